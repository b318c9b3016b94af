import type { Serving } from "@crampcast/model/plan";

/** Everything taken at one place. */
export interface Stop {
  /** @unit count */
  readonly legIndex: number;
  /** Since the start of the leg. */
  readonly distanceM: number;
  /** Since the start of the race. */
  readonly timeS: number;
  readonly servings: readonly Serving[];
}

/** Nearer than this is the same place to someone who runs past. */
const SAME_PLACE_M = 100;

/** Servings gathered by place, in the order of the race. */
export function stopsIn(servings: readonly Serving[]): Stop[] {
  const stops: { legIndex: number; distanceM: number; timeS: number; servings: Serving[] }[] = [];
  for (const serving of [...servings].sort((a, b) => a.timeS - b.timeS)) {
    const last = stops.at(-1);
    if (last?.legIndex === serving.legIndex && serving.distanceM - last.distanceM <= SAME_PLACE_M) {
      last.servings.push(serving);
    } else {
      const { legIndex, distanceM, timeS } = serving;
      stops.push({ legIndex, distanceM, timeS, servings: [serving] });
    }
  }
  return stops;
}
