import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import { forecastRace, type RaceRequest } from "@crampcast/model";
import { expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { openDraftDesk } from "./draft-desk.ts";
import { openShareRunner } from "./draft-run.ts";
import type { ComparedNumbers, DraftAnswer } from "./model-message.ts";
import type { ShareHelper } from "./plan-runs.ts";

const before: RaceRequest = { ...RaceRequestSchema.parse(marathon), memberCount: 240 };
const faster = (timeFraction: number): RaceRequest => ({
  ...before,
  legs: before.legs.map((leg) => ({
    ...leg,
    pacing: { ...leg.pacing, goalTimeS: leg.pacing.goalTimeS * timeFraction },
  })),
});

/** A desk whose answers are kept, and whose idle moments come when the test says so. */
function deskWith(helper: ShareHelper | null) {
  const answers: DraftAnswer[] = [];
  let waiting: { callback: () => void; afterMs: number }[] = [];
  let nowMs = 0;
  let onTurn: () => void = () => {};
  const ask = openDraftDesk({
    post: (answer) => answers.push(answer),
    helper,
    later: (callback, afterMs) => waiting.push({ callback, afterMs }),
    nextTurn: async () => onTurn(),
    nowMs: () => nowMs,
  });
  /** The hand rests so long: what waited less calls back. */
  const rest = (ms: number) => {
    const due = waiting.filter(({ afterMs }) => afterMs <= ms);
    waiting = waiting.filter(({ afterMs }) => afterMs > ms);
    for (const { callback } of due) callback();
  };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  const atEachTurn = (callback: () => void) => {
    onTurn = callback;
  };
  return { answers, ask, rest, pass, atEachTurn };
}

const numbersOf = (answers: readonly DraftAnswer[]) =>
  answers.flatMap((answer) => (answer.kind === "numbers" ? [answer.numbers] : []));
const refinedOf = (answers: readonly DraftAnswer[]) =>
  answers.flatMap((answer) => (answer.kind === "refined" ? [answer] : []));
const curvesOf = (answers: readonly DraftAnswer[]) =>
  answers.flatMap((answer) => (answer.kind === "curves" ? [answer.compared] : []));

/** The numbers tell only what lies outside the evidence; the curves bring every warning. */
const withoutWarnings = (numbers: ComparedNumbers["after"] | undefined) => {
  const { warnings: _, ...rest } = numbers ?? { warnings: [] };
  return rest;
};

test("the numbers under a moving slider are those of the forecast drawn after them", async () => {
  const { answers, ask } = deskWith(null);
  await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: faster(0.96) });
  expect(answers.map(({ kind }) => kind)).toEqual(["numbers", "curves"]);
  const [numbers] = numbersOf(answers);
  const [curves] = curvesOf(answers);
  expect(curves?.after).toMatchObject(withoutWarnings(numbers?.after));
  expect(curves?.before).toMatchObject(withoutWarnings(numbers?.before));
  expect(numbers?.after.byDistance.length).toBeGreaterThan(10);
  expect(numbers?.difference.crampProbabilityDifference.central).toBeGreaterThan(0);
});

test("one thread and two give the same numbers to the last digit, also when the second fails", async () => {
  const orders: number[] = [];
  const answerShare = openShareRunner();
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
  const answerShare = openShareRunner();
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
  rest(20);
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

test("a slider that rests gets the full forecasts, those that anybody else computes, whatever the threads", async () => {
  const after = faster(0.96);
  const alone = deskWith(null);
  const shared = deskWith(async (order) => openShareRunner()(order));
  for (const { answers, ask, rest } of [alone, shared]) {
    await ask({ id: 1, kind: "draft", before, beforeKey: 1, after });
    rest(1000);
    await expect.poll(() => refinedOf(answers).length, { timeout: 20_000 }).toBe(1);
  }
  const [answer] = refinedOf(alone.answers);
  const forecastOf = (request: RaceRequest) => forecastRace({ request, inputHash: inputHash(request) });
  expect(forecastOf(before)).toEqual({ ok: true, forecast: answer?.compared.before });
  expect(forecastOf(after)).toEqual({ ok: true, forecast: answer?.compared.after });
  expect(answer?.compared.difference.isDistinguishable).toBe(true);
  expect(refinedOf(shared.answers)).toEqual([answer]);
});

test("a plan compared with itself differs by nothing", async () => {
  const { answers, ask, rest } = deskWith(null);
  await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: structuredClone(before) });
  rest(1000);
  await expect.poll(() => refinedOf(answers).length, { timeout: 20_000 }).toBe(1);
  const difference = refinedOf(answers)[0]?.compared.difference;
  expect(difference?.crampProbabilityDifference).toEqual({ central: 0, low: 0, high: 0 });
  expect(difference?.isDistinguishable).toBe(false);
});

test("a move during the full forecasts is answered at once, and they are given up", async () => {
  const { answers, ask, rest, atEachTurn } = deskWith(null);
  await ask({ id: 1, kind: "draft", before, beforeKey: 1, after: faster(0.99) });
  let turns = 0;
  let moved: Promise<void> | null = null;
  atEachTurn(() => {
    turns++;
    if (turns === 2) moved = ask({ id: 2, kind: "draft", before, beforeKey: 1, after: faster(0.98) });
  });
  rest(1000);
  await expect.poll(() => moved, { timeout: 20_000 }).not.toBeNull();
  await moved;
  expect(numbersOf(answers)).toHaveLength(2);
  expect(refinedOf(answers)).toEqual([]);
  expect(turns).toBe(2);
});
