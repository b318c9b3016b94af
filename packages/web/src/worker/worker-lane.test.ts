import { RaceRequestSchema } from "@crampcast/contract";
import { expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { answerQuestion } from "./answer-question.ts";
import type { ModelAnswer, ModelQuestion } from "./model-message.ts";
import { type LaneWorker, openLane, RunDropped } from "./worker-lane.ts";

/** A worker under the test's hand: it answers when told to. */
function handWorker() {
  const opened: {
    asked: ModelQuestion[];
    answer: (answer: ModelAnswer) => void;
    fail: (reason: string) => void;
    isEnded: boolean;
  }[] = [];
  const open = (): LaneWorker => {
    const asked: ModelQuestion[] = [];
    const self = { asked, answer: (_: ModelAnswer) => {}, fail: (_: string) => {}, isEnded: false };
    opened.push(self);
    return {
      post: (question) => asked.push(question),
      onAnswer: (handler) => {
        self.answer = handler;
      },
      onError: (handler) => {
        self.fail = handler;
      },
      terminate: () => {
        self.isEnded = true;
      },
    };
  };
  return { opened, open };
}

const request = { ...RaceRequestSchema.parse(marathon), memberCount: 10 };
const question = (id: number): ModelQuestion => ({ id, kind: "forecast", request });
const answered = answerQuestion(question(0), () => {});
const answer = (id: number): ModelAnswer => ({ ...answered, id });

test("while a slider moves the run under way and the newest question are answered, those between are not", async () => {
  const { opened, open } = handWorker();
  const lane = openLane(open);
  const runs = [1, 2, 3].map((id) => lane({ question: question(id), isShort: true }));
  const outcomes = Promise.allSettled(runs);
  expect(opened[0]?.asked.map(({ id }) => id)).toEqual([1]);
  opened[0]?.answer(answer(1));
  expect(opened[0]?.asked.map(({ id }) => id)).toEqual([1, 3]);
  opened[0]?.answer(answer(3));
  const [first, second, third] = await outcomes;
  expect(first?.status).toBe("fulfilled");
  expect(second?.status === "rejected" && second.reason).toBeInstanceOf(RunDropped);
  expect(third?.status).toBe("fulfilled");
});

test("a long run gives way at once to a newer question", async () => {
  const { opened, open } = handWorker();
  const lane = openLane(open);
  const long = lane({ question: question(1), isShort: false });
  const next = lane({ question: question(2), isShort: false });
  await expect(long).rejects.toBeInstanceOf(RunDropped);
  expect(opened[0]?.isEnded).toBe(true);
  expect(opened[1]?.asked.map(({ id }) => id)).toEqual([2]);
  opened[0]?.answer(answer(1));
  opened[1]?.answer(answer(2));
  await expect(next).resolves.toMatchObject({ id: 2 });
});

test("a caller who leaves stops the run", async () => {
  const { opened, open } = handWorker();
  const stop = new AbortController();
  const run = openLane(open)({ question: question(1), isShort: false, signal: stop.signal });
  stop.abort();
  await expect(run).rejects.toBeInstanceOf(RunDropped);
  expect(opened[0]?.isEnded).toBe(true);
});

test("a worker that breaks says why, and the next question gets a new one", async () => {
  const { opened, open } = handWorker();
  const lane = openLane(open);
  const broken = lane({ question: question(1), isShort: true });
  opened[0]?.fail("out of memory");
  await expect(broken).rejects.toThrow("out of memory");
  const next = lane({ question: question(2), isShort: true });
  opened[1]?.answer(answer(2));
  await expect(next).resolves.toMatchObject({ id: 2 });
});

test("progress is heard before the answer", async () => {
  const { opened, open } = handWorker();
  const heard: number[] = [];
  const run = openLane(open)({ question: question(1), isShort: true, onProgress: (fraction) => heard.push(fraction) });
  opened[0]?.answer({ id: 1, kind: "progress", fraction: 0.5 });
  opened[0]?.answer(answer(1));
  await run;
  expect(heard).toEqual([0.5]);
});
