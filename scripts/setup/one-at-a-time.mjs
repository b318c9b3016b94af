import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Whether a process with this id runs, also when it belongs to somebody else; one that has ended unnoticed does not. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readIfThere(`/proc/${pid}/stat`));
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Takes the lock file, or answers the id of the process that holds it. */
function tryTake(lockPath) {
  for (;;) {
    try {
      writeFileSync(lockPath, String(process.pid), { flag: "wx" });
      return null;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number.parseInt(readIfThere(lockPath), 10);
    if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder)) return holder;
    rmSync(lockPath, { force: true });
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * Runs `work` while no other process on this machine runs under the same lock file; waits for a running one. A lock
 * whose holder is gone is taken over.
 * @template T
 * @param {{ lockPath: string, onWait: (holderPid: number) => void, work: () => T | Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function oneAtATime({ lockPath, onWait, work }) {
  mkdirSync(dirname(lockPath), { recursive: true });
  let hasSaid = false;
  for (;;) {
    const holder = tryTake(lockPath);
    if (holder === null) break;
    if (!hasSaid) onWait(holder);
    hasSaid = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => rmSync(lockPath, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}
