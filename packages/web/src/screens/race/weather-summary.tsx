import { placesOf, type WeatherOfPlace, type WeatherSeries } from "@crampcast/model/weather";
import { Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { formatAltitude, formatDistance, formatTemperature, formatUtcOffset } from "../../text/format.ts";
import type { RaceDraft } from "./race-draft.ts";
import { seriesOf } from "./race-request-of.ts";
import { instantInZone } from "./time-zone.ts";
import type { WeatherProps } from "./weather-props.ts";

/** Whether a series says anything about the hours of the race. */
function coverOf(series: WeatherSeries, draft: RaceDraft): "all" | "part" | "none" {
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const durationS = draft.legs.reduce((sum, leg) => sum + (leg.goalTimeS ?? 0), 0);
  const first = series.hours[0]?.epochMs ?? 0;
  const last = (series.hours.at(-1)?.epochMs ?? 0) + 3_600_000;
  if (start === null || start.epochMs < first - 3_600_000 || start.epochMs > last) return "none";
  return start.epochMs + durationS * 1000 > last ? "part" : "all";
}

/** What the weather of a plan is: from where, how warm, at which places, and whether it serves the day. */
export function SeriesSummary({ draft, units }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const id = useId();
  const series = seriesOf(draft);
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const cover = series === null ? null : coverOf(series, draft);
  const problem = cover === null ? t("weather.needed") : cover === "none" ? t("weather.otherDay") : null;
  useFieldProblem(id, t("weather.title"), problem);
  const temperatures = series === null ? [] : placesOf(series).flatMap((place) => onDayC(place, series, draft.date));
  return (
    <div id={id} tabIndex={-1}>
      {series !== null && temperatures.length > 0 && (
        <Text fw={600}>
          {t(series.origin === "typed" ? "weather.keptTyped" : "weather.fetched", {
            count: series.hours.length,
            origin: series.origin === "open-meteo" ? "Open-Meteo" : series.origin,
            low: formatTemperature(Math.min(...temperatures), units),
            high: formatTemperature(Math.max(...temperatures), units),
          })}
        </Text>
      )}
      {series !== null && temperatures.length > 0 && <PlaceList series={series} date={draft.date} units={units} />}
      {series !== null && start !== null && series.origin !== "typed" && series.utcOffsetS !== start.utcOffsetS && (
        <Text size="sm">
          {t("weather.otherZone", {
            there: formatUtcOffset(series.utcOffsetS),
            yours: formatUtcOffset(start.utcOffsetS),
          })}
        </Text>
      )}
      {cover === "part" && <Text size="sm">{t("weather.notCovering")}</Text>}
      {problem !== null && <Text size="sm">{problem}</Text>}
    </div>
  );
}

/** Air temperatures of a place on the day of the race. */
function onDayC(place: WeatherOfPlace, series: WeatherSeries, date: string): number[] {
  return place.hours
    .filter((hour) => new Date(hour.epochMs + series.utcOffsetS * 1000).toISOString().startsWith(date))
    .map((hour) => hour.airTemperatureC);
}

/** The places along the course, each with its altitude and the air of the day; one place of unknown altitude needs none. */
function PlaceList(props: {
  readonly series: WeatherSeries;
  readonly date: string;
  readonly units: WeatherProps["units"];
}): ReactNode {
  const { t } = useTranslation("race");
  const { series, date, units } = props;
  const places = placesOf(series);
  const isRaised = places.some((place) => (place.altitudeM ?? null) !== null);
  if (places.length === 1 && !isRaised) return null;
  return (
    <>
      <ul className="cc-weather-places" aria-label={t("weather.places")}>
        {places.map((place) => {
          const airC = onDayC(place, series, date);
          const distanceM = place.distanceM ?? 0;
          const altitudeM = place.altitudeM ?? null;
          return (
            <li key={distanceM}>
              <span>{distanceM < 500 ? t("weather.start") : formatDistance(distanceM, units, 0)}</span>
              <span>{altitudeM === null ? "" : formatAltitude(altitudeM, units)}</span>
              <span>
                {airC.length === 0
                  ? t("weather.noHours")
                  : t("weather.range", {
                      low: formatTemperature(Math.min(...airC), units),
                      high: formatTemperature(Math.max(...airC), units),
                    })}
              </span>
            </li>
          );
        })}
      </ul>
      <Text size="sm" c="dimmed">
        {places.length > 1 && `${t("weather.between")} `}
        {isRaised && t("weather.raised")}
      </Text>
    </>
  );
}
