import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of validation/REPORT.md, as text. */
export interface ReportRow {
  readonly study: string;
  readonly quantity: string;
  readonly unit: string;
  readonly observed: string;
  readonly model: string;
  readonly errorNow: string;
  readonly target: string;
  readonly use: string;
}

/** The sentence of counts and the rows of validation/REPORT.md, worst first. */
export function readReport(root: string): { readonly summary: string; readonly rows: readonly ReportRow[] } {
  const lines = readFileSync(join(root, "validation/REPORT.md"), "utf8").split("\n");
  const summary = lines.find((line) => line.startsWith("Model "));
  const from = lines.findIndex((line) => line.startsWith("| study | quantity | unit |"));
  if (summary === undefined || from < 0)
    throw new Error("validation/REPORT.md has no summary or no table; run npm run validate.");
  const rows: ReportRow[] = [];
  for (const line of lines.slice(from + 2)) {
    if (!line.startsWith("|")) break;
    const [, study = "", quantity = "", unit = "", observed = "", model = "", errorNow = "", target = "", , use = ""] =
      line
        .split(" | ")
        .flatMap((cell, index) => (index === 0 ? ["", cell.replace("| ", "")] : [cell.replace(/ \|$/, "")]));
    rows.push({ study, quantity, unit, observed, model, errorNow, target, use });
  }
  return { summary, rows };
}
