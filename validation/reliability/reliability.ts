import { drawMember, type Random, randomFor, runMembers, slice, withPrior } from "@crampcast/model/ensemble";
import { crampProbability, type Parameters, type StepInput } from "@crampcast/model/physiology";
import { forecastPrior, normalWithin, runnerSize } from "../cohort.ts";
import { steadySteps } from "../steady-effort.ts";

/** One forecast, and whether the invented person cramped. */
export interface Trial {
  readonly forecastProbability: number;
  readonly hasCramped: boolean;
  /** Chance of the one body drawn as the truth, its susceptibility integrated out: the outcome without the luck of the coin. */
  readonly bodyProbability: number;
}

/** How often it came as told. */
export interface ReliabilityBin {
  readonly fromProbability: number;
  readonly toProbability: number;
  readonly trialCount: number;
  readonly meanForecast: number;
  readonly crampedFraction: number;
  readonly meanBodyProbability: number;
}

const seed = 20_260;
const memberCount = 96;
const edges = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1] as const;

/** Chance of a cramp of each body over the steps, its susceptibility integrated out or given. */
function probabilities(members: readonly Parameters[], steps: readonly StepInput[], susceptibilityOf?: () => number) {
  const run = runMembers(members, { steps, memberFrom: 0, displayEverySteps: steps.length });
  const parts = (
    ["fatigueCumulativeHazard", "interactionCumulativeHazard", "electrolyteCumulativeHazard"] as const
  ).map((name) => slice(run, name, run.timesS.length - 1));
  return members.map((member, index) => {
    const hazard = parts.reduce((sum, part) => sum + (part[index] ?? Number.NaN), 0);
    const shape = member.frailtyShape;
    return susceptibilityOf === undefined
      ? crampProbability(hazard, { shape, rate: shape })
      : 1 - Math.exp(-hazard * susceptibilityOf());
  });
}

function race(random: Random, criticalSpeedMps: number): StepInput[] {
  const hours = 1 + 3.5 * random.uniform();
  const loadRatio = normalWithin(random, { mean: 0.94 - 0.03 * hours, sd: 0.06, min: 0.6, max: 1 });
  const airTemperatureC = 8 + 22 * random.uniform();
  return steadySteps(
    {
      sport: "running",
      durationS: Math.round(60 * hours) * 60,
      speedMps: loadRatio * criticalSpeedMps,
      airTemperatureC,
      relativeHumidityFraction: 0.35 + 0.45 * random.uniform(),
      meanRadiantTemperatureC: airTemperatureC + 20 * random.uniform(),
      windMps: 1.5,
      drinkKgPerH: 0.8 * random.uniform(),
      drinkSodiumMmolPerL: 20,
      drinkCarbohydrateGPerL: 40,
    },
    60,
  );
}

/** Forecasts and outcomes of invented races; the same every time. */
export function trials(raceCount: number): Trial[] {
  const priors = { female: forecastPrior("female"), male: forecastPrior("male") };
  return Array.from({ length: raceCount }, (_, index) => {
    const random = randomFor(seed, index, 800_000);
    const sex = index % 2 === 0 ? "male" : "female";
    const criticalSpeedMps = (sex === "male" ? 3.9 : 3.5) * Math.exp(0.1 * random.normal());
    const { massKg, heightM } = runnerSize(random, sex);
    const prior = withPrior(priors[sex], {
      scalar: {
        massKg: { kind: "fixed", value: massKg },
        heightM: { kind: "fixed", value: heightM },
        criticalSpeedMps: { kind: "log-normal", median: criticalSpeedMps, logSd: 0.04 },
      },
    });
    const steps = race(random, criticalSpeedMps);
    const members = Array.from({ length: memberCount }, (_each, member) => drawMember(prior, seed + index, member));
    const told = probabilities(members, steps);
    const truth = drawMember(prior, seed + index, 1_000_000);
    const [chance = Number.NaN] = probabilities(
      [truth],
      steps,
      () => random.gamma(truth.frailtyShape) / truth.frailtyShape,
    );
    const [bodyProbability = Number.NaN] = probabilities([truth], steps);
    return {
      bodyProbability,
      forecastProbability: told.reduce((sum, one) => sum + one, 0) / memberCount,
      hasCramped: random.uniform() < chance,
    };
  });
}

/** Mean squared distance of forecast and outcome, 0 to 1; smaller is better. */
export const brierScore = (all: readonly Trial[]): number =>
  all.reduce((sum, one) => sum + (one.forecastProbability - (one.hasCramped ? 1 : 0)) ** 2, 0) / all.length;

/** How often it came as told, by classes of what was told; empty classes are left out. */
export function reliabilityBins(all: readonly Trial[]): ReliabilityBin[] {
  return edges.slice(1).flatMap((toProbability, index) => {
    const fromProbability = edges[index] ?? 0;
    const inside = all.filter(
      ({ forecastProbability: told }) => told >= fromProbability && (told < toProbability || toProbability === 1),
    );
    if (inside.length === 0) return [];
    return [
      {
        fromProbability,
        toProbability,
        trialCount: inside.length,
        meanForecast: inside.reduce((sum, one) => sum + one.forecastProbability, 0) / inside.length,
        meanBodyProbability: inside.reduce((sum, one) => sum + one.bodyProbability, 0) / inside.length,
        crampedFraction: inside.filter((one) => one.hasCramped).length / inside.length,
      },
    ];
  });
}

/** The section of the report. */
export function reliabilityMarkdown(all: readonly Trial[]): string {
  const base = all.filter((one) => one.hasCramped).length / all.length;
  return [
    "## Consistent with itself",
    "",
    `${all.length} invented races; the truth is one more body drawn from the model. This tests the programme and says nothing about ` +
      "people. Luck alone moves the share of n races that cramped by the root of p(1 − p)/n; the chance of the drawn bodies is free of it.",
    "",
    "| told | races | mean forecast | mean chance of the drawn bodies | cramped | luck alone, ± |",
    "| --- | --- | --- | --- | --- | --- |",
    ...reliabilityBins(all).map(
      (bin) =>
        `| ${bin.fromProbability} to ${bin.toProbability} | ${bin.trialCount} | ${bin.meanForecast.toFixed(3)} | ` +
        `${bin.meanBodyProbability.toFixed(3)} | ${bin.crampedFraction.toFixed(3)} | ${Math.sqrt((bin.meanForecast * (1 - bin.meanForecast)) / bin.trialCount).toFixed(3)} |`,
    ),
    "",
    `Brier score ${brierScore(all).toFixed(4)}; telling everybody the mean of ${base.toFixed(3)} would score ${(base * (1 - base)).toFixed(4)}.`,
  ].join("\n");
}
