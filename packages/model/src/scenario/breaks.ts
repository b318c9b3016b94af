import type { AidStation } from "../course/course.ts";
import type { Segment } from "../course/segments.ts";
import { walkingPowerWPerKg } from "../physiology/metabolism/index.ts";
import { exactly, type PacedSegment, walkingSpeedMps, zeroBetween } from "./pacing.ts";
import type { WalkBreaks } from "./race-request.ts";

/** A brisk walk on the level; on slopes the walk that costs as much. An assumption. */
const WALK_BREAK_MPS = 1.6;
const WALK_BREAK_W_PER_KG = walkingPowerWPerKg(WALK_BREAK_MPS, 0);

function pieceOf(segment: Segment, fromM: number, toM: number): Segment {
  return {
    ...segment,
    startM: segment.startM + fromM,
    lengthM: toM - fromM,
    startAltitudeM: segment.startAltitudeM + fromM * segment.gradeRatio,
  };
}

const totalS = (plan: readonly PacedSegment[]): number => plan.reduce((sum, each) => sum + each.durationS, 0);

/** A run with its walk breaks put in: the way covered walking is not run again. */
function withWalks(plan: readonly PacedSegment[], breaks: WalkBreaks): PacedSegment[] {
  const everyS = breaks.everyS ?? Number.POSITIVE_INFINITY;
  const everyM = breaks.everyM ?? Number.POSITIVE_INFINITY;
  const pieces: PacedSegment[] = [];
  let sinceS = 0;
  let sinceM = 0;
  let walkLeftS = 0;
  for (const paced of plan) {
    const { segment } = paced;
    const walkMps = walkingSpeedMps(WALK_BREAK_W_PER_KG, segment.gradeRatio);
    let atM = 0;
    while (atM < segment.lengthM) {
      const isBreak = walkLeftS > 0;
      // On a piece that is walked anyway a break changes nothing but counts as one.
      const speedMps = isBreak && !paced.isWalked ? Math.min(walkMps, paced.speedMps) : paced.speedMps;
      const untilS = isBreak ? walkLeftS : Math.min(everyS - sinceS, (everyM - sinceM) / speedMps);
      const toM = Math.min(segment.lengthM, atM + untilS * speedMps);
      const isDone = toM < segment.lengthM;
      const endM = isDone && toM <= atM ? segment.lengthM : toM;
      const durationS = (endM - atM) / speedMps;
      pieces.push({
        ...paced,
        segment: pieceOf(segment, atM, endM),
        durationS,
        speedMps,
        isWalked: paced.isWalked || isBreak,
      });
      if (isBreak) walkLeftS = isDone ? 0 : Math.max(0, walkLeftS - durationS);
      else {
        sinceS += durationS;
        sinceM += endM - atM;
        if (isDone || sinceS >= everyS || sinceM >= everyM) {
          walkLeftS = breaks.lengthS;
          sinceS = 0;
          sinceM = 0;
        }
      }
      atM = endM;
    }
  }
  return pieces;
}

/**
 * A run in a goal time that counts the walk breaks in: the running between them is as much faster as it takes. Null when no
 * running makes up for the breaks. `planIn` gives the run without breaks in a time.
 */
export function runWalkInTime(
  goalTimeS: number,
  breaks: WalkBreaks,
  planIn: (runningTimeS: number) => PacedSegment[] | null,
): PacedSegment[] | null {
  const planned = (runningTimeS: number): PacedSegment[] => withWalks(planIn(runningTimeS) ?? [], breaks);
  const shortestS = 0.3 * goalTimeS;
  if (totalS(planned(shortestS)) > goalTimeS) return null;
  const overAt = (runningTimeS: number): number => totalS(planned(runningTimeS)) / goalTimeS - 1;
  const runningTimeS = overAt(goalTimeS) <= 0 ? goalTimeS : zeroBetween(overAt, shortestS, goalTimeS, 1e-7);
  return exactly(goalTimeS, planned(runningTimeS));
}

/** Standing at each aid station that lies on the way, put between the pieces. */
export function withStops(
  plan: readonly PacedSegment[],
  stations: readonly AidStation[],
  stopS: number,
): PacedSegment[] {
  const places = stations.map((station) => station.distanceM).sort((a, b) => a - b);
  const pieces: PacedSegment[] = [];
  let next = 0;
  for (const paced of plan) {
    const { segment, speedMps } = paced;
    let atM = 0;
    const add = (toM: number): void => {
      if (toM <= atM) return;
      pieces.push({ ...paced, segment: pieceOf(segment, atM, toM), durationS: (toM - atM) / speedMps });
      atM = toM;
    };
    for (
      let place = places[next];
      place !== undefined && place <= segment.startM + segment.lengthM;
      place = places[++next]
    ) {
      if (place < segment.startM) continue;
      add(place - segment.startM);
      const here = pieceOf(segment, atM, atM);
      pieces.push({
        segment: here,
        durationS: stopS,
        speedMps: 0,
        isWalked: false,
        isStanding: true,
        mechanicalPowerW: 0,
      });
    }
    add(segment.lengthM);
  }
  return pieces;
}

/** Time that the stops of a leg take. @unit s */
export function stopsS(
  plan: { readonly firstM: number; readonly lastM: number },
  stations: readonly AidStation[],
  stopS: number,
): number {
  return stopS * stations.filter((each) => each.distanceM >= plan.firstM && each.distanceM <= plan.lastM).length;
}
