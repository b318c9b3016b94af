import { writeFile } from "node:fs/promises";
import { drawMember, type Prior } from "@crampcast/model/ensemble";
import { prepareForecast } from "@crampcast/model/forecast";
import {
  centralValue,
  crampProbability,
  type Frailty,
  muscleGroups,
  muscleParameters,
  type Parameters,
  parameters,
  parametersFrom,
  type State,
  simulate,
} from "@crampcast/model/physiology";
import { readScenario, refusedByModel } from "../read-scenario.ts";
import { unwritablePathSentence } from "../system-sentence.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast simulate`. */
export interface SimulateOptions {
  readonly member?: number;
  /** @unit s */
  readonly every: number;
  readonly seed?: number;
  readonly json?: boolean;
  readonly out?: string;
}

/** Number of digits that mean something in the output. */
const digits = 6;

/** The body at the middle of everything that is believed about the athlete. */
function typicalBody(prior: Prior): Parameters {
  return parametersFrom({
    scalar: (name) => centralValue(prior.scalar[name] ?? parameters[name].prior),
    perMuscle: (name) => [...(prior.perMuscle[name]?.central ?? muscleParameters[name].central)],
  });
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** One row of the time series: place, then every quantity of the body that a person may want to plot. */
function rowOf(
  place: { readonly timeS: number; readonly distanceM: number; readonly altitudeM: number },
  state: Readonly<State>,
  frailty: Frailty,
): Record<string, number> {
  const cumulativeHazard =
    total(state.fatigueCumulativeHazard) +
    total(state.interactionCumulativeHazard) +
    total(state.electrolyteCumulativeHazard);
  const byMuscle = (suffix: string, values: readonly number[]) =>
    Object.fromEntries(muscleGroups.map((muscle, m) => [`${muscle}${suffix}`, values[m] ?? 0]));
  return {
    ...place,
    metabolicPowerW: state.metabolicPowerW,
    relativeLoadRatio: state.relativeLoadRatio,
    coreTemperatureC: state.coreTemperatureC,
    skinTemperatureC: state.skinTemperatureC,
    sweatKg: state.sweatKg,
    urineKg: state.urineKg,
    drunkKg: state.drunkKg,
    stomachKg: state.stomachKg,
    bodyMassLossFraction: state.bodyMassLossFraction,
    sweatSodiumLossMmol: state.sweatSodiumLossMmol,
    plasmaSodiumMmolPerL: state.plasmaSodiumMmolPerL,
    extracellularChangeFraction: state.extracellularChangeFraction,
    reserveFraction: state.reserveFraction,
    ...byMuscle("FatigueFraction", state.fatigueFraction),
    fatigueCumulativeHazard: total(state.fatigueCumulativeHazard),
    interactionCumulativeHazard: total(state.interactionCumulativeHazard),
    electrolyteCumulativeHazard: total(state.electrolyteCumulativeHazard),
    crampProbability: crampProbability(cumulativeHazard, frailty),
  };
}

/** The time series of one body as text. */
export function seriesText(rows: readonly Readonly<Record<string, number>>[], isJson: boolean): string {
  const rounded = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toPrecision(digits))])),
  );
  if (isJson) return `${JSON.stringify(rounded)}\n`;
  const names = Object.keys(rounded[0] ?? {});
  return `${[names.join(","), ...rounded.map((row) => names.map((name) => row[name]).join(","))].join("\n")}\n`;
}

/** Simulates one body through a race and writes its states over time. */
export async function simulateCommand(path: string, options: SimulateOptions, terminal: Terminal): Promise<number> {
  const read = await readScenario(path, terminal);
  const request = { ...read, seed: options.seed ?? read.seed };
  const result = prepareForecast(request);
  if (!result.ok) {
    throw refusedByModel(`${path} cannot be simulated`, result);
  }
  const { scenario, ensemble, frailty } = result.prepared;
  const body =
    options.member === undefined
      ? typicalBody(ensemble.prior)
      : drawMember(ensemble.prior, request.seed, options.member);
  const rows: Record<string, number>[] = [];
  let nextS = options.every;
  simulate({
    steps: scenario.steps,
    parameters: body,
    ...(ensemble.start === undefined ? {} : { start: ensemble.start }),
    onInstant: (state, stepCount) => {
      const timeS = scenario.stepEndTimeS[stepCount - 1] ?? 0;
      if (timeS < nextS - 1e-6 && stepCount < scenario.steps.length) return;
      nextS = Math.floor(timeS / options.every + 1e-9) * options.every + options.every;
      const place = {
        timeS,
        distanceM: scenario.stepEndDistanceM[stepCount - 1] ?? 0,
        altitudeM: scenario.stepEndAltitudeM[stepCount - 1] ?? 0,
      };
      rows.push(rowOf(place, state, frailty));
    },
  });
  const text = seriesText(rows, options.json ?? false);
  if (options.out === undefined) {
    terminal.write(text);
    return exitCodes.done;
  }
  try {
    await writeFile(options.out, text);
  } catch (error) {
    throw new UserMistake(unwritablePathSentence(options.out, error));
  }
  return exitCodes.done;
}
