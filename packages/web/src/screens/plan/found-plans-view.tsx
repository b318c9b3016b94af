import type { RaceRequest } from "@crampcast/model";
import type { PlanWishes, RacePlan } from "@crampcast/model/plan";
import { type ReactNode, useState } from "react";
import type { PlanChange } from "../../client/plan-changes.ts";
import type { FoundPlans } from "../../client/plan-shelf.ts";
import type { UnitSystem } from "../../text/units.ts";
import { AdviceSection } from "./advice-section.tsx";
import { ChosenHead } from "./chosen-head.tsx";
import { DrinksSection } from "./drinks-section.tsx";
import { FrontierSection } from "./frontier-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { PaceSection } from "./pace-section.tsx";
import { isUsable } from "./plan-in-use.ts";
import type { RaceScenarios } from "./race-scenarios.ts";
import { isOutsideEvidence } from "./say-chance.ts";
import { ScenariosSection } from "./scenarios-section.tsx";
import { TakeSection } from "./take-section.tsx";
import { TotalsSection } from "./totals-section.tsx";

/** The frontier and everything about the plan chosen on it. */
export function FoundPlansView(props: {
  readonly found: FoundPlans;
  readonly wishes: PlanWishes;
  readonly inUse: RaceRequest;
  /** What has changed since the plans were found. */
  readonly changes: readonly PlanChange[];
  readonly units: UnitSystem;
  readonly onChoose: (index: number) => void;
}): ReactNode {
  const { found, wishes, inUse, changes, units, onChoose } = props;
  const { frontier, chosenIndex } = found;
  const plan = frontier.points[chosenIndex]?.plan ?? frontier.own;
  const [days, setDays] = useState<{ readonly of: RacePlan; readonly scenarios: RaceScenarios } | null>(null);
  const isOutside = isOutsideEvidence(frontier);
  const scenarios = days?.of === plan ? days.scenarios : null;
  return (
    <>
      <FrontierSection frontier={frontier} chosenIndex={chosenIndex} units={units} onChoose={onChoose} />
      <ChosenHead plan={plan} inUse={inUse} isUsable={isUsable(changes)} isOutside={isOutside} />
      <div className="pl-pair">
        <div className="pl-column">
          <PaceSection plan={plan} units={units} />
          <TotalsSection plan={plan} units={units} />
        </div>
        <DrinksSection plan={plan} units={units} />
      </div>
      <LimitsSection plan={plan} own={frontier.own} units={units} />
      <AdviceSection frontier={frontier} />
      <NotesSection frontier={frontier} units={units} />
      <ScenariosSection
        key={plan.finishTimeS}
        request={found.request}
        wishes={wishes}
        plan={plan}
        scenarios={scenarios}
        units={units}
        isOutside={isOutside}
        onFound={(found) => setDays({ of: plan, scenarios: found })}
      />
      <TakeSection plan={plan} scenarios={scenarios} units={units} />
    </>
  );
}
