import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, observationsOf } from "./observations.ts";
import { type CohortRow, rowsOf, type Study, type StudyResult } from "./report.ts";

const studiesFolder = join(import.meta.dirname, "studies");

/** Names of all study folders, in alphabetical order. */
export function studyKeys(): string[] {
  return readdirSync(studiesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Runs one study: its folder must hold `study.ts`, `observed.csv` and `README.md`. */
export async function runStudy(key: string): Promise<StudyResult> {
  const folder = join(studiesFolder, key);
  const module: { readonly study?: Study } = await import(join(folder, "study.ts"));
  if (module.study === undefined) throw new Error(`studies/${key}/study.ts exports no "study".`);
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const [, wouldTake] = /\*\*What it would take\.\*\*\s+([\s\S]*?)(?:\n\n|$)/.exec(readme) ?? [];
  const observations = observationsOf(
    readFileSync(join(folder, "observed.csv"), "utf8"),
    `studies/${key}/observed.csv`,
  );
  const { title, setting, simulate } = module.study;
  return {
    key,
    title,
    setting,
    rows: rowsOf(key, observations, simulate()),
    wouldTake: wouldTake?.replaceAll("\n", " ").trim() ?? null,
  };
}

/** Published cohorts and studies: where each is simulated, or why it is not. */
export function cohortRows(): CohortRow[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "cohorts.csv"), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [id = "", study = "", folder = "", reason = ""] = cellsOf(line);
    return { id, study, folder, reason };
  });
}
