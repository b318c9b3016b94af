import { expect, test } from "vitest";
import { shownQuestion } from "./training-as-of.ts";
import { usualRace } from "./training-question.ts";

const DAY_MS = 86_400_000;
const nowEpochMs = Date.UTC(2026, 10, 23);
const longAgoMs = nowEpochMs - 85 * DAY_MS;

test("a race that is over shows the training as of its day, whenever the history ended", () => {
  const question = { ...usualRace, asOfEpochMs: nowEpochMs - 64 * DAY_MS };
  expect(shownQuestion(question, { hasPlan: true, lastActivityEpochMs: longAgoMs, nowEpochMs })).toEqual({
    question,
    asOf: { kind: "race", epochMs: question.asOfEpochMs },
  });
});

test("a history that ended long ago is shown as of its last activity while no race is planned", () => {
  expect(shownQuestion(usualRace, { hasPlan: false, lastActivityEpochMs: longAgoMs, nowEpochMs })).toEqual({
    question: { ...usualRace, asOfEpochMs: longAgoMs },
    asOf: { kind: "last-activity", epochMs: longAgoMs },
  });
});

test("with a race to come, old training is not passed off as that of these weeks", () => {
  const shown = shownQuestion(usualRace, { hasPlan: true, lastActivityEpochMs: longAgoMs, nowEpochMs });
  expect(shown).toEqual({ question: usualRace, asOf: { kind: "ended", epochMs: longAgoMs } });
});

test("a history that goes on needs no day named", () => {
  const lastActivityEpochMs = nowEpochMs - 3 * DAY_MS;
  for (const hasPlan of [true, false]) {
    const known = { hasPlan, lastActivityEpochMs, nowEpochMs };
    expect(shownQuestion(usualRace, known)).toEqual({ question: usualRace, asOf: null });
  }
  expect(shownQuestion(usualRace, { hasPlan: false, lastActivityEpochMs: null, nowEpochMs }).asOf).toBeNull();
});
