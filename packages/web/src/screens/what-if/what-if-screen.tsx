import type { RaceRequest } from "@crampcast/model";
import { Alert, Loader, Text, Title } from "@mantine/core";
import { memo, type ReactNode, useCallback, useMemo, useState } from "react";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { useSettings } from "../../client/settings.ts";
import type { Say } from "../../text/en-forecast.ts";
import type { UnitSystem } from "../../text/units.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";
import type { ComparedPlans } from "../../worker/model-message.ts";
import { ChanceSection } from "../forecast/chance-section.tsx";
import { FansSection } from "../forecast/fans-section.tsx";
import { FirstPage } from "../forecast/first-page.tsx";
import "../forecast/forecast.css";
import { WarningList } from "../forecast/warning-list.tsx";
import { forgetDraftOf } from "../plan/forget-draft.ts";
import { ComparisonStrip, PlanComparisonView } from "./plan-comparison-view.tsx";
import { PlanSliders } from "./plan-sliders.tsx";
import { useComparison } from "./use-comparison.ts";
import "./what-if.css";
import { isUnchanged, meanAirTemperatureC, planOf, requestWith, type WhatIfPlan } from "./what-if-plan.ts";

/** What would change the forecast: sliders, and the plan before and after side by side. */
export function WhatIfScreen(): ReactNode {
  const current = useCurrentPlan();
  const { request } = current;
  if (!request) return <FirstPage openSample={current.openSample} />;
  const use = (next: RaceRequest) => {
    forgetDraftOf(current);
    current.changeRequest(next);
  };
  return <Sliders key={JSON.stringify(planOf(request))} request={request} use={use} />;
}

function Sliders({ request, use }: { readonly request: RaceRequest; readonly use: (request: RaceRequest) => void }) {
  const say = useForecastText();
  const { units } = useSettings();
  const was = useMemo(() => planOf(request), [request]);
  const [plan, setPlan] = useState(was);
  const requestOf = useMemo(() => onePerPlan((each) => requestWith(request, each)), [request]);
  const after = requestOf(plan);
  const { numbers, curves, isRefined, failure, ask } = useComparison(request, after);
  const change = useCallback(
    (next: WhatIfPlan) => {
      ask(requestOf(next));
      setPlan(next);
    },
    [ask, requestOf],
  );
  const isSame = isUnchanged(plan, was);
  return (
    <div className="cc-screen wi-page">
      <header className="wi-head">
        <Title order={1}>{say("whatIfTitle")}</Title>
        <Text c="dimmed">
          {request.name}. {say("whatIfLead")}
        </Text>
      </header>
      {numbers && <ComparisonStrip compared={numbers} isUnchanged={isSame} say={say} />}
      <section className="cc-card wi-controls" aria-label={say("whatIfTitle")}>
        <PlanSliders
          plan={plan}
          was={was}
          onChange={change}
          onUse={() => use(after)}
          startEpochMs={request.startEpochMs}
          airTemperatureC={meanAirTemperatureC(request)}
          utcOffsetS={request.weather.utcOffsetS}
          units={units}
          say={say}
        />
      </section>
      <div className="wi-results">
        {failure !== null && (
          <Alert color="red" role="alert" title={say("computeFailed")}>
            {failure}
          </Alert>
        )}
        {numbers === null && failure === null && (
          <section className="cc-card" aria-busy="true">
            <Loader role="img" aria-label={say("computing")} />
          </section>
        )}
        {numbers && (
          <section className="cc-card wi-comparison">
            <PlanComparisonView compared={numbers} {...{ isRefined, units, say }} isUnchanged={isSame} />
          </section>
        )}
        {curves && <Curves compared={curves} {...{ request, units, say }} />}
        <Text className="fc-honesty">{say("honesty")}</Text>
      </div>
    </div>
  );
}

/** The same request for the same plan each time it is asked for. */
function onePerPlan(make: (plan: WhatIfPlan) => RaceRequest): (plan: WhatIfPlan) => RaceRequest {
  const made = new WeakMap<WhatIfPlan, RaceRequest>();
  return (plan) => {
    const request = made.get(plan) ?? make(plan);
    made.set(plan, request);
    return request;
  };
}

interface CurvesProps {
  readonly compared: ComparedPlans;
  /** The plan before; course and stations are those of both. */
  readonly request: RaceRequest;
  readonly units: UnitSystem;
  readonly say: Say;
}

/** Warnings and plots: drawn after the numbers, and not again for numbers alone. */
const Curves = memo(function Curves({ compared, request, units, say }: CurvesProps) {
  return (
    <>
      <WarningList
        title={say("newWarnings")}
        warnings={compared.after.warnings.filter((warning) => warning.severity !== "note")}
        units={units}
        say={say}
      />
      <section className="cc-card">
        <ChanceSection forecast={compared.after} request={request} units={units} say={say} before={compared.before} />
      </section>
      <section className="cc-card">
        <FansSection forecast={compared.after} units={units} say={say} before={compared.before} />
      </section>
    </>
  );
});
