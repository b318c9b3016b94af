import { climbOf } from "../course/elevation.ts";
import { type Segment, segmentsOf } from "../course/segments.ts";
import { type StepInput, sportIndexOf } from "../physiology/step-input.ts";
import type { FieldProblem } from "../units/field-problem.ts";
import { type Conditions, wbgtC, weatherReader } from "../weather/conditions-at.ts";
import { windAlongHeading } from "../weather/wind.ts";
import { intakeOf } from "./intake.ts";
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
  readonly drinkKg: number;
  readonly sodiumIntakeMmol: number;
  /** What had to be assumed, in plain words. */
  readonly notes: readonly string[];
}

/** Length of a step, and of one in races longer than a day: a step joined with a short remainder stays under a minute. */
const STEP_S = 30;
const LONG_RACE_STEP_S = 50;
const LONG_RACE_S = 86_400;
const BICYCLE_KG = 9;
const DRAG_AREA_M2 = 0.32;
const ROLLING_RESISTANCE_RATIO = 0.004;
/** Stands in the inputs of legs on land, where nothing reads it. */
const DRY_LEG_WATER_C = 20;
const WETSUIT_M2K_PER_W = 0.08;

type Reader = (epochMs: number, altitudeM?: number) => Conditions;

function pacedLeg(leg: RaceLeg, massKg: number, at: { startEpochMs: number; read: Reader }): PacedSegment[] | null {
  const segments = segmentsOf(leg.course);
  const { goalTimeS, powerW, strategy } = leg.pacing;
  if (leg.sport === "swimming" || leg.sport === "transition") return evenSpeed(segments, goalTimeS);
  if (leg.sport !== "cycling") {
    const mayRun = leg.sport === "running";
    return strategy === "even-effort"
      ? evenEffortOnFoot(segments, goalTimeS, mayRun)
      : evenSpeedOnFoot(segments, goalTimeS, mayRun);
  }
  // Wind and air for the ride are read at the time at which an even ride would be there: near enough for one wind.
  const distanceM = segments.reduce((sum, each) => sum + each.lengthM, 0);
  const firstM = segments[0]?.startM ?? 0;
  const roadOf: RoadOf = (segment: Segment) => {
    const share = (segment.startM - firstM) / distanceM;
    const air = at.read(at.startEpochMs + share * goalTimeS * 1000, segment.startAltitudeM);
    return {
      gradeRatio: segment.gradeRatio,
      totalMassKg: massKg + BICYCLE_KG,
      dragAreaM2: DRAG_AREA_M2,
      rollingResistanceRatio: ROLLING_RESISTANCE_RATIO,
      airDensityKgPerM3: air.airDensityKgPerM3,
      headWindMps: windAlongHeading({ ...air, headingDeg: segment.headingDeg }).headWindMps,
      accelerationMps2: 0,
    };
  };
  if (powerW !== null) return ridingAtPower(segments, powerW, roadOf);
  return strategy === "even-effort"
    ? ridingInTime(segments, goalTimeS, roadOf)
    : ridingAtSpeed(segments, goalTimeS, roadOf);
}

/** Step boundaries from 0 to the duration; a remainder shorter than a second joins the step before it. */
function boundariesS(durationS: number, stepS: number): number[] {
  const bounds = [0];
  for (let at = stepS; at < durationS - 1; at += stepS) bounds.push(at);
  bounds.push(durationS);
  return bounds;
}

/**
 * The race request as inputs per step, or the field that cannot be used. Steps are 30 s; the last of a leg is shorter, so
 * that every leg ends at its time.
 */
export function raceScenario(request: RaceRequest): { ok: true; scenario: Scenario } | FieldProblem {
  const problem = requestProblem(request);
  if (problem !== null) return problem;
  const read = weatherReader(request.weather);
  const roughS = request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
  const stepS = roughS > LONG_RACE_S ? LONG_RACE_STEP_S : STEP_S;

  const steps: StepInput[] = [];
  const endTimesS: number[] = [];
  const endDistancesM: number[] = [];
  const endAltitudesM: number[] = [];
  const legs: ScenarioLeg[] = [];
  const notes: string[] = [];
  let legStartS = 0;
  let legStartM = 0;
  let drinkKg = 0;
  let sodiumIntakeMmol = 0;
  let temperatureSum = 0;
  let humiditySum = 0;

  for (const [legIndex, leg] of request.legs.entries()) {
    const plan = pacedLeg(leg, request.athlete.massKg, { startEpochMs: request.startEpochMs + legStartS * 1000, read });
    if (plan === null) {
      return {
        ok: false,
        field: `legs[${legIndex}].pacing.goalTimeS`,
        reason: "cannot be met with 5 to 1000 W on this course",
        allowed: "a time that a rider can reach here",
      };
    }
    if (leg.sport === "swimming" && (leg.intake.drinkKgPerH > 0 || leg.intake.capsules !== null)) {
      notes.push("nothing is taken while swimming: the intake plan of the swim is left out");
    }
    const isDry = leg.sport !== "swimming";
    const isTransition = leg.sport === "transition";
    const plannedS = plan.reduce((sum, each) => sum + each.durationS, 0);
    // Sums of many short pieces miss the goal by rounding only; the race ends at the second that was asked for.
    const durationS = Math.abs(plannedS / leg.pacing.goalTimeS - 1) < 1e-9 ? leg.pacing.goalTimeS : plannedS;
    const lengthM = plan.reduce((sum, each) => sum + each.segment.lengthM, 0);
    const firstM = plan[0]?.segment.startM ?? 0;
    const bounds = boundariesS(durationS, stepS);
    let index = 0;
    let intoSegmentS = 0;
    let walkedS = 0;
    let workJ = 0;
    let fromM = 0;
    for (let n = 1; n < bounds.length; n++) {
      const fromS = bounds[n - 1] ?? 0;
      const toS = bounds[n] ?? durationS;
      const lengthS = toS - fromS;
      let leftS = lengthS;
      let movedM = 0;
      let climbedM = 0;
      let walkingS = 0;
      let energyJ = 0;
      let east = 0;
      let north = 0;
      let hasHeading = true;
      while (leftS > 0 && index < plan.length) {
        const piece = plan[index];
        if (piece === undefined) break;
        const isLast = index === plan.length - 1;
        const remainingS = isLast ? leftS : piece.durationS - intoSegmentS;
        const usedS = Math.min(leftS, remainingS);
        movedM += usedS * piece.speedMps;
        climbedM += usedS * piece.speedMps * piece.segment.gradeRatio;
        energyJ += usedS * piece.mechanicalPowerW;
        if (piece.isWalked) walkingS += usedS;
        if (piece.segment.headingDeg === null) hasHeading = false;
        else {
          east += usedS * piece.speedMps * Math.sin((piece.segment.headingDeg * Math.PI) / 180);
          north += usedS * piece.speedMps * Math.cos((piece.segment.headingDeg * Math.PI) / 180);
        }
        leftS -= usedS;
        intoSegmentS += usedS;
        if (leftS > 0) {
          index++;
          intoSegmentS = 0;
        }
      }
      const toM = n === bounds.length - 1 ? lengthM : fromM + movedM;
      const segment = plan[Math.min(index, plan.length - 1)]?.segment;
      const altitudeM =
        segment === undefined
          ? 0
          : segment.startAltitudeM +
            segment.gradeRatio * Math.min(segment.lengthM, Math.max(0, toM + firstM - segment.startM));
      const air = read(request.startEpochMs + (legStartS + fromS + lengthS / 2) * 1000, altitudeM);
      const heading = hasHeading ? ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 : null;
      const wind = windAlongHeading({ ...air, headingDeg: isTransition ? null : heading });
      const taken = isDry
        ? intakeOf(leg.intake, leg.course.aidStations, { fromS, toS, fromM: fromM + firstM, toM: toM + firstM })
        : { drinkKg: 0, sodiumMmol: 0, carbohydrateG: 0 };
      const isWalked = walkingS > lengthS / 2;
      const gait = leg.sport === "running" || leg.sport === "walking" ? (isWalked ? "walking" : "running") : leg.sport;
      steps.push({
        stepS: lengthS,
        sportIndex: gait === "transition" ? sportIndexOf.resting : sportIndexOf[gait],
        speedMps: isTransition ? 0 : movedM / lengthS,
        gradeRatio: isTransition || movedM === 0 ? 0 : climbedM / movedM,
        mechanicalPowerW: energyJ / lengthS,
        airTemperatureC: air.airTemperatureC,
        vapourPressurePa: air.vapourPressurePa,
        meanRadiantTemperatureC: air.meanRadiantTemperatureC,
        airDensityKgPerM3: air.airDensityKgPerM3,
        headWindMps: wind.headWindMps,
        crossWindMps: wind.crossWindMps,
        waterTemperatureC: leg.waterTemperatureC ?? DRY_LEG_WATER_C,
        wetsuitResistance: leg.sport === "swimming" && leg.hasWetsuit ? WETSUIT_M2K_PER_W : 0,
        drinkKg: taken.drinkKg,
        drinkTemperatureC: leg.intake.drinkTemperatureC,
        sodiumIntakeMmol: taken.sodiumMmol,
        carbohydrateIntakeG: taken.carbohydrateG,
      });
      endTimesS.push(legStartS + toS);
      endDistancesM.push(legStartM + toM);
      endAltitudesM.push(altitudeM);
      walkedS += walkingS;
      workJ += energyJ;
      drinkKg += taken.drinkKg;
      sodiumIntakeMmol += taken.sodiumMmol;
      temperatureSum += air.airTemperatureC * lengthS;
      humiditySum += air.relativeHumidityFraction * lengthS;
      fromM = toM;
    }
    legs.push({
      sport: leg.sport,
      startS: legStartS,
      endS: legStartS + durationS,
      startM: legStartM,
      endM: legStartM + fromM,
      meanPowerW: workJ / durationS,
      walkedFraction: walkedS / durationS,
      climbM: climbOf(leg.course.points.map((point) => point.altitudeM)).ascentM,
    });
    legStartS += durationS;
    legStartM += fromM;
  }

  let highestWbgtC = -Infinity;
  const wbgtEveryS = Math.max(600, legStartS / 40);
  for (let at = 0; at <= legStartS; at += wbgtEveryS) {
    highestWbgtC = Math.max(highestWbgtC, wbgtC(read(request.startEpochMs + at * 1000)));
  }
  const firstHourMs = Math.min(...request.weather.hours.map((hour) => hour.epochMs));
  const lastHourMs = Math.max(...request.weather.hours.map((hour) => hour.epochMs));
  const weatherMissingS =
    Math.max(0, (firstHourMs - request.startEpochMs) / 1000) +
    Math.max(0, (request.startEpochMs - lastHourMs) / 1000 + legStartS - 3600);
  return {
    ok: true,
    scenario: {
      steps,
      stepEndTimeS: Float64Array.from(endTimesS),
      stepEndDistanceM: Float64Array.from(endDistancesM),
      stepEndAltitudeM: Float64Array.from(endAltitudesM),
      legs,
      durationS: legStartS,
      distanceM: legStartM,
      highestWbgtC,
      meanAirTemperatureC: temperatureSum / legStartS,
      meanRelativeHumidityFraction: humiditySum / legStartS,
      weatherMissingS,
      drinkKg,
      sodiumIntakeMmol,
      notes,
    },
  };
}
