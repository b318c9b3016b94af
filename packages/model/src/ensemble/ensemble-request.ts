import type { Frailty } from "../physiology/hazard/index.ts";
import type { StartingPoint } from "../physiology/start-state.ts";
import type { StepInput } from "../physiology/step-input.ts";
import type { Prior } from "./draw-members.ts";
import type { OutputName } from "./outputs.ts";

/** Which members run through which steps. Plain data: it can be sent to a worker. */
export interface EnsembleRequest {
  readonly steps: readonly StepInput[];
  readonly prior: Prior;
  /** A whole number from 0 to 4294967295. @unit seed */
  readonly seed: number;
  /** First member. @unit index */
  readonly memberFrom: number;
  /** Member after the last. @unit index */
  readonly memberTo: number;
  /** A display instant after every so many steps, and after the last. @unit count */
  readonly displayEverySteps: number;
  readonly start?: StartingPoint;
  /** Susceptibility to integrate out: with it the run tells each member's chance of a first cramp at each instant. */
  readonly frailty?: Frailty;
  /** Outputs to keep at every display instant; all when left out. The others are kept at the finish: less to write and send. */
  readonly along?: readonly OutputName[];
}

/** Instants a run keeps, s since the start; the start itself is not among them. @unit s */
export const displayTimesS = (steps: readonly StepInput[], displayEverySteps: number): number[] => {
  const times: number[] = [];
  let timeS = 0;
  for (const [index, step] of steps.entries()) {
    timeS += step.stepS;
    if ((index + 1) % displayEverySteps === 0 || index + 1 === steps.length) times.push(timeS);
  }
  return times;
};
