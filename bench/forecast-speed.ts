import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { type ChunkAnswer, runOnPool, type WorkerLike } from "@crampcast/model/ensemble";
import { forecastFrom, prepareForecast } from "@crampcast/model/forecast";
import { type Contestant, race } from "./measure.ts";
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

/** A whole forecast as its caller sees it: plan, ensemble over warm workers, quantiles and answer. */
function forecaster(name: string, request: RaceRequest, workers: readonly WorkerLike[]): Contestant {
  return {
    name,
    run: async () => {
      const prepared = prepareForecast(request);
      if (!prepared.ok) throw new Error(`The benchmark's race: ${prepared.field} ${prepared.reason}.`);
      const pooled = await runOnPool({
        request: prepared.prepared.ensemble,
        workers,
        chunkMemberCount: 125,
      });
      if (!pooled.ok) throw new Error(pooled.reason === "failed" ? pooled.message : pooled.reason);
      forecastFrom(prepared.prepared, pooled.run, inputHash(request));
      return 1;
    },
  };
}

/** Seconds for 2,000 members over a 4-hour marathon at 30 s steps, on one worker and on two. */
export async function forecastResults(forMs: number, kernelMemberStepNs: number): Promise<Result[]> {
  const request = longRequest();
  const workers = [startWorker(), startWorker()];
  const [one, two] = await race(
    [forecaster("one worker", request, workers.slice(0, 1)), forecaster("two workers", request, workers)],
    { roundCount: 8, forMs },
  );
  for (const worker of workers) worker.terminate();
  if (!one || !two) throw new Error("The forecast's benchmark gave no times.");
  const seconds = (ns: number) => ns / 1e9;
  const kernelS = seconds(kernelMemberStepNs * memberCount * (durationS / 30));
  const what = `forecast of ${memberCount} members, 4 h at 30 s steps`;
  return [
    {
      key: "forecastOneWorkerS",
      what: `${what}, one worker`,
      unit: "s",
      least: seconds(one.leastNs),
      median: seconds(one.medianNs),
      roundCount: one.roundCount,
      baseline: { what: "its member-steps at the kernel's best", least: kernelS, median: kernelS },
      ratio: seconds(one.leastNs) / kernelS,
      isMoreBetter: false,
    },
    {
      key: "forecastTwoWorkersS",
      what: `${what}, two workers`,
      unit: "s",
      least: seconds(two.leastNs),
      median: seconds(two.medianNs),
      roundCount: two.roundCount,
      baseline: { what: "one worker", least: seconds(one.leastNs), median: seconds(one.medianNs) },
      ratio: two.leastNs / one.leastNs,
      isMoreBetter: false,
    },
  ];
}
