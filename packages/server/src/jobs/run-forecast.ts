import { createHash } from "node:crypto";
import { RaceRequestSchema, type Replay } from "@crampcast/contract";
import { type Forecast, modelVersion, type RaceRequest } from "@crampcast/model";
import { finishForecast, readStoredForecast, type StoredForecast } from "../store/forecasts.ts";
import type { Store } from "../store/open-store.ts";
import { answerJob } from "./answer-job.ts";
import type { Ticket } from "./queue.ts";

/** Computes a forecast, over as many workers as the machine has cores. */
export type ComputeForecast = (
  request: RaceRequest,
  watch?: { readonly onProgress?: (doneFraction: number) => void; readonly signal?: AbortSignal },
) => Promise<Forecast>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The bytes of a forecast: what is stored, given out and compared. */
const textOf = (forecast: Forecast): string => JSON.stringify(forecast);

/** Computes a stored forecast and stores its answer; a job taken up again after a crash computes the same bytes. */
export function runForecast(
  store: Store,
  ticket: Ticket,
  { compute, signal }: { readonly compute: ComputeForecast; readonly signal: AbortSignal },
): Promise<void> {
  return answerJob(store, ticket, {
    kind: "forecast",
    read: async (transaction) => {
      const stored = await readStoredForecast(transaction, ticket.id);
      return stored?.state === "done" ? null : stored;
    },
    answer: (stored, onProgress) =>
      compute(RaceRequestSchema.parse(JSON.parse(stored.requestJson)), { onProgress, signal }),
    keep: (transaction, forecast) => {
      const forecastJson = textOf(forecast);
      return finishForecast(transaction, ticket.id, { forecastJson, forecastHash: sha256(forecastJson) });
    },
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
