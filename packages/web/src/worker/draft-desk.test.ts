import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { openDraftDesk, type ShareHelper } from "./draft-desk.ts";
import { answerShare } from "./draft-run.ts";
import type { DraftAnswer } from "./model-message.ts";

const before: RaceRequest = { ...RaceRequestSchema.parse(marathon), memberCount: 240 };
const faster = (timeFraction: number): RaceRequest => ({
  ...before,
  legs: before.legs.map((leg) => ({
    ...leg,
    pacing: { ...leg.pacing, goalTimeS: leg.pacing.goalTimeS * timeFraction },
  })),
});

/** A desk whose answers are kept, and whose idle moment comes when the test says so. */
function deskWith(helper: ShareHelper | null) {
  const answers: DraftAnswer[] = [];
  const idle: (() => void)[] = [];
  let nowMs = 0;
  const ask = openDraftDesk({
    post: (answer) => answers.push(answer),
    helper,
    whenIdle: (callback) => idle.push(callback),
    nowMs: () => nowMs,
  });
  const rest = () => {
    for (const callback of idle.splice(0)) callback();
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { answers, ask, rest, pass };
}

const numbersOf = (answers: readonly DraftAnswer[]) =>
  answers.flatMap((answer) => (answer.kind === "numbers" ? [answer.numbers] : []));
const curvesOf = (answers: readonly DraftAnswer[]) =>
  answers.flatMap((answer) => (answer.kind === "curves" ? [answer.compared] : []));

test("the numbers under a moving slider are those of the forecast drawn after them", async () => {
  const { answers, ask } = deskWith(null);
  await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: faster(0.96) });
  expect(answers.map(({ kind }) => kind)).toEqual(["numbers", "curves"]);
  const [numbers] = numbersOf(answers);
  const [curves] = curvesOf(answers);
  expect(curves?.after).toMatchObject(numbers?.after ?? {});
  expect(curves?.before).toMatchObject(numbers?.before ?? {});
  expect(numbers?.after.byDistance.length).toBeGreaterThan(10);
  expect(numbers?.difference.crampProbabilityDifference.central).toBeGreaterThan(0);
});

test("one thread and two give the same numbers to the last digit, also when the second fails", async () => {
  const orders: number[] = [];
  const second: ShareHelper = async (order) => {
    orders.push(order.memberTo - order.memberFrom);
    return answerShare(order);
  };
  const failing: ShareHelper = async ({ id }) => ({ id, ok: false, reason: "out of memory" });
  const alone = deskWith(null);
  const shared = deskWith(second);
  const broken = deskWith(failing);
  for (const { ask } of [alone, shared, broken]) {
    await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: faster(0.96) });
  }
  expect(orders).toEqual([120, 120]);
  expect(shared.answers).toEqual(alone.answers);
  expect(broken.answers).toEqual(alone.answers);
});

test("the plan before runs once while only the plan after moves", async () => {
  const asked: RaceRequest[] = [];
  const { ask, pass } = deskWith(async (order) => {
    asked.push(order.request);
    return answerShare(order);
  });
  const [first, second] = [faster(0.99), faster(0.98)];
  await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: first });
  pass(50);
  await ask({ id: 2, kind: "draft", before, beforeKey: 1, after: second });
  expect(asked).toEqual([before, first, second]);
  await ask({ id: 3, kind: "draft", before: first, beforeKey: 3, after: second });
  expect(asked).toHaveLength(5);
});

test("curves of a plan that the hand has left are not drawn, except now and then", async () => {
  const { answers, ask, rest, pass } = deskWith(null);
  const move = (id: number) => ask({ id, kind: "draft", before, beforeKey: 1, after: faster(1 - id / 200) });
  await move(1);
  pass(50);
  await move(2);
  pass(50);
  await move(3);
  rest();
  expect(answers.filter(({ kind }) => kind === "curves").map(({ id }) => id)).toEqual([1, 3]);
  pass(1000);
  await move(4);
  expect(answers.at(-1)).toMatchObject({ id: 4, kind: "curves" });
});

test("a plan that cannot be forecast is refused with the field", async () => {
  const { answers, ask } = deskWith(null);
  await ask({ id: 5, kind: "draft", before, beforeKey: 1, after: { ...before, memberCount: 3 } });
  expect(answers).toMatchObject([{ id: 5, kind: "failed", reason: expect.stringMatching(/memberCount/) }]);
});
