import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type SourceKey, sources } from "../../packages/model/src/evidence/index.ts";
import {
  type Distribution,
  type MuscleParameter,
  type MuscleParameterName,
  muscleGroups,
  muscleParameters,
  muscleStateVariables,
  type Origin,
  type ParameterName,
  parameters,
  type ScalarParameter,
  type StateVariable,
  stateVariables,
} from "../../packages/model/src/physiology/index.ts";
import type { SciencePage } from "./page.ts";
import { type ReportRow, readReport } from "./read-report.ts";

const root = resolve(import.meta.dirname, "../..");
const block = /<!-- table: (\w[\w -]*?)(?:: ([\w ]+))? -->\n[\s\S]*?<!-- end of table -->/g;

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;")).join(" | ")} |`;
const head = (...cells: readonly string[]): string[] => [row(...cells), row(...cells.map(() => "---"))];
const number = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(4))) : "none");

function spread(prior: Distribution): string {
  switch (prior.kind) {
    case "fixed":
      return number(prior.value);
    case "normal":
      return `${number(prior.mean)} ± ${number(prior.sd)}`;
    case "log-normal":
      return `${number(prior.median)} ×/÷ ${number(Math.exp(prior.logSd))}`;
    case "beta":
      return `beta(${prior.alpha}, ${prior.beta})`;
  }
}

function originText(one: Origin): string {
  if ("assumption" in one) return `assumption: ${one.assumption}`;
  const key: SourceKey = one.source;
  return sources[key].title.split(":")[0] ?? key;
}

function keysOf<Table extends object>(table: Table, names: readonly string[], kind: string): (keyof Table)[] {
  return names.map((name) => {
    if (!Object.hasOwn(table, name)) throw new Error(`docs/science asks for ${kind} ${name}, which the code lacks.`);
    // The line above looked it up.
    return name as keyof Table;
  });
}

function parameterTable(names: readonly string[]): string[] {
  return [
    ...head("name in the code", "meaning", "middle and spread", "bounds", "from"),
    ...keysOf(parameters, names, "the parameter").map((key) => {
      const one: ScalarParameter = parameters[key];
      return row(
        `\`${key}\``,
        one.meaning,
        spread(one.prior),
        `${number(one.min)} to ${number(one.max)}`,
        originText(one),
      );
    }),
  ];
}

function muscleParameterTable(names: readonly string[]): string[] {
  return [
    ...head("name in the code", "meaning", ...muscleGroups, "spread", "from"),
    ...keysOf(muscleParameters, names, "the muscle parameter").map((key) => {
      const one: MuscleParameter = muscleParameters[key];
      const kind = one.spreadKind === "fixed" ? "none" : `${one.spreadKind} ${one.spread}`;
      return row(`\`${key}\``, one.meaning, ...one.central.map(number), kind, originText(one));
    }),
  ];
}

function stateTable(table: Readonly<Record<string, StateVariable>>, names: readonly string[]): string[] {
  return [
    ...head("name in the code", "meaning", "at the start", "bounds"),
    ...keysOf(table, names, "the state").map((key) => {
      const one = table[key];
      if (one === undefined) throw new Error(`No state ${key}.`);
      return row(`\`${key}\``, one.meaning, number(one.start), `${number(one.min)} to ${number(one.max)}`);
    }),
  ];
}

const reportRow = (one: ReportRow): string =>
  row(one.study, one.quantity, one.unit, one.observed, one.model, one.errorNow, one.target, one.use);

function performanceTable(): string[] {
  const { summary, rows } = readReport(root);
  const wanted = [
    /^share who cramp$/,
    /first cramp/,
    /core temperature/,
    /^sweat rate$/,
    /gainers/,
    /again|earlier cramp/,
  ];
  const titles = head("study", "quantity", "unit", "observed", "model", "error now", "target", "use");
  return [
    summary,
    "",
    "The five that miss their target by most:",
    "",
    ...titles,
    ...rows.slice(0, 5).map(reportRow),
    "",
    "Cramps and the physiology under them:",
    "",
    ...titles,
    ...rows.filter((one) => wanted.some((pattern) => pattern.test(one.quantity))).map(reportRow),
  ];
}

function tableOf(kind: string, names: readonly string[]): string[] {
  switch (kind) {
    case "parameters":
      return parameterTable(names);
    case "muscle parameters":
      return muscleParameterTable(names);
    case "state":
      return stateTable(stateVariables, names);
    case "muscle state":
      return stateTable(muscleStateVariables, names);
    case "performance":
      return performanceTable();
    default:
      throw new Error(
        `docs/science asks for a table of ${kind}; known are parameters, muscle parameters, state, muscle state, performance.`,
      );
  }
}

/** The text with every table between its markers made anew; `seen` collects what the tables name. */
function withTables(text: string, seen: string[]): string {
  return text.replace(block, (_, kind: string, list: string | undefined) => {
    const names = list === undefined ? [] : list.split(" ");
    seen.push(...names);
    const marker = `<!-- table: ${kind}${list === undefined ? "" : `: ${list}`} -->`;
    return [marker, "", ...tableOf(kind, names), "", "<!-- end of table -->"].join("\n");
  });
}

/**
 * The pages of docs/science that people write and the code fills: their tables are made anew. Throws when a parameter
 * or a state of the model stands on no page, or on two.
 */
export function processPages(): SciencePage[] {
  const folder = join(root, "docs/science");
  const seen: string[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const pages = [...names, "../model-card.md"].flatMap((name): SciencePage[] => {
    const old = readFileSync(join(folder, name), "utf8");
    return old.includes("<!-- table: ") ? [{ name, text: withTables(old, seen) }] : [];
  });
  const all: readonly (ParameterName | MuscleParameterName | string)[] = [
    ...Object.keys(parameters),
    ...Object.keys(muscleParameters),
    ...Object.keys(stateVariables),
    ...Object.keys(muscleStateVariables),
  ];
  // A state and a parameter may share a name, as sweat sodium does.
  for (const name of new Set(all)) {
    const wanted = all.filter((one) => one === name).length;
    const found = seen.filter((one) => one === name).length;
    if (found !== wanted) {
      throw new Error(
        `${name} stands in ${found} tables of docs/science; expected ${wanted}. Add it to the page of its process.`,
      );
    }
  }
  return pages;
}
