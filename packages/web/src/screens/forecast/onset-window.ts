import type { PlanNumbers } from "@crampcast/model";

/** A stretch of the race, in distance and in time since the start. */
export interface OnsetWindow {
  readonly fromM: number;
  readonly toM: number;
  readonly fromS: number;
  readonly toS: number;
  /** Whether the stretch ends at the finish, or so near that nobody would tell. */
  readonly isToFinish: boolean;
}

/** A stretch that ends within this share of the course from the finish counts as ending there. */
const NEAR_FINISH_FRACTION = 0.02;

/**
 * The shortest stretch of the course that holds half of the first cramps: where a cramp is most likely, if one comes.
 * Null when the forecast has no chance of a cramp. @source highest-density interval of the first cramp's distance
 */
export function onsetWindow(forecast: Pick<PlanNumbers, "byDistance" | "distanceM">): OnsetWindow | null {
  const points = [{ distanceM: 0, timeS: 0, crampProbability: 0 }, ...forecast.byDistance];
  const half = (points.at(-1)?.crampProbability ?? 0) / 2;
  if (!(half > 0)) return null;
  let best: OnsetWindow | null = null;
  const consider = (from: Place, to: Place): void => {
    if (best && to.distanceM - from.distanceM >= best.toM - best.fromM) return;
    best = {
      fromM: from.distanceM,
      toM: to.distanceM,
      fromS: from.timeS,
      toS: to.timeS,
      isToFinish: to.distanceM >= forecast.distanceM * (1 - NEAR_FINISH_FRACTION),
    };
  };
  // Between points the chance is taken as straight, so the shortest stretch begins or ends at one of them.
  for (const point of points) {
    const end = placeAt(points, point.crampProbability + half);
    if (end) consider(point, end);
    const start = placeAt(points, point.crampProbability - half);
    if (start) consider(start, point);
  }
  return best;
}

interface Place {
  readonly distanceM: number;
  readonly timeS: number;
}

/** First place where the chance reaches a level, straight between points; null when it never does. */
function placeAt(points: readonly (Place & { readonly crampProbability: number })[], level: number): Place | null {
  if (level < 0) return null;
  const next = points.findIndex((point) => point.crampProbability >= level);
  const to = points[next];
  const from = points[next - 1] ?? to;
  if (!to || !from) return null;
  const grown = to.crampProbability - from.crampProbability;
  const share = grown > 0 ? (level - from.crampProbability) / grown : 1;
  return {
    distanceM: from.distanceM + share * (to.distanceM - from.distanceM),
    timeS: from.timeS + share * (to.timeS - from.timeS),
  };
}
