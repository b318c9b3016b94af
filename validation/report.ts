import type { Observation } from "./observations.ts";

/** A study as its folder tells it. */
export interface Study {
  readonly title: string;
  /** What was simulated, for people: how many bodies, in what world, what had to be assumed. */
  readonly setting: string;
  /** Model values by the name of the quantity; every row of `observed.csv` needs one. */
  readonly simulate: () => Readonly<Record<string, number>>;
}

/** A study with what was observed and what the model says. */
export interface StudyResult {
  /** Name of the folder. */
  readonly key: string;
  readonly title: string;
  readonly setting: string;
  readonly rows: readonly ReportRow[];
  /** What it would take for the model to agree, where it does not; from the study's README. */
  readonly wouldTake: string | null;
}

/** A published cohort or study: simulated in a folder, or the reason why not. */
export interface CohortRow {
  readonly id: string;
  readonly study: string;
  readonly folder: string;
  readonly reason: string;
}

/** What the report says besides its numbers. */
export interface ReportParts {
  readonly modelVersion: string;
  readonly cohorts: readonly CohortRow[];
  /** Markdown: what moved, and what it would take. */
  readonly notes: string;
  /** Markdown: whether the forecast is consistent with itself. */
  readonly reliability: string;
}

/** One row of the report. */
export interface ReportRow extends Observation {
  readonly model: number;
  /** Model minus observed, in the unit of the row. */
  readonly errorNow: number;
  readonly isWithinTarget: boolean;
}

/** Joins observations with the model's values; a quantity without a value, or a value nobody observed, throws. */
export function rowsOf(
  key: string,
  observations: readonly Observation[],
  values: Readonly<Record<string, number>>,
): ReportRow[] {
  const unknown = Object.keys(values).filter((name) => !observations.some((one) => one.quantity === name));
  if (unknown.length > 0) throw new Error(`${key} simulates ${unknown.join(", ")}, which observed.csv does not hold.`);
  return observations.map((observation) => {
    const model = values[observation.quantity];
    if (model === undefined || !Number.isFinite(model)) {
      throw new Error(
        `${key}: "${observation.quantity}" has no value of the model (${model}); nothing may be dropped.`,
      );
    }
    const errorNow = model - observation.observed;
    return { ...observation, model, errorNow, isWithinTarget: Math.abs(errorNow) <= observation.target };
  });
}

/** A number with three significant digits, so that noise in the last digits does not move the report. */
export function rounded(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const text = value.toFixed(Math.min(4, digits));
  return Number(text) === 0 ? "0" : text;
}

const signed = (value: number) => (value > 0 && rounded(value) !== "0" ? `+${rounded(value)}` : rounded(value));

function observedText(row: ReportRow): string {
  if (row.low === null || row.high === null) return rounded(row.observed);
  return `${rounded(row.observed)} (${rounded(row.low)} to ${rounded(row.high)}${row.spread === "" ? "" : `, ${row.spread}`})`;
}

/** The report as Markdown: rows furthest outside their target first, then every study with its setting. */
export function reportMarkdown(
  studies: readonly StudyResult[],
  { modelVersion, cohorts, notes, reliability }: ReportParts,
): string {
  const all = studies.flatMap((study) => study.rows.map((row) => ({ study: study.key, row })));
  const missed = all.filter(({ row }) => !row.isWithinTarget).length;
  const predicted = all.filter(({ row }) => row.use === "predicted");
  const missedPredicted = predicted.filter(({ row }) => !row.isWithinTarget).length;
  const worst = [...all].sort(
    (a, b) => Math.abs(b.row.errorNow) / b.row.target - Math.abs(a.row.errorNow) / a.row.target,
  );
  const inWords = ({ study, row }: (typeof all)[number]) =>
    `${row.quantity} (${study}: ${signed(row.errorNow)} ${row.unit}, target ${rounded(row.target)})`;
  const line = (study: string, row: ReportRow) =>
    `| ${study} | ${row.quantity} | ${row.unit} | ${observedText(row)} | ${rounded(row.model)} | ` +
    `${signed(row.errorNow)} | ${rounded(row.target)} | ${row.isWithinTarget ? "yes" : "**no**"} | ${row.use} |`;
  return [
    "# Validation",
    "",
    "<!-- Written by `npm run validate -- --write`. Do not edit. -->",
    "",
    `Model ${modelVersion} against published studies: ${studies.length} studies, ${all.length} quantities. ` +
      `${missed} of ${all.length} are outside their target; of the ${predicted.length} that the model was not fitted ` +
      `to, ${missedPredicted} are.`,
    "",
    `The five that miss by most: ${worst.slice(0, 5).map(inWords).join("; ")}.`,
    "",
    "Error now is model minus observed. *Fitted* rows were used to set a number of the model and prove nothing; " +
      "*predicted* rows were not. Worst first, by error over target.",
    "",
    "| study | quantity | unit | observed | model | error now | target | reached | use |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...worst.map(({ study, row }) => line(study, row)),
    "",
    notes.trimEnd(),
    "",
    reliability,
    "",
    "## What was simulated",
    "",
    ...studies.flatMap((study) => [
      `### ${study.title}`,
      "",
      `\`studies/${study.key}\`. ${study.setting}`,
      "",
      ...study.rows.filter((row) => row.note !== "").map((row) => `- ${row.quantity}: ${row.note}`),
      "",
      ...(study.wouldTake === null ? [] : [`What it would take: ${study.wouldTake}`, ""]),
    ]),
    "## Not simulated, because",
    "",
    "Published cohorts with their ids in the evidence, and laboratory studies; every other cohort is a study above.",
    "",
    "| id | study | because |",
    "| --- | --- | --- |",
    ...cohorts.filter(({ folder }) => folder === "").map(({ id, study, reason }) => `| ${id} | ${study} | ${reason} |`),
    "",
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}
