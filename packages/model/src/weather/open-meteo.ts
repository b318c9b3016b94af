import { utcOffsetAtS } from "../units/index.ts";
import type { HourOfWeather, WeatherSeries } from "./conditions.ts";
import { relativeHumidityFromDewPointFraction } from "./humidity.ts";
import { weatherProblem } from "./typed-weather.ts";

/** The series with what had to be assumed in plain words, or why the answer cannot be used. */
export type OpenMeteoResult =
  | { readonly ok: true; readonly weather: WeatherSeries; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type Table = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;
/** Without a cloud reading the sky is taken as half covered. */
const ASSUMED_CLOUD_FRACTION = 0.5;

/** Factor and offset that bring a unit of the service to ours. */
const unitTable: Readonly<Record<string, { readonly factor: number; readonly offset: number }>> = {
  "°C": { factor: 1, offset: 0 },
  "°F": { factor: 5 / 9, offset: -160 / 9 },
  "%": { factor: 0.01, offset: 0 },
  "m/s": { factor: 1, offset: 0 },
  "km/h": { factor: 1 / 3.6, offset: 0 },
  mph: { factor: 0.44704, offset: 0 },
  "mp/h": { factor: 0.44704, offset: 0 },
  kn: { factor: 1852 / 3600, offset: 0 },
  "°": { factor: 1, offset: 0 },
  "W/m²": { factor: 1, offset: 0 },
  hPa: { factor: 100, offset: 0 },
};

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Column under its name of today or of before 2023, converted; null where the answer has none. */
function column(
  hourly: Table,
  units: Table,
  names: readonly string[],
): { values: (number | null)[] } | { reason: string } | null {
  const name = names.find((each) => Array.isArray(hourly[each]));
  if (name === undefined) return null;
  const unitName = units[name];
  const unit = typeof unitName === "string" ? unitTable[unitName] : undefined;
  if (unit === undefined) return { reason: `unit of ${name} is ${String(unitName)}, which is not known` };
  const raw: unknown = hourly[name];
  const values = (Array.isArray(raw) ? raw : []).map((value: unknown) =>
    typeof value === "number" && Number.isFinite(value) ? value * unit.factor + unit.offset : null,
  );
  return { values };
}

function instantMs(time: unknown, utcOffsetS: number): number | null {
  if (typeof time === "number" && Number.isFinite(time)) return time * 1000;
  const match = typeof time === "string" ? /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(time) : null;
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map(Number);
  // Local time of the answer: its own offset counts, not the one the place has on that date.
  return Date.UTC(year, month - 1, day, hour, minute) - utcOffsetS * 1000;
}

/**
 * Weather from an hourly answer of Open-Meteo (forecast, archive or stored forecast), already parsed from JSON. Takes
 * all its units, both generations of its names, ISO and unix times. Hours without temperature or humidity are left out.
 * @source Open-Meteo documentation; radiation is the mean of the preceding hour
 */
export function weatherFromOpenMeteo(answer: unknown): OpenMeteoResult {
  const source: unknown = Array.isArray(answer) ? answer[0] : answer;
  if (!isTable(source)) return { ok: false, reason: "this is not an Open-Meteo answer: no JSON object" };
  if (source.error === true) return { ok: false, reason: `Open-Meteo refused: ${String(source.reason)}` };
  const { latitude, longitude, elevation, hourly } = source;
  if (typeof latitude !== "number" || typeof longitude !== "number") {
    return { ok: false, reason: "the answer has no latitude and longitude" };
  }
  if (!isTable(hourly) || !Array.isArray(hourly.time)) {
    return { ok: false, reason: "the answer has no hourly values: ask for hourly=temperature_2m,relative_humidity_2m" };
  }
  const units = isTable(source.hourly_units) ? source.hourly_units : {};
  const utcOffsetS = typeof source.utc_offset_seconds === "number" ? source.utc_offset_seconds : 0;
  const notes: string[] = [];
  if (typeof source.utc_offset_seconds !== "number")
    notes.push("no time zone offset in the answer: times taken as UTC");

  const wanted = {
    temperature: ["temperature_2m"],
    humidity: ["relative_humidity_2m", "relativehumidity_2m"],
    dewPoint: ["dew_point_2m", "dewpoint_2m"],
    wind: ["wind_speed_10m", "windspeed_10m"],
    windFrom: ["wind_direction_10m", "winddirection_10m"],
    cloud: ["cloud_cover", "cloudcover"],
    sun: ["shortwave_radiation"],
    pressure: ["surface_pressure"],
  } as const;
  const columns = new Map<string, readonly (number | null)[]>();
  for (const [key, names] of Object.entries(wanted)) {
    const found = column(hourly, units, names);
    if (found === null) continue;
    if ("reason" in found) return { ok: false, reason: found.reason };
    columns.set(key, found.values);
  }
  if (!columns.has("temperature")) return { ok: false, reason: "the answer has no temperature_2m" };
  if (!columns.has("humidity") && !columns.has("dewPoint")) {
    return { ok: false, reason: "the answer has neither relative_humidity_2m nor dew_point_2m" };
  }
  if (!columns.has("wind")) notes.push("no wind in the answer: light air of 1 m/s assumed");
  if (!columns.has("windFrom")) notes.push("no wind direction in the answer: wind taken as across");
  if (!columns.has("sun")) {
    notes.push(
      columns.has("cloud")
        ? "no radiation in the answer: computed from sun position and cloud"
        : "neither radiation nor cloud in the answer: sky taken as half covered",
    );
  }

  const at = (key: keyof typeof wanted, index: number): number | null => columns.get(key)?.[index] ?? null;
  const hours: HourOfWeather[] = [];
  let leftOut = 0;
  for (const [index, time] of hourly.time.entries()) {
    const epochMs = instantMs(time, utcOffsetS);
    if (epochMs === null) return { ok: false, reason: `time ${String(time)} cannot be read` };
    const airTemperatureC = at("temperature", index);
    const dewPointC = at("dewPoint", index);
    const humidity =
      at("humidity", index) ??
      (airTemperatureC !== null && dewPointC !== null
        ? relativeHumidityFromDewPointFraction(airTemperatureC, dewPointC)
        : null);
    if (airTemperatureC === null || humidity === null) {
      leftOut++;
      continue;
    }
    // The mean that the service states at the end of an hour belongs to the hour before; our hours carry their start.
    const irradiance = at("sun", index + 1);
    hours.push({
      epochMs,
      airTemperatureC,
      relativeHumidityFraction: Math.min(1, Math.max(0, humidity)),
      windSpeedMps: at("wind", index) ?? 1,
      windFromDeg: at("windFrom", index),
      cloudCoverFraction: at("cloud", index) ?? ASSUMED_CLOUD_FRACTION,
      globalIrradianceWPerM2: irradiance === null ? null : Math.max(0, irradiance),
      airPressurePa: at("pressure", index),
    });
  }
  if (hours.length === 0) return { ok: false, reason: "no hour of the answer has both temperature and humidity" };
  if (leftOut > 0) notes.push(`${leftOut} hours without temperature or humidity left out`);
  hours.sort((a, b) => a.epochMs - b.epochMs);
  for (let i = 1; i < hours.length; i++) {
    if ((hours[i]?.epochMs ?? 0) - (hours[i - 1]?.epochMs ?? 0) > 6 * HOUR_MS) {
      notes.push("a gap of more than 6 hours was bridged by straight lines");
      break;
    }
  }
  const weather: WeatherSeries = {
    latitudeDeg: latitude,
    longitudeDeg: longitude,
    utcOffsetS,
    ...(typeof source.timezone === "string" && utcOffsetAtS(source.timezone, hours[0]?.epochMs ?? 0) !== null
      ? { timeZone: source.timezone }
      : {}),
    origin: "open-meteo",
    // The service has already brought the air of its grid to this altitude.
    ...(typeof elevation === "number" && Number.isFinite(elevation) ? { altitudeM: elevation } : {}),
    hours,
  };
  const problem = weatherProblem(weather);
  if (problem !== null) return { ok: false, reason: `${problem.field} ${problem.reason}; allowed ${problem.allowed}` };
  return { ok: true, weather, notes };
}
