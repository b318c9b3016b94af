import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RaceRequestSchema } from "@crampcast/contract";
import { defaultProfile, type Sex } from "@crampcast/model/athlete";
import { drawMember, type Prior, populationPrior, type Random, randomFor, withPrior } from "@crampcast/model/ensemble";
import {
  crampProbability,
  type ParameterName,
  type Parameters,
  type StartingPoint,
  type State,
  type StepInput,
  simulate,
} from "@crampcast/model/physiology";
import { priorOf, raceScenario } from "@crampcast/model/scenario";

/** One person of a cohort: numbers that replace the population's, and the way through the race. */
export interface PersonPlan {
  readonly sex?: Sex;
  readonly replaced: { readonly [K in ParameterName]?: number };
  readonly steps: readonly StepInput[];
  /** Left out: rested, at rest temperature. */
  readonly start?: StartingPoint;
}

/** What became of one simulated person. */
export interface Person {
  readonly parameters: Parameters;
  readonly end: State;
  /** Over the whole race. */
  readonly meanSpeedMps: number;
  /** Chance of a cramp, susceptibility integrated out. */
  readonly crampProbability: number;
  /** Chance that the first cramp falls into each of `binCount` equal parts of the way. */
  readonly firstCrampByBin: readonly number[];
  /** Chance that the first cramp strikes each muscle group. */
  readonly firstCrampByMuscle: readonly number[];
}

/** Streams of chance that a study may use for its people; far from those of the model's parameters. */
const studyStream = 700_000;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A value from a normal distribution, drawn again until it lies within its bounds. */
export function normalWithin(
  random: Random,
  { mean, sd, min, max }: { readonly mean: number; readonly sd: number; readonly min: number; readonly max: number },
): number {
  for (;;) {
    const value = mean + sd * random.normal();
    if (value >= min && value <= max) return value;
  }
}

/** Body mass and height of men or women who run, the two correlated. @source assumption */
export function runnerSize(
  random: Random,
  sex: "female" | "male",
): { readonly massKg: number; readonly heightM: number } {
  const isMale = sex === "male";
  const heightM = normalWithin(random, { mean: isMale ? 1.77 : 1.65, sd: 0.065, min: 1.5, max: 2 });
  const index = normalWithin(random, { mean: isMale ? 23 : 21.3, sd: 1.9, min: 18, max: 29 });
  return { massKg: index * heightM * heightM, heightM };
}

function metresOf(step: StepInput): number {
  return step.speedMps * step.stepS;
}

function simulatePerson(plan: PersonPlan, parameters: Parameters, binCount: number): Person {
  const { steps } = plan;
  const wayM = sum(steps.map(metresOf));
  const frailty = { shape: parameters.frailtyShape, rate: parameters.frailtyShape };
  const byBin = new Array<number>(binCount).fill(0);
  const byMuscle = new Array<number>(8).fill(0);
  let distanceM = 0;
  let probabilityBefore = 0;
  let hazardsBefore: number[] = new Array<number>(8).fill(0);
  const end = simulate({
    steps,
    parameters,
    ...(plan.start ? { start: plan.start } : {}),
    onInstant: (state, stepCount) => {
      const step = steps[stepCount - 1];
      if (step === undefined) return;
      distanceM += metresOf(step);
      const hazards = state.fatigueCumulativeHazard.map(
        (fatigue, m) =>
          fatigue + (state.interactionCumulativeHazard[m] ?? 0) + (state.electrolyteCumulativeHazard[m] ?? 0),
      );
      const probability = crampProbability(sum(hazards), frailty);
      const gained = probability - probabilityBefore;
      const bin = Math.min(binCount - 1, Math.floor((binCount * (distanceM - metresOf(step) / 2)) / Math.max(1, wayM)));
      byBin[bin] = (byBin[bin] ?? 0) + gained;
      const rises = hazards.map((hazard, m) => hazard - (hazardsBefore[m] ?? 0));
      const rise = sum(rises);
      if (rise > 0) for (const [m, one] of rises.entries()) byMuscle[m] = (byMuscle[m] ?? 0) + (gained * one) / rise;
      probabilityBefore = probability;
      hazardsBefore = hazards;
    },
  });
  return {
    parameters,
    end,
    meanSpeedMps: wayM / end.elapsedS,
    crampProbability: probabilityBefore,
    firstCrampByBin: byBin,
    firstCrampByMuscle: byMuscle,
  };
}

/**
 * What a forecast believes about a person of whom only the sex is known: the parameter table with everything that the
 * forecast itself changes for everybody, so that the studies test what the product says.
 */
export function forecastPrior(sex: Sex): Prior {
  const example = join(import.meta.dirname, "../examples/easy-run.json");
  const request = RaceRequestSchema.parse(JSON.parse(readFileSync(example, "utf8")));
  const raced = raceScenario(request);
  if (!raced.ok) throw new Error(`The example race is not accepted: ${raced.field} ${raced.reason}.`);
  const prior = priorOf(defaultProfile(sex), raced.scenario, null);
  const {
    massKg: _mass,
    heightM: _height,
    ageYears: _age,
    criticalSpeedMps: _speed,
    criticalPowerW: _power,
    criticalSwimSpeedMps: _swim,
    susceptibilityRatio: _susceptibility,
    ...shared
  } = prior.overrides;
  return withPrior(populationPrior(), { scalar: shared, perMuscle: prior.perMuscle });
}

/**
 * Draws people as a forecast would, each with a plan of their own, and simulates them. The same seed gives the same
 * cohort.
 */
export function simulateCohort(cohort: {
  readonly seed: number;
  readonly personCount: number;
  readonly binCount?: number;
  readonly planOf: (random: Random, personIndex: number) => PersonPlan;
}): Person[] {
  const priors = { female: forecastPrior("female"), male: forecastPrior("male") };
  return Array.from({ length: cohort.personCount }, (_, personIndex) => {
    const plan = cohort.planOf(randomFor(cohort.seed, personIndex, studyStream), personIndex);
    const scalar = Object.fromEntries(
      Object.entries(plan.replaced).map(([name, value]) => [name, { kind: "fixed" as const, value }]),
    );
    const parameters = drawMember(withPrior(priors[plan.sex ?? "male"], { scalar }), cohort.seed, personIndex);
    return simulatePerson(plan, parameters, cohort.binCount ?? 42);
  });
}

/** Mean of a quantity over people, each with a weight. */
export function weightedMean(
  people: readonly Person[],
  quantityOf: (person: Person) => number,
  weightOf: (person: Person) => number = () => 1,
): number {
  return sum(people.map((one) => weightOf(one) * quantityOf(one))) / sum(people.map(weightOf));
}

/** Standard deviation of a quantity between people. */
export function deviation(people: readonly Person[], quantityOf: (person: Person) => number): number {
  const mean = weightedMean(people, quantityOf);
  return Math.sqrt(weightedMean(people, (one) => (quantityOf(one) - mean) ** 2));
}

/** Odds of cramping in a group. */
export function crampOdds(people: readonly Person[]): number {
  const cramped = sum(people.map((one) => one.crampProbability));
  return cramped / (people.length - cramped);
}

/** Share of the cohort that cramps. */
export const crampShare = (people: readonly Person[]): number => weightedMean(people, (one) => one.crampProbability);

/** Mean of a quantity among those who cramp minus its mean among the others. */
export function crampersMinusOthers(people: readonly Person[], quantityOf: (person: Person) => number): number {
  return (
    weightedMean(people, quantityOf, (one) => one.crampProbability) -
    weightedMean(people, quantityOf, (one) => 1 - one.crampProbability)
  );
}

/** Where on the way the first cramps of the cohort fall, as shares that add to 1. */
export function firstCrampShares(people: readonly Person[], read: (person: Person) => readonly number[]): number[] {
  const totals = (people[0] ? read(people[0]) : []).map((_, bin) => sum(people.map((one) => read(one)[bin] ?? 0)));
  const all = sum(totals);
  return totals.map((one) => one / all);
}
