import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a part of the tests ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What of vitest's JSON report is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

function readReport(path: string): Report | null {
  try {
    // Written by vitest a moment ago; a missing number shows up as NaN below and fails the run.
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return null;
  }
}

/** Runs vitest with these arguments, its words on the terminal, and counts from its report. */
export async function runVitest(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "crampcast-tests-"));
  const reportPath = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const skipReasons = join(root, "scripts/setup/skip-reasons.ts");
  const named = ["default", "json", skipReasons].map((name) => `--reporter=${name}`);
  const reporters = [...named, `--outputFile.json=${reportPath}`];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [vitest, "run", ...reporters, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", () => resolve(1));
    child.once("exit", (status) => resolve(status ?? 1));
  });
  const report = readReport(reportPath);
  rmSync(folder, { recursive: true, force: true });
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  // A file that does not even load holds no failed test, and is a failure all the same.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    // Errors outside any test make vitest end with a code and no failed test.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
