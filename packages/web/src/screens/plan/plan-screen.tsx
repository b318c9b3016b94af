import "../forecast/forecast.css";
import "./plan.css";
import type { RaceRequest } from "@crampcast/model";
import type { PlanWishes } from "@crampcast/model/plan";
import { Alert, Badge, Text } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { askedKeyOf, type FoundPlans, keepFound, useFound } from "../../client/plan-found.ts";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { raceKeyOf, usePlanWishes } from "../../client/plan-wishes.ts";
import { useSettings } from "../../client/settings.ts";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { FirstPage } from "../forecast/first-page.tsx";
import { FoundPlansView } from "./found-plans-view.tsx";
import { isSamePlan } from "./plan-in-use.ts";
import { SearchSection } from "./search-section.tsx";
import { SuppliesSection } from "./supplies-section.tsx";
import { startSearch } from "./use-search.ts";
import { usualWishes } from "./usual-wishes.ts";

/** The screen Plan: what there is, the frontier, the plan chosen on it, and what to take along. */
export function PlanScreen(): ReactNode {
  const { request, isSample, openSample } = useCurrentPlan();
  if (!request) return <FirstPage openSample={openSample} />;
  return <RacePlanning request={request} isSample={isSample} />;
}

function RacePlanning({ request, isSample }: { readonly request: RaceRequest; readonly isSample: boolean }) {
  const { t } = useTranslation("plan");
  const say = useForecastText();
  const { units } = useSettings();
  const { wishes: kept, keep } = usePlanWishes(request);
  const found = useFound();
  const asked = useMemo(() => raceSearchedFrom(request, found), [request, found]);
  const usual = useMemo(
    () => usualWishes(asked, { usual: t("supplies.usual"), water: t("supplies.water") }),
    [asked, t],
  );
  const wishes: PlanWishes = kept ?? usual;
  const askedKey = useMemo(() => askedKeyOf(asked, wishes), [asked, wishes]);
  const mine = found !== null && raceKeyOf(found.request) === raceKeyOf(asked) ? found : null;
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
      <SearchSection
        state={mine === null ? "none" : mine.askedKey === askedKey ? "fresh" : "stale"}
        onRun={() => void startSearch({ request: asked, wishes })}
      />
      {mine && (
        <FoundPlansView
          found={mine}
          wishes={wishes}
          inUse={request}
          units={units}
          onChoose={(chosenIndex) => keepFound({ ...mine, chosenIndex })}
        />
      )}
      <Alert variant="light" color="gray">
        {t("noMedicalAdvice")}
      </Alert>
    </div>
  );
}

/** The race that the search began from where the plan in use is one of those it found; else the plan in use. */
function raceSearchedFrom(request: RaceRequest, found: FoundPlans | null): RaceRequest {
  const isFound = found?.frontier.points.some(({ plan }) => isSamePlan(plan.request, request)) ?? false;
  return found !== null && isFound ? found.request : request;
}
