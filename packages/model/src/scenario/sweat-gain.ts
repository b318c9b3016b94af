import { centralParameters, type ParameterName, simulate } from "../physiology/index.ts";
import type { Scenario } from "./race-scenario.ts";

/** Sweat control that makes the central body sweat as the athlete did in a sweat test. */
export interface SweatGain {
  /** @unit g/m²/h/K */
  readonly sweatGainGPerM2PerHPerK: number;
  readonly sweatCeilingGPerM2PerH: number;
  /** Sweat rate that the central body reaches with it in this race. */
  readonly reachedKgPerH: number;
}

const GAIN = { min: 130, max: 680 };
const CEILING = { usual: 1000, max: 1550 };
const ROUNDS = 10;

/**
 * Finds the sweat gain at which the body at the centre of the prior sweats at the measured rate over the race, taking the
 * test to have been done at the effort and in the weather of the race. Sweating follows the heat that must be lost, so a
 * measured rate moves core temperature as much as sweat; a rate out of reach ends at the bound, and says so by
 * `reachedKgPerH`. @source sweat test as the athlete states it
 */
export function sweatGainFor(
  measuredKgPerH: number,
  scenario: Scenario,
  known: { readonly [K in ParameterName]?: number },
): SweatGain {
  const hours = scenario.durationS / 3600;
  const { bodySurfaceM2 } = centralParameters(known);
  const perArea = (1000 * measuredKgPerH) / bodySurfaceM2;
  // A measured rate near the usual ceiling shows that this ceiling is higher.
  const sweatCeilingGPerM2PerH = Math.min(CEILING.max, Math.max(CEILING.usual, 1.25 * perArea));
  const reached = (gain: number): number => {
    const parameters = centralParameters({ ...known, sweatGainGPerM2PerHPerK: gain, sweatCeilingGPerM2PerH });
    return simulate({ steps: scenario.steps, parameters, everySteps: scenario.steps.length }).sweatKg / hours;
  };
  let low = GAIN.min;
  let high = GAIN.max;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = Math.sqrt(low * high);
    if (reached(middle) < measuredKgPerH) low = middle;
    else high = middle;
  }
  const gain = Math.sqrt(low * high);
  return { sweatGainGPerM2PerHPerK: gain, sweatCeilingGPerM2PerH, reachedKgPerH: reached(gain) };
}
