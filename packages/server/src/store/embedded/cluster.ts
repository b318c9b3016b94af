import { type ChildProcess, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Binaries, binariesFor } from "./binaries.ts";
import { type DatabaseUser, databaseUserFor } from "./database-user.ts";
import { stopOrphan } from "./orphan.ts";
import { failureAt, SetupFailure } from "./setup-failure.ts";

/** A running PostgreSQL of our own. */
export interface Cluster {
  /** Connection string of the superuser, for database `postgres`. */
  readonly url: string;
  readonly pid: number;
  /** Settles when PostgreSQL has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Stops it cleanly: open transactions are rolled back, everything committed is on disk. */
  readonly stop: () => Promise<void>;
}

/** What `startCluster` needs. */
export interface ClusterOptions {
  readonly dataFolder: string;
  readonly secret: string;
  readonly say: (line: string) => void;
}

/**
 * How the database's processes name their own folder. The server starts inside the folder and calls it by this link, so
 * that the folder may lie below one that the database's user cannot search (root's home), with no permission relaxed.
 */
const selfFolder = (folder: string): string => (process.platform === "linux" ? "/proc/self/cwd" : folder);

const environment: NodeJS.ProcessEnv = { LC_ALL: "C", TZ: "UTC", PATH: process.env.PATH };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** One plain sentence for why PostgreSQL would not start, from its own last lines. */
function reasonIn(log: string, folder: string): SetupFailure {
  const lines = log.trim().split("\n");
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return new SetupFailure(`The disk that holds ${folder} is full: free some space, or set CRAMPCAST_DATA elsewhere.`);
  }
  if (/Read-only file system/.test(log)) {
    return new SetupFailure(`${folder} is read-only: set CRAMPCAST_DATA to a folder that can be written.`);
  }
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "it said nothing";
  return new SetupFailure(`PostgreSQL could not start in ${folder}: ${telling.trim()}`);
}

function own(path: string, user: DatabaseUser | null): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

function makeOwned(path: string, user: DatabaseUser | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  own(path, user);
}

interface InitOptions {
  readonly home: string;
  readonly secret: string;
  readonly binaries: Binaries;
  readonly user: DatabaseUser | null;
}

/** Makes the cluster beside its place and moves it there whole, so that a start killed half way leaves nothing behind. */
async function initialise({ home, secret, binaries, user }: InitOptions): Promise<void> {
  const half = join(home, "data.new");
  const secretFile = join(home, "initial-secret");
  rmSync(half, { recursive: true, force: true });
  makeOwned(half, user);
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  own(secretFile, user);
  const self = selfFolder(half);
  const args = ["--pgdata", self, "--username=crampcast", `--pwfile=${self}/../initial-secret`, "--auth=scram-sha-256"];
  // The builtin provider sorts the same on every system, so that a copied data folder stays right.
  args.push("--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  const child = spawn(binaries.initdb, args, {
    ...user,
    cwd: half,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stdout.on("data", (chunk) => {
    log += chunk;
  });
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  rmSync(secretFile, { force: true });
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw reasonIn(log, home);
  }
  renameSync(half, join(home, "data"));
}

/** Opens the log for appending, started afresh when it has grown. */
function openLog(logPath: string): number {
  const isGrown = existsSync(logPath) && statSync(logPath).size > 5_000_000;
  return openSync(logPath, isGrown ? "w" : "a", 0o600);
}

/** Whether the server has written that it accepts connections. */
function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function launch(
  binaries: Binaries,
  home: string,
  user: DatabaseUser | null,
): Promise<{ child: ChildProcess; port: number }> {
  const data = join(home, "data");
  const logPath = join(home, "server.log");
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "50",
    shared_buffers: "128MB",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const args = ["-D", selfFolder(data), "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  const log = openLog(logPath);
  const logStart = statSync(logPath).size;
  // Detached: Ctrl-C in the terminal must reach the server only, which then stops the database in order.
  const child = spawn(binaries.postgres, args, {
    ...user,
    cwd: data,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", resolve);
  });
  // Recovery after a crash may take long; only an end of the process is a failure.
  while (!isReady(data)) {
    if (hasEnded(child)) throw reasonIn(readFileSync(logPath).subarray(logStart).toString("utf8"), home);
    await delay(20);
  }
  return { child, port };
}

function checkVersion(data: string): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new SetupFailure(
      `The database in ${data} was made by PostgreSQL ${version}; this Crampcast brings PostgreSQL 18.`,
    );
  }
}

/** Starts the cluster of a data folder, making it first when there is none; throws `SetupFailure` in plain words. */
export async function startCluster({ dataFolder, secret, say }: ClusterOptions): Promise<Cluster> {
  const home = join(dataFolder, "postgres");
  const data = join(home, "data");
  try {
    const user = databaseUserFor(data, dataFolder);
    const binaries = binariesFor(user, say);
    makeOwned(home, user);
    if (!existsSync(join(data, "PG_VERSION"))) {
      say("Making the database (once) …");
      await initialise({ home, secret, binaries, user });
    }
    checkVersion(data);
    if (await stopOrphan(data))
      say("The last run ended without warning: its database was stopped and is taken up again.");
    const { child, port } = await launch(binaries, home, user);
    const ended = new Promise<void>((resolve) => {
      if (hasEnded(child)) resolve();
      else child.once("exit", () => resolve());
    });
    const stop = async () => {
      if (hasEnded(child)) return;
      // SIGINT is PostgreSQL's fast shutdown; SIGQUIT only when it hangs, and then recovery replays the log.
      child.kill("SIGINT");
      const hasStopped = await Promise.race([ended.then(() => true), delay(8000, false, { ref: false })]);
      if (!hasStopped) child.kill("SIGQUIT");
      await ended;
    };
    return { url: `postgres://crampcast:${secret}@127.0.0.1:${port}/postgres`, pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    throw failureAt(home, error);
  }
}
