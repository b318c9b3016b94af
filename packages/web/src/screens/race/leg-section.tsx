import { speedFloorMps, speedLimitMps } from "@crampcast/model/scenario";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatNumber, formatSportSpeed } from "../../text/format.ts";
import { CourseFields } from "./course-fields.tsx";
import { FurtherFields } from "./further-fields.tsx";
import { IntakeFields } from "./intake-fields.tsx";
import type { LegProps } from "./leg-props.ts";
import { emptyLeg, type LegDraft } from "./race-draft.ts";
import { courseOf } from "./race-request-of.ts";

const clothing = [
  { value: "", key: "clothingUsual" },
  { value: "0.12", key: "clothingLight" },
  { value: "0.3", key: "clothingMiddle" },
  { value: "0.5", key: "clothingWarm" },
] as const;

/** One leg: sport, course, pacing, clothing, drinking. */
export function LegSection(
  props: LegProps & { readonly number: number; readonly isOnly: boolean; readonly onRemove: () => void },
): ReactNode {
  const { t } = useTranslation(["race", "common"]);
  const { leg, change, number } = props;
  const sport = t(`common:sport.${leg.sport}`);
  return (
    <CardSection
      title={props.isOnly ? t("leg.title", { sport }) : t("leg.numbered", { number, sport })}
      action={
        props.isOnly ? undefined : (
          <Button variant="default" size="sm" aria-label={`${t("leg.remove")} (${number})`} onClick={props.onRemove}>
            {t("leg.remove")}
          </Button>
        )
      }
    >
      <CourseFields {...props}>
        <NativeSelect
          label={t("leg.sport")}
          value={leg.sport}
          onChange={(event) => {
            const chosen = sportOf(event.currentTarget.value);
            change({ sport: chosen, waterTemperatureC: emptyLeg(leg.id, chosen).waterTemperatureC });
          }}
          data={sports.map((value) => ({ value, label: t(`common:sport.${value}`) }))}
        />
      </CourseFields>
      <PacingFields {...props} />
      {leg.sport !== "transition" && (
        <>
          <IntakeFields {...props} />
          <FurtherFields key={leg.sport} {...props} />
        </>
      )}
    </CardSection>
  );
}

const sports = ["running", "walking", "cycling", "swimming", "transition"] as const;

function sportOf(value: string): LegDraft["sport"] {
  return sports.find((sport) => sport === value) ?? "running";
}

function PacingFields({ leg, units, kinds, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const built = courseOf(leg);
  const lengthM = built.ok ? (built.course.points.at(-1)?.distanceM ?? 0) : 0;
  const floorMps = Math.max(0.05, speedFloorMps[leg.sport]);
  const bounds =
    lengthM > 0
      ? { min: Math.max(60, Math.ceil(lengthM / speedLimitMps[leg.sport])), max: Math.min(400_000, lengthM / floorMps) }
      : { min: 60, max: 400_000 };
  const isOwnClothing = leg.clothingClo !== null && !clothing.some((one) => Number(one.value) === leg.clothingClo);
  const ownClothing = isOwnClothing
    ? [{ value: String(leg.clothingClo), label: t("leg.clothingOwn", { clo: formatNumber(leg.clothingClo ?? 0, 2) }) }]
    : [];
  const averageMps = leg.goalTimeS !== null && lengthM > 0 ? lengthM / leg.goalTimeS : null;
  return (
    <div className="cc-fields">
      <QuantityField
        label={t("leg.goal")}
        description={
          averageMps === null ? "" : t("leg.goalPace", { pace: formatSportSpeed(leg.sport, averageMps, units) })
        }
        quantity={kinds.duration}
        bounds={bounds}
        value={leg.goalTimeS}
        isRequired
        onChange={(goalTimeS) => change({ goalTimeS })}
      />
      {leg.sport !== "swimming" && leg.sport !== "transition" && (
        <ChoiceField
          label={t("leg.strategy")}
          description={t("leg.evenEffortHint")}
          value={leg.strategy}
          choices={[
            { value: "even-effort", label: t("leg.evenEffort") },
            { value: "even-speed", label: t("leg.evenSpeed") },
          ]}
          onChange={(strategy) => change({ strategy })}
        />
      )}
      {leg.sport === "cycling" && (
        <QuantityField
          label={t("leg.power")}
          description={t("leg.powerHint")}
          quantity={kinds.power}
          bounds={{ min: 20, max: 600 }}
          value={leg.powerW}
          onChange={(powerW) => change({ powerW })}
        />
      )}
      {leg.sport === "swimming" ? (
        <>
          <QuantityField
            label={t("leg.water")}
            quantity={kinds.temperature}
            bounds={{ min: 8, max: 36 }}
            value={leg.waterTemperatureC}
            isRequired
            onChange={(waterTemperatureC) => change({ waterTemperatureC })}
          />
          <Checkbox
            mt="xl"
            label={t("leg.wetsuit")}
            checked={leg.hasWetsuit}
            onChange={(event) => change({ hasWetsuit: event.currentTarget.checked })}
          />
        </>
      ) : (
        <NativeSelect
          label={t("leg.clothing")}
          value={leg.clothingClo === null ? "" : String(leg.clothingClo)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ clothingClo: value === "" ? null : Number(value) });
          }}
          data={[...clothing.map((one) => ({ value: one.value, label: t(`leg.${one.key}`) })), ...ownClothing]}
        />
      )}
    </div>
  );
}
