import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Which process a number means: numbers are used again, so the start is part of the identity. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own words; null when the system does not tell. */
  readonly startMark: string | null;
}

/** The fields of Linux's process table after the name, which may itself hold brackets and spaces. */
function statFieldsOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function startMarkOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const startTicks = statFieldsOf(pid)[19];
      return startTicks === undefined ? null : `${bootId}/${startTicks}`;
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether a process has ended and only waits for its parent to notice; in containers that can last for ever. */
function isZombie(pid: number): boolean {
  try {
    return process.platform === "linux" && ["Z", "X"].includes(statFieldsOf(pid)[0] ?? "");
  } catch {
    return false;
  }
}

/** Whether a process of this number runs now, whoever it belongs to. */
export function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
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
