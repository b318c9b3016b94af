import type { Machine } from "./machine.ts";

/** One measured thing beside what it is compared with in the same run. */
export interface Result {
  /** Stable key, also of `budgets.json`. */
  readonly key: string;
  readonly what: string;
  readonly unit: string;
  readonly least: number;
  readonly median: number;
  readonly roundCount: number;
  /** What it is compared with, and that number in the same unit from the same run; null without a baseline. */
  readonly baseline: { readonly what: string; readonly least: number; readonly median: number } | null;
  /** Least over least of the baseline, or the middle of the ratios round by round. */
  readonly ratio: number | null;
  /** Whether a larger number is better, as with MB/s. */
  readonly isMoreBetter: boolean;
}

/** All results of one run. */
export interface BenchReport {
  readonly machine: Machine;
  readonly modelVersion: string;
  readonly results: readonly Result[];
}

/** What a result must keep to: a limit on the ratio where there is a baseline, else on the least. */
export interface Budget {
  readonly maximumRatio?: number;
  readonly minimumRatio?: number;
  readonly maximumLeast?: number;
  readonly why: string;
}

/** A number with three significant digits. */
export function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** Whether a result keeps to its budget, in one word. */
export function verdict(result: Result, budget: Budget | undefined): "within" | "over" | "no budget" {
  if (budget === undefined) return "no budget";
  const { ratio, least } = result;
  const isOver =
    (budget.maximumRatio !== undefined && ratio !== null && ratio > budget.maximumRatio) ||
    (budget.minimumRatio !== undefined && ratio !== null && ratio < budget.minimumRatio) ||
    (budget.maximumLeast !== undefined && least > budget.maximumLeast);
  return isOver ? "over" : "within";
}

function cells(report: BenchReport, budgets: Readonly<Record<string, Budget>>): string[][] {
  return report.results.map((result) => [
    result.what,
    threeDigits(result.least),
    threeDigits(result.median),
    result.unit,
    result.baseline === null ? "" : `${result.baseline.what}: ${threeDigits(result.baseline.least)}`,
    result.ratio === null ? "" : threeDigits(result.ratio),
    verdict(result, budgets[result.key]),
  ]);
}

const titles = ["what", "best", "median", "unit", "baseline, best, same run", "ratio", "budget"];

/** The results as aligned lines for a terminal. */
export function benchTable(report: BenchReport, budgets: Readonly<Record<string, Budget>>): string[] {
  const rows = [titles, ...cells(report, budgets)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        [1, 2, 5].includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** The results as Markdown, for `RESULTS.md`. */
export function benchMarkdown(report: BenchReport, budgets: Readonly<Record<string, Budget>>): string {
  const { machine } = report;
  return [
    "# Benchmarks",
    "",
    "<!-- Written by `npm run bench -- --write`. Do not edit. -->",
    "",
    `Model ${report.modelVersion}. ${machine.processor}, ${machine.coreCount} cores, ${machine.memoryGb} GB, ` +
      `${machine.system}, Node ${machine.node} (V8 ${machine.v8}); load before the run ${machine.loadBefore}.`,
    "",
    ...(machine.loadBefore > machine.coreCount
      ? ["**The machine was busy with other work: only the ratios of single-threaded contestants mean anything.**", ""]
      : []),
    "All contestants take turns within one run. *Best* is the least time of all rounds: on a machine that does other " +
      "things it repeats, the median does not. The ratio is best over best, for two workers against one the middle of the " +
      "ratios round by round, and is what the budget looks at; absolute times belong to this machine.",
    "",
    `| ${titles.join(" | ")} |`,
    `| ${titles.map(() => "---").join(" | ")} |`,
    ...cells(report, budgets).map((row) => `| ${row.join(" | ")} |`),
    "",
    "Budgets and why they are what they are: `budgets.json`. Run: `npm run bench`, as JSON `npm run --silent bench -- --json`.",
    "",
  ].join("\n");
}
