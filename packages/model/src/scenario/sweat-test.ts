import {
  centralParameters,
  centralValue,
  type Distribution,
  type ParameterName,
  parameters,
  simulate,
} from "../physiology/index.ts";
import type { Scenario } from "./race-scenario.ts";

/** Priors after a sweat test, and the sweat rate that the body at their centre has in this race. */
export interface SweatTestPrior {
  readonly overrides: { readonly [K in ParameterName]?: Distribution };
  readonly reachedKgPerH: number;
}

/** What makes one person sweat more than another at the same work: heat made, heat lost otherwise, and sweat control. */
const directions = [
  "sweatGainGPerM2PerHPerK",
  "sweatThresholdShiftK",
  "runningCostRatio",
  "cyclingCostRatio",
  "runningAirExposureRatio",
  "cyclingAirExposureRatio",
  "clothingRatio",
] as const satisfies readonly ParameterName[];

/** Error of a weighing: 0.15 kg/h and 6 %; and 8 % because test and race differ in weather and effort. */
const WEIGHING_SD_KG_PER_H = 0.15;
const WEIGHING_SD_FRACTION = 0.06;
const CONDITIONS_SD_FRACTION = 0.08;
const ROUNDS = 2;

/** The value so many standard deviations from the centre. */
function valueAt(prior: Distribution, deviations: number): number {
  if (prior.kind === "log-normal") return prior.median * Math.exp(prior.logSd * deviations);
  if (prior.kind === "normal") return prior.mean + prior.sd * deviations;
  return centralValue(prior);
}

function shifted(prior: Distribution, deviations: number, spreadRatio: number): Distribution {
  const value = valueAt(prior, deviations);
  if (prior.kind === "log-normal") return { kind: "log-normal", median: value, logSd: prior.logSd * spreadRatio };
  if (prior.kind === "normal") return { kind: "normal", mean: value, sd: prior.sd * spreadRatio };
  return prior;
}

/**
 * Priors given a measured sweat rate: the linear Gaussian update of everything that makes people sweat differently, each
 * moved by how much it matters and how little it is known. Sweat follows the heat that must be lost, so most of the news
 * is about heat made, not about the glands. The test is taken to have been done at the effort and in the weather of the
 * race; a rate far from what that allows is followed in part only.
 * @source linear Gaussian update; error of weighings assumed
 */
export function sweatTestPrior(test: {
  readonly measuredKgPerH: number;
  readonly scenario: Scenario;
  /** What is fixed of the body: mass, height, age, sex, adaptation to heat. */
  readonly known: { readonly [K in ParameterName]?: number };
  readonly priors: { readonly [K in ParameterName]?: Distribution };
}): SweatTestPrior {
  const { scenario, known, measuredKgPerH } = test;
  const hours = scenario.durationS / 3600;
  const priors = directions.map((name) => test.priors[name] ?? parameters[name].prior);
  const sweatAt = (deviations: readonly number[]): number => {
    const replaced: { [K in ParameterName]?: number } = { ...known };
    for (const [index, name] of directions.entries()) {
      const { min, max } = parameters[name];
      const prior = priors[index];
      if (prior !== undefined) replaced[name] = Math.min(max, Math.max(min, valueAt(prior, deviations[index] ?? 0)));
    }
    const end = simulate({
      steps: scenario.steps,
      parameters: centralParameters(replaced),
      everySteps: scenario.steps.length,
    });
    return end.sweatKg / hours;
  };
  const variance =
    WEIGHING_SD_KG_PER_H ** 2 +
    (measuredKgPerH * WEIGHING_SD_FRACTION) ** 2 +
    (measuredKgPerH * CONDITIONS_SD_FRACTION) ** 2;
  let deviations = directions.map(() => 0);
  let spreadRatios = directions.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const here = sweatAt(deviations);
    const slopes = directions
      .map((_, index) => sweatAt(deviations.map((d, i) => (i === index ? d + 0.5 : d))) - here)
      .map((rise) => 2 * rise);
    const explained = slopes.reduce((sum, slope) => sum + slope * slope, 0);
    // Gauss–Newton: the measured rate against the line through this point, as seen from the centre of the prior.
    const alongSlopes = slopes.reduce((sum, slope, index) => sum + slope * (deviations[index] ?? 0), 0);
    const news = (measuredKgPerH - here + alongSlopes) / (explained + variance);
    deviations = slopes.map((slope) => slope * news);
    spreadRatios = slopes.map((slope) => Math.sqrt(1 - (slope * slope) / (explained + variance)));
  }
  const overrides: { [K in ParameterName]?: Distribution } = {};
  for (const [index, name] of directions.entries()) {
    const prior = priors[index];
    if (prior !== undefined) overrides[name] = shifted(prior, deviations[index] ?? 0, spreadRatios[index] ?? 1);
  }
  return { overrides, reachedKgPerH: sweatAt(deviations) };
}
