import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { raceFrontier, usualEffort, usualWishes } from "@crampcast/model/plan";
import { otherDaysInTurns, otherRaceDays } from "@crampcast/model/plan/race-day";
import { expect, test } from "vitest";
import easyRun from "../../../../../examples/easy-run.json" with { type: "json" };
import { answerPlanQuestion } from "../../worker/plan-answer.ts";
import { daysAheadOf, scenariosFrom } from "./race-scenarios.ts";

test("the app's other days, planned one by one in workers, are those of the server and the command line", () => {
  const request: RaceRequest = { ...RaceRequestSchema.parse(easyRun), memberCount: 64 };
  const wishes = usualWishes(request);
  const found = raceFrontier(request, wishes);
  if (!found.ok) throw new Error(found.reason);
  const plan = found.frontier.points[0]?.plan ?? found.frontier.own;
  const daysAhead = daysAheadOf(request.startEpochMs, request.startEpochMs - 8 * 86_400_000);

  const turns = otherDaysInTurns({ request, wishes, plan, effort: usualEffort, daysAhead });
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  const onServer = turn.value;

  const others = otherRaceDays(request, daysAhead);
  const days = others.map((day) => {
    const question = { id: 1, kind: "day", request: day.request, wishes, finishTimeS: plan.finishTimeS } as const;
    const answer = answerPlanQuestion(question, () => undefined);
    if (answer.kind !== "day") throw new Error(`got ${JSON.stringify(answer)}; expected a day`);
    return answer.day;
  });
  const inApp = scenariosFrom({ others, days, plan });

  expect(inApp.rows.length).toBeGreaterThan(3);
  expect(inApp.rows).toEqual(onServer.rows);
  expect(JSON.stringify(inApp.planB)).toBe(JSON.stringify(onServer.planB));
});

test("a race that is over is looked at as if it were today, not in a weather that nobody knows", () => {
  expect(daysAheadOf(0, 86_400_000)).toBe(0);
});
