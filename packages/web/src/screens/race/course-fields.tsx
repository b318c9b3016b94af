import { climbOf } from "@crampcast/model/course";
import { Button, FileButton, Text } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { ElevationPreview } from "../../components/elevation-preview.tsx";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatAltitude, formatDistance } from "../../text/format.ts";
import type { LegProps } from "./leg-props.ts";
import type { LegDraft } from "./race-draft.ts";
import { courseOf } from "./race-request-of.ts";
import { readCourseFile } from "./read-course-file.ts";

const usual: Readonly<Partial<Record<LegDraft["sport"], readonly number[]>>> = {
  running: [5000, 10_000, 21_097.5, 42_195, 50_000],
  walking: [10_000, 21_097.5, 50_000],
  cycling: [40_000, 90_000, 180_000],
  swimming: [750, 1500, 1900, 3800],
};

/** The course: from a file, or from distance and climb; with its outline. */
export function CourseFields(props: LegProps & { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation("race");
  const { leg, kinds, change } = props;
  const isFile = leg.courseSource === "file";
  const fileStationCount = isFile ? (leg.fileCourse?.aidStations.length ?? 0) : 0;
  const aidHint =
    fileStationCount > 0
      ? t("leg.aidHintFile", { count: fileStationCount })
      : t(leg.pattern === "aid-stations" ? "leg.aidHint" : "leg.aidHintOptional");
  return (
    <>
      <div className="cc-fields">
        {props.children}
        <ChoiceField
          label={t("leg.course")}
          value={leg.courseSource}
          choices={[
            { value: "typed", label: t("leg.sourceTyped") },
            { value: "file", label: t("leg.sourceFile") },
          ]}
          onChange={(courseSource) => change({ courseSource })}
        />
        {!isFile && (
          <>
            <QuantityField
              label={t("leg.distance")}
              quantity={kinds.distance}
              bounds={{ min: 50, max: 1_000_000 }}
              value={leg.distanceM}
              isRequired
              onChange={(distanceM) => change({ distanceM })}
            />
            <QuantityField
              label={t("leg.climb")}
              quantity={kinds.climb}
              bounds={{ min: 0, max: (leg.distanceM ?? 0) * 0.2 }}
              value={leg.climbM}
              onChange={(climbM) => change({ climbM })}
            />
          </>
        )}
      </div>
      {isFile ? (
        <CourseFile {...props} />
      ) : (
        <fieldset className="cc-chips">
          <legend className="cc-visually-hidden">{t("leg.common")}</legend>
          {(usual[leg.sport] ?? []).map((distanceM) => (
            <Button
              key={distanceM}
              variant="default"
              size="compact-sm"
              radius="xl"
              onClick={() => change({ distanceM })}
            >
              {kinds.distance.toText(Math.round(distanceM / 100) * 100).replace(/(\.\d)\d+$/, "$1")}{" "}
              {kinds.distance.unit}
            </Button>
          ))}
        </fieldset>
      )}
      {leg.sport !== "swimming" && leg.sport !== "transition" && (
        <div className="cc-fields">
          {isFile && leg.fileCourse !== null && (
            <QuantityField
              label={t("leg.officialDistance")}
              description={t("leg.officialHint")}
              quantity={kinds.distance}
              bounds={{ min: 50, max: 1_000_000 }}
              value={leg.officialDistanceM}
              onChange={(officialDistanceM) => change({ officialDistanceM })}
            />
          )}
          <QuantityField
            label={t("leg.aidEvery")}
            description={aidHint}
            quantity={kinds.distance}
            bounds={{ min: 200, max: 100_000 }}
            value={leg.aidEveryM}
            isRequired={leg.pattern === "aid-stations" && (leg.fileCourse?.aidStations.length ?? 0) === 0}
            onChange={(aidEveryM) => change({ aidEveryM })}
          />
        </div>
      )}
      <Outline {...props} />
    </>
  );
}

function CourseFile({ leg, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const [message, setMessage] = useState("");
  const buttonId = useId();
  const problem = leg.fileCourse === null ? t("leg.fileNeeded") : null;
  const isShown = useFieldProblem(buttonId, t("leg.course"), problem);
  async function take(file: File | null): Promise<void> {
    if (file === null) return;
    setMessage(t("leg.reading", { name: file.name }));
    const read = await readCourseFile(file);
    if (!read.ok) {
      setMessage(t("leg.fileFailed", { name: file.name, reason: read.reason }));
      return;
    }
    setMessage("");
    change({ fileCourse: read.course, officialDistanceM: null });
  }
  return (
    <div>
      <FileButton accept=".gpx,.tcx,.fit,.gz" onChange={(file) => void take(file)}>
        {(button) => (
          <Button id={buttonId} variant="default" {...button}>
            {leg.fileCourse === null ? t("leg.choosefile") : t("leg.replacefile")}
          </Button>
        )}
      </FileButton>
      <Text role="status" size="sm" mt="xs">
        {message || (isShown ? problem : "")}
      </Text>
    </div>
  );
}

function Outline({ leg, units }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const built = courseOf(leg);
  if (!built.ok || leg.sport === "swimming" || leg.sport === "transition") return null;
  const { points, notes, name } = built.course;
  const altitudes = points.map((point) => point.altitudeM);
  const isDrawn = Math.max(...altitudes) > Math.min(...altitudes);
  const label = t("leg.profile", {
    low: formatAltitude(Math.min(...altitudes), units),
    high: formatAltitude(Math.max(...altitudes), units),
    climb: formatAltitude(climbOf(altitudes).ascentM, units),
    distance: formatDistance(points.at(-1)?.distanceM ?? 0, units),
  });
  return (
    <figure className="cc-outline">
      {isDrawn && <ElevationPreview points={points} label={label} />}
      <figcaption>
        {[name, isDrawn ? label : ""]
          .filter((part) => part !== "")
          .map((part) => (
            <Text key={part} size="sm" c="dimmed">
              {part}
            </Text>
          ))}
        {notes.map((note) => (
          <Text key={note} size="sm" c="dimmed" lang="en">
            {note}
          </Text>
        ))}
      </figcaption>
    </figure>
  );
}
