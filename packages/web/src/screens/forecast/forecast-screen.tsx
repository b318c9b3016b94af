import { isOutsideEvidence } from "@crampcast/model/forecast";
import { Alert, Button, Progress, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { type CurrentPlan, useCurrentPlan } from "../../client/plan-state.ts";
import { useSettings } from "../../client/settings.ts";
import { formatNumber } from "../../text/format.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";
import { BasisSection } from "./basis-section.tsx";
import { BodySection } from "./body-section.tsx";
import { CauseSection } from "./cause-section.tsx";
import { ChanceSection } from "./chance-section.tsx";
import { DetailsSection } from "./details-section.tsx";
import { FansSection } from "./fans-section.tsx";
import { FirstPage } from "./first-page.tsx";
import "./forecast.css";
import { ForecastHeadline } from "./forecast-headline.tsx";
import { FullForecastSection } from "./full-forecast-section.tsx";
import { usePrintLook } from "./use-print-look.ts";
import { useRaceForecast } from "./use-race-forecast.ts";
import { WarningList } from "./warning-list.tsx";
import { WhyDrivers } from "./why-drivers.tsx";

/** The button that opened a screen is gone with the screen before: the focus goes to the new heading, not to nowhere. */
function useFocusOnHeading(kind: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each kind of screen has a heading of its own
  useEffect(() => {
    const heading = document.querySelector("#content h1");
    if (!(heading instanceof HTMLElement) || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [kind]);
}

/** The first screen: the forecast of the current race, or what there is to see before there is one. */
export function ForecastScreen(): ReactNode {
  const plan = useCurrentPlan();
  if (!plan.request) return <FirstPage openSample={plan.openSample} />;
  return <RaceForecastView plan={plan} request={plan.request} />;
}

function RaceForecastView({
  plan,
  request,
}: {
  readonly plan: CurrentPlan;
  readonly request: NonNullable<CurrentPlan["request"]>;
}) {
  const say = useForecastText();
  const { units } = useSettings();
  usePrintLook();
  const state = useRaceForecast({ request, kept: plan.lastForecast, keep: plan.setLastForecast });
  useFocusOnHeading(state.kind);

  if (state.kind === "running") {
    return (
      <div className="cc-screen fc-waiting" aria-live="polite" aria-busy="true">
        <Title order={1}>{say("computing")}</Title>
        <Text c="dimmed">{request.name}</Text>
        <Progress value={Math.max(4, state.fraction * 100)} size="lg" animated aria-label={say("computing")} />
        <Text c="dimmed" size="sm">
          {say("computingMembers", { count: formatNumber(request.memberCount) })}
        </Text>
      </div>
    );
  }
  if (state.kind === "failed") {
    return (
      <div className="cc-screen fc-waiting">
        <Title order={1}>{say("computeFailed")}</Title>
        <Alert color="red" role="alert">
          {state.reason}
        </Alert>
        <Button onClick={state.again}>{say("tryAgain")}</Button>
      </div>
    );
  }
  const { forecast } = state;
  const serious = forecast.warnings.filter((warning) => warning.severity !== "note");
  const notes = forecast.warnings.filter((warning) => warning.severity === "note");
  const shared = { forecast, request, units, say };
  return (
    <div className="cc-screen fc-page">
      <WarningList title={say("warningsTitle")} warnings={serious} units={units} say={say} />
      <ForecastHeadline {...shared} isSample={plan.isSample} />
      <section className="cc-card">
        <ChanceSection {...shared} />
      </section>
      <section className="cc-card">
        <BodySection byMuscle={forecast.byMuscle} isShare={isOutsideEvidence(forecast)} say={say} />
      </section>
      <section className="cc-card">
        <CauseSection byCause={forecast.byCause} say={say} />
      </section>
      <section className="cc-card">
        <WhyDrivers {...shared} />
      </section>
      <section className="cc-card">
        <FansSection {...shared} />
      </section>
      <section className="cc-card">
        <BasisSection {...shared} />
        <WarningList title={say("notesTitle")} warnings={notes} units={units} say={say} />
      </section>
      <FullForecastSection request={request} raceId={plan.raceId} isSample={plan.isSample} />
      <DetailsSection {...shared} />
    </div>
  );
}
