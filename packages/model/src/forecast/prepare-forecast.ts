import type { EnsembleRequest, OutputName } from "../ensemble/index.ts";
import type { Frailty } from "../physiology/hazard/index.ts";
import {
  centralValue,
  type Distribution,
  forEveryMuscle,
  parameters,
  type StartingPoint,
} from "../physiology/index.ts";
import { knownClothing } from "../scenario/clothing.ts";
import { preCooledCoreShift } from "../scenario/pre-cooling.ts";
import { type AthletePrior, frailtyOf, priorOf } from "../scenario/prior.ts";
import type { PreCooling, RaceRequest } from "../scenario/race-request.ts";
import { raceScenario, type Scenario, type ScenarioDetail } from "../scenario/race-scenario.ts";
import type { FieldProblem } from "../units/field-problem.ts";

/** Everything that stands before the simulation: pure, and plain data up to the request for the ensemble. */
export interface PreparedForecast {
  readonly request: RaceRequest;
  readonly scenario: Scenario;
  readonly prior: AthletePrior;
  /** Susceptibility that is integrated out, after remembered races. */
  readonly frailty: Frailty;
  /** What to run, whole or in chunks over workers. */
  readonly ensemble: EnsembleRequest;
}

/** Quantities whose spread a forecast draws along the course; of the others it tells the finish. */
export const fanNames = [
  "coreTemperatureC",
  "bodyMassLossFraction",
  "plasmaSodiumMmolPerL",
  "sweatKg",
  "stomachKg",
  "reserveFraction",
] as const satisfies readonly OutputName[];

/** At most this many display instants. */
const DISPLAY_POINTS = 120;

/** What the body brings to the start: fatigue and damage of the last days. */
function startOf(prior: AthletePrior): { start?: StartingPoint } {
  const start: StartingPoint = {
    ...(prior.carriedFatigueFraction > 0 ? { slowFatigueFraction: forEveryMuscle(prior.carriedFatigueFraction) } : {}),
    ...(prior.carriedDamageFraction.some((damage) => damage > 0)
      ? { damageFraction: prior.carriedDamageFraction }
      : {}),
  };
  return Object.keys(start).length > 0 ? { start } : {};
}

/** A core that was cooled before the start, each body as far as people differed in the trial. */
function coolingOf(preCooling: PreCooling | null): { startCoreShiftK?: Distribution } {
  return preCooling === null ? {} : { startCoreShiftK: preCooledCoreShift(preCooling) };
}

/** Scenario, prior and ensemble request of a race request, or the field that cannot be used. */
export function prepareForecast(
  request: RaceRequest,
  detail: ScenarioDetail = "full",
): { ok: true; prepared: PreparedForecast } | FieldProblem {
  const result = raceScenario(request, detail);
  if (!result.ok) return result;
  const { scenario } = result;
  const prior = priorOf(request.athlete, scenario, knownClothing(request.legs));
  const frailty = frailtyOf(centralValue(parameters.frailtyShape.prior), prior.history);
  return {
    ok: true,
    prepared: {
      request,
      scenario,
      prior,
      frailty,
      ensemble: {
        steps: scenario.steps,
        prior: { scalar: { ...prior.overrides, ...coolingOf(request.preCooling ?? null) }, perMuscle: prior.perMuscle },
        seed: request.seed,
        frailty,
        ...startOf(prior),
        memberFrom: 0,
        memberTo: request.memberCount,
        along: fanNames,
        displayEverySteps: Math.max(1, Math.ceil(scenario.steps.length / DISPLAY_POINTS)),
      },
    },
  };
}
