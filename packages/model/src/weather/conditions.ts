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

/** Weather over the race: where, in which time zone, hour by hour. */
export interface WeatherSeries {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  /** Local time minus UTC. */
  readonly utcOffsetS: number;
  /** `typed`, `open-meteo` or `assumed`; shown beside the forecast. */
  readonly origin: string;
  readonly hours: readonly HourOfWeather[];
}
