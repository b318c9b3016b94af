import { inputHash } from "@crampcast/contract";
import {
  type Explanation,
  explainInTurns,
  type PreparedForecast,
  prepareForecast,
  type SobolIndex,
} from "@crampcast/model/forecast";
import { causeNames, driverNames, inputText } from "../output/driver-words.ts";
import { tableLines, wrapped } from "../output/table.ts";
import { percent } from "../output/words.ts";
import { readScenario, refusedByModel } from "../read-scenario.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../user-mistake.ts";

/** Options of `crampcast explain`. */
export interface ExplainOptions {
  readonly json?: boolean;
  readonly members?: number;
  readonly seed?: number;
}

/** A race from a file, ready to be simulated; one that the model cannot use is told with field, fault and what is allowed. */
export async function preparedFrom(
  path: string,
  options: { readonly members?: number; readonly seed?: number },
  terminal: Terminal,
): Promise<PreparedForecast> {
  const read = await readScenario(path, terminal);
  const result = prepareForecast({
    ...read,
    memberCount: options.members ?? read.memberCount,
    seed: options.seed ?? read.seed,
  });
  if (result.ok) return result.prepared;
  throw refusedByModel(`${path} cannot be forecast`, result);
}

/** Runs to the end what tells its progress by turns. */
export function toTheEnd<Answer>(turns: Generator<number, Answer>, onProgress: (doneFraction: number) => void): Answer {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    onProgress(turn.value);
  }
}

function points(value: number): string {
  const text = Math.abs(100 * value).toFixed(1);
  if (text === "0.0") return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
const interval = ({ central, low, high }: SobolIndex): string =>
  `${percent(central)} (95 %: ${percent(low)} to ${percent(high)})`;

/** An explanation as the lines of a plain text report. */
export function explanationReport(explanation: Explanation, columnCount: number): string[] {
  const { attribution, inputs, causes, assumedVarianceFraction } = explanation;
  const text = (words: string): string[] => wrapped(words, columnCount);
  return [
    ...text(
      `In the usual race the chance would be ${percent(attribution.usualProbability)}; in this one it is ` +
        `${percent(attribution.crampProbability)}. What makes the difference, in points of 100:`,
    ),
    "",
    ...tableLines(
      [
        { title: "driver", align: "left" },
        { title: "adds", align: "right" },
        { title: "range over bodies", align: "right" },
        { title: "± error", align: "right" },
        { title: "here (usual)", align: "left" },
      ],
      attribution.drivers.map(({ key, crampProbabilityDifference: part, crampProbabilityError }) => [
        driverNames[key],
        points(part.central),
        `${points(part.low)} to ${points(part.high)}`,
        (100 * crampProbabilityError).toFixed(2),
        inputs
          .filter((input) => input.driver === key)
          .map(inputText)
          .join(", "),
      ]),
    ),
    "",
    ...text(
      "The usual race: the same distance and day on the flat, in mild weather, as hard as people with this capacity " +
        "usually run it, with a sports drink for six tenths of the sweat, by a typical person of this sex and age. " +
        `${attribution.isExact ? "All" : "A sample of orders:"} ${attribution.coalitionCount} mixtures of the two ` +
        `races, ${attribution.memberCount} bodies each; the parts are Shapley values.`,
    ),
    "",
    ...tableLines(
      [
        { title: "cause", align: "left" },
        { title: "share", align: "right" },
        { title: "range over bodies", align: "right" },
        { title: "± error", align: "right" },
        { title: "spread from not knowing the strength of the theories", align: "left" },
      ],
      causes.map((cause) => [
        causeNames[cause.key],
        percent(cause.shareFraction.central),
        `${percent(cause.shareFraction.low)} to ${percent(cause.shareFraction.high)}`,
        (100 * cause.shareErrorFraction).toFixed(1),
        interval(cause.theoryVarianceFraction),
      ]),
    ),
    "",
    ...text(
      `${interval(assumedVarianceFraction)} of the spread between simulated bodies comes from numbers that are ` +
        "assumptions and not from a source. Numbers that are fixed have no spread and do not count here.",
    ),
  ];
}

/** Explains the forecast of a race: drivers, causes, and how much rests on assumptions. */
export async function explainCommand(path: string, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const prepared = await preparedFrom(path, options, terminal);
  const result = toTheEnd(explainInTurns(prepared, inputHash(prepared.request)), (fraction) =>
    terminal.progress(`explaining … ${Math.round(fraction * 100)} %`),
  );
  terminal.progress("");
  if (!result.ok) {
    throw refusedByModel(`${path} cannot be set beside a usual race`, result);
  }
  const { explanation } = result;
  const lines = explanationReport(explanation, Math.min(100, Math.max(60, terminal.columnCount)));
  terminal.write(options.json ? `${JSON.stringify(explanation)}\n` : `${lines.join("\n")}\n`);
  return exitCodes.done;
}
