import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { identityOf, isStillRunning, type ProcessIdentity } from "./process-identity.ts";
import { failureAt, SetupFailure, systemCodeOf } from "./setup-failure.ts";

const HolderSchema = z.object({
  pid: z.int().positive(),
  startMark: z.string().nullable(),
  address: z.string().nullable(),
});
type Holder = z.infer<typeof HolderSchema>;

/** A data folder held by this process and by no other. */
export interface DataFolder {
  readonly path: string;
  /** Password of the embedded database, drawn once and readable by this user only. */
  readonly secret: string;
  /** Says in the lock where this server answers, so that a second start can name it. */
  readonly announce: (address: string) => void;
  readonly release: () => void;
}

function readHolder(lockPath: string): Holder | null {
  try {
    const parsed = HolderSchema.safeParse(JSON.parse(readFileSync(lockPath, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function refusal(path: string, holder: Holder): SetupFailure {
  const where = holder.address === null ? "and is still starting" : `at ${holder.address}`;
  return new SetupFailure(`Crampcast already runs on ${path}, ${where} (process ${holder.pid}).`);
}

/** Puts our name into the lock file; a lock left by a process that is gone is taken over. */
function takeLock(path: string, lockPath: string, me: ProcessIdentity): void {
  const text = JSON.stringify({ ...me, address: null });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(lockPath, text, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (systemCodeOf(error) !== "EEXIST") throw failureAt(path, error);
    }
    const holder = readHolder(lockPath);
    if (holder !== null && isStillRunning(holder)) throw refusal(path, holder);
    // Two starts may find the same stale lock: only the one that moves that very file away may go on.
    const aside = `${lockPath}.${process.pid}`;
    try {
      renameSync(lockPath, aside);
      const moved = readHolder(aside);
      if (moved !== null && isStillRunning(moved)) renameSync(aside, lockPath);
      else rmSync(aside, { force: true });
    } catch (error) {
      if (systemCodeOf(error) !== "ENOENT") throw failureAt(path, error);
    }
  }
  throw new SetupFailure(`Another start is taking ${path} at this moment: wait a second and try again.`);
}

function readOrDrawSecret(secretPath: string): string {
  try {
    const secret = readFileSync(secretPath, "utf8").trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    if (systemCodeOf(error) !== "ENOENT") throw error;
  }
  const secret = randomBytes(24).toString("hex");
  writeFileSync(secretPath, secret, { mode: 0o600 });
  return secret;
}

/** Megabytes free for this user on the disk that holds a folder. */
function freeMegabytes(path: string): number {
  const disk = statfsSync(path);
  return (disk.bavail * disk.bsize) / 1e6;
}

/** Makes a folder with those above it; one by one, because all at once hides the reason on a read-only disk. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    throw failureAt(path, error);
  }
}

/** Opens the data folder for this process alone, making it when absent; throws `SetupFailure` in plain words. */
export function openDataFolder(path: string, neededMegabytes: number): DataFolder {
  makeFolder(path);
  const lockPath = join(path, "lock.json");
  const me = identityOf(process.pid);
  takeLock(path, lockPath, me);
  const release = () => {
    if (readHolder(lockPath)?.pid === process.pid) rmSync(lockPath, { force: true });
  };
  try {
    const freeMb = freeMegabytes(path);
    if (freeMb < neededMegabytes) {
      throw new SetupFailure(
        `The disk that holds ${path} is full (${freeMb.toFixed(0)} MB free, ${neededMegabytes} MB needed): ` +
          "free some space, or set CRAMPCAST_DATA elsewhere.",
      );
    }
    const secret = readOrDrawSecret(join(path, "secret"));
    const announce = (address: string) => {
      // Written beside and moved over, so that a second start never reads half a line.
      writeFileSync(`${lockPath}.new`, JSON.stringify({ ...me, address }), { mode: 0o600 });
      renameSync(`${lockPath}.new`, lockPath);
    };
    return { path, secret, announce, release };
  } catch (error) {
    release();
    throw failureAt(path, error);
  }
}
