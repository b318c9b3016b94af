import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Contestant, race } from "./measure.ts";
import type { Result } from "./results.ts";

const root = join(import.meta.dirname, "..");

function processRun(name: string, words: readonly string[]): Contestant {
  return {
    name,
    run: () =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
        child.stdout.resume();
        child.on("error", fail);
        child.on("exit", (code) => {
          if (code === 0) done(1);
          else fail(new Error(`${name} ended with ${code}; expected 0.`));
        });
      }),
  };
}

/** From nothing to the printed forecast: a cold process that reads examples/marathon.json, against an empty process. */
export async function firstForecastResults(forMs: number): Promise<Result[]> {
  const [cold, empty] = await race(
    [
      processRun("forecast", ["packages/cli/src/main.ts", "forecast", "examples/marathon.json"]),
      processRun("empty process", ["--eval", "0"]),
    ],
    { roundCount: 7, forMs },
  );
  if (!cold || !empty) throw new Error("The first forecast's benchmark gave no times.");
  const seconds = (ns: number) => ns / 1e9;
  return [
    {
      key: "firstForecastS",
      what: "first forecast: crampcast forecast examples/marathon.json, whole process",
      unit: "s",
      least: seconds(cold.leastNs),
      median: seconds(cold.medianNs),
      roundCount: cold.roundCount,
      baseline: { what: "empty Node process", least: seconds(empty.leastNs), median: seconds(empty.medianNs) },
      ratio: cold.leastNs / empty.leastNs,
      isMoreBetter: false,
    },
  ];
}
