import type { Sensitivity, SensitivityLine, SobolIndex } from "@crampcast/model";

/** Parameters that stand in the report: the others matter less. @unit count */
const SHOWN_PARAMETERS = 20;

const index = ({ central, low, high }: SobolIndex): string =>
  `${central.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`.replaceAll("-0.00", "0.00");

function table(title: string, lines: readonly SensitivityLine[]): string[] {
  return [
    `| ${title} | alone | with others | rests on | what it is |`,
    "|---|---:|---:|---|---|",
    ...lines.map(
      (line) =>
        `| ${line.name} | ${index(line.first)} | ${index(line.total)} | ${line.origins.join(", ")} | ${line.meaning} |`,
    ),
  ];
}

/** The sensitivity of one race as a page. */
export function sensitivityMarkdown(
  sensitivity: Sensitivity,
  about: { readonly raceName: string; readonly modelVersion: string },
): string {
  const { groups, parameters, rowCount, simulatedCount, logOddsVariance } = sensitivity;
  const alone = groups.reduce((sum, line) => sum + line.first.central, 0);
  return `${[
    `# Which unknown numbers the spread of a forecast comes from: ${about.raceName}`,
    "",
    "Written by `node validation/sensitivity/run.ts --write`; do not edit. The same for any race:",
    "`npm run --silent crampcast -- sensitivity examples/marathon.json`.",
    "",
    "Sobol indices of the log odds of a cramp up to the finish, over everything that varies between the simulated bodies,",
    "each with a 95 % interval from drawing the rows again. *Alone* (first order) is the share of the variance that would",
    "go if the number were known; *with others* (total) is the share that would be left if all else were known. Two",
    "numbers that are drawn together stand in one line. Numbers that are fixed have no variance and are not here: a wrong",
    "fixed number does not show in this table.",
    "",
    `Variance of the log odds ${logOddsVariance.toFixed(2)}; the parts of the model alone account for ` +
      `${(100 * alone).toFixed(0)} % of it, the rest is what they do together. ${rowCount} rows of each sample, ` +
      `${simulatedCount} simulated races, model ${about.modelVersion}.`,
    "",
    "## Parts of the model",
    "",
    ...table("part", groups),
    "",
    `## The ${SHOWN_PARAMETERS} single numbers that matter most`,
    "",
    ...table("parameter", parameters.slice(0, SHOWN_PARAMETERS)),
  ].join("\n")}\n`;
}
