import type { TrainingOverrides } from "@crampcast/contract";
import type { TrainingHistory } from "@crampcast/model/athlete";
import { trainingKeys } from "@crampcast/model/athlete";
import { Anchor, Badge, Button, Switch, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlanQuestion } from "../../client/plan-question.ts";
import { useSettings } from "../../client/settings.ts";
import type { TrainingAsOf } from "../../client/training-as-of.ts";
import { CardSection } from "../../components/card-section.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { Quantity, quantities } from "../../text/quantities.ts";
import { useTrainingWords } from "../../text/training-words.ts";
import { AsOfNote } from "./as-of-note.tsx";
import { overrideBounds } from "./override-bounds.ts";

type Key = keyof TrainingHistory;

function kindOf(key: Key, kinds: ReturnType<typeof quantities>): Quantity {
  const byKey: Record<Key, Quantity> = {
    criticalSpeedMps: kinds.pace,
    distanceReserveM: kinds.shortDistance,
    criticalPowerW: kinds.power,
    workReserveJ: kinds.work,
    criticalSwimSpeedMps: kinds.swimPace,
    longestSessionS: kinds.duration,
    timeAtRaceEffortS: kinds.duration,
    longLoad: kinds.load,
    shortLoad: kinds.load,
    strengthWorkFraction: kinds.percent,
    heatAcclimationFraction: kinds.percent,
    descentHabitKjPerKg: kinds.workPerMass,
    carriedDescentKjPerKg: kinds.workPerMass,
  };
  return byKey[key];
}

const always: readonly Key[] = [
  "criticalSpeedMps",
  "longestSessionS",
  "timeAtRaceEffortS",
  "longLoad",
  "shortLoad",
  "strengthWorkFraction",
  "heatAcclimationFraction",
];

/** Each training number: what it means, what the files say and how surely, and a field to overrule it. */
export function TrainingSection(props: {
  readonly derived: TrainingHistory;
  readonly asOf: TrainingAsOf | null;
  readonly overrides: TrainingOverrides;
  readonly kinds: ReturnType<typeof quantities>;
  readonly onOverride: (key: Key, value: number | null) => void;
  readonly onReset: (key: Key) => void;
}): ReactNode {
  const { t } = useTranslation("you");
  const [showsAll, setShowsAll] = useState(false);
  const isKnown = (key: Key) => (props.derived[key] ?? null) !== null || props.overrides[key] !== undefined;
  const shown = trainingKeys.filter((key) => showsAll || always.includes(key) || isKnown(key));
  const hasNone = trainingKeys.every((key) => (props.derived[key] ?? null) === null);
  return (
    <CardSection title={t("training.title")} lead={t("training.lead")}>
      {hasNone && (
        <Text>
          {t("training.none")}{" "}
          <Anchor renderRoot={(root) => <Link to="/import" {...root} />}>{t("training.importLink")}</Anchor>
        </Text>
      )}
      <AsOfNote asOf={props.asOf} />
      <ul className="cc-capacities">
        {shown.map((key) => (
          <CapacityRow key={key} id={key} {...props} />
        ))}
      </ul>
      <Switch
        label={t("training.all")}
        checked={showsAll}
        onChange={(event) => setShowsAll(event.currentTarget.checked)}
      />
    </CardSection>
  );
}

function CapacityRow(props: {
  readonly id: Key;
  readonly derived: TrainingHistory;
  readonly overrides: TrainingOverrides;
  readonly kinds: ReturnType<typeof quantities>;
  readonly onOverride: (key: Key, value: number | null) => void;
  readonly onReset: (key: Key) => void;
}): ReactNode {
  const { t } = useTranslation("you");
  const { id, kinds } = props;
  const kind = kindOf(id, kinds);
  const derived = props.derived[id] ?? null;
  const own = props.overrides[id] ?? null;
  const name = t(`training.names.${id}`);
  const { units } = useSettings();
  const { raceSport } = usePlanQuestion();
  const sayFrom = useTrainingWords({ units, raceSport });
  const from = derived === null || derived.derivedFrom === null ? null : sayFrom(derived.derivedFrom);
  return (
    <li>
      <div>
        <Text fw={700}>{name}</Text>
        <Text size="sm" c="dimmed">
          {t(`training.meanings.${id}`)}
        </Text>
      </div>
      <div>
        <Text className="cc-figure" data-muted={own !== null || derived === null}>
          {derived === null ? t("training.unknown") : kind.say(derived.value)}
        </Text>
        {derived !== null && (
          <Text size="sm" c="dimmed">
            {t("training.howSure", { spread: kinds.percent.say(derived.variationFraction) })}
            {from !== null && (
              <>
                {" · "}
                <span lang={from.lang}>{from.text}</span>
              </>
            )}
          </Text>
        )}
      </div>
      <div>
        <QuantityField
          label={t("training.yours")}
          spokenLabel={t("training.fieldSpoken", { name })}
          quantity={kind}
          bounds={overrideBounds[id]}
          value={own}
          placeholder={derived === null ? "" : kind.toText(derived.value)}
          onChange={(value) => props.onOverride(id, value)}
        />
        {own !== null && (
          <div className="cc-override">
            <Badge variant="light">{t("training.overridden")}</Badge>
            {derived !== null && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t("training.resetSpoken", { name })}
                onClick={() => props.onReset(id)}
              >
                {t("training.reset")}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
