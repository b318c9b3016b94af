import { createServer } from "node:net";
import { type Config, readConfig } from "./config.ts";
import { buildApp } from "./http/app.ts";
import { openForecastPool } from "./jobs/forecast-pool.ts";
import { jobHandlers } from "./jobs/job-handlers.ts";
import { openPlanSearch } from "./jobs/plan-search.ts";
import { listenForProgress } from "./jobs/progress.ts";
import { openQueue } from "./jobs/queue.ts";
import { openMeteo } from "./providers/open-meteo.ts";
import { localOwnerId } from "./store/as-owner.ts";
import { type Cluster, startCluster } from "./store/embedded/cluster.ts";
import { type DataFolder, openDataFolder } from "./store/embedded/data-folder.ts";
import { SetupFailure, systemCodeOf } from "./store/embedded/setup-failure.ts";
import { checkExternalDatabase, openMigratedStore } from "./store/open-store.ts";

/** A server that answers. */
export interface RunningServer {
  readonly address: string;
  /** Stops everything in order: HTTP, jobs, database. */
  readonly stop: () => Promise<void>;
  /** Settles with a reason when the server cannot go on. */
  readonly broken: Promise<string>;
}

const host = "127.0.0.1";
/** A new cluster takes 40 MB and its log up to 1 GB under load; with less than this nothing useful can be stored. */
const NEEDED_MB = 150;

const busyPort = (port: number): SetupFailure =>
  new SetupFailure(`Port ${port} is in use by another program: choose another with --port or CRAMPCAST_PORT.`);

/** Asks for the port before anything is made, so that a busy one is told at once. */
function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (systemCodeOf(error) === "EADDRINUSE") reject(busyPort(port));
      else if (systemCodeOf(error) === "EACCES") {
        reject(new SetupFailure(`Port ${port} may not be used by this user: choose one above 1023 with --port.`));
      } else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

const logError = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};

interface OpenedDatabase {
  readonly url: string;
  readonly folder: DataFolder | null;
  readonly cluster: Cluster | null;
}

async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenedDatabase> {
  if (config.databaseUrl !== null) {
    say("Using the PostgreSQL server of DATABASE_URL.");
    await checkPort(config.port);
    await checkExternalDatabase(config.databaseUrl);
    return { url: config.databaseUrl, folder: null, cluster: null };
  }
  const folder = openDataFolder(config.dataFolder, NEEDED_MB);
  try {
    await checkPort(config.port);
    const cluster = await startCluster({ dataFolder: folder.path, secret: folder.secret, say });
    return { url: cluster.url, folder, cluster };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** Starts everything, in order; what was started is stopped again when a later step fails. */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { url, folder, cluster } = await openDatabase(config, say);
    if (folder !== null) undo.push(folder.release);
    if (cluster !== null) undo.push(cluster.stop);
    const { store, applied } = await openMigratedStore(url);
    undo.push(() => store.destroy());
    if (applied.length > 0) say("Tables are up to date.");
    const queue = await openQueue({ url, store, isAlone: cluster !== null, logError });
    undo.push(queue.stop);
    const progress = await listenForProgress(url);
    undo.push(progress.stop);
    const pool = openForecastPool(config.forecastWorkerCount);
    undo.push(pool.stop);
    const app = await buildApp({
      store,
      ownerId: localOwnerId,
      queue,
      progress,
      weather: openMeteo({ baseUrls: config.weatherBaseUrls, nowEpochMs: Date.now }),
      computeForecast: pool.compute,
      database: cluster === null ? "external" : "embedded",
      webFolder: config.webFolder,
      nowEpochMs: Date.now,
      logError,
    });
    undo.push(() => app.close());
    const searchPlans = openPlanSearch(config.forecastWorkerCount);
    await queue.work(jobHandlers({ store, compute: pool.compute, searchPlans }));
    const address = await app.listen({ host, port: config.port }).catch((error: unknown) => {
      throw systemCodeOf(error) === "EADDRINUSE" ? busyPort(config.port) : error;
    });
    folder?.announce(address);
    const broken = new Promise<string>((resolve) => {
      void cluster?.ended.then(() => resolve("The database ended unexpectedly; its log is postgres/server.log."));
    });
    return { address, stop, broken };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs the server until a signal or a failure ends it; answers the exit code. */
export async function serve(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<number> {
  const startedMs = performance.now();
  const say = (line: string) =>
    process.stdout.write(`[${((performance.now() - startedMs) / 1000).toFixed(1).padStart(5)} s] ${line}\n`);
  const wanted = new Promise<null>((resolve) => {
    // The channel closes when the launcher is gone, however it went.
    for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(event, () => resolve(null));
  });
  try {
    const server = await startServer(readConfig(env, args), say);
    say("Ready. Ctrl-C stops it.");
    process.stdout.write(`${server.address}\n`);
    const reason = await Promise.race([wanted, server.broken]);
    if (reason === null) say("Stopping …");
    else process.stderr.write(`${reason}\n`);
    await server.stop();
    return reason === null ? 0 : 1;
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

if (import.meta.main) process.exit(await serve(process.env, process.argv.slice(2)));
