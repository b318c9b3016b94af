import type { RaceRequest } from "@crampcast/model";
import type { RacePlan } from "@crampcast/model/plan";
import { Button, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import { formatChance, formatDuration } from "../../text/format.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { forgetDraftOf } from "./forget-draft.ts";
import { isInUse, requestToUse } from "./plan-in-use.ts";

/** The chosen plan in one line: its time, its chance, and the button that makes it the plan of the race. */
export function ChosenHead(props: {
  readonly plan: RacePlan;
  readonly inUse: RaceRequest;
  /** Not on another course than the one it was found for. */
  readonly isUsable: boolean;
  readonly isOutside: boolean;
}): ReactNode {
  const { plan, inUse, isUsable, isOutside } = props;
  const { t } = useTranslation("plan");
  const say = useForecastText();
  const current = useCurrentPlan();
  const [isJustUsed, setIsJustUsed] = useState(false);
  const isUsed = isUsable && isInUse(plan, inUse);
  const { central, low, high } = plan.crampProbability;
  return (
    <section className="cc-card pl-chosen" aria-labelledby="pl-chosen-title">
      <div>
        <Title order={2} id="pl-chosen-title">
          {t("chosen.title", { time: formatDuration(plan.finishTimeS) })}
        </Title>
        {isOutside ? (
          <Text fw={650}>{say("outsideHeadline")}</Text>
        ) : (
          <Text>
            <b className="pl-chance">{formatChance(central)}</b> {t("chosen.chance")}{" "}
            <SourceNote of="crampProbability" what={t("chosen.chance")} />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t("frontier.range", { low: formatChance(low), high: formatChance(high) })}
        </Text>
      </div>
      <div className="pl-use">
        <Button
          size="md"
          disabled={isUsed || !isUsable}
          onClick={() => {
            forgetDraftOf(current);
            current.changeRequest(requestToUse(plan, inUse));
            setIsJustUsed(true);
          }}
        >
          {t("chosen.use")}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isUsed
            ? t(isJustUsed ? "chosen.used" : "chosen.isUsed")
            : t(isUsable ? "chosen.useOwnHint" : "chosen.otherCourse")}
        </Text>
      </div>
    </section>
  );
}
