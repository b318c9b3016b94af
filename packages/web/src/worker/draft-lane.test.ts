import { RaceRequestSchema } from "@crampcast/contract";
import { expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { openDraftDesk } from "./draft-desk.ts";
import { type DraftJob, type DraftWorker, openDraftLane } from "./draft-lane.ts";
import type { DraftAnswer, DraftQuestion } from "./model-message.ts";

const request = { ...RaceRequestSchema.parse(marathon), memberCount: 10 };
const question = (id: number): DraftQuestion => ({
  id,
  kind: "draft",
  before: request,
  beforeKey: 1,
  after: request,
});

const answered: DraftAnswer[] = [];
await openDraftDesk({
  post: (answer) => answered.push(answer),
  helper: null,
  later: () => {},
  nextTurn: async () => {},
  nowMs: () => 0,
})(question(0));
const answersTo = (id: number): DraftAnswer[] => answered.map((answer) => ({ ...answer, id }));

/** A lane over workers that answer when told to, and what its callers heard. */
function handLane() {
  const opened: { asked: number[]; answer: (answer: DraftAnswer) => void; fail: (reason: string) => void }[] = [];
  const heard: string[] = [];
  const lane = openDraftLane((): DraftWorker => {
    const self = { asked: [] as number[], answer: (_: DraftAnswer) => {}, fail: (_: string) => {} };
    opened.push(self);
    return {
      post: ({ id }) => self.asked.push(id),
      onAnswer: (handler) => {
        self.answer = handler;
      },
      onError: (handler) => {
        self.fail = handler;
      },
      terminate: () => {},
    };
  });
  const job = (id: number): DraftJob => ({
    question: question(id),
    onNumbers: () => heard.push(`numbers ${id}`),
    onCurves: () => heard.push(`curves ${id}`),
    onRefined: () => heard.push(`refined ${id}`),
    onFailure: (reason) => heard.push(`failure ${id}: ${reason}`),
  });
  return { opened, heard, ask: (id: number) => lane(job(id)) };
}

test("of the moves during a run only the newest is run next, as soon as the numbers are there", () => {
  const { opened, heard, ask } = handLane();
  for (const id of [1, 2, 3]) ask(id);
  expect(opened[0]?.asked).toEqual([1]);
  const [numbers] = answersTo(1);
  if (numbers) opened[0]?.answer(numbers);
  expect(opened[0]?.asked).toEqual([1, 3]);
  expect(heard).toEqual(["numbers 1"]);
});

test("curves that come after a newer question are not drawn", () => {
  const { opened, heard, ask } = handLane();
  ask(1);
  const [numbers, curves] = answersTo(1);
  if (!numbers || !curves) throw new Error(`the desk gave ${answered.length} answers; expected two`);
  opened[0]?.answer(numbers);
  ask(2);
  opened[0]?.answer(curves);
  for (const answer of answersTo(2)) opened[0]?.answer(answer);
  expect(heard).toEqual(["numbers 1", "numbers 2", "curves 2"]);
});

test("a broken worker says why, and the next move gets a new one", () => {
  const { opened, heard, ask } = handLane();
  ask(1);
  opened[0]?.fail("out of memory");
  ask(2);
  expect(heard).toEqual(["failure 1: out of memory"]);
  expect(opened[1]?.asked).toEqual([2]);
});
