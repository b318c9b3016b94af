import { anotherCramp, muscleHazardOutputs, prepareForecast, runEnsemble, slowedFrom } from "@crampcast/model";
import type { RestAnswer, RestOption, RestQuestion } from "./rest-message.ts";

/** Bodies that carry the answer: enough for whole percents, a second on a phone. @unit count */
const MEMBERS = 600;

/** The rest of the race for each pace, on the same simulated bodies, or the reason there is none. */
export function answerRest(question: RestQuestion): RestAnswer {
  const { id, fromDistanceM, muscle } = question;
  const request = { ...question.request, memberCount: MEMBERS };
  const options: RestOption[] = [];
  for (const slowerFraction of question.slowerFractions) {
    const slowed = slowedFrom({ request, fromDistanceM, slowerFraction });
    const result = slowed.ok ? prepareForecast(slowed.plan.request) : slowed;
    if (!slowed.ok || !result.ok) {
      const problem = slowed.ok ? result : slowed;
      if (problem.ok) continue;
      const allowed = problem.allowed ? ` (allowed: ${problem.allowed})` : "";
      return { id, ok: false, reason: `${problem.field} ${problem.reason}${allowed}` };
    }
    const run = runEnsemble({ ...result.prepared.ensemble, along: muscleHazardOutputs });
    options.push({ slowerFraction, another: anotherCramp(result.prepared, run, { atS: slowed.plan.atS, muscle }) });
  }
  return { id, ok: true, options };
}
