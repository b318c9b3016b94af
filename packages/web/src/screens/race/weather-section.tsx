import { weatherFromOpenMeteo } from "@crampcast/model/weather";
import { Button, FileButton, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { placeOfCourse, seriesOf } from "./race-request-of.ts";
import { TypedHours } from "./typed-hours.tsx";
import { FetchWeather } from "./weather-fetch.tsx";
import type { WeatherProps } from "./weather-props.ts";
import { SeriesSummary } from "./weather-summary.tsx";

/** Weather: typed by hour, fetched by the server, or read from an Open-Meteo answer. */
export function WeatherSection(props: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const { draft, change } = props;
  // Weather of a plan that the rows below cannot hold: there as long as nothing else takes its place.
  const isKept = draft.weatherSource === "kept" || seriesOf({ ...draft, weatherSource: "kept" }) !== null;
  return (
    <CardSection title={t("weather.title")}>
      <ChoiceField
        label={t("weather.source")}
        value={draft.weatherSource}
        choices={[
          { value: "typed", label: t("weather.typed") },
          { value: "server", label: t("weather.server") },
          { value: "file", label: t("weather.file") },
          ...(isKept ? [{ value: "kept" as const, label: t("weather.kept") }] : []),
        ]}
        onChange={(weatherSource) => change({ weatherSource })}
      />
      {(draft.weatherSource === "typed" || draft.weatherSource === "server") && <PlaceFields {...props} />}
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
        {t("weather.place")}: {kinds.degrees.say(fromCourse.latitudeDeg)} / {kinds.degrees.say(fromCourse.longitudeDeg)}
        . {t("weather.placeFromCourse")}
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
