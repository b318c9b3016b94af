import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Which process a number means: numbers are used again, so the start is part of the identity. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words; null when the system does not tell. */
  readonly startMark: string | null;
}

function startMarkOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // Field 22 counts from the last closing bracket, because a program's name may hold brackets and spaces.
      const startTicks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
      return startTicks === undefined ? null : `${bootId}/${startTicks}`;
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether a process of this number exists now, whoever it belongs to. */
export function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The identity of a running process. */
export function identityOf(pid: number): ProcessIdentity {
  return { pid, startMark: startMarkOf(pid) };
}

/** Whether exactly that process still runs; a new process that got its number does not count. */
export function isStillRunning(identity: ProcessIdentity): boolean {
  if (!isPidAlive(identity.pid)) return false;
  const now = startMarkOf(identity.pid);
  return now === null || identity.startMark === null || now === identity.startMark;
}
