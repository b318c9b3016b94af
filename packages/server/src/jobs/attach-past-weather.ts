import type { AttachedWeatherAnswer } from "@crampcast/contract";
import type { ActivitySummary } from "@crampcast/model/activity";
import { attachWeather, summarise } from "@crampcast/model/scenario";
import type { WeatherService } from "../providers/open-meteo.ts";
import { activitiesDuring, listActivities, saveSummary } from "../store/activities.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import type { Store } from "../store/open-store.ts";
import { cacheWeather, readCachedWeather } from "../store/weather-cache.ts";

/** Days asked for in one call: short enough to answer at once, and the caller asks again. */
const DAYS_PER_CALL = 12;
const MS_PER_DEGREE = 240_000;

/** The summary with its rough place: those kept before places were kept are made again from the recording. */
async function withPlace(
  transaction: OwnedTransaction,
  { id, summary }: { readonly id: string; readonly summary: ActivitySummary },
): Promise<ActivitySummary> {
  if (summary.startPlace !== undefined) return summary;
  const own = (await activitiesDuring(transaction, summary)).find((each) => each.id === id);
  return own === undefined ? summary : summarise(own.activity);
}

/** The day at the place, by the sun: near enough, as the service answers with two days. */
function localDate(epochMs: number, longitudeDeg: number): string {
  return new Date(epochMs + longitudeDeg * MS_PER_DEGREE).toISOString().slice(0, 10);
}

/**
 * Attaches the weather of their place and day to past activities, the newest first, some days a call. Only the rounded
 * place and the day leave the machine, and only when a person asks; nothing is changed where the service does not answer.
 */
export async function attachPastWeather(services: {
  readonly store: Store;
  readonly ownerId: string;
  readonly weather: WeatherService;
}): Promise<AttachedWeatherAnswer> {
  const { store, ownerId, weather } = services;
  const own = <T>(work: (transaction: OwnedTransaction) => Promise<T>): Promise<T> => asOwner(store, ownerId, work);
  const memory = {
    read: (place: string, date: string) => own((transaction) => readCachedWeather(transaction, place, date)),
    keep: (key: { place: string; date: string }, kept: { answer: unknown; fetchedEpochMs: number }) =>
      own((transaction) => cacheWeather(transaction, key, kept)),
  };
  const missing = (await own((transaction) => listActivities(transaction))).filter(
    ({ summary }) => !summary.weather && summary.startPlace !== null,
  );
  const daysAsked = new Set<string>();
  let attachedCount = 0;
  let untriedCount = missing.length;
  let withoutPlaceCount = 0;
  let reason: string | null = null;
  for (const head of missing) {
    const summary = await own((transaction) => withPlace(transaction, head));
    const place = summary.startPlace ?? null;
    if (place === null) {
      await own((transaction) => saveSummary(transaction, head.id, { ...summary, startPlace: null }));
      untriedCount -= 1;
      withoutPlaceCount += 1;
      continue;
    }
    const date = localDate(summary.startEpochMs, place.longitudeDeg);
    const day = `${place.latitudeDeg} ${place.longitudeDeg} ${date}`;
    if (!daysAsked.has(day) && daysAsked.size >= DAYS_PER_CALL) break;
    daysAsked.add(day);
    const found = await weather({ ...place, date }, memory);
    if (!found.ok) {
      reason = `${found.reason.replace(/ Type the weather in instead\.$/, "")} The other activities keep what their device measured.`;
      break;
    }
    untriedCount -= 1;
    const attached = attachWeather(summary, found.weather);
    if (!attached.ok) {
      reason = `${date}: ${attached.reason}.`;
      continue;
    }
    await own((transaction) => saveSummary(transaction, head.id, attached.summary));
    attachedCount += 1;
  }
  return { attachedCount, remainingCount: untriedCount, withoutPlaceCount, reason };
}
