import { checkParameters, checkSteps } from "../physiology/check-inputs.ts";
import type { Parameters } from "../physiology/parameters.ts";
import { simulate } from "../physiology/simulate.ts";
import type { StartingPoint } from "../physiology/start-state.ts";
import type { StepInput } from "../physiology/step-input.ts";
import { type EnsembleRun, newRun } from "./columns.ts";
import { drawMember, type Prior } from "./draw-members.ts";
import { extremeNames, extremes, outputNames, outputs } from "./outputs.ts";

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

/** Runs bodies that are already known, one after the other. */
export const runMembers = (
  members: readonly Parameters[],
  request: Pick<EnsembleRequest, "steps" | "memberFrom" | "displayEverySteps" | "start">,
): EnsembleRun => {
  checkSteps(request.steps);
  const run = newRun(request.memberFrom, members.length, displayTimesS(request.steps, request.displayEverySteps));
  const writers = outputNames.map((name) => ({ column: run.columns[name], read: outputs[name] }));
  for (const [index, parameters] of members.entries()) {
    checkParameters(parameters);
    let at = index;
    const end = simulate({
      steps: request.steps,
      parameters,
      everySteps: request.displayEverySteps,
      isChecked: true,
      ...(request.start ? { start: request.start } : {}),
      onInstant: (state) => {
        for (const { column, read } of writers) column[at] = read(state);
        at += members.length;
      },
    });
    for (const name of extremeNames) run.extremes[name][index] = extremes[name](end);
  }
  return run;
};

/**
 * Draws members and runs them. The answer depends on seed and member indices only: a run of members 0 to N equals the
 * merge of the runs of its parts, bit for bit.
 */
export const runEnsemble = (request: EnsembleRequest): EnsembleRun => {
  const members: Parameters[] = [];
  for (let member = request.memberFrom; member < request.memberTo; member++) {
    members.push(drawMember(request.prior, request.seed, member));
  }
  return runMembers(members, request);
};
