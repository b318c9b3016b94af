import { type WeatherSeries, weatherFromOpenMeteo } from "@crampcast/model/weather";

/** A place and a local calendar day. */
export interface WeatherQuestion {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Answers that were fetched before. */
export interface WeatherMemory {
  readonly read: (place: string, date: string) => Promise<{ answer: unknown; fetchedEpochMs: number } | null>;
  readonly keep: (
    key: { readonly place: string; readonly date: string },
    kept: { readonly answer: unknown; readonly fetchedEpochMs: number },
  ) => Promise<void>;
}

export type WeatherAnswer =
  | { readonly ok: true; readonly weather: WeatherSeries }
  | { readonly ok: false; readonly reason: string };

export type WeatherService = (question: WeatherQuestion, memory: WeatherMemory) => Promise<WeatherAnswer>;

export interface OpenMeteoOptions {
  readonly baseUrls: { readonly forecast: string; readonly archive: string };
  readonly nowEpochMs: () => number;
}

const DAY_MS = 86_400_000;
/** A forecast is made anew every few hours; what is past does not change. */
const FORECAST_FRESH_MS = 3 * 3_600_000;
/** The archive lags behind by some days, which the forecast endpoint still holds. */
const ARCHIVE_LAG_DAYS = 7;
const FORECAST_DAYS = 15;
const PATIENCE_MS = 15_000;

const hourly = [
  "temperature_2m",
  "relative_humidity_2m",
  "wind_speed_10m",
  "wind_direction_10m",
  "cloud_cover",
  "shortwave_radiation",
  "surface_pressure",
].join(",");

/** To a tenth of a degree, some ten kilometres: as fine as the service's own grid, and no more of where one runs. */
const rounded = (degrees: number): string => (Math.round(degrees * 10) / 10).toFixed(1);

function addressFor({ baseUrls }: OpenMeteoOptions, question: WeatherQuestion, ageDays: number): string {
  const isArchived = ageDays > ARCHIVE_LAG_DAYS;
  const base = isArchived ? `${baseUrls.archive}/v1/archive` : `${baseUrls.forecast}/v1/forecast`;
  const nextDay = new Date(Date.parse(question.date) + DAY_MS).toISOString().slice(0, 10);
  const query = new URLSearchParams({
    latitude: rounded(question.latitudeDeg),
    longitude: rounded(question.longitudeDeg),
    start_date: question.date,
    // Races run past midnight, and the last hour of a day takes its sunshine from the first of the next.
    end_date: nextDay,
    hourly,
    wind_speed_unit: "ms",
    timezone: "auto",
  });
  return `${base}?${query}`;
}

async function fetchAnswer(address: string): Promise<{ ok: true; answer: unknown } | { ok: false; reason: string }> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return { ok: false, reason: "Open-Meteo cannot be reached: there is no connection. Type the weather in instead." };
  }
  try {
    return { ok: true, answer: await response.json() };
  } catch {
    return { ok: false, reason: `Open-Meteo answered with status ${response.status}. Type the weather in instead.` };
  }
}

/** Asks Open-Meteo for the hours of a day and the next; what cannot be had comes back as one plain reason. */
export function openMeteo(options: OpenMeteoOptions): WeatherService {
  return async (question, memory) => {
    const { date } = question;
    const place = `${rounded(question.latitudeDeg)},${rounded(question.longitudeDeg)}`;
    const nowMs = options.nowEpochMs();
    const ageDays = (nowMs - Date.parse(date)) / DAY_MS;
    const kept = await memory.read(place, date);
    const keptAgeMs = kept === null ? Number.POSITIVE_INFINITY : nowMs - kept.fetchedEpochMs;
    const wasPastWhenKept = kept !== null && kept.fetchedEpochMs - Date.parse(date) > ARCHIVE_LAG_DAYS * DAY_MS;
    if (kept !== null && (wasPastWhenKept || keptAgeMs < FORECAST_FRESH_MS)) return read(kept.answer);
    if (ageDays < -FORECAST_DAYS) {
      const reason = `Weather is forecast ${FORECAST_DAYS} days ahead; ${date} is farther. Type the weather in instead.`;
      return { ok: false, reason };
    }
    const fetched = await fetchAnswer(addressFor(options, question, ageDays));
    // An older forecast is better than none while there is no connection.
    if (!fetched.ok) return kept === null ? fetched : read(kept.answer);
    const answer = read(fetched.answer);
    if (answer.ok && isObject(fetched.answer)) {
      await memory.keep({ place, date }, { answer: fetched.answer, fetchedEpochMs: nowMs });
    }
    return answer;
  };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function read(answer: unknown): WeatherAnswer {
  const parsed = weatherFromOpenMeteo(answer);
  if (parsed.ok) return { ok: true, weather: parsed.weather };
  return { ok: false, reason: `The answer of Open-Meteo could not be used: ${parsed.reason}` };
}
