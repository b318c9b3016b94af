import { type EnsembleRun, quantilesOf, slice } from "../../ensemble/index.ts";
import type { PlanFinish, PreparedForecast, Spread } from "../../forecast/index.ts";
import type { Scenario, ScenarioLeg } from "../../scenario/index.ts";
import { servedKg, servedSodiumMmol } from "./controls.ts";
import { finishOfRun } from "./outcome.ts";
import type { ConstraintCheck, PaceSplit, RacePlan, Serving } from "./race-plan.ts";

const SPLIT_M = 1000;
/** Less than this at the end of a leg joins the split before it. */
const LEAST_SPLIT_M = 50;

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Mean with the 10 % and 90 % quantiles over bodies. @unit as the values */
export function meanSpread(values: ArrayLike<number>): Spread {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  const [low = 0, high = 0] = quantilesOf(values, [0.1, 0.9]);
  return { central: rounded(sum / values.length), low: rounded(low), high: rounded(high) };
}

/** Median with the 10 % and 90 % quantiles over bodies. @unit as the values */
function medianSpread(values: ArrayLike<number>): Spread {
  const [low = 0, central = 0, high = 0] = quantilesOf(values, [0.1, 0.5, 0.9]);
  return { central: rounded(central), low: rounded(low), high: rounded(high) };
}

/** First step that ends at or after a distance, the first of a leg at least. @unit index */
function stepAt(distances: Float64Array, distanceM: number): number {
  let low = 0;
  let high = distances.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((distances[middle] ?? 0) >= distanceM - 1e-6) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** When the race reaches a distance since its start. @unit s */
function timeAtS(scenario: Scenario, distanceM: number): number {
  const { stepEndDistanceM: distances, stepEndTimeS: times } = scenario;
  const step = stepAt(distances, distanceM);
  const [fromM, fromS] = step === 0 ? [0, 0] : [distances[step - 1] ?? 0, times[step - 1] ?? 0];
  const [toM, toS] = [distances[step] ?? fromM, times[step] ?? fromS];
  const share = toM > fromM ? Math.min(1, Math.max(0, (distanceM - fromM) / (toM - fromM))) : 1;
  return fromS + share * (toS - fromS);
}

function altitudeAtM(scenario: Scenario, distanceM: number): number {
  const { stepEndDistanceM: distances, stepEndAltitudeM: altitudes } = scenario;
  const step = stepAt(distances, distanceM);
  const before = Math.max(0, step - 1);
  const [fromM, toM] = [distances[before] ?? 0, distances[step] ?? 0];
  const [from, to] = [altitudes[before] ?? 0, altitudes[step] ?? 0];
  return toM > fromM ? from + ((to - from) * (distanceM - fromM)) / (toM - fromM) : to;
}

function meanPowerW(scenario: Scenario, fromS: number, toS: number): number {
  let work = 0;
  let lengthS = 0;
  let startS = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const endS = scenario.stepEndTimeS[index] ?? startS;
    const insideS = Math.min(endS, toS) - Math.max(startS, fromS);
    if (insideS > 0) {
      work += insideS * step.mechanicalPowerW;
      lengthS += insideS;
    }
    startS = endS;
  }
  return lengthS > 0 ? work / lengthS : 0;
}

function splitsOfLeg(scenario: Scenario, leg: ScenarioLeg, legIndex: number): PaceSplit[] {
  const lengthM = leg.endM - leg.startM;
  if (leg.sport === "transition" || lengthM <= 0) {
    const durationS = rounded(leg.endS - leg.startS);
    return [
      { legIndex, fromM: 0, toM: rounded(lengthM), durationS, endTimeS: rounded(leg.endS), powerW: null, climbM: 0 },
    ];
  }
  const marks: number[] = [];
  for (let mark = SPLIT_M; mark < lengthM - LEAST_SPLIT_M; mark += SPLIT_M) marks.push(mark);
  marks.push(lengthM);
  let fromM = 0;
  let fromS = leg.startS;
  return marks.map((toM) => {
    const toS = toM === lengthM ? leg.endS : Math.min(leg.endS, Math.max(fromS, timeAtS(scenario, leg.startM + toM)));
    const split = {
      legIndex,
      fromM: rounded(fromM),
      toM: rounded(toM),
      durationS: rounded(toS - fromS),
      endTimeS: rounded(toS),
      powerW: leg.sport === "cycling" ? rounded(meanPowerW(scenario, fromS, toS)) : null,
      climbM: rounded(altitudeAtM(scenario, leg.startM + toM) - altitudeAtM(scenario, leg.startM + fromM)),
    };
    fromM = toM;
    fromS = toS;
    return split;
  });
}

/** What is taken where and when; plans without servings (by the hour, by the station) have none to list. */
function servingsOfPlan(prepared: PreparedForecast): Serving[] {
  const { request, scenario } = prepared;
  return request.legs.flatMap((leg, legIndex) => {
    const place = scenario.legs[legIndex];
    const firstM = leg.course.points[0]?.distanceM ?? 0;
    return (leg.intake.servings ?? []).map((serving): Serving => {
      const station = leg.course.aidStations.find((each) => each.distanceM === serving.distanceM);
      const alongM = serving.distanceM - firstM;
      return {
        legIndex,
        distanceM: rounded(alongM),
        timeS: rounded(Math.max(place?.startS ?? 0, timeAtS(scenario, (place?.startM ?? 0) + alongM))),
        source: serving.source,
        stationName: serving.source === "station" ? (station?.name ?? null) : null,
        drink: serving.drink,
        count: serving.count,
        drinkKg: rounded(servedKg(serving)),
        sodiumMmol: rounded(servedSodiumMmol(serving)),
      };
    });
  });
}

/** @unit g */
const carbohydrateG = (prepared: PreparedForecast, byThirst: number): number =>
  prepared.ensemble.steps.reduce(
    (sum, step) => sum + step.carbohydrateIntakeG + byThirst * step.offeredCarbohydrateG,
    0,
  );

/** Share of the offered drink that the middle body drinks; 0 where nothing is offered. */
function drunkOfOffered({ scenario }: PreparedForecast, run: EnsembleRun): number {
  if (scenario.offeredDrinkKg === 0) return 0;
  const [middleKg = 0] = quantilesOf(slice(run, "drunkKg", run.timesS.length - 1), [0.5]);
  return (middleKg - scenario.drinkKg) / scenario.offeredDrinkKg;
}

/** A plan with its pace, its servings and its forecast, from a finished run. */
export function describePlan(
  prepared: PreparedForecast,
  run: EnsembleRun,
  constraints: readonly ConstraintCheck[],
): RacePlan {
  const { scenario } = prepared;
  const finish: PlanFinish = finishOfRun(prepared, run);
  const byThirst = drunkOfOffered(prepared, run);
  return {
    request: prepared.request,
    finishTimeS: rounded(scenario.durationS),
    crampProbability: meanSpread(finish.crampProbability),
    splits: scenario.legs.flatMap((leg, index) => splitsOfLeg(scenario, leg, index)),
    servings: servingsOfPlan(prepared),
    totals: {
      drinkKg: rounded(scenario.drinkKg + byThirst * scenario.offeredDrinkKg),
      sodiumMmol: rounded(scenario.sodiumIntakeMmol + byThirst * scenario.offeredSodiumMmol),
      carbohydrateG: rounded(carbohydrateG(prepared, byThirst)),
      sweatKg: medianSpread(finish.sweatKg),
      bodyMassLossFraction: medianSpread(finish.bodyMassLossFraction),
      plasmaSodiumMmolPerL: medianSpread(finish.plasmaSodiumMmolPerL),
      coreTemperatureC: medianSpread(finish.highestCoreTemperatureC),
    },
    constraints,
  };
}
