import { checkParameters, checkSteps } from "../physiology/check-inputs.ts";
import type { Parameters } from "../physiology/parameters.ts";
import { simulate } from "../physiology/simulate.ts";
import { type EnsembleRun, keepAlong, newRun } from "./columns.ts";
import { drawMember } from "./draw-members.ts";
import { displayTimesS, type EnsembleRequest } from "./ensemble-request.ts";
import { extremeNames, extremes, outputNames, outputs } from "./outputs.ts";
import { tellAll } from "./tell-chances.ts";

/** Runs bodies that are already known one after the other, in double precision: the readable model, and the yardstick of the kernel. */
export const runReferenceMembers = (
  members: readonly Parameters[],
  request: Pick<EnsembleRequest, "steps" | "memberFrom" | "displayEverySteps" | "start" | "frailty" | "along">,
): EnsembleRun => {
  checkSteps(request.steps);
  const timesS = displayTimesS(request.steps, request.displayEverySteps);
  const { memberFrom, frailty, along } = request;
  // The chances are told from the hazards of every instant, whatever is kept in the end.
  const run = newRun({ memberFrom, memberCount: members.length, timesS, frailty });
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
  const { chances } = run;
  if (chances) tellAll(run, chances);
  return along === undefined ? run : keepAlong(run, along);
};

/**
 * Draws members and runs them. The answer depends on seed and member indices only: a run of members 0 to N equals the
 * merge of the runs of its parts, bit for bit.
 */
export const runReferenceEnsemble = (request: EnsembleRequest): EnsembleRun => {
  const members: Parameters[] = [];
  for (let member = request.memberFrom; member < request.memberTo; member++) {
    members.push(drawMember(request.prior, request.seed, member));
  }
  return runReferenceMembers(members, request);
};
