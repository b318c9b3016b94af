import type { AttachedWeatherAnswer } from "@crampcast/contract";
import type { ActivitySummary } from "@crampcast/model/activity";
import { type ActivityWay, activityWay, attachWeather, summarise, weatherAlong } from "@crampcast/model/scenario";
import type { WeatherAnswer, WeatherMemory, WeatherService } from "../providers/open-meteo.ts";
import { activitiesDuring, listActivities, saveSummary } from "../store/activities.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import type { Store } from "../store/open-store.ts";
import { cacheWeather, readCachedWeather } from "../store/weather-cache.ts";

/** Days and places asked for in one call: short enough to answer at once, and the caller asks again. @unit count */
const QUESTIONS_PER_CALL = 12;
const MS_PER_DEGREE = 240_000;

/** The summary with its rough place, made again from the recording where it was kept before places were, and its way. */
async function withWay(
  transaction: OwnedTransaction,
  { id, summary }: { readonly id: string; readonly summary: ActivitySummary },
): Promise<{ readonly summary: ActivitySummary; readonly way: ActivityWay | null }> {
  const own = (await activitiesDuring(transaction, summary)).find((each) => each.id === id);
  if (own === undefined) return { summary, way: null };
  const isKept = summary.startPlace !== undefined;
  return { summary: isKept ? summary : summarise(own.activity), way: activityWay(own.activity) };
}

type Ask = (question: Parameters<WeatherService>[0]) => Promise<WeatherAnswer>;

/** The weather of a day along a way, or at the start where there is none; the first place that has no answer says why. */
async function weatherOf(
  ask: Ask,
  about: { readonly start: Place; readonly date: string; readonly way: ActivityWay | null },
): Promise<WeatherAnswer> {
  const { start, date, way } = about;
  const answers = [];
  for (const { distanceM, latitudeDeg, longitudeDeg } of way?.places ?? [{ ...start, distanceM: 0 }]) {
    const found = await ask({ latitudeDeg, longitudeDeg, date });
    if (!found.ok) return found;
    answers.push({ distanceM, weather: found.weather });
  }
  return { ok: true, weather: weatherAlong(answers) };
}

interface Place {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

/** The day at the place, by the sun: near enough, as the service answers with two days. */
function localDate(epochMs: number, longitudeDeg: number): string {
  return new Date(epochMs + longitudeDeg * MS_PER_DEGREE).toISOString().slice(0, 10);
}

const questionOf = ({ latitudeDeg, longitudeDeg }: Place, date: string): string =>
  `${latitudeDeg.toFixed(1)} ${longitudeDeg.toFixed(1)} ${date}`;

/**
 * Attaches the weather of their places and day to past activities, the newest first, some days a call. Only the rounded
 * place and the day leave the machine, and only when a person asks; nothing is changed where the service does not answer.
 */
export async function attachPastWeather(services: {
  readonly store: Store;
  readonly ownerId: string;
  readonly weather: WeatherService;
}): Promise<AttachedWeatherAnswer> {
  const { store, ownerId, weather } = services;
  const own = <T>(work: (transaction: OwnedTransaction) => Promise<T>): Promise<T> => asOwner(store, ownerId, work);
  const memory: WeatherMemory = {
    read: (place, date) => own((transaction) => readCachedWeather(transaction, place, date)),
    keep: (key, kept) => own((transaction) => cacheWeather(transaction, key, kept)),
  };
  const missing = (await own((transaction) => listActivities(transaction))).filter(
    ({ summary }) => !summary.weather && summary.startPlace !== null,
  );
  const asked = new Set<string>();
  let attachedCount = 0;
  let untriedCount = missing.length;
  let withoutPlaceCount = 0;
  let reason: string | null = null;
  for (const head of missing) {
    const { summary, way } = await own((transaction) => withWay(transaction, head));
    const place = summary.startPlace ?? null;
    if (place === null) {
      await own((transaction) => saveSummary(transaction, head.id, { ...summary, startPlace: null }));
      untriedCount -= 1;
      withoutPlaceCount += 1;
      continue;
    }
    const date = localDate(summary.startEpochMs, place.longitudeDeg);
    const questions = (way?.places ?? [place]).map((each) => questionOf(each, date));
    const newQuestions = questions.filter((question) => !asked.has(question));
    // A first activity is asked for whole, however many places it passes.
    if (asked.size > 0 && newQuestions.length > 0 && asked.size + newQuestions.length > QUESTIONS_PER_CALL) break;
    for (const question of newQuestions) asked.add(question);
    const found = await weatherOf((question) => weather(question, memory), { start: place, date, way });
    if (!found.ok) {
      reason = `${found.reason.replace(/ Type the weather in instead\.$/, "")} The other activities keep what their device measured.`;
      break;
    }
    untriedCount -= 1;
    const attached = attachWeather(summary, found.weather, way);
    if (!attached.ok) {
      reason = `${date}: ${attached.reason}.`;
      continue;
    }
    await own((transaction) => saveSummary(transaction, head.id, attached.summary));
    attachedCount += 1;
  }
  return { attachedCount, remainingCount: untriedCount, withoutPlaceCount, reason };
}
