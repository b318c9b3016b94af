import { checkParameters, checkSteps } from "./check-inputs.ts";
import type { Parameters } from "./parameters.ts";
import { type StartingPoint, startState } from "./start-state.ts";
import type { State } from "./state.ts";
import { step } from "./step.ts";
import type { StepInput } from "./step-input.ts";

/** One body over many steps. */
export interface Simulation {
  readonly steps: readonly StepInput[];
  readonly parameters: Parameters;
  readonly start?: StartingPoint;
  /** Called after every so many steps, and after the last. 1 when left out. @unit count */
  readonly everySteps?: number;
  /** Receives the live state: copy what must outlive the call. `stepIndex` is the number of steps done. */
  readonly onInstant?: (state: Readonly<State>, stepIndex: number) => void;
  /** `true` when the caller has checked steps and parameters already. */
  readonly isChecked?: boolean;
}

const throwIfNotFinite = (s: State, stepIndex: number): void => {
  // Sums catch a NaN or an infinity anywhere among the values that later steps or people read.
  let sum = s.coreTemperatureC + s.skinTemperatureC + s.sweatKg + s.urineKg + s.bodyMassLossKg + s.stomachKg;
  sum += s.plasmaSodiumMmolPerL + s.extracellularChangeFraction + s.reserveFraction + s.sweatSodiumLossMmol;
  for (const values of [
    s.fatigueFraction,
    s.fatigueCumulativeHazard,
    s.interactionCumulativeHazard,
    s.electrolyteCumulativeHazard,
  ]) {
    for (const value of values) sum += value;
  }
  if (Number.isFinite(sum)) return;
  throw new Error(
    `The simulation left the finite numbers at step ${stepIndex} (core ${s.coreTemperatureC} °C, plasma sodium ${s.plasmaSodiumMmolPerL} mmol/L); expected finite values for every input inside its bounds. Likely a formula without a floor.`,
  );
};

/**
 * Runs one body through the steps and returns its final state. Knows no clock and no chance. Throws a RangeError for
 * inputs outside their bounds; never gives NaN.
 */
export const simulate = (run: Simulation): State => {
  if (run.isChecked !== true) {
    checkSteps(run.steps);
    checkParameters(run.parameters);
  }
  const state = startState(run.parameters, run.start);
  const every = run.everySteps ?? 1;
  const last = run.steps.length;
  let done = 0;
  for (const input of run.steps) {
    step(input, run.parameters, state);
    done++;
    if (done % every === 0 || done === last) {
      throwIfNotFinite(state, done);
      run.onInstant?.(state, done);
    }
  }
  return state;
};
