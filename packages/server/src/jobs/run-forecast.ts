import { createHash } from "node:crypto";
import { RaceRequestSchema, type Replay } from "@crampcast/contract";
import { type Forecast, modelVersion, type RaceRequest } from "@crampcast/model";
import { asOwner } from "../store/as-owner.ts";
import { finishForecast, readStoredForecast, type StoredForecast, setForecastProgress } from "../store/forecasts.ts";
import type { Store } from "../store/open-store.ts";
import { tellProgress } from "./progress.ts";
import type { Ticket } from "./queue.ts";

/** Computes a forecast, over as many workers as the machine has cores. */
export type ComputeForecast = (
  request: RaceRequest,
  watch?: { readonly onProgress?: (doneFraction: number) => void; readonly signal?: AbortSignal },
) => Promise<Forecast>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The bytes of a forecast: what is stored, given out and compared. */
const textOf = (forecast: Forecast): string => JSON.stringify(forecast);

const PROGRESS_EVERY_MS = 250;

/** Computes a stored forecast and stores its answer; a job taken up again after a crash computes the same bytes. */
export async function runForecast(
  store: Store,
  { id, ownerId }: Ticket,
  { compute, signal }: { readonly compute: ComputeForecast; readonly signal: AbortSignal },
): Promise<void> {
  const move = (progressFraction: number) =>
    asOwner(store, ownerId, async (transaction) => {
      await setForecastProgress(transaction, id, progressFraction);
      await tellProgress(transaction, "forecast", id);
    });
  const stored = await asOwner(store, ownerId, (transaction) => readStoredForecast(transaction, id));
  // Removed with its race, or finished by a try that died before it could say so.
  if (stored === null || stored.state === "done") return;
  await move(0);
  const request = RaceRequestSchema.parse(JSON.parse(stored.requestJson));
  let lastToldMs = performance.now();
  let telling = Promise.resolve();
  const onProgress = (doneFraction: number) => {
    if (performance.now() - lastToldMs < PROGRESS_EVERY_MS) return;
    lastToldMs = performance.now();
    telling = telling.then(() => move(doneFraction));
  };
  const forecast = await compute(request, { onProgress, signal });
  await telling;
  const forecastJson = textOf(forecast);
  await asOwner(store, ownerId, async (transaction) => {
    await finishForecast(transaction, id, { forecastJson, forecastHash: sha256(forecastJson) });
    await tellProgress(transaction, "forecast", id);
  });
}

/** Runs a stored forecast again and compares its bytes with those given out. */
export async function replay(stored: StoredForecast, compute: ComputeForecast): Promise<Replay> {
  const replayed = textOf(await compute(RaceRequestSchema.parse(JSON.parse(stored.requestJson))));
  const storedHash = sha256(stored.forecastJson ?? "");
  const replayedHash = sha256(replayed);
  const isIdentical = storedHash === replayedHash;
  const otherVersion = `it was made by model ${stored.modelVersion}, this is ${modelVersion}`;
  const sameVersion = "the same model version gave other bytes, which is a fault of Crampcast worth reporting";
  const reason = isIdentical ? null : stored.modelVersion === modelVersion ? sameVersion : otherVersion;
  return { isIdentical, reason, storedHash, replayedHash };
}
