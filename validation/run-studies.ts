import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { observationsOf } from "./observations.ts";
import { rowsOf, type Study, type StudyResult } from "./report.ts";

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
  readFileSync(join(folder, "README.md"), "utf8");
  const observations = observationsOf(
    readFileSync(join(folder, "observed.csv"), "utf8"),
    `studies/${key}/observed.csv`,
  );
  const { title, setting, simulate } = module.study;
  return { key, title, setting, rows: rowsOf(key, observations, simulate()) };
}
