import { athleteProblem } from "../athlete/athlete-bounds.ts";
import { courseDistanceM, courseProblem } from "../course/segments.ts";
import { boundProblem, type FieldProblem } from "../units/field-problem.ts";
import { weatherProblem } from "../weather/typed-weather.ts";
import { intakeProblem } from "./intake.ts";
import type { Pacing, RaceLeg, RaceRequest } from "./race-request.ts";

/** Fastest that each sport is forecast for: beyond the records, so that only slips are refused. @unit m/s */
export const speedLimitMps = { running: 8, walking: 4.2, cycling: 20, swimming: 2.4, transition: 10 } as const;

/** Slowest: below it the movement equations mean nothing. @unit m/s */
export const speedFloorMps = { running: 0.3, walking: 0.3, cycling: 1, swimming: 0.2, transition: 0 } as const;

/** Bounds of the rest of a request. */
export const requestBounds = {
  memberCount: { min: 10, max: 20_000 },
  seed: { min: 0, max: 4_294_967_295 },
  goalTimeS: { min: 60, max: 400_000 },
  transitionTimeS: { min: 1, max: 400_000 },
  powerW: { min: 20, max: 600 },
  clothingClo: { min: 0.05, max: 1 },
  waterTemperatureC: { min: 8, max: 36 },
  walkBreakEveryS: { min: 60, max: 7200 },
  walkBreakEveryM: { min: 200, max: 20_000 },
  walkBreakLengthS: { min: 15, max: 1800 },
  stopPerStationS: { min: 0, max: 7200 },
  preCoolingGPerKg: { min: 0, max: 15 },
} as const;

function breaksProblem(pacing: Pacing, field: string): FieldProblem | null {
  const stop = boundProblem(`${field}.stopPerStationS`, pacing.stopPerStationS ?? 0, requestBounds.stopPerStationS);
  const breaks = pacing.walkBreaks ?? null;
  if (stop !== null || breaks === null) return stop;
  const { everyS, everyM, lengthS } = breaks;
  if ((everyS === null) === (everyM === null)) {
    return {
      ok: false,
      field: `${field}.walkBreaks`,
      reason: everyS === null ? "has neither everyS nor everyM" : "has both everyS and everyM",
      allowed: "exactly one of the two",
    };
  }
  return (
    (everyS === null ? null : boundProblem(`${field}.walkBreaks.everyS`, everyS, requestBounds.walkBreakEveryS)) ??
    (everyM === null ? null : boundProblem(`${field}.walkBreaks.everyM`, everyM, requestBounds.walkBreakEveryM)) ??
    boundProblem(`${field}.walkBreaks.lengthS`, lengthS, requestBounds.walkBreakLengthS)
  );
}

function wholeNumberProblem(field: string, value: number, bound: { min: number; max: number }): FieldProblem | null {
  if (Number.isInteger(value)) return boundProblem(field, value, bound);
  return { ok: false, field, reason: `is ${value}`, allowed: `a whole number from ${bound.min} to ${bound.max}` };
}

function legProblem(leg: RaceLeg, field: string): FieldProblem | null {
  const { pacing, sport } = leg;
  const first =
    courseProblem(leg.course, `${field}.course`) ??
    intakeProblem(leg.intake, `${field}.intake`) ??
    breaksProblem(pacing, `${field}.pacing`) ??
    boundProblem(
      `${field}.pacing.goalTimeS`,
      pacing.goalTimeS,
      sport === "transition" ? requestBounds.transitionTimeS : requestBounds.goalTimeS,
    ) ??
    (pacing.powerW === null ? null : boundProblem(`${field}.pacing.powerW`, pacing.powerW, requestBounds.powerW)) ??
    (leg.clothingClo === null
      ? null
      : boundProblem(`${field}.clothingClo`, leg.clothingClo, requestBounds.clothingClo)) ??
    (leg.waterTemperatureC === null
      ? null
      : boundProblem(`${field}.waterTemperatureC`, leg.waterTemperatureC, requestBounds.waterTemperatureC));
  if (first !== null) return first;
  const startM = leg.course.points[0]?.distanceM ?? 0;
  const endM = courseDistanceM(leg.course);
  for (const [index, serving] of (leg.intake.servings ?? []).entries()) {
    if (serving.distanceM >= startM && serving.distanceM < endM) continue;
    return {
      ok: false,
      field: `${field}.intake.servings[${index}].distanceM`,
      reason: `is ${serving.distanceM}`,
      allowed: `${startM} to less than ${endM}`,
    };
  }
  if (sport === "swimming" && leg.waterTemperatureC === null) {
    return { ok: false, field: `${field}.waterTemperatureC`, reason: "a swim needs it", allowed: "8 to 36" };
  }
  if (leg.intake.pattern === "aid-stations" && leg.course.aidStations.length === 0 && sport !== "swimming") {
    return {
      ok: false,
      field: `${field}.intake.pattern`,
      reason: "is aid-stations, but the course has none",
      allowed: "continuous, or a course with aid stations",
    };
  }
  if (sport === "cycling" && pacing.powerW !== null) return null;
  const distanceM = courseDistanceM(leg.course) - (leg.course.points[0]?.distanceM ?? 0);
  const speedMps = distanceM / pacing.goalTimeS;
  if (speedMps > speedLimitMps[sport] || speedMps < speedFloorMps[sport]) {
    const slowestS = speedFloorMps[sport] > 0 ? ` to ${Math.floor(distanceM / speedFloorMps[sport])}` : " or more";
    return {
      ok: false,
      field: `${field}.pacing.goalTimeS`,
      reason: `is ${pacing.goalTimeS}, which is ${speedMps.toFixed(2)} m/s ${sport}`,
      allowed: `${Math.ceil(distanceM / speedLimitMps[sport])}${slowestS} s for this course`,
    };
  }
  return null;
}

/** First thing in a request that cannot be forecast, with the field and what is allowed, or null. */
export function requestProblem(request: RaceRequest): FieldProblem | null {
  const first =
    athleteProblem(request.athlete) ??
    weatherProblem(request.weather) ??
    wholeNumberProblem("memberCount", request.memberCount, requestBounds.memberCount) ??
    wholeNumberProblem("seed", request.seed, requestBounds.seed) ??
    boundProblem("preCooling.doseGPerKg", request.preCooling?.doseGPerKg ?? 0, requestBounds.preCoolingGPerKg) ??
    boundProblem("startEpochMs", request.startEpochMs, { min: 0, max: 4_102_444_800_000 });
  if (first !== null) return first;
  if (request.legs.length === 0) return { ok: false, field: "legs", reason: "is empty", allowed: "at least 1 leg" };
  for (const [index, leg] of request.legs.entries()) {
    const problem = legProblem(leg, `legs[${index}]`);
    if (problem !== null) return problem;
  }
  return null;
}
