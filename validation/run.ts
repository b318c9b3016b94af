import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelVersion } from "@crampcast/model";
import { writeScience } from "../scripts/write-science.ts";
import { reliabilityMarkdown, trials } from "./reliability/reliability.ts";
import { reportMarkdown, rounded, type StudyResult } from "./report.ts";
import { cohortRows, runStudy, studyKeys } from "./run-studies.ts";

const reportPath = join(import.meta.dirname, "REPORT.md");

/** Prints one table of all studies; wants every column as narrow as it can be. */
function printTable(studies: readonly StudyResult[]): void {
  const head = ["study", "quantity", "observed", "model", "error now", "target", "unit", "", ""];
  const rows = studies.flatMap((study) =>
    study.rows.map((row) => [
      study.key,
      row.quantity,
      rounded(row.observed),
      rounded(row.model),
      rounded(row.errorNow),
      rounded(row.target),
      row.unit,
      row.isWithinTarget ? "reached" : "MISSED",
      row.use,
    ]),
  );
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      column >= 2 && column <= 5 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
}

const startedMs = performance.now();
const studies: StudyResult[] = [];
for (const key of studyKeys()) studies.push(await runStudy(key));
const notes = readFileSync(join(import.meta.dirname, "notes.md"), "utf8");
const report = reportMarkdown(studies, {
  modelVersion,
  cohorts: cohortRows(),
  notes,
  reliability: reliabilityMarkdown(trials(1500)),
});
printTable(studies);
process.stdout.write(`\n${studies.length} studies in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.\n`);
if (process.argv.includes("--write")) {
  writeFileSync(reportPath, report);
  // The model card quotes the report.
  writeScience(join(import.meta.dirname, ".."));
  process.stdout.write("Written to validation/REPORT.md and docs/model-card.md.\n");
} else if (!existsSync(reportPath) || readFileSync(reportPath, "utf8") !== report) {
  const lines = existsSync(reportPath) ? readFileSync(reportPath, "utf8").split("\n") : [];
  const moved = report.split("\n").filter((line) => !lines.includes(line));
  process.stdout.write(
    `\nvalidation/REPORT.md does not say this. Look at what moved, then run: npm run validate -- --write\n` +
      `${moved.slice(0, 20).join("\n")}\n`,
  );
  process.exitCode = 1;
}
