import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ImportSchema } from "@crampcast/contract";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { deviceFile } from "../testing/device-files.ts";
import { isPidAlive } from "./store/embedded/process-identity.ts";

let folder: string;
/** A data folder that several tests use one after the other, as a person does from day to day. */
let daily: string;
const running: Started[] = [];
beforeAll(() => {
  daily = join(mkdtempSync(join(tmpdir(), "crampcast-daily-")), "data");
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crampcast-start-"));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.interrupt();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(dirname(daily), { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Settles with the address, or null when it ended without one. */
  readonly address: Promise<string | null>;
  readonly exitCode: Promise<number | null>;
  readonly printed: () => { out: string; err: string };
  readonly interrupt: () => Promise<void>;
}

interface StartOptions {
  readonly data?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Starts the server as `npm start` does once everything is installed and built. */
function start({ data = join(folder, "data"), env = {}, user }: StartOptions = {}): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, CRAMPCAST_DATA: data, CRAMPCAST_PORT: "0", DATABASE_URL: "", INIT_CWD: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  let out = "";
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const exitCode = new Promise<number | null>((resolve) => child.once("close", resolve));
  const address = new Promise<string | null>((resolve) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const found = /^http:\/\/.*$/m.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void exitCode.then(() => resolve(null));
  });
  const interrupt = async () => {
    child.kill("SIGINT");
    await exitCode;
  };
  const started = { child, address, exitCode, printed: () => ({ out, err }), interrupt };
  running.push(started);
  return started;
}

async function addressOf(started: Started): Promise<string> {
  const address = await started.address;
  if (address === null) throw new Error(`the server ended: ${JSON.stringify(started.printed())}`);
  return address;
}

const databasePid = (data: string) =>
  Number.parseInt(readFileSync(join(data, "postgres/data/postmaster.pid"), "utf8"), 10);

async function upload(address: string, names: readonly string[]): Promise<string> {
  const form = new FormData();
  for (const name of names) form.append("files", new Blob([Buffer.from(deviceFile(name))]), name);
  const response = await fetch(`${address}/api/imports`, { method: "POST", body: form });
  return ImportSchema.parse(await response.json()).id;
}

async function importWhenDone(address: string, id: string): Promise<z.infer<typeof ImportSchema>> {
  for (;;) {
    const state = ImportSchema.parse(await (await fetch(`${address}/api/imports/${id}`)).json());
    if (state.state === "done" || state.state === "failed") return state;
    await delay(50);
  }
}

const files = ["run-fenix5-tiny.fit", "ride-tomtom.fit", "run-vivoactivehr.fit", "ows-fenix6.fit"];

/** The plain sentence that a start ends with, and nothing else on standard error. */
async function refusalOf(started: Started): Promise<string> {
  expect(await started.exitCode).toBe(1);
  const lines = started.printed().err.trim().split("\n");
  expect(lines.length).toBe(1);
  return lines[0] ?? "";
}

test("after kill -9 in the middle of an import the next start goes on with it; nothing is lost or there twice", async () => {
  const data = daily;
  const first = start({ data });
  const importId = await upload(await addressOf(first), files);
  const orphanPid = databasePid(data);
  first.child.kill("SIGKILL");
  await first.exitCode;
  expect(isPidAlive(orphanPid)).toBe(true);
  const second = start({ data });
  const address = await addressOf(second);
  expect(isPidAlive(orphanPid)).toBe(false);
  const done = await importWhenDone(address, importId);
  expect(done.state).toBe("done");
  expect(done.files.map((file) => file.fileName)).toEqual(files);
  const rows = z
    .array(z.object({ fileName: z.string() }))
    .parse(await (await fetch(`${address}/api/activities`)).json());
  const imported = done.files.filter((file) => file.outcome === "imported").map((file) => file.fileName);
  expect(rows.map((row) => row.fileName).sort()).toEqual(imported.sort());
  expect(rows.length).toBeGreaterThan(2);
});

test("Ctrl-C stops the server and its database within seconds and frees the folder", async () => {
  const data = daily;
  const server = start({ data });
  const address = await addressOf(server);
  const pid = databasePid(data);
  // An open stream of events must not keep it from stopping.
  const importId = await upload(address, files);
  const stream = await fetch(`${address}/api/imports/${importId}/events`);
  const startedMs = performance.now();
  server.child.kill("SIGINT");
  server.child.kill("SIGINT");
  expect(await server.exitCode).toBe(0);
  expect(performance.now() - startedMs).toBeLessThan(8000);
  await stream.body?.cancel().catch(() => undefined);
  expect(isPidAlive(pid)).toBe(false);
  expect(existsSync(join(data, "lock.json"))).toBe(false);
});

test("a second start on the same folder names the running one and leaves it alone", async () => {
  const first = start({ data: daily });
  const address = await addressOf(first);
  const sentence = await refusalOf(start({ data: daily }));
  expect(sentence).toContain(address);
  expect(sentence).toContain(String(first.child.pid));
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
});

test("a lock of a process that is gone is taken over, also when another program got its number", async () => {
  const data = daily;
  const stale = { pid: process.pid, startMark: "another boot/1", address: "http://127.0.0.1:1" };
  writeFileSync(join(data, "lock.json"), JSON.stringify(stale));
  expect(await addressOf(start({ data }))).toMatch(/^http:/);
});

test("a busy port is told in one sentence before anything is made", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const address = other.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const sentence = await refusalOf(start({ env: { CRAMPCAST_PORT: String(port) } }));
  other.close();
  expect(sentence).toContain(`Port ${port} is in use`);
  expect(existsSync(join(folder, "data/postgres"))).toBe(false);
});

test.each([
  ["a port that is no number", { CRAMPCAST_PORT: "http" }, /CRAMPCAST_PORT is "http"/],
  ["a database that does not answer", { DATABASE_URL: "postgres://u:p@127.0.0.1:1/x" }, /DATABASE_URL/],
])("%s is told in one sentence", async (_name, env, words) => {
  expect(await refusalOf(start({ env }))).toMatch(words);
});

test("a file in the place of the data folder is told in one sentence", async () => {
  writeFileSync(join(folder, "data"), "");
  expect(await refusalOf(start())).toContain("a file of that name is in the way");
});

test("a folder that cannot be written is told in one sentence", async () => {
  // Root may write everywhere but below /proc and /sys; an ordinary user is stopped by the folder's mode.
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) chmodSync(folder, 0o500);
  const sentence = await refusalOf(start({ data: isRoot ? "/sys/crampcast" : join(folder, "data") }));
  chmodSync(folder, 0o700);
  expect(sentence).toMatch(/read-only|may not be written|cannot be made/);
});

test("an ordinary user can start it, and the database's files are closed to others", async (context) => {
  if (process.getuid?.() !== 0) context.skip("only root can become another user; run as one, every test here shows it");
  const user = { uid: 65_534, gid: 65_534 };
  const data = join(folder, "data");
  chmodSync(folder, 0o755);
  mkdirSync(data, { mode: 0o700 });
  chownSync(data, user.uid, user.gid);
  const server = start({ user, env: { HOME: folder } });
  const address = await server.address;
  if (address === null && /EACCES|MODULE_NOT_FOUND|permission/i.test(server.printed().err)) {
    context.skip("this checkout lies below a folder that other users cannot search");
  }
  expect(server.printed().err).toBe("");
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
});

test("as root the database works below a folder that only root can search, and no mode of that folder is changed", async (context) => {
  if (process.getuid?.() !== 0) context.skip("only root hands the database to another user");
  const closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  const server = start({ data: join(closed, "data") });
  expect((await fetch(`${await addressOf(server)}/api/health`)).status).toBe(200);
  const status = readFileSync(`/proc/${databasePid(join(closed, "data"))}/status`, "utf8");
  expect(status).toMatch(/^Uid:\t65534/m);
});
