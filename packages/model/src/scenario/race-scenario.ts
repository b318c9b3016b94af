import { climbOf } from "../course/elevation.ts";
import { courseDistanceM, type Segment, segmentsOf } from "../course/segments.ts";
import type { StepInput } from "../physiology/step-input.ts";
import type { FieldProblem } from "../units/field-problem.ts";
import { weatherReader } from "../weather/conditions-at.ts";
import { windAlongHeading } from "../weather/wind.ts";
import { runWalkInTime, stopsS, withStops } from "./breaks.ts";
import { kitOfLegsClo, USUAL_KIT_CLO } from "./clothing.ts";
import { legSteps, type WeatherAt } from "./leg-steps.ts";
import {
  evenEffortOnFoot,
  evenSpeed,
  evenSpeedOnFoot,
  type PacedSegment,
  type RoadOf,
  ridingAtPower,
  ridingAtSpeed,
  ridingInTime,
} from "./pacing.ts";
import type { RaceLeg, RaceRequest } from "./race-request.ts";
import { requestProblem } from "./request-problem.ts";
import { stepProblem } from "./step-problem.ts";
import { altitudeOffsetM, raisedBy, weatherMet } from "./weather-met.ts";

/** One leg as it lies in the whole race. */
export interface ScenarioLeg {
  readonly sport: RaceLeg["sport"];
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
  /** Mean crank power; 0 unless cycling. */
  readonly meanPowerW: number;
  readonly walkedFraction: number;
  readonly stoodFraction: number;
  readonly climbM: number;
}

/** The race as the body meets it, step by step, shared by all members. */
export interface Scenario {
  readonly steps: readonly StepInput[];
  /** At the end of each step, since the start of the race. */
  readonly stepEndTimeS: Float64Array;
  readonly stepEndDistanceM: Float64Array;
  readonly stepEndAltitudeM: Float64Array;
  readonly legs: readonly ScenarioLeg[];
  readonly durationS: number;
  readonly distanceM: number;
  readonly highestWbgtC: number;
  readonly meanAirTemperatureC: number;
  readonly meanRelativeHumidityFraction: number;
  /** Seconds of the race before the first or more than an hour after the last hour of weather. */
  readonly weatherMissingS: number;
  /** Drunk as planned. */
  readonly drinkKg: number;
  /** Taken as planned. */
  readonly sodiumIntakeMmol: number;
  /** At hand besides, to be drunk as thirst asks for. */
  readonly offeredDrinkKg: number;
  /** In all of that drink. */
  readonly offeredSodiumMmol: number;
  /** What had to be assumed, in plain words. */
  readonly notes: readonly string[];
}

/** Length of a step, of one in races longer than a day, and of one in drafts. */
const STEP_S = 30;
const COARSE_STEP_S = 50;
const DRAFT_STEP_S = 100;
const LONG_RACE_S = 86_400;
/** Of the time of a leg at least so much is spent moving. */
const LEAST_MOVING_FRACTION = 0.4;
const BICYCLE_KG = 9;
const DRAG_AREA_M2 = 0.32;
const ROLLING_RESISTANCE_RATIO = 0.004;

interface LegPlace {
  readonly massKg: number;
  readonly startEpochMs: number;
  /** Distance of the race before this leg. */
  readonly startM: number;
  readonly weatherAt: WeatherAt;
}

/** The leg as it will be covered, standing at stations included; null when the goal cannot be met. */
function pacedLeg(leg: RaceLeg, at: LegPlace): PacedSegment[] | null {
  const segments = segmentsOf(leg.course);
  const { goalTimeS } = leg.pacing;
  if (leg.sport === "swimming" || leg.sport === "transition") return evenSpeed(segments, goalTimeS);
  const stopS = leg.pacing.stopPerStationS ?? 0;
  const way = { firstM: segments[0]?.startM ?? 0, lastM: courseDistanceM(leg.course) };
  const movingS = goalTimeS - stopsS(way, leg.course.aidStations, stopS);
  if (movingS < LEAST_MOVING_FRACTION * goalTimeS) return null;
  const plan = leg.sport === "cycling" ? riddenLeg(leg, segments, movingS, at) : footLeg(leg, segments, movingS);
  return plan === null || stopS === 0 ? plan : withStops(plan, leg.course.aidStations, stopS);
}

function footLeg(leg: RaceLeg, segments: readonly Segment[], movingS: number): PacedSegment[] | null {
  const mayRun = leg.sport === "running";
  const breaks = leg.pacing.walkBreaks ?? null;
  const planIn = (timeS: number): PacedSegment[] | null =>
    leg.pacing.strategy === "even-effort"
      ? evenEffortOnFoot(segments, timeS, mayRun)
      : evenSpeedOnFoot(segments, timeS, mayRun);
  return breaks === null || !mayRun ? planIn(movingS) : runWalkInTime(movingS, breaks, planIn);
}

function riddenLeg(leg: RaceLeg, segments: readonly Segment[], movingS: number, at: LegPlace): PacedSegment[] | null {
  const { powerW, strategy } = leg.pacing;
  // Wind and air for the ride are read at the time at which an even ride would be there: near enough for one wind.
  const distanceM = segments.reduce((sum, each) => sum + each.lengthM, 0);
  const firstM = segments[0]?.startM ?? 0;
  const roadOf: RoadOf = (segment: Segment) => {
    const intoLegM = segment.startM - firstM;
    const share = intoLegM / distanceM;
    const air = at.weatherAt(at.startEpochMs + share * movingS * 1000, {
      distanceM: at.startM + intoLegM,
      altitudeM: segment.startAltitudeM,
    });
    return {
      gradeRatio: segment.gradeRatio,
      totalMassKg: at.massKg + BICYCLE_KG,
      dragAreaM2: DRAG_AREA_M2,
      rollingResistanceRatio: ROLLING_RESISTANCE_RATIO,
      airDensityKgPerM3: air.airDensityKgPerM3,
      headWindMps: windAlongHeading({ ...air, headingDeg: segment.headingDeg }).headWindMps,
      accelerationMps2: 0,
    };
  };
  if (powerW !== null) return ridingAtPower(segments, powerW, roadOf);
  return strategy === "even-effort"
    ? ridingInTime(segments, movingS, roadOf)
    : ridingAtSpeed(segments, movingS, roadOf);
}

/** `draft` takes coarse steps, for an answer under a moving hand: its chance differs by under two percent of the full one. */
export type ScenarioDetail = "full" | "draft";

/** Walking and standing of under a minute would get lost in the coarse steps of a draft. */
const hasBreaks = ({ pacing }: RaceLeg): boolean =>
  (pacing.walkBreaks ?? null) !== null || (pacing.stopPerStationS ?? 0) > 0;

/**
 * The race request as inputs per step, or the field that cannot be used. Steps are 30 s; the last of a leg is shorter, so
 * that every leg ends at its time.
 */
export function raceScenario(
  request: RaceRequest,
  detail: ScenarioDetail = "full",
): { ok: true; scenario: Scenario } | FieldProblem {
  const problem = requestProblem(request);
  if (problem !== null) return problem;
  const weatherAt = weatherReader(request.weather);
  const roughS = request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
  const fullStepS = roughS > LONG_RACE_S ? COARSE_STEP_S : STEP_S;
  const steps: StepInput[] = [];
  const endTimesS: number[] = [];
  const endDistancesM: number[] = [];
  const endAltitudesM: number[] = [];
  const weatherAltitudesM: number[] = [];
  const kitsClo = kitOfLegsClo(request.legs);
  const legs: ScenarioLeg[] = [];
  const notes: string[] = [];
  let startS = 0;
  let startM = 0;

  for (const [legIndex, leg] of request.legs.entries()) {
    const legField = `legs[${legIndex}]`;
    const startEpochMs = request.startEpochMs + startS * 1000;
    const offsetM = altitudeOffsetM(request.weather, leg.course, startM);
    const weatherHere = raisedBy(offsetM, weatherAt);
    const plan = pacedLeg(leg, { massKg: request.athlete.massKg, startEpochMs, startM, weatherAt: weatherHere });
    if (plan === null) {
      const isRide = leg.sport === "cycling";
      return {
        ok: false,
        field: `${legField}.pacing.goalTimeS`,
        reason: isRide
          ? "cannot be met with 5 to 1000 W on this course and its stops"
          : "is used up by the stops and walk breaks",
        allowed: isRide ? "a time that a rider can reach here" : "a longer time, or shorter stops and breaks",
      };
    }
    if (leg.sport === "swimming" && (leg.intake.drinkKgPerH > 0 || leg.intake.capsules !== null)) {
      notes.push("nothing is taken while swimming: the intake plan of the swim is left out");
    }
    const plannedS = plan.reduce((sum, each) => sum + each.durationS, 0);
    // Sums of many short pieces miss the goal by rounding only; the race ends at the second that was asked for.
    const durationS = Math.abs(plannedS / leg.pacing.goalTimeS - 1) < 1e-9 ? leg.pacing.goalTimeS : plannedS;
    const clothingClo = kitsClo[legIndex] ?? USUAL_KIT_CLO;
    const stepS = detail === "draft" && !hasBreaks(leg) ? DRAFT_STEP_S : fullStepS;
    const own = legSteps({ leg, plan, startEpochMs, startM, durationS, stepS, clothingClo }, weatherHere);
    const inputs = own.map((each) => each.input);
    const outside = stepProblem(inputs, legField);
    if (outside !== null) return outside;
    for (const each of own) {
      steps.push(each.input);
      endTimesS.push(startS + each.endS);
      endDistancesM.push(startM + each.endM);
      endAltitudesM.push(each.endAltitudeM);
      weatherAltitudesM.push(each.endAltitudeM + offsetM);
    }
    const lengthM = own.at(-1)?.endM ?? 0;
    legs.push({
      sport: leg.sport,
      startS,
      endS: startS + durationS,
      startM,
      endM: startM + lengthM,
      meanPowerW: inputs.reduce((sum, each) => sum + each.mechanicalPowerW * each.stepS, 0) / durationS,
      walkedFraction: own.reduce((sum, each) => sum + each.walkedS, 0) / durationS,
      stoodFraction: own.reduce((sum, each) => sum + each.stoodS, 0) / durationS,
      climbM: climbOf(leg.course.points.map((point) => point.altitudeM)).ascentM,
    });
    startS += durationS;
    startM += lengthM;
  }
  const total = (amountOf: (input: StepInput) => number): number =>
    steps.reduce((sum, each) => sum + amountOf(each), 0);
  return {
    ok: true,
    scenario: {
      steps,
      stepEndTimeS: Float64Array.from(endTimesS),
      stepEndDistanceM: Float64Array.from(endDistancesM),
      stepEndAltitudeM: Float64Array.from(endAltitudesM),
      legs,
      durationS: startS,
      distanceM: startM,
      meanAirTemperatureC: total((each) => each.airTemperatureC * each.stepS) / startS,
      ...weatherMet(request, weatherAt, {
        timesS: endTimesS,
        distancesM: endDistancesM,
        altitudesM: weatherAltitudesM,
      }),
      drinkKg: total((each) => each.drinkKg),
      sodiumIntakeMmol: total((each) => each.sodiumIntakeMmol),
      offeredDrinkKg: total((each) => each.offeredDrinkKg),
      offeredSodiumMmol: total((each) => each.offeredSodiumMmol),
      notes,
    },
  };
}
