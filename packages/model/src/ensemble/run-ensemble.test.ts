import { describe, expect, test } from "vitest";
import { crampProbability } from "../physiology/hazard/index.ts";
import { type StepInput, sportIndexOf } from "../physiology/step-input.ts";
import { keepAlong, mergeRuns, runFromBuffer, slice } from "./columns.ts";
import { populationPrior } from "./draw-members.ts";
import { displayTimesS, type EnsembleRequest } from "./ensemble-request.ts";
import { muscleHazardOutputs, outputNames } from "./outputs.ts";
import { answerChunk, type ChunkAnswer, type ChunkMessage, runOnPool, type WorkerLike } from "./pool.ts";
import { fanOf, quantilesOf } from "./quantiles.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { runReferenceEnsemble } from "./run-reference.ts";
import { chancesOf } from "./tell-chances.ts";

const input: StepInput = {
  stepS: 30,
  sportIndex: sportIndexOf.running,
  speedMps: 3.3,
  gradeRatio: 0.01,
  mechanicalPowerW: 0,
  airTemperatureC: 22,
  vapourPressurePa: 1500,
  meanRadiantTemperatureC: 35,
  airDensityKgPerM3: 1.18,
  headWindMps: 1,
  crossWindMps: 0,
  clothingClo: 0.2,
  waterTemperatureC: 20,
  wetsuitResistance: 0,
  drinkKg: 0.004,
  drinkTemperatureC: 15,
  sodiumIntakeMmol: 0.08,
  carbohydrateIntakeG: 0.24,
  offeredDrinkKg: 0,
  offeredSodiumMmol: 0,
  offeredCarbohydrateG: 0,
};
const request: EnsembleRequest = {
  steps: Array.from({ length: 125 }, () => input),
  prior: populationPrior(),
  seed: 9,
  memberFrom: 0,
  memberTo: 60,
  displayEverySteps: 10,
};
const bytesOf = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)];
const whole = runEnsemble(request);

/** Answers on a later turn, in the order its own delays give: small, but no mock of the code under test. */
const lateWorker = (delay: () => number): WorkerLike & { chunks: number[]; isTerminated: boolean } => {
  let handler: (answer: ChunkAnswer) => void = () => undefined;
  const worker = {
    chunks: [] as number[],
    isTerminated: false,
    post: (message: ChunkMessage) => {
      worker.chunks.push(message.memberFrom / 7);
      const answer = answerChunk(structuredClone(message));
      setTimeout(() => handler(answer), delay());
    },
    onMessage: (given: (answer: ChunkAnswer) => void) => {
      handler = given;
    },
    terminate: () => {
      worker.isTerminated = true;
    },
  };
  return worker;
};

describe("An ensemble run", () => {
  test("is the same bytes when its parts are run apart and merged in any order", () => {
    const parts = [
      [37, 60],
      [0, 5],
      [5, 37],
    ].map(([memberFrom = 0, memberTo = 0]) => runEnsemble({ ...request, memberFrom, memberTo }));
    expect(bytesOf(mergeRuns(parts).buffer)).toEqual(bytesOf(whole.buffer));
  });

  test("is the same bytes on one worker, on two and on five, whoever finishes first", async () => {
    for (const count of [1, 2, 5]) {
      let turn = 0;
      const workers = Array.from({ length: count }, () => lateWorker(() => (7 * turn++) % 5));
      const progress: number[] = [];
      const result = await runOnPool({
        request,
        workers,
        chunkMemberCount: 7,
        onProgress: (done) => progress.push(done),
      });
      if (!result.ok) throw new Error(result.reason);
      expect(bytesOf(result.run.buffer)).toEqual(bytesOf(whole.buffer));
      expect(progress.length).toBe(9);
      expect(progress.at(-1)).toBe(1);
      expect(workers.flatMap((w) => w.chunks).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }
  });

  test("stops between chunks when cancelled", async () => {
    let chunks = 0;
    const result = await runOnPool({
      request,
      workers: [lateWorker(() => 0)],
      chunkMemberCount: 7,
      onProgress: () => chunks++,
      isCancelled: () => chunks >= 2,
    });
    expect(result).toEqual({ ok: false, reason: "cancelled" });
    expect(chunks).toBe(2);
  });

  test("an input outside its bounds ends the pooled run with the model's own words", async () => {
    const result = await runOnPool({
      request: { ...request, steps: [{ ...input, airTemperatureC: 95 }] },
      workers: [lateWorker(() => 0)],
    });
    expect(result).toMatchObject({ ok: false, reason: "failed" });
    expect(!result.ok && result.reason === "failed" && result.message).toContain("airTemperatureC of step 0 is 95");
  });

  test("survives being stored and read, and says why a damaged one does not", () => {
    const read = runFromBuffer(whole.buffer.slice(0));
    if (!read.ok) throw new Error(read.reason);
    for (const name of outputNames) expect(read.run.columns[name]).toEqual(whole.columns[name]);
    expect(runFromBuffer(whole.buffer.slice(0, 100))).toEqual({ ok: false, reason: "The stored run is cut off." });
    expect(runFromBuffer(new ArrayBuffer(400)).ok).toBe(false);
  });

  test("keeps an instant every so many steps and the last one", () => {
    expect([...whole.timesS]).toEqual([300, 600, 900, 1200, 1500, 1800, 2100, 2400, 2700, 3000, 3300, 3600, 3750]);
    expect(displayTimesS(request.steps, 200)).toEqual([3750]);
  });

  test("the hazards by muscle and the hazards by cause add to the same", () => {
    const last = whole.timesS.length - 1;
    const causes = ["fatigueCumulativeHazard", "interactionCumulativeHazard", "electrolyteCumulativeHazard"] as const;
    const sumAt = (names: readonly (typeof outputNames)[number][], member: number) =>
      names.reduce((sum, name) => sum + (slice(whole, name, last)[member] ?? 0), 0);
    for (let member = 0; member < whole.memberCount; member++) {
      expect(sumAt(muscleHazardOutputs, member)).toBeCloseTo(sumAt(causes, member), 6);
    }
  });

  test("its fan holds half of the members between the quartiles", () => {
    const fan = fanOf(whole, "coreTemperatureC");
    const last = whole.timesS.length - 1;
    const values = [...slice(whole, "coreTemperatureC", last)];
    const between = values.filter((v) => v >= (fan.p25[last] ?? 0) && v <= (fan.p75[last] ?? 0)).length;
    expect(between).toBe(30);
    expect(fan.p05[last]).toBeLessThan(fan.p50[last] ?? 0);
  });

  test("quantiles are linear between the values", () => {
    expect(quantilesOf([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
  });
});

describe("Chances in an ensemble run", () => {
  const frailty = { shape: 1.7, rate: 2.1 };
  const asked = runEnsemble({ ...request, frailty });

  test("are those of the hazards, body by body, and change nothing else", () => {
    const last = asked.timesS.length - 1;
    for (let member = 0; member < asked.memberCount; member++) {
      const total = (["fatigue", "electrolyte", "interaction"] as const).reduce(
        (sum, cause) => sum + (slice(asked, `${cause}CumulativeHazard`, last)[member] ?? 0),
        0,
      );
      expect(asked.chances?.probability[last * asked.memberCount + member]).toBe(crampProbability(total, frailty));
    }
    for (const name of outputNames) expect(asked.columns[name]).toEqual(whole.columns[name]);
    expect(whole.chances).toBeNull();
  });

  test("survive being split, sent and merged", () => {
    const parts = [0, 20, 33].map((memberFrom, part) => {
      const run = runEnsemble({ ...request, frailty, memberFrom, memberTo: [20, 33, 60][part] ?? 60 });
      const read = runFromBuffer(structuredClone(run.buffer));
      if (!read.ok) throw new Error(read.reason);
      return read.run;
    });
    expect(bytesOf(mergeRuns(parts).buffer)).toEqual(bytesOf(asked.buffer));
    expect(mergeRuns(parts).chances?.frailty).toEqual(frailty);
  });

  test("told while only some outputs are kept along the way are those of the whole run, to the last bit", () => {
    const along = ["sweatKg", "coreTemperatureC"] as const;
    const some = runEnsemble({ ...request, frailty, along: [...along, ...along] });
    const last = asked.timesS.length - 1;
    expect(some.chances).toEqual(asked.chances);
    expect(some.extremes).toEqual(asked.extremes);
    for (const name of along) expect(some.columns[name]).toEqual(asked.columns[name]);
    for (const name of outputNames) expect(slice(some, name, last)).toEqual(slice(asked, name, last));
    expect(some.buffer.byteLength).toBeLessThan(0.4 * asked.buffer.byteLength);
    expect(keepAlong(asked, along).buffer).toEqual(some.buffer);
    const reference = runReferenceEnsemble({ ...request, frailty, along, memberTo: 9 });
    expect(reference.along).toEqual(["coreTemperatureC", "sweatKg"]);
    expect(slice(reference, "urineKg", last)).toHaveLength(9);
  });

  test("an output that was not kept on the way is refused there, not read from another place", () => {
    const some = runEnsemble({ ...request, frailty, along: ["sweatKg"] });
    expect(() => slice(some, "urineKg", 3)).toThrow(/urineKg was asked for at instant 3 of 13.*sweatKg/);
    expect(() => chancesOf(some, { shape: 2, rate: 2 })).toThrow(/fatigueCumulativeHazard/);
    expect(() => mergeRuns([some, runEnsemble({ ...request, frailty, memberFrom: 60, memberTo: 70 })])).toThrow(
      /Parts of different runs/,
    );
  });
});
