import { type WeatherSeries, weatherFromOpenMeteo } from "@crampcast/model/weather";
import { Button, FileButton, Text } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatTemperature, formatUtcOffset } from "../../text/format.ts";
import type { RaceDraft } from "./race-draft.ts";
import { placeOf, placeOfCourse } from "./race-request-of.ts";
import { instantInZone } from "./time-zone.ts";
import { TypedHours } from "./typed-hours.tsx";
import type { WeatherProps } from "./weather-props.ts";

/** Weather: typed by hour, fetched by the server, or read from an Open-Meteo answer. */
export function WeatherSection(props: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const { draft, change } = props;
  return (
    <CardSection title={t("weather.title")}>
      <ChoiceField
        label={t("weather.source")}
        value={draft.weatherSource}
        choices={[
          { value: "typed", label: t("weather.typed") },
          { value: "server", label: t("weather.server") },
          { value: "file", label: t("weather.file") },
        ]}
        onChange={(weatherSource) => change({ weatherSource })}
      />
      {draft.weatherSource !== "file" && <PlaceFields {...props} />}
      {draft.weatherSource === "typed" && <TypedHours {...props} />}
      {draft.weatherSource === "server" && <FetchWeather {...props} />}
      {draft.weatherSource === "file" && <WeatherFile {...props} />}
      {draft.weatherSource !== "typed" && <SeriesSummary {...props} />}
    </CardSection>
  );
}

function PlaceFields({ draft, kinds, change }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const fromCourse = placeOfCourse(draft);
  if (fromCourse !== null) {
    return (
      <Text size="sm" c="dimmed">
        {t("weather.place")}: {fromCourse.latitudeDeg.toFixed(2)}, {fromCourse.longitudeDeg.toFixed(2)}.{" "}
        {t("weather.placeFromCourse")}
      </Text>
    );
  }
  return (
    <div className="cc-fields">
      <QuantityField
        label={t("weather.latitude")}
        description={t(draft.weatherSource === "server" ? "weather.placeHint" : "weather.placeOptional")}
        quantity={kinds.degrees}
        bounds={{ min: -90, max: 90 }}
        value={draft.latitudeDeg}
        isRequired={draft.weatherSource === "server"}
        onChange={(latitudeDeg) => change({ latitudeDeg })}
      />
      <QuantityField
        label={t("weather.longitude")}
        quantity={kinds.degrees}
        bounds={{ min: -180, max: 180 }}
        value={draft.longitudeDeg}
        isRequired={draft.weatherSource === "server"}
        onChange={(longitudeDeg) => change({ longitudeDeg })}
      />
    </div>
  );
}

function FetchWeather({ draft, change }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const [message, setMessage] = useState("");
  async function fetchWeather(): Promise<void> {
    const place = placeOf(draft);
    if (place === null) {
      setMessage(t("weather.placeNeeded"));
      return;
    }
    setMessage(t("weather.fetching"));
    const result = await callServer("readWeather", { query: { ...place, date: draft.date } });
    if (result.ok) {
      change({ series: result.value });
      setMessage("");
    } else if (result.kind === "refused") setMessage(t("weather.refused", { detail: result.detail }));
    else setMessage(t("weather.offline"));
  }
  return (
    <div>
      <Button variant="default" onClick={() => void fetchWeather()}>
        {t("weather.fetch")}
      </Button>
      <Text role="status" size="sm" mt="xs">
        {message}
      </Text>
    </div>
  );
}

function WeatherFile({ change }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const [message, setMessage] = useState("");
  async function take(file: File | null): Promise<void> {
    if (file === null) return;
    const read = readAnswer(await file.text());
    if (read.ok) change({ series: read.weather });
    setMessage(read.ok ? read.notes.join(" ") : t("weather.fileFailed", { name: file.name, reason: read.reason }));
  }
  return (
    <div>
      <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
        {(button) => (
          <Button variant="default" {...button}>
            {t("weather.chooseFile")}
          </Button>
        )}
      </FileButton>
      <Text role="status" size="sm" mt="xs">
        {message}
      </Text>
    </div>
  );
}

function readAnswer(text: string): ReturnType<typeof weatherFromOpenMeteo> {
  try {
    return weatherFromOpenMeteo(JSON.parse(text));
  } catch {
    return { ok: false, reason: "it is not JSON" };
  }
}

/** Whether a series says anything about the hours of the race. */
function coverOf(series: WeatherSeries, draft: RaceDraft): "all" | "part" | "none" {
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const durationS = draft.legs.reduce((sum, leg) => sum + (leg.goalTimeS ?? 0), 0);
  const first = series.hours[0]?.epochMs ?? 0;
  const last = (series.hours.at(-1)?.epochMs ?? 0) + 3_600_000;
  if (start === null || start.epochMs < first - 3_600_000 || start.epochMs > last) return "none";
  return start.epochMs + durationS * 1000 > last ? "part" : "all";
}

function SeriesSummary({ draft, units }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const id = useId();
  const { series } = draft;
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const cover = series === null ? null : coverOf(series, draft);
  const problem = cover === null ? t("weather.needed") : cover === "none" ? t("weather.otherDay") : null;
  useFieldProblem(id, t("weather.title"), problem);
  const temperatures = (series?.hours ?? [])
    .filter((hour) => new Date(hour.epochMs + (series?.utcOffsetS ?? 0) * 1000).toISOString().startsWith(draft.date))
    .map((hour) => hour.airTemperatureC);
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
