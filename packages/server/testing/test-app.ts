import type { FastifyInstance } from "fastify";
import { buildApp } from "../src/http/app.ts";
import { openForecastPool } from "../src/jobs/forecast-pool.ts";
import { jobHandlers } from "../src/jobs/job-handlers.ts";
import { openPlanSearch } from "../src/jobs/plan-search.ts";
import { listenForProgress } from "../src/jobs/progress.ts";
import { openQueue } from "../src/jobs/queue.ts";
import { openMeteo } from "../src/providers/open-meteo.ts";
import { localOwnerId } from "../src/store/as-owner.ts";
import { openStore, type Store } from "../src/store/open-store.ts";

/** The whole server but for its socket, on a database. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly errors: unknown[];
  readonly stop: () => Promise<void>;
}

export interface TestAppOptions {
  readonly url: string;
  readonly nowEpochMs: number;
  /** Where weather is asked for; a closed port when left out. */
  readonly weatherBaseUrl?: string;
  readonly ownerId?: string;
}

/** Builds it as `main.ts` does, with a fixed clock. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const { url, nowEpochMs, weatherBaseUrl = "http://127.0.0.1:1", ownerId = localOwnerId } = options;
  const errors: unknown[] = [];
  const logError = (error: unknown) => errors.push(error);
  const store = openStore(url);
  const queue = await openQueue({ url, store, isAlone: true, logError });
  const progress = await listenForProgress(url);
  const pool = openForecastPool(1);
  const app = await buildApp({
    store,
    ownerId,
    queue,
    progress,
    weather: openMeteo({
      baseUrls: { forecast: weatherBaseUrl, archive: weatherBaseUrl },
      nowEpochMs: () => nowEpochMs,
    }),
    computeForecast: pool.compute,
    database: "embedded",
    webFolder: null,
    nowEpochMs: () => nowEpochMs,
    logError,
  });
  await queue.work(jobHandlers({ store, compute: pool.compute, searchPlans: openPlanSearch(1) }));
  return {
    app,
    store,
    errors,
    stop: async () => {
      await app.close();
      await queue.stop();
      await pool.stop();
      await progress.stop();
      await store.destroy();
    },
  };
}
