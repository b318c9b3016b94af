import type { Forecast, RaceRequest } from "@crampcast/model";
import type { ProgressListener } from "../jobs/progress.ts";
import type { JobQueue } from "../jobs/queue.ts";
import type { WeatherService } from "../providers/open-meteo.ts";
import type { Store } from "../store/open-store.ts";

/** What the handlers work with; built once in `main.ts`. */
export interface Services {
  readonly store: Store;
  readonly ownerId: string;
  readonly queue: JobQueue;
  readonly progress: ProgressListener;
  readonly weather: WeatherService;
  readonly computeForecast: (request: RaceRequest) => Promise<Forecast>;
  readonly database: "embedded" | "external";
  /** Folder of the built web app, or null. */
  readonly webFolder: string | null;
  readonly nowEpochMs: () => number;
  readonly logError: (error: unknown) => void;
}
