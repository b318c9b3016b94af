import { type Sensitivity, type SensitivityLine, type SobolIndex, sensitivityInTurns } from "@crampcast/model/forecast";
import { tableLines, wrapped } from "../output/table.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../user-mistake.ts";
import { preparedFrom, toTheEnd } from "./explain.ts";

/** Options of `crampcast sensitivity`. */
export interface SensitivityOptions {
  readonly json?: boolean;
  /** @unit count */
  readonly rows: number;
  /** Parameters shown. @unit count */
  readonly top: number;
  readonly seed?: number;
}

const index = ({ central, low, high }: SobolIndex): string =>
  `${central.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

function table(title: string, lines: readonly SensitivityLine[]): string[] {
  return tableLines(
    [
      { title, align: "left" },
      { title: "alone", align: "right" },
      { title: "with others", align: "right" },
      { title: "rests on", align: "left" },
    ],
    lines.map((line) => [line.name, index(line.first), index(line.total), line.origins.join(", ")]),
  );
}

/** A sensitivity as the lines of a plain text report. */
export function sensitivityReport(
  sensitivity: Sensitivity,
  style: { readonly raceName: string; readonly top: number; readonly columnCount: number },
): string[] {
  const { groups, parameters, rowCount, simulatedCount, logOddsVariance } = sensitivity;
  return [
    ...wrapped(
      `Shares of the variance of the log odds of a cramp (${logOddsVariance.toFixed(2)}) in ${style.raceName}: ` +
        `Sobol indices with 95 % intervals, from ${rowCount} rows and ${simulatedCount} simulated races. ` +
        "Alone: what would go if it were known. With others: what would be left if all else were known.",
      style.columnCount,
    ),
    "",
    ...table("part of the model", groups),
    "",
    ...table("parameter", parameters.slice(0, style.top)),
  ];
}

/** Prints which uncertain numbers the spread of a forecast comes from. */
export async function sensitivityCommand(
  path: string,
  options: SensitivityOptions,
  terminal: Terminal,
): Promise<number> {
  const prepared = await preparedFrom(path, options.seed === undefined ? {} : { seed: options.seed }, terminal);
  const sensitivity = toTheEnd(sensitivityInTurns(prepared, options.rows), (fraction) =>
    terminal.progress(`varying the numbers … ${Math.round(fraction * 100)} %`),
  );
  terminal.progress("");
  const style = {
    raceName: prepared.request.name,
    top: options.top,
    columnCount: Math.min(100, Math.max(60, terminal.columnCount)),
  };
  terminal.write(
    options.json ? `${JSON.stringify(sensitivity)}\n` : `${sensitivityReport(sensitivity, style).join("\n")}\n`,
  );
  return exitCodes.done;
}
