import type { PreCooling, RaceRequest, Scenario } from "../../scenario/index.ts";
import type { PlanWishes } from "./race-plan.ts";

/** Cooling before the start was tried in heat; below this nobody has tested it. @source siegel2010 at 34 °C; the limit is an assumption */
const HOT_AIR_C = 26;
const HOT_WBGT_C = 24;
/** What is cooled before the start is warm again after an hour or two of effort; nobody has tried it for a longer race. An assumption. */
const LONGEST_RACE_S = 6 * 3600;
/** The dose of the trial. @source siegel2010 */
const TRIAL_DOSE_G_PER_KG = 7.5;

/** Whether a race is so hot that cooling before the start has something behind it. */
export const isHotRace = (scenario: Scenario): boolean =>
  scenario.meanAirTemperatureC >= HOT_AIR_C || scenario.highestWbgtC >= HOT_WBGT_C;

/** Cooling of the plan: the athlete's own, or ice slurry for a race of a few hours in heat where it is wished for. */
export function preCoolingFor(request: RaceRequest, own: Scenario, wishes: PlanWishes): PreCooling | null {
  const already = request.preCooling ?? null;
  // Water cools more than anything swallowed, and nobody swims on half a litre of slurry.
  const isSwum = request.legs[0]?.sport === "swimming";
  const isLong = own.durationS > LONGEST_RACE_S;
  if (already !== null || !wishes.mayPreCool || isSwum || isLong || !isHotRace(own)) return already;
  return { method: "ice-slurry", doseGPerKg: TRIAL_DOSE_G_PER_KG };
}
