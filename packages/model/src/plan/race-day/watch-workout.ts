import type { RaceLeg, WalkBreaks } from "../../scenario/index.ts";
import type { PaceSplit, RacePlan } from "../race-plan/race-plan.ts";
import { legTimes, plannedTimeS } from "./planned-way.ts";
import { type Stop, stopsOf } from "./servings-at.ts";
import { type Notation, showDistance } from "./show.ts";
import { takeText } from "./take-text.ts";
import { asciiText, fill } from "./text/words.ts";

/** What a step of a workout aims at; null: nothing. */
export type StepTarget =
  | { readonly kind: "speed"; readonly lowMps: number; readonly highMps: number }
  | { readonly kind: "power"; readonly lowW: number; readonly highW: number };

/** One step: the watch sounds at its beginning and shows its name and note. */
export interface WorkoutStep {
  /** At most 15 plain letters. */
  readonly name: string;
  /** Plain letters; empty: none. */
  readonly note: string;
  readonly length:
    | { readonly kind: "distance"; readonly distanceM: number }
    | { readonly kind: "time"; readonly durationS: number };
  readonly target: StepTarget | null;
  readonly isWalk: boolean;
}

/** A leg as a workout: works without positions. */
export interface WatchWorkout {
  readonly name: string;
  readonly sport: "running" | "walking" | "cycling" | "swimming";
  readonly steps: readonly WorkoutStep[];
}

/** Devices take no more steps than this. A common limit of workout editors. */
export const MOST_STEPS_COUNT = 50;
/** Longest note that small displays show in full screens. An assumption. */
const NOTE_COUNT = 120;
/** Half width of the pace target: what a person can hold. An assumption. */
const PACE_BAND_FRACTION = 0.03;
const POWER_BAND_FRACTION = 0.05;

const band = (value: number, halfFraction: number) => ({
  low: value * (1 - halfFraction),
  high: value * (1 + halfFraction),
});

function targetOf(
  sport: RaceLeg["sport"],
  piece: { distanceM: number; durationS: number; powerW: number | null },
): StepTarget | null {
  if (sport === "swimming") return null;
  if (piece.powerW !== null) {
    const { low, high } = band(piece.powerW, POWER_BAND_FRACTION);
    return { kind: "power", lowW: low, highW: high };
  }
  const { low, high } = band(piece.distanceM / piece.durationS, PACE_BAND_FRACTION);
  return { kind: "speed", lowMps: low, highMps: high };
}

const noteOf = (stops: readonly Stop[], notation: Notation): string =>
  asciiText(
    stops
      .map((stop) =>
        fill(notation.words.watch.at, {
          place: showDistance(stop.distanceM, notation),
          take: takeText(stop.servings, notation),
        }),
      )
      .join("; "),
    NOTE_COUNT,
  );

/** Splits gathered so that no more than `most` groups remain. */
function grouped(splits: readonly PaceSplit[], mostCount: number): PaceSplit[][] {
  const size = Math.max(1, Math.ceil(splits.length / mostCount));
  return Array.from({ length: Math.ceil(splits.length / size) }, (_, i) => splits.slice(i * size, (i + 1) * size));
}

function paceSteps(
  leg: RaceLeg,
  splits: readonly PaceSplit[],
  stops: readonly Stop[],
  notation: Notation,
): WorkoutStep[] {
  return grouped(splits, MOST_STEPS_COUNT).flatMap((group): WorkoutStep[] => {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const distanceM = last.toM - first.fromM;
    const durationS = group.reduce((sum, split) => sum + split.durationS, 0);
    const powers = group.flatMap((split) => (split.powerW === null ? [] : [split.powerW * split.durationS]));
    const powerW = powers.length < group.length ? null : powers.reduce((sum, each) => sum + each, 0) / durationS;
    // Standing at a station belongs to the stretch after it, and is not run faster.
    const isHere = ({ distanceM: atM }: { readonly distanceM: number }) => atM >= first.fromM && atM < last.toM;
    const standingS = (leg.pacing.stopPerStationS ?? 0) * leg.course.aidStations.filter(isHere).length;
    const movingS = durationS > 2 * standingS ? durationS - standingS : durationS;
    const here = stops.filter(isHere);
    return [
      {
        name: asciiText(fill(notation.words.watch.workoutStep, { place: showDistance(last.toM, notation) }), 15),
        note: noteOf(here, notation),
        length: { kind: "distance", distanceM },
        target: targetOf(leg.sport, { distanceM, durationS: movingS, powerW }),
        isWalk: false,
      },
    ];
  });
}

interface LegClock {
  readonly startS: number;
  readonly endS: number;
  readonly lengthM: number;
  readonly timeAt: (distanceM: number) => number;
  readonly distanceAt: (timeS: number) => number;
}

/** Distance at a time: the planned clock read the other way round. */
function legClock(plan: RacePlan, legIndex: number): LegClock {
  const { startS, endS } = legTimes(plan, legIndex);
  const lengthM = plan.request.legs[legIndex]?.course.points.at(-1)?.distanceM ?? 0;
  const timeAt = (distanceM: number): number => plannedTimeS(plan, { legIndex, distanceM });
  const distanceAt = (timeS: number): number => {
    let lowM = 0;
    let highM = lengthM;
    for (let i = 0; i < 40; i++) {
      const middleM = (lowM + highM) / 2;
      if (timeAt(middleM) < timeS) lowM = middleM;
      else highM = middleM;
    }
    return (lowM + highM) / 2;
  };
  return { startS, endS, lengthM, timeAt, distanceAt };
}

/** A brisk walk, as the forecast takes it. */
const WALK_MPS = 1.6;

/**
 * Run and walk in turn. Each running step aims at what is left of its stretch once the walk is taken off; the pieces are as long
 * in time (or way) as the breaks say, so that the watch itself tells when to walk.
 */
function runWalkSteps(clock: LegClock, breaks: WalkBreaks, stops: readonly Stop[], notation: Notation): WorkoutStep[] {
  const { words } = notation;
  const steps: WorkoutStep[] = [];
  const { startS, endS, lengthM, timeAt, distanceAt } = clock;
  let atS = startS;
  while (atS < endS - 1 && steps.length < 1000) {
    const fromM = distanceAt(atS);
    const byWayS = breaks.everyM === null ? null : timeAt(Math.min(lengthM, fromM + breaks.everyM)) - atS;
    const runS = Math.max(1, Math.min(breaks.everyS ?? byWayS ?? endS - atS, endS - atS));
    const walkS = Math.min(breaks.lengthS, Math.max(0, endS - atS - runS));
    const toM = walkS > 0 ? distanceAt(atS + runS + walkS) : lengthM;
    const walkedM = Math.min(WALK_MPS * walkS, (toM - fromM) / 2);
    const runM = toM - fromM - walkedM;
    const here = stops.filter((stop) => stop.distanceM >= fromM && (stop.distanceM < toM || walkS === 0));
    const { low, high } = band(runM / runS, PACE_BAND_FRACTION);
    steps.push({
      name: asciiText(fill(words.watch.workoutStep, { place: showDistance(fromM + runM, notation) }), 15),
      note: noteOf(here, notation),
      length: breaks.everyM === null ? { kind: "time", durationS: runS } : { kind: "distance", distanceM: runM },
      target: { kind: "speed", lowMps: low, highMps: high },
      isWalk: false,
    });
    if (walkS > 0) {
      steps.push({
        name: asciiText(words.watch.walkStep, 15),
        note: "",
        length: { kind: "time", durationS: walkS },
        target: null,
        isWalk: true,
      });
    }
    atS += runS + walkS;
  }
  return steps;
}

/**
 * One leg of a plan as a workout for a watch: a step for each kilometre with its pace (or power), what to take as its note; run and
 * walk in turn where the plan walks. Longer races gather kilometres so that no device runs out of steps. A transition has none: a plain reason.
 * @source assumption: a band of 3 % round the pace and 5 % round the power
 */
export function watchWorkout(
  plan: RacePlan,
  legIndex: number,
  notation: Notation,
): { readonly ok: true; readonly workout: WatchWorkout } | { readonly ok: false; readonly reason: string } {
  const leg = plan.request.legs[legIndex];
  const splits = plan.splits.filter((split) => split.legIndex === legIndex);
  if (leg === undefined || leg.sport === "transition" || splits.length === 0) {
    return { ok: false, reason: notation.words.files.transition };
  }
  const stops = stopsOf(plan).filter((stop) => stop.legIndex === legIndex);
  const breaks = leg.sport === "running" ? (leg.pacing.walkBreaks ?? null) : null;
  const walking = breaks === null ? null : runWalkSteps(legClock(plan, legIndex), breaks, stops, notation);
  // More turns than a device has steps: kilometres then, with the walks said in the notes.
  const steps =
    walking !== null && walking.length <= MOST_STEPS_COUNT ? walking : paceSteps(leg, splits, stops, notation);
  return { ok: true, workout: { name: asciiText(plan.request.name, 15) || "Race", sport: leg.sport, steps } };
}
