import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chancePicture, forecastOf } from "../examples/chance-picture.ts";

const root = resolve(import.meta.dirname, "..");
const readme = join(root, "README.md");
const picture = join(root, "docs/chance-along-the-course.svg");

/** The lines that a command prints about the sample marathon. */
function linesOf(command: string): string[] {
  const printed = execFileSync(
    process.execPath,
    [join(root, "packages/cli/src/main.ts"), command, join(root, "examples/marathon.json")],
    { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", COLUMNS: "80" } },
  );
  return printed.split("\n").map((line) => line.trimEnd());
}

/** What the command of the README prints, without the kilometres in between. */
function forecastOutput(): string {
  const lines = linesOf("forecast");
  const table = lines.findIndex((line) => line.startsWith("By distance"));
  const why = lines.findIndex((line) => line.startsWith("Why"));
  const afterWhy = lines.findIndex((line, index) => index > why && line === "");
  return ["```", ...lines.slice(0, table), "…", "", ...lines.slice(why, afterWhy), "```"].join("\n");
}

/** The price of safety as the command prints it, without the plans themselves. */
function planOutput(): string {
  const lines = linesOf("plan");
  const own = lines.findIndex((line) => line.startsWith("Own plan"));
  if (own < 0) throw new Error("crampcast plan prints no own plan after its table. Was its form changed?");
  return ["```", ...lines.slice(0, own), "…", "```"].join("\n");
}

/** The five rows of the report that are farthest from their target. */
function worstRows(): string {
  const report = readFileSync(join(root, "validation/REPORT.md"), "utf8").split("\n");
  const header = report.findIndex((line) => line.startsWith("| study | quantity"));
  if (header < 0) throw new Error("validation/REPORT.md has no table of quantities. Was its form changed?");
  return report.slice(header, header + 7).join("\n");
}

function filled(text: string, name: string, content: string): string {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`README.md has no place ${from} … ${to}`);
  return `${text.slice(0, start + from.length)}\n${content}\n${text.slice(end)}`;
}

const old = readFileSync(readme, "utf8");
const blocks = { forecast: forecastOutput(), plan: planOutput(), worst: worstRows() };
const text = Object.entries(blocks).reduce((page, [name, content]) => filled(page, name, content), old);
const drawn = chancePicture(forecastOf("marathon.json"));

if (process.argv.includes("--check")) {
  const isCurrent = text === old && readFileSync(picture, "utf8") === drawn;
  if (!isCurrent) {
    console.error("README.md or its picture no longer shows what the commands print: run node scripts/write-readme.ts");
    process.exit(1);
  }
} else {
  writeFileSync(readme, text);
  writeFileSync(picture, drawn);
}
