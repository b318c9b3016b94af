import { weatherBounds } from "@crampcast/model/weather";
import { ActionIcon, Button, Text, TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { Quantity } from "../../text/quantities.ts";
import type { HourDraft } from "./race-draft.ts";
import { instantInZone } from "./time-zone.ts";
import type { WeatherProps } from "./weather-props.ts";

/** Rows of typed weather: clock time, air temperature, humidity, wind, cloud. */
export function TypedHours({ draft, kinds, change }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const { hours } = draft;
  const setHour = (id: string, part: Partial<HourDraft>) =>
    change({ hours: hours.map((hour) => (hour.id === id ? { ...hour, ...part } : hour)) });

  function addHour(): void {
    const last = hours.at(-1);
    if (last === undefined) return;
    const [clock = 0, minutes = "00"] = [Number(last.time.slice(0, 2)), last.time.slice(3)];
    const id = String(Math.max(...hours.map((hour) => Number(hour.id))) + 1);
    change({ hours: [...hours, { ...last, id, time: `${String((clock + 1) % 24).padStart(2, "0")}:${minutes}` }] });
  }
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t("weather.typedHint")}
      </Text>
      <ol className="cc-hours">
        {hours.map((hour, index) => {
          const spoken = (what: string) => t("weather.rowSpoken", { what, number: index + 1 });
          const field = (
            key: "airTemperatureC" | "relativeHumidityFraction" | "windSpeedMps" | "cloudCoverFraction",
            label: string,
            quantity: Quantity,
          ) => (
            <QuantityField
              label={label}
              spokenLabel={spoken(label)}
              quantity={quantity}
              bounds={weatherBounds[key]}
              value={hour[key]}
              isRequired
              onChange={(value) => value !== null && setHour(hour.id, { [key]: value })}
            />
          );
          return (
            <li key={hour.id}>
              <ClockField
                hour={hour}
                spoken={spoken(t("weather.time"))}
                onChange={(time) => setHour(hour.id, { time })}
              />
              {field("airTemperatureC", t("weather.temperature"), kinds.temperature)}
              {field("relativeHumidityFraction", t("weather.humidity"), kinds.percent)}
              {field("windSpeedMps", t("weather.wind"), kinds.wind)}
              {field("cloudCoverFraction", t("weather.cloud"), kinds.percent)}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                disabled={hours.length === 1}
                aria-label={t("weather.removeHour", { number: index + 1 })}
                onClick={() => change({ hours: hours.filter((other) => other.id !== hour.id) })}
              >
                <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                  <path d="M5 5l14 14M19 5L5 19" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
                </svg>
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <Button variant="default" size="sm" mt="xs" onClick={addHour}>
        {t("weather.addHour")}
      </Button>
    </div>
  );
}

function ClockField(props: {
  readonly hour: HourDraft;
  readonly spoken: string;
  readonly onChange: (time: string) => void;
}): ReactNode {
  const { t } = useTranslation("race");
  const id = useId();
  const problem = instantInZone("2000-01-01", props.hour.time, "UTC") === null ? t("basics.badTime") : null;
  useFieldProblem(id, props.spoken, problem);
  return (
    <TextInput
      id={id}
      type="time"
      label={t("weather.time")}
      aria-label={props.spoken}
      value={props.hour.time}
      error={problem}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
