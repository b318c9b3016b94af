import "../forecast/forecast.css";
import "./plan.css";
import type { RaceRequest } from "@crampcast/model";
import { modelVersion } from "@crampcast/model/forecast";
import type { PlanWishes } from "@crampcast/model/plan";
import { Alert, Badge, Text } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changesSince, raceToSearch } from "../../client/plan-changes.ts";
import { choosePlan, useFound } from "../../client/plan-found.ts";
import { useKeepPlansOnServer } from "../../client/plan-on-server.ts";
import { type CurrentPlan, useCurrentPlan } from "../../client/plan-state.ts";
import { usePlanWishes } from "../../client/plan-wishes.ts";
import { useSettings } from "../../client/settings.ts";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { FirstPage } from "../forecast/first-page.tsx";
import { FoundNote } from "./found-note.tsx";
import { FoundPlansView } from "./found-plans-view.tsx";
import { SearchSection } from "./search-section.tsx";
import { SuppliesSection } from "./supplies-section.tsx";
import { startSearch } from "./use-search.ts";
import { usualWishes } from "./usual-wishes.ts";

/** The screen Plan: what there is, the frontier, the plan chosen on it, and what to take along. */
export function PlanScreen(): ReactNode {
  const plan = useCurrentPlan();
  if (!plan.request) return <FirstPage openSample={plan.openSample} />;
  return <RacePlanning request={plan.request} inUse={plan} />;
}

function RacePlanning(props: {
  readonly request: RaceRequest;
  readonly inUse: Pick<CurrentPlan, "isSample" | "raceId" | "raceKey">;
}) {
  const { t } = useTranslation("plan");
  const say = useForecastText();
  const { units } = useSettings();
  const { request } = props;
  const { isSample, raceId, raceKey } = props.inUse;
  const { wishes: kept, keep } = usePlanWishes(request);
  const known = useFound(raceKey);
  const found = known?.found ?? null;
  const asked = useMemo(() => raceToSearch(request, found), [request, found]);
  const usual = useMemo(
    () => usualWishes(asked, { usual: t("supplies.usual"), water: t("supplies.water") }),
    [asked, t],
  );
  const wishes: PlanWishes = kept ?? usual;
  const changes = useMemo(
    () => (found === null ? [] : changesSince(found, { request: asked, wishes, modelVersion })),
    [found, asked, wishes],
  );
  useKeepPlansOnServer({ raceKey, raceId, foundEpochMs: found?.foundEpochMs ?? null });
  return (
    <div className="cc-screen pl-page">
      <ScreenHeading
        title={t("title")}
        lead={
          <>
            <b>{request.name}.</b> {t("lead")}
          </>
        }
      />
      {isSample && (
        <Text>
          <Badge variant="light">{say("sampleBadge")}</Badge> {t("sample")}
        </Text>
      )}
      <SuppliesSection request={asked} wishes={wishes} isAssumed={kept === null} units={units} onKeep={keep} />
      {known && (
        <SearchSection
          state={found === null ? "none" : changes.length === 0 ? "fresh" : "stale"}
          onRun={() => void startSearch({ raceKey, request: asked, wishes })}
        />
      )}
      {found && (
        <>
          <FoundNote found={found} isKept={known?.isKept ?? null} changes={changes} units={units} />
          <FoundPlansView
            found={found}
            wishes={found.wishes ?? wishes}
            inUse={request}
            changes={changes}
            units={units}
            onChoose={(chosenIndex) => choosePlan(found, chosenIndex)}
          />
        </>
      )}
      <Alert variant="light" color="gray">
        {t("noMedicalAdvice")}
      </Alert>
    </div>
  );
}
