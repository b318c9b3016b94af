import { Worker } from "node:worker_threads";
import {
  type ChunkAnswer,
  drawMember,
  membersInTurns,
  populationPrior,
  runOnPool,
  type WorkerLike,
} from "@crampcast/model/ensemble";
import { type Parameters, type StepInput, simulate } from "@crampcast/model/physiology";
import { phs } from "jsthermalcomfort";
import { startKernel } from "../../packages/model/src/ensemble/kernel-engine.ts";
import { compileModel } from "../../scripts/compile-kernel.ts";
import { median, pairedRatio, race } from "../measure.ts";
import type { Result } from "../results.ts";
import { hillySteps } from "./hilly-steps.ts";
import { kernelWork } from "./kernel-work.ts";
import { buildNative, type NativeTarget } from "./native.ts";

const tileMemberCount = 160;
const steps = hillySteps(4);
const prior = populationPrior();
const members = Array.from({ length: tileMemberCount }, (_, index) => drawMember(prior, 7, index));
const minutesOfHeatStrain = 480;

/**
 * Time of something that comes in pieces of about a millisecond: `least` adds the least time that each piece ever took,
 * so that moments in which the machine did something else drop out; `median` is over whole rounds.
 */
class Pieces {
  readonly #best: number[] = [];
  readonly #rounds: number[] = [];

  add(piecesNs: readonly number[]): void {
    for (const [index, ns] of piecesNs.entries()) this.#best[index] = Math.min(this.#best[index] ?? ns, ns);
    this.#rounds.push(piecesNs.reduce((a, b) => a + b, 0));
  }

  per(unitCount: number): { least: number; median: number; roundCount: number } {
    const least = this.#best.reduce((a, b) => a + b, 0) / unitCount;
    return { least, median: median(this.#rounds) / unitCount, roundCount: this.#rounds.length };
  }
}

const timed = (run: () => void): number => {
  const before = performance.now();
  run();
  return (performance.now() - before) * 1e6;
};

type Timed = { least: number; median: number; roundCount: number };

const result = (
  key: string,
  what: string,
  unit: string,
  own: Timed,
  baseline: { what: string; time: Timed } | null = null,
): Result => ({
  key,
  what,
  unit,
  ...own,
  baseline: baseline && { what: baseline.what, least: baseline.time.least, median: baseline.time.median },
  ratio: baseline && own.least / baseline.time.least,
  isMoreBetter: false,
});

/** Member-steps of the kernel, of the readable model, of the generated C and of a peer, all in turns. */
async function memberStepResults(forMs: number): Promise<Result[]> {
  const work = kernelWork(steps, members);
  const compiled = compileModel();
  const targets = ["AVX2 and FMA", "128 bit"] as const satisfies readonly NativeTarget[];
  // Sixteen lanes: with eight the C compiler has one vector in flight and waits for it.
  const programs = targets.map((target) => buildNative(compiled, work.forNative(16), target, 6));
  const kernel = new Pieces();
  const reference = new Pieces();
  const heatStrain = new Pieces();
  const native = targets.map(() => new Pieces());
  const few = members.slice(0, 16);
  let sum = 0;
  for (let warm = 0; warm < 20; warm++) work.run();
  const endMs = performance.now() + forMs;
  for (let round = 0; round < 200 && (round < 4 || performance.now() < endMs); round++) {
    for (let turn = 0; turn < 12; turn++) kernel.add(work.run());
    reference.add(
      few.map((parameters) =>
        timed(() => {
          sum += simulate({ steps, parameters, everySteps: steps.length, isChecked: true }).sweatKg;
        }),
      ),
    );
    heatStrain.add(
      Array.from({ length: 16 }, (_, person) =>
        timed(() => {
          sum += phs(40 - person * 0.02, 40, 33.85, 0.3, 150, 0.5, 2).sw_tot_g;
        }),
      ),
    );
    for (const [index, program] of programs.entries()) {
      if (!program) continue;
      const all = program.run();
      for (let from = 0; from < all.length; from += tileMemberCount / 16) {
        native[index]?.add(all.slice(from, from + tileMemberCount / 16));
      }
    }
  }
  for (const program of programs) program?.remove();
  if (!Number.isFinite(sum)) throw new Error(`The benchmark's bodies gave ${sum}; expected a number.`);
  const own = kernel.per(tileMemberCount * steps.length);
  const readable = reference.per(few.length * steps.length);
  const minute = { ...own, least: 2 * own.least, median: 2 * own.median };
  const what = "compiled kernel, one member-step of 30 s";
  return [
    result("compiledMemberStepNs", what, "ns", own, { what: "readable model", time: readable }),
    ...targets.flatMap((target, index): Result[] => {
      const time = native[index]?.per(tileMemberCount * steps.length);
      if (!programs[index] || !time) return [];
      const key = target === "128 bit" ? "compiledAgainst128BitC" : "compiledAgainstAvx2C";
      return [result(key, what, "ns", own, { what: `the same graph as C, ${target}`, time })];
    }),
    result("compiledMinuteNs", "compiled kernel, one simulated minute of one body", "ns", minute, {
      what: "jsthermalcomfort phs",
      time: heatStrain.per(16 * minutesOfHeatStrain),
    }),
  ];
}

/** Nanoseconds of each tile of a run; the first includes laying out the course, the last the end. */
function tileTimesNs(
  known: readonly Parameters[],
  request: { steps: StepInput[]; memberFrom: number; displayEverySteps: number },
): number[] {
  const turns = membersInTurns(known, request);
  const all: number[] = [];
  for (let isOver = false; !isOver; ) {
    all.push(
      timed(() => {
        isOver = turns.next().done === true;
      }),
    );
  }
  return all;
}

/** Whole runs with columns, at 120 instants, and what it takes to start. */
async function runResults(forMs: number): Promise<Result[]> {
  const many = Array.from({ length: 2000 }, (_, index) => drawMember(prior, 7, index));
  const hours = [4, 12] as const;
  const runs = hours.map((count) => ({ steps: hillySteps(count), memberFrom: 0, displayEverySteps: count }));
  const times = runs.map(() => new Pieces());
  const endMs = performance.now() + forMs;
  for (let round = 0; round < 20 && (round < 3 || performance.now() < endMs); round++) {
    for (const [index, request] of runs.entries()) times[index]?.add(tileTimesNs(many, request));
  }
  const start = await race(
    [
      {
        name: "start",
        run: () => {
          const started = startKernel();
          if (!started.ok) throw new Error(started.reason);
          return 1;
        },
      },
    ],
    { roundCount: 20, forMs: 2000 },
  );
  const work = kernelWork(runs[1]?.steps ?? steps, members);
  const kilobytes = work.course.floats.byteLength / 1000;
  const inMs = (timing: { leastNs: number; medianNs: number; roundCount: number }): Timed => ({
    least: timing.leastNs / 1e6,
    median: timing.medianNs / 1e6,
    roundCount: timing.roundCount,
  });
  return [
    ...times.map((pieces, index) =>
      result(
        `compiledRun${hours[index]}HMs`,
        `ensemble of 2,000 known members over ${hours[index]} h on one thread, with its 120 instants`,
        "ms",
        pieces.per(1e6),
      ),
    ),
    ...start.map((timing) => result("kernelStartMs", "start of the kernel, module compiled", "ms", inMs(timing))),
    result("kernelMemoryKb", "memory of the kernel for 12 h of steps, any number of members", "kB", {
      least: kilobytes,
      median: kilobytes,
      roundCount: 1,
    }),
  ];
}

function startWorker(): WorkerLike {
  const thread = new Worker(new URL("../../packages/cli/src/forecast-worker.ts", import.meta.url));
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (handler) => {
      thread.removeAllListeners("message");
      thread.on("message", (answer: ChunkAnswer) => handler(answer));
    },
    terminate: () => void thread.terminate(),
  };
}

/** The same ensemble on one worker and on two, messages and merging included. */
async function workerResults(forMs: number): Promise<Result[]> {
  const workers = [startWorker(), startWorker()];
  let seed = 7;
  const request = { steps: hillySteps(12), prior, memberFrom: 0, memberTo: 2000, displayEverySteps: 12 };
  const contestant = (name: string, used: readonly WorkerLike[]) => ({
    name,
    run: async () => {
      const pooled = await runOnPool({ request: { ...request, seed: ++seed }, workers: used, chunkMemberCount: 64 });
      if (!pooled.ok) throw new Error(pooled.reason === "failed" ? pooled.message : pooled.reason);
      return 1;
    },
  });
  const [one, two] = await race([contestant("one", workers.slice(0, 1)), contestant("two", workers)], {
    roundCount: 30,
    forMs,
  });
  for (const worker of workers) worker.terminate();
  if (!one || !two) throw new Error("The workers' benchmark gave no times.");
  const inMs = (timing: { leastNs: number; medianNs: number; roundCount: number }): Timed => ({
    least: timing.leastNs / 1e6,
    median: timing.medianNs / 1e6,
    roundCount: timing.roundCount,
  });
  const row = result(
    "compiledTwoWorkersMs",
    "ensemble of 2,000 new members over 12 h, drawn, run and put together, on two workers",
    "ms",
    inMs(two),
    { what: "one worker", time: inMs(one) },
  );
  return [{ ...row, ratio: pairedRatio(two, one) }];
}

/** The compiled kernel beside the readable model, generated C and a peer in the same language; in one run. */
export async function benchKernel(forMs = 20_000): Promise<Result[]> {
  const memberSteps = await memberStepResults(0.5 * forMs);
  const runs = await runResults(0.2 * forMs);
  return [...memberSteps, ...runs, ...(await workerResults(0.3 * forMs))];
}

if (import.meta.main) {
  for (const row of await benchKernel()) {
    const against = row.baseline
      ? `; ${row.baseline.what}: ${row.baseline.least.toPrecision(3)}; ratio ${row.ratio?.toPrecision(3)}`
      : "";
    console.log(`${row.what}: ${row.least.toPrecision(3)} ${row.unit} (median ${row.median.toPrecision(3)})${against}`);
  }
}
