/** An answer in the format of Open-Meteo for race day: warm, humid at dawn, 28 °C in the afternoon. Invented values. */
export function raceWeatherAnswer(): string {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const warmth = hours.map((hour) => Math.max(0, Math.sin(((hour - 6) / 18) * Math.PI)) ** 1.2);
  const sun = hours.map((hour) => Math.max(0, Math.sin(((hour - 6) / 12.6) * Math.PI)));
  const rounded = (values: readonly number[], digits: number) => values.map((value) => Number(value.toFixed(digits)));
  const answer = {
    latitude: 38.5,
    longitude: -43,
    generationtime_ms: 0.1,
    utc_offset_seconds: -10_800,
    timezone: "Etc/GMT+3",
    timezone_abbreviation: "-03",
    elevation: 12,
    hourly_units: {
      time: "iso8601",
      temperature_2m: "°C",
      relative_humidity_2m: "%",
      surface_pressure: "hPa",
      cloud_cover: "%",
      wind_speed_10m: "m/s",
      wind_direction_10m: "°",
      shortwave_radiation: "W/m²",
    },
    hourly: {
      time: hours.map((hour) => `2026-09-06T${String(hour).padStart(2, "0")}:00`),
      temperature_2m: rounded(
        warmth.map((share) => 18.5 + 9.5 * share),
        1,
      ),
      relative_humidity_2m: rounded(
        warmth.map((share) => 84 - 34 * share),
        0,
      ),
      surface_pressure: hours.map(() => 1016),
      cloud_cover: rounded(
        hours.map((hour) => 25 + 15 * Math.sin(hour / 3)),
        0,
      ),
      wind_speed_10m: rounded(
        warmth.map((share) => 2.2 + 2.3 * share),
        1,
      ),
      wind_direction_10m: hours.map(() => 230),
      shortwave_radiation: rounded(
        sun.map((share) => 760 * share),
        0,
      ),
    },
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
