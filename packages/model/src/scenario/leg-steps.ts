import { type StepInput, sportIndexOf } from "../physiology/step-input.ts";
import type { Conditions, PlaceOnWay } from "../weather/conditions-at.ts";
import { windAlongHeading } from "../weather/wind.ts";
import { intakeOf, noIntake } from "./intake.ts";
import type { PacedSegment } from "./pacing.ts";
import type { RaceLeg } from "./race-request.ts";

/** Reads the weather of an instant at a place on the way. */
export type WeatherAt = (epochMs: number, at?: PlaceOnWay) => Conditions;

/** A paced leg and when it starts. */
export interface PacedLeg {
  readonly leg: RaceLeg;
  readonly plan: readonly PacedSegment[];
  readonly startEpochMs: number;
  /** Distance of the race before this leg. */
  readonly startM: number;
  readonly durationS: number;
  /** Longest step. */
  readonly stepS: number;
  /** Kit worn. @unit clo */
  readonly clothingClo: number;
}

/** One step with where it ends, from the start of the leg. */
export interface LegStep {
  readonly input: StepInput;
  readonly endS: number;
  readonly endM: number;
  readonly endAltitudeM: number;
  readonly walkedS: number;
  readonly stoodS: number;
}

/** Stands in the inputs of legs on land, where nothing reads it. */
const DRY_LEG_WATER_C = 20;
const WETSUIT_M2K_PER_W = 0.08;

/** Step boundaries from 0 to the duration; a remainder shorter than a second joins the step before it. */
function boundariesS(durationS: number, stepS: number): number[] {
  const bounds = [0];
  for (let at = stepS; at < durationS - 1; at += stepS) bounds.push(at);
  bounds.push(durationS);
  return bounds;
}

/** What happens on the way during one step. */
interface Stretch {
  movedM: number;
  climbedM: number;
  walkedS: number;
  stoodS: number;
  workJ: number;
  eastM: number;
  northM: number;
  hasHeading: boolean;
  /** Segment in which the step ends. */
  last: PacedSegment;
}

/** Walks along the plan; each call covers the next stretch of time. */
function walker(plan: readonly PacedSegment[]): (lengthS: number) => Stretch {
  let index = 0;
  let intoSegmentS = 0;
  const first = plan[0];
  if (first === undefined) throw new RangeError("a leg has 0 segments; expected at least 1. Was the course checked?");
  return (lengthS) => {
    let leftS = lengthS;
    let last = plan[index] ?? first;
    const stretch = { movedM: 0, climbedM: 0, walkedS: 0, stoodS: 0, workJ: 0, eastM: 0, northM: 0, hasHeading: true };
    while (leftS > 0) {
      last = plan[index] ?? last;
      // Rounding may leave a little time after the last segment: it is spent there.
      const remainingS = index >= plan.length - 1 ? leftS : Math.max(0, last.durationS - intoSegmentS);
      const usedS = Math.min(leftS, remainingS);
      const movedM = usedS * last.speedMps;
      const { gradeRatio, headingDeg } = last.segment;
      stretch.movedM += movedM;
      stretch.climbedM += movedM * gradeRatio;
      stretch.workJ += usedS * last.mechanicalPowerW;
      if (last.isWalked) stretch.walkedS += usedS;
      if (last.isStanding === true) stretch.stoodS += usedS;
      if (headingDeg === null) stretch.hasHeading = false;
      else {
        stretch.eastM += movedM * Math.sin((headingDeg * Math.PI) / 180);
        stretch.northM += movedM * Math.cos((headingDeg * Math.PI) / 180);
      }
      leftS -= usedS;
      intoSegmentS += usedS;
      if (leftS > 0) {
        index++;
        intoSegmentS = 0;
      }
    }
    return { ...stretch, last };
  };
}

function altitudeAt(stretch: Stretch, atM: number): number {
  const { startAltitudeM, gradeRatio, lengthM, startM } = stretch.last.segment;
  return startAltitudeM + gradeRatio * Math.min(lengthM, Math.max(0, atM - startM));
}

/** What most of the step is spent with. */
function sportIndexIn(leg: RaceLeg, stretch: Stretch, stepS: number): number {
  if (leg.sport === "transition" || stretch.stoodS > stepS / 2) return sportIndexOf.resting;
  if (leg.sport === "running" || leg.sport === "walking") {
    return stretch.walkedS > (stepS - stretch.stoodS) / 2 ? sportIndexOf.walking : sportIndexOf.running;
  }
  return sportIndexOf[leg.sport];
}

/** A paced leg as inputs per step: movement, weather, wind along the way, drink. The last step ends at the leg's time. */
export function legSteps(paced: PacedLeg, weatherAt: WeatherAt): LegStep[] {
  const { leg, plan, durationS } = paced;
  const isSwim = leg.sport === "swimming";
  const isStill = leg.sport === "transition";
  const firstM = plan[0]?.segment.startM ?? 0;
  const lengthM = plan.reduce((sum, each) => sum + each.segment.lengthM, 0);
  const bounds = boundariesS(durationS, paced.stepS);
  const next = walker(plan);
  const steps: LegStep[] = [];
  let fromM = 0;
  for (let n = 1; n < bounds.length; n++) {
    const fromS = bounds[n - 1] ?? 0;
    const toS = bounds[n] ?? durationS;
    const stepS = toS - fromS;
    const stretch = next(stepS);
    const toM = n === bounds.length - 1 ? lengthM : fromM + stretch.movedM;
    const endAltitudeM = altitudeAt(stretch, toM + firstM);
    const air = weatherAt(paced.startEpochMs + (fromS + stepS / 2) * 1000, {
      distanceM: paced.startM + (fromM + toM) / 2,
      altitudeM: endAltitudeM,
    });
    const headingDeg =
      stretch.hasHeading && !isStill ? ((Math.atan2(stretch.eastM, stretch.northM) * 180) / Math.PI + 360) % 360 : null;
    const wind = windAlongHeading({ ...air, headingDeg });
    const taken = isSwim
      ? noIntake(leg.intake)
      : intakeOf(leg.intake, leg.course.aidStations, { fromS, toS, fromM: fromM + firstM, toM: toM + firstM });
    steps.push({
      input: {
        stepS,
        sportIndex: sportIndexIn(leg, stretch, stepS),
        speedMps: isStill ? 0 : stretch.movedM / stepS,
        gradeRatio: isStill || stretch.movedM === 0 ? 0 : stretch.climbedM / stretch.movedM,
        mechanicalPowerW: stretch.workJ / stepS,
        airTemperatureC: air.airTemperatureC,
        vapourPressurePa: air.vapourPressurePa,
        meanRadiantTemperatureC: air.meanRadiantTemperatureC,
        airDensityKgPerM3: air.airDensityKgPerM3,
        headWindMps: wind.headWindMps,
        crossWindMps: wind.crossWindMps,
        clothingClo: paced.clothingClo,
        waterTemperatureC: leg.waterTemperatureC ?? DRY_LEG_WATER_C,
        wetsuitResistance: isSwim && leg.hasWetsuit ? WETSUIT_M2K_PER_W : 0,
        ...taken,
      },
      endS: toS,
      endM: toM,
      endAltitudeM,
      walkedS: stretch.walkedS,
      stoodS: stretch.stoodS,
    });
    fromM = toM;
  }
  return steps;
}
