import { type RacePlace, racePlaces } from "@crampcast/model/scenario";
import type { WeatherSeries } from "@crampcast/model/weather";
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CallResult, callServer } from "../../client/api.ts";
import { formatDistance } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import type { RaceDraft } from "./race-draft.ts";
import { courseOf, placeOf } from "./race-request-of.ts";
import type { WeatherProps } from "./weather-props.ts";

/** Places of the form's race at which to ask for weather; none where a leg is not complete or has no positions. */
export function placesOfDraft(draft: RaceDraft): readonly RacePlace[] {
  const courses = draft.legs.flatMap((leg) => {
    const built = courseOf(leg);
    return built.ok ? [{ course: built.course }] : [];
  });
  return courses.length === draft.legs.length ? racePlaces(courses) : [];
}

/** Asks the server for the weather of the day: at the places of the course where its file says where it lies. */
export function FetchWeather({ draft, units, change }: WeatherProps): ReactNode {
  const { t } = useTranslation("race");
  const [message, setMessage] = useState("");
  const places = placesOfDraft(draft);
  async function fetchWeather(): Promise<void> {
    const start = placeOf(draft);
    if (start === null) {
      setMessage(t("weather.placeNeeded"));
      return;
    }
    setMessage(t("weather.fetching"));
    const result = await askAlong(draft.date, places.length > 0 ? places : [{ ...start, distanceM: 0 }]);
    if (result.ok) {
      change({ series: result.value });
      setMessage("");
    } else if (result.kind === "refused") setMessage(t("weather.refused", { detail: result.detail }));
    else setMessage(t("weather.offline"));
  }
  const list = new Intl.ListFormat(languageInUse(), { type: "conjunction" });
  const names = places.map(({ distanceM }) =>
    distanceM < 500 ? t("weather.atStart") : formatDistance(distanceM, units, 0),
  );
  return (
    <div>
      {places.length > 1 && (
        <Text size="sm" mb="xs">
          {t("weather.willAsk", { places: list.format(names) })}
        </Text>
      )}
      <Button variant="default" onClick={() => void fetchWeather()}>
        {t("weather.fetch")}
      </Button>
      <Text role="status" size="sm" mt="xs">
        {message}
      </Text>
    </div>
  );
}

type AskedPlace = Pick<RacePlace, "distanceM" | "latitudeDeg" | "longitudeDeg">;

function askAlong(date: string, asked: readonly AskedPlace[]): Promise<CallResult<WeatherSeries>> {
  const places = asked.map(({ distanceM, latitudeDeg, longitudeDeg }) => ({ distanceM, latitudeDeg, longitudeDeg }));
  return callServer("readWeatherAlong", { body: { date, places } });
}
