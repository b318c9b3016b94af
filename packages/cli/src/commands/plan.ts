import { raceFrontierInTurns, usualWishes } from "@crampcast/model";
import { planReport } from "../output/plan-report.ts";
import type { UnitSystem } from "../output/unit-system.ts";
import { readScenario, refusedByModel } from "../read-scenario.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../user-mistake.ts";
import { toTheEnd } from "./explain.ts";

/** Options of `crampcast plan`. */
export interface PlanOptions {
  readonly json?: boolean;
  /** Seconds of the point whose plan is written out; left out: the recommended one. @unit s */
  readonly finish?: number;
  readonly members?: number;
  readonly seed?: number;
  readonly units: UnitSystem;
}

/** Searches the frontier of a race and prints it with one plan in full, or all of it as one line of JSON. */
export async function planCommand(path: string, options: PlanOptions, terminal: Terminal): Promise<number> {
  const read = await readScenario(path, terminal);
  const request = {
    ...read,
    memberCount: options.members ?? read.memberCount,
    seed: options.seed ?? read.seed,
  };
  const result = toTheEnd(raceFrontierInTurns(request, usualWishes(request)), (fraction) =>
    terminal.progress(`planning … ${Math.round(fraction * 100)} %`),
  );
  terminal.progress("");
  if (!result.ok) {
    throw refusedByModel(`${path} cannot be planned`, result);
  }
  const { frontier } = result;
  if (options.json) {
    terminal.write(`${JSON.stringify(frontier)}\n`);
    return exitCodes.done;
  }
  const wanted = options.finish;
  const off = (index: number): number => Math.abs((frontier.points[index]?.plan.finishTimeS ?? 0) - (wanted ?? 0));
  const shown =
    wanted === undefined
      ? frontier.recommendedIndex
      : frontier.points.reduce((best, _, index) => (off(index) < off(best) ? index : best), 0);
  const style = {
    units: options.units,
    hasColour: terminal.hasColour,
    columnCount: Math.min(100, Math.max(60, terminal.columnCount)),
  };
  terminal.write(`${request.name}\n\n${planReport(frontier, shown, style).join("\n")}\n`);
  return exitCodes.done;
}
