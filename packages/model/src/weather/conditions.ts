/** Weather of one hour, at the standard heights of a weather service (air 2 m, wind 10 m). */
export interface HourOfWeather {
  /** Start of the hour, UTC, milliseconds since 1970. @unit ms */
  readonly epochMs: number;
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  /** Wind at 10 m. */
  readonly windSpeedMps: number;
  /** Where the wind comes from, degrees clockwise from north; null: direction unknown, taken as across. @unit degree */
  readonly windFromDeg: number | null;
  readonly cloudCoverFraction: number;
  /** Global horizontal irradiance; null: computed from sun position and cloud. */
  readonly globalIrradianceWPerM2: number | null;
  readonly airPressurePa: number | null;
}

/** Weather of one place on the course, hour by hour. */
export interface WeatherOfPlace {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  /** Distance along the race at which it holds, all legs in a row; absent: the start. */
  readonly distanceM?: number | undefined;
  /** Altitude for which the air stands; absent or null: unknown, and the air is taken as it is wherever it is read. */
  readonly altitudeM?: number | null | undefined;
  readonly hours: readonly HourOfWeather[];
}

/** Weather over the race: where, in which time zone, hour by hour. One place serves the whole course, or several in turn. */
export interface WeatherSeries extends WeatherOfPlace {
  /** Local time minus UTC. */
  readonly utcOffsetS: number;
  /** IANA name of the zone, `Europe/Vienna`; absent or null: not known, only the offset is. */
  readonly timeZone?: string | null | undefined;
  /** `typed`, `open-meteo` or `assumed`; shown beside the forecast. */
  readonly origin: string;
  /** Further places along the course. Between two places the weather changes evenly with distance. */
  readonly furtherPlaces?: readonly WeatherOfPlace[] | null | undefined;
}

/** All places of a series in the order of the course. */
export function placesOf(series: WeatherSeries): readonly WeatherOfPlace[] {
  const further = series.furtherPlaces ?? [];
  return further.length === 0 ? [series] : [series, ...further].sort((a, b) => (a.distanceM ?? 0) - (b.distanceM ?? 0));
}

/** The series with every hour of every place changed alike. */
export function withEveryHour(series: WeatherSeries, change: (hour: HourOfWeather) => HourOfWeather): WeatherSeries {
  const { furtherPlaces } = series;
  return {
    ...series,
    hours: series.hours.map(change),
    ...(furtherPlaces ? { furtherPlaces: furtherPlaces.map((at) => ({ ...at, hours: at.hours.map(change) })) } : {}),
  };
}

/** Whether it matters where on the course the weather is read: there are several places, or one of known altitude. */
export function isPlaced(series: WeatherSeries): boolean {
  return placesOf(series).length > 1 || (series.altitudeM ?? null) !== null;
}
