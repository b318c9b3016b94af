import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { raceFrontier, usualWishes } from "@crampcast/model/plan";
import { expect, test } from "vitest";
import easyRun from "../../../../examples/easy-run.json" with { type: "json" };
import { answerPlanQuestion } from "./plan-answer.ts";
import type { PlanAnswer, PlanQuestion } from "./plan-message.ts";
import { daysOnWorkers, type PlanWorker, searchOnWorkers } from "./plan-search.ts";
import { RunDropped } from "./worker-lane.ts";

const request: RaceRequest = { ...RaceRequestSchema.parse(easyRun), memberCount: 64 };
const wishes = usualWishes(request);

/** Workers of this thread that answer at the next tick, as a browser's do; `isDead` ones never do. */
function workers() {
  const opened: { isTerminated: boolean; answered: number }[] = [];
  const openWorker = (): PlanWorker => {
    const one = { isTerminated: false, answered: 0 };
    opened.push(one);
    let handler: (answer: PlanAnswer) => void = () => undefined;
    return {
      post: (question: PlanQuestion) => {
        setTimeout(() => {
          if (one.isTerminated) return;
          // What travels between threads is a copy.
          const sent = structuredClone(question);
          const answer = answerPlanQuestion(sent, (fraction) => handler({ id: sent.id, kind: "progress", fraction }));
          one.answered++;
          handler(structuredClone(answer));
        }, 0);
      },
      onAnswer: (next) => {
        handler = next;
      },
      onError: () => undefined,
      terminate: () => {
        one.isTerminated = true;
      },
    };
  };
  return { opened, openWorker };
}

const quiet = { onProgress: () => undefined };

test("one worker and three find the frontier that the model finds in one go, and all end with the search", async () => {
  const whole = raceFrontier(request, wishes);
  if (!whole.ok) throw new Error(`got ${JSON.stringify(whole)}; expected a frontier`);
  for (const workerCount of [1, 3]) {
    const { opened, openWorker } = workers();
    const signal = new AbortController().signal;
    const found = await searchOnWorkers({ request, wishes }, { ...quiet, signal, workerCount, openWorker });
    expect(JSON.stringify(found)).toBe(JSON.stringify(whole.frontier));
    expect(opened).toHaveLength(workerCount);
    expect(opened.every((one) => one.isTerminated && one.answered > 0)).toBe(true);
  }
});

test("progress rises to the end", async () => {
  const heard: number[] = [];
  await searchOnWorkers(
    { request, wishes },
    {
      signal: new AbortController().signal,
      workerCount: 2,
      openWorker: workers().openWorker,
      onProgress: (f) => heard.push(f),
    },
  );
  expect(heard.length).toBeGreaterThan(5);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard.at(-1)).toBeGreaterThan(0.9);
  expect(heard.at(-1)).toBeLessThanOrEqual(1);
});

test("a search that is stopped ends its workers at once and is told from one that failed", async () => {
  const { opened, openWorker } = workers();
  const controller = new AbortController();
  const search = searchOnWorkers(
    { request, wishes },
    { signal: controller.signal, workerCount: 2, openWorker, onProgress: () => controller.abort() },
  );
  await expect(search).rejects.toBeInstanceOf(RunDropped);
  expect(opened.every((one) => one.isTerminated)).toBe(true);
});

test("supplies that cannot be are refused with the field", async () => {
  const search = searchOnWorkers(
    { request, wishes: { ...wishes, suppliesOfLegs: [] } },
    { ...quiet, signal: new AbortController().signal, workerCount: 1, openWorker: workers().openWorker },
  );
  await expect(search).rejects.toThrow(/suppliesOfLegs/);
});

test("another day gets a plan for the time asked for, or for a slower one", async () => {
  const finishTimeS = request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
  const {
    days: [day],
    overWeathers,
  } = await daysOnWorkers(
    { requests: [request], wishes, finishTimeS, planned: request, daysAhead: 3 },
    { ...quiet, signal: new AbortController().signal, workerCount: 1, openWorker: workers().openWorker },
  );
  expect(day?.plan?.finishTimeS).toBeGreaterThanOrEqual(finishTimeS - 1);
  expect(day?.plan?.constraints.every((check) => check.isKept)).toBe(true);
  expect(day?.airTemperatureC).toBeGreaterThan(-40);
  expect(overWeathers.low).toBeLessThanOrEqual(overWeathers.high);
});
