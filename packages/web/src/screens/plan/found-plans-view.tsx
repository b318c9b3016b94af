import type { RaceRequest } from "@crampcast/model";
import type { ReactNode } from "react";
import type { FoundPlans } from "../../client/plan-found.ts";
import type { UnitSystem } from "../../text/units.ts";
import { AdviceSection } from "./advice-section.tsx";
import { ChosenHead } from "./chosen-head.tsx";
import { DrinksSection } from "./drinks-section.tsx";
import { FrontierSection } from "./frontier-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { NotesSection } from "./notes-section.tsx";
import { PaceSection } from "./pace-section.tsx";
import { TakeSection } from "./take-section.tsx";
import { TotalsSection } from "./totals-section.tsx";

/** The frontier and everything about the plan chosen on it. */
export function FoundPlansView(props: {
  readonly found: FoundPlans;
  readonly inUse: RaceRequest;
  readonly units: UnitSystem;
  readonly onChoose: (index: number) => void;
}): ReactNode {
  const { found, inUse, units, onChoose } = props;
  const { frontier, chosenIndex } = found;
  const plan = frontier.points[chosenIndex]?.plan ?? frontier.own;
  return (
    <>
      <FrontierSection frontier={frontier} chosenIndex={chosenIndex} units={units} onChoose={onChoose} />
      <ChosenHead plan={plan} inUse={inUse} />
      <div className="pl-pair">
        <PaceSection plan={plan} units={units} />
        <DrinksSection plan={plan} units={units} />
      </div>
      <div className="pl-pair">
        <TotalsSection plan={plan} units={units} />
        <LimitsSection plan={plan} own={frontier.own} />
      </div>
      <AdviceSection frontier={frontier} />
      <TakeSection plan={plan} scenarios={null} units={units} />
      <NotesSection frontier={frontier} />
    </>
  );
}
