import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emitWasm, TILE } from "../../packages/compiler/src/index.ts";
import { compileModel } from "../../scripts/compile-kernel.ts";

const rowCount = 400;
/** Two lengths of the same run; the difference is the kernel alone, without the start of Node. */
const repeats = [5, 65] as const;

/**
 * Machine instructions of one member-step of running, counted by callgrind: the same number however busy the machine
 * is. `null` with a reason where valgrind is missing.
 */
export const instructionsPerMemberStep = (): { readonly count: number } | { readonly skipped: string } => {
  const compiled = compileModel();
  const plan = compiled.plans.get("running");
  if (plan === undefined) throw new Error("the compiled model has no variant for running");
  const folder = mkdtempSync(join(tmpdir(), "crampcast-instructions-"));
  try {
    const file = join(folder, "kernel.wasm");
    writeFileSync(file, emitWasm(new Map([["running", plan]])).bytes);
    const counts = repeats.map((times) => {
      const node = [
        process.execPath,
        "--no-liftoff",
        "--no-wasm-dynamic-tiering",
        "--single-threaded",
        "--hash-seed=1",
        "--random-seed=1",
      ];
      const work = [
        join(import.meta.dirname, "run-tile.mjs"),
        file,
        "running",
        plan.stepValues.length * 4,
        rowCount,
        times,
      ].map(String);
      const out = join(folder, `callgrind.${times}`);
      const given = [
        "--tool=callgrind",
        `--callgrind-out-file=${out}`,
        `--log-file=${out}.log`,
        "--smc-check=all-non-file",
      ];
      execFileSync("valgrind", [...given, ...node, ...work], { stdio: "ignore", timeout: 120_000 });
      const total = /^totals: (\d+)/m.exec(execFileSync("grep", ["totals", out], { encoding: "utf8" }));
      return Number(total?.[1]);
    });
    const [short = Number.NaN, long = Number.NaN] = counts;
    return { count: (long - short) / ((repeats[1] - repeats[0]) * rowCount * TILE) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { skipped: "valgrind is not installed" };
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
