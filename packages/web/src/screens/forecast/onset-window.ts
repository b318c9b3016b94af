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
  for (const [index, from] of points.entries()) {
    const until = points.findIndex(
      (point, later) => later > index && point.crampProbability - from.crampProbability >= half,
    );
    const to = points[until];
    const last = points[until - 1];
    if (!to || !last) break;
    // Straight between the last point that is too near and the first that is far enough.
    const share =
      (from.crampProbability + half - last.crampProbability) / (to.crampProbability - last.crampProbability);
    const toM = last.distanceM + share * (to.distanceM - last.distanceM);
    if (best && toM - from.distanceM >= best.toM - best.fromM) continue;
    best = {
      fromM: from.distanceM,
      toM,
      fromS: from.timeS,
      toS: last.timeS + share * (to.timeS - last.timeS),
      isToFinish: toM >= forecast.distanceM * (1 - NEAR_FINISH_FRACTION),
    };
  }
  return best;
}
