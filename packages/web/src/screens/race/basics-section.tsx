import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { formatUtcOffset } from "../../text/format.ts";
import type { LegProps } from "./leg-props.ts";
import { PreCoolingFields } from "./pre-cooling-fields.tsx";
import type { RaceDraft } from "./race-draft.ts";
import { placeOfCourse } from "./race-request-of.ts";
import { instantInZone, timeZones, zoneName } from "./time-zone.ts";

/** Legal time is seldom further than this from the time of the sun. */
const DOUBTFUL_S = 3 * 3600;

/** Name, day, start and time zone. */
export function BasicsSection(props: {
  readonly draft: RaceDraft;
  readonly kinds: LegProps["kinds"];
  readonly change: (part: Partial<RaceDraft>) => void;
}): ReactNode {
  const { t } = useTranslation("race");
  const { draft, change } = props;
  const zones = useMemo(timeZones, []);
  const choices = zones.includes(draft.zone) ? zones : [draft.zone, ...zones];
  const dateId = useId();
  const timeId = useId();
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const place = placeOfCourse(props.draft);
  const sunOffsetS = place === null ? null : Math.round(place.longitudeDeg / 15) * 3600;
  const isDoubtful = start !== null && sunOffsetS !== null && Math.abs(start.utcOffsetS - sunOffsetS) > DOUBTFUL_S;
  const dateProblem = instantInZone(draft.date, "12:00", "UTC") === null ? t("basics.badDate") : null;
  const timeProblem = instantInZone("2000-01-01", draft.time, "UTC") === null ? t("basics.badTime") : null;
  useFieldProblem(dateId, t("basics.date"), dateProblem);
  useFieldProblem(timeId, t("basics.time"), timeProblem);
  return (
    <CardSection title={t("basics.title")}>
      <div className="cc-fields">
        <TextInput
          label={t("basics.name")}
          placeholder={t("basics.namePlaceholder")}
          value={draft.name}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          id={dateId}
          type="date"
          label={t("basics.date")}
          value={draft.date}
          error={dateProblem}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          id={timeId}
          type="time"
          label={t("basics.time")}
          value={draft.time}
          error={timeProblem}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("basics.zone")}
          description={
            start === null
              ? ""
              : t(isDoubtful ? "basics.zoneDoubt" : "basics.zoneHint", {
                  offset: formatUtcOffset(start.utcOffsetS),
                  near: formatUtcOffset(sunOffsetS ?? 0),
                })
          }
          value={draft.zone}
          onChange={(event) => change({ zone: event.currentTarget.value })}
          data={choices.map((zone) => ({ value: zone, label: zoneName(zone) }))}
        />
      </div>
      <PreCoolingFields draft={draft} kinds={props.kinds} change={change} />
    </CardSection>
  );
}
