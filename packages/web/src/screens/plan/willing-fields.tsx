import type { RaceRequest } from "@crampcast/model";
import type { PlanWishes } from "@crampcast/model/plan";
import { Checkbox, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { quantities } from "../../text/quantities.ts";

/** What the athlete would change: walking, a cold drink before the start, and which finish times to look at. */
export function WillingFields(props: {
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  readonly kinds: ReturnType<typeof quantities>;
  readonly onChange: (wishes: PlanWishes) => void;
}): ReactNode {
  const { t } = useTranslation("plan");
  const { request, wishes, kinds, onChange } = props;
  const goalS = request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
  const range = wishes.finishRangeS;
  const isOnFoot = request.legs.some((leg) => leg.sport === "running");
  return (
    <div className="pl-leg">
      <Title order={3}>{t("supplies.willing")}</Title>
      <Group gap="lg">
        {isOnFoot && (
          <Checkbox
            label={t("supplies.walk")}
            checked={wishes.mayWalk}
            onChange={(event) => onChange({ ...wishes, mayWalk: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t("supplies.preCool")}
          checked={wishes.mayPreCool}
          onChange={(event) => onChange({ ...wishes, mayPreCool: event.currentTarget.checked })}
        />
      </Group>
      <div className="cc-fields">
        <ChoiceField
          label={t("supplies.range")}
          value={range === null ? "auto" : "own"}
          choices={[
            { value: "auto", label: t("supplies.rangeAuto") },
            { value: "own", label: t("supplies.rangeOwn") },
          ]}
          onChange={(kind) =>
            onChange({
              ...wishes,
              finishRangeS:
                kind === "auto" ? null : { fastestS: Math.round(goalS * 0.95), slowestS: Math.round(goalS * 1.25) },
            })
          }
        />
        {range && (
          <>
            <QuantityField
              label={t("supplies.fastest")}
              quantity={kinds.duration}
              bounds={{ min: goalS * 0.7, max: goalS * 2 }}
              value={range.fastestS}
              isRequired
              onChange={(fastestS) =>
                fastestS !== null && onChange({ ...wishes, finishRangeS: { ...range, fastestS } })
              }
            />
            <QuantityField
              label={t("supplies.slowest")}
              quantity={kinds.duration}
              bounds={{ min: goalS * 0.7, max: goalS * 2 }}
              value={range.slowestS}
              isRequired
              onChange={(slowestS) =>
                slowestS !== null && onChange({ ...wishes, finishRangeS: { ...range, slowestS } })
              }
            />
          </>
        )}
      </div>
      {range && range.slowestS < range.fastestS && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t("supplies.rangeProblem")}
        </Text>
      )}
    </div>
  );
}
