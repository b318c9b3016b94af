import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelVersion } from "@crampcast/model/forecast";
import { firstForecastResults } from "./first-forecast.ts";
import { forecastResults } from "./forecast-speed.ts";
import { importResults } from "./import-speed.ts";
import { benchKernel } from "./kernel/bench-kernel.ts";
import { kernelResults } from "./kernel.ts";
import { machineHere } from "./machine.ts";
import { planResults } from "./plan-speed.ts";
import { type BenchReport, type Budget, benchMarkdown, benchTable, type Result } from "./results.ts";
import { sliderResults, traceSliders } from "./slider/slider-trace.ts";

const isJson = process.argv.includes("--json");
/** What is being timed, on standard error, so that standard output stays the answer. */
const say = (words: string) => {
  if (!isJson) process.stderr.write(`${words} …\n`);
};

const machine = machineHere();
say("kernel");
const kernel = await kernelResults(15_000);
say("compiled kernel beside generated C");
const compiled = await benchKernel(20_000);
say("forecast on one and two workers");
const forecast = await forecastResults(25_000, kernel[0]?.least ?? Number.NaN);
say("import");
const imported = await importResults(12_000);
say("first forecast");
const first = await firstForecastResults(15_000);

say("frontier of a race");
const plans = planResults(20);

say("sliders in Chromium");
const sliders: readonly Result[] = await traceSliders().then(sliderResults, (error: unknown) => {
  process.stderr.write(`No figures of the sliders: ${error instanceof Error ? error.message : String(error)}\n`);
  return [];
});

const report: BenchReport = {
  machine,
  modelVersion,
  results: [...kernel, ...compiled, ...forecast, ...imported, ...first, ...plans, ...sliders],
};
// Our own file; a wrong entry only leaves its result without a budget.
const budgets: Readonly<Record<string, Budget>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"),
);
process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : `${benchTable(report, budgets).join("\n")}\n`);
if (process.argv.includes("--write")) {
  writeFileSync(join(import.meta.dirname, "RESULTS.md"), benchMarkdown(report, budgets));
  say("written to bench/RESULTS.md");
}
