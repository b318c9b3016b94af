import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** A Crampcast started the way a person starts it, on a data folder of its own. */
export interface RunningServer {
  readonly address: string;
  readonly dataFolder: string;
  /** Ctrl-C, and wait until it has ended. */
  readonly stop: () => Promise<void>;
  /** Also removes the data folder. */
  readonly remove: () => Promise<void>;
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

/** Starts `npm start` and resolves when the address answers; rejects with what was printed when it does not. */
export async function startServer(): Promise<RunningServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), "crampcast-e2e-"));
  const port = await freePort();
  const child: ChildProcess = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, CRAMPCAST_DATA: dataFolder, CRAMPCAST_PORT: String(port), DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  let isEnded = false;
  ended.then(() => {
    isEnded = true;
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (!isEnded && child.pid) process.kill(-child.pid, "SIGINT");
    await ended;
  };
  for (let attempt = 0; attempt < 600; attempt++) {
    if (isEnded) throw new Error(`npm start ended before it answered. It printed:\n${printed}`);
    const isUp = await fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return { address, dataFolder, stop, remove: () => rm(dataFolder, { recursive: true, force: true }) };
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop();
  throw new Error(`npm start did not answer within two minutes. It printed:\n${printed}`);
}
