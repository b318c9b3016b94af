import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isPidAlive } from "./process-identity.ts";
import { SetupFailure } from "./setup-failure.ts";

/** Whether the process is a PostgreSQL server of this very folder, and not another program that got the number. */
function isServerOf(data: string, pid: number): boolean {
  try {
    if (process.platform === "linux") {
      const program = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
      return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    }
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(data);
  } catch {
    return false;
  }
}

function pidIn(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/** Stops the PostgreSQL that a killed server left behind on this folder; answers whether there was one. */
export async function stopOrphan(data: string): Promise<boolean> {
  const pid = pidIn(data);
  if (pid === null || !isPidAlive(pid) || !isServerOf(data, pid)) return false;
  for (const [signal, waitMs] of [
    ["SIGINT", 8000],
    ["SIGQUIT", 5000],
  ] as const) {
    process.kill(pid, signal);
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += 50) {
      if (!isPidAlive(pid) || !isServerOf(data, pid)) return true;
      await delay(50);
    }
  }
  throw new SetupFailure(`A database process (${pid}) from an earlier run does not stop: end it, then start again.`);
}
