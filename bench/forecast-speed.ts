import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { type ChunkAnswer, runOnPool, type WorkerLike } from "@crampcast/model/ensemble";
import { forecastFrom, prepareForecast } from "@crampcast/model/forecast";
import { type Contestant, pairedRatio, race, type Timing } from "./measure.ts";
import type { Result } from "./results.ts";

const memberCount = 2000;
const durationS = 4 * 3600;

/** The example marathon, run in 4 h by 2,000 members. */
function longRequest(): RaceRequest {
  const path = join(import.meta.dirname, "../examples/marathon.json");
  const request = RaceRequestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return {
    ...request,
    memberCount,
    legs: request.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS: durationS } })),
  };
}

function startWorker(): WorkerLike {
  const thread = new Worker(new URL("../packages/cli/src/forecast-worker.ts", import.meta.url));
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (handler) => {
      thread.removeAllListeners("message");
      thread.on("message", (answer: ChunkAnswer) => handler(answer));
    },
    terminate: () => void thread.terminate(),
  };
}

/** Small enough that no worker waits long for the last chunk of another. @unit count */
const CHUNK_MEMBERS = 64;

/** Whose bodies are asked for: those of somebody new each time, or the same again, which the workers remember. */
type Bodies = "new" | "same";

let lastSeed = 1000;

/** A whole forecast as its caller sees it: plan, ensemble over warm workers, quantiles and answer. */
function forecaster(bodies: Bodies, race: RaceRequest, workers: readonly WorkerLike[]): Contestant {
  return {
    name: `${bodies} bodies, ${workers.length} workers`,
    run: async () => {
      const request = bodies === "new" ? { ...race, seed: ++lastSeed } : race;
      const prepared = prepareForecast(request);
      if (!prepared.ok) throw new Error(`The benchmark's race: ${prepared.field} ${prepared.reason}.`);
      const pooled = await runOnPool({
        request: prepared.prepared.ensemble,
        workers,
        chunkMemberCount: CHUNK_MEMBERS,
      });
      if (!pooled.ok) throw new Error(pooled.reason === "failed" ? pooled.message : pooled.reason);
      forecastFrom(prepared.prepared, pooled.run, inputHash(request));
      return 1;
    },
  };
}

/** What a row is compared with; with a timing, round by round. */
type Baseline = NonNullable<Result["baseline"]> & { readonly timing: Timing | null };

/** Seconds for 2,000 members over a 4-hour marathon at 30 s steps, on one worker and on two. */
export async function forecastResults(forMs: number, kernelMemberStepNs: number): Promise<Result[]> {
  const request = longRequest();
  // Workers of their own for each, so that those who run the same bodies have met no others.
  const workersOf = { new: [startWorker(), startWorker()], same: [startWorker(), startWorker()] };
  const contestants = (["new", "same"] as const).flatMap((bodies) =>
    [workersOf[bodies].slice(0, 1), workersOf[bodies]].map((team) => forecaster(bodies, request, team)),
  );
  const [one, two, oneAgain, twoAgain] = await race(contestants, { roundCount: 30, forMs });
  for (const worker of [...workersOf.new, ...workersOf.same]) worker.terminate();
  if (!one || !two || !oneAgain || !twoAgain) throw new Error("The forecast's benchmark gave no times.");
  const kernelS = (kernelMemberStepNs * memberCount * (durationS / 30)) / 1e9;
  const what = `forecast of ${memberCount} members, 4 h at 30 s steps`;
  const row = (key: string, words: string, own: Timing, baseline: Baseline): Result => ({
    key,
    what: `${what}, ${words}`,
    unit: "s",
    least: own.leastNs / 1e9,
    median: own.medianNs / 1e9,
    roundCount: own.roundCount,
    baseline: { what: baseline.what, least: baseline.least, median: baseline.median },
    ratio: baseline.timing ? pairedRatio(own, baseline.timing) : own.leastNs / 1e9 / baseline.least,
    isMoreBetter: false,
  });
  const oneWorker = (timing: Timing): Baseline => ({
    timing,
    what: "one worker",
    least: timing.leastNs / 1e9,
    median: timing.medianNs / 1e9,
  });
  const kernelAlone: Baseline = {
    timing: null,
    what: "its member-steps in the readable model",
    least: kernelS,
    median: kernelS,
  };
  return [
    row("forecastOneWorkerS", "new bodies, one worker", one, kernelAlone),
    row("forecastTwoWorkersS", "new bodies, two workers", two, oneWorker(one)),
    row("forecastAgainTwoWorkersS", "bodies the workers remember, two workers", twoAgain, oneWorker(oneAgain)),
  ];
}
