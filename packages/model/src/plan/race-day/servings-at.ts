import type { RacePlan, Serving } from "../race-plan/race-plan.ts";

/** Everything that is taken at one place of a leg. */
export interface Stop {
  /** @unit count */
  readonly legIndex: number;
  /** Since the start of the leg. */
  readonly distanceM: number;
  /** Since the start of the race. */
  readonly timeS: number;
  readonly servings: readonly Serving[];
}

/** Servings no further apart than this are taken at one place. */
const ONE_PLACE_M = 100;

/** Servings gathered into stops in the order of the race: what is taken within 100 m is taken together. */
export function stopsOf(plan: RacePlan): Stop[] {
  const stops: { legIndex: number; distanceM: number; timeS: number; servings: Serving[] }[] = [];
  const ordered = [...plan.servings].sort((a, b) => a.legIndex - b.legIndex || a.distanceM - b.distanceM);
  for (const serving of ordered) {
    const last = stops.at(-1);
    if (last !== undefined && last.legIndex === serving.legIndex && serving.distanceM - last.distanceM <= ONE_PLACE_M) {
      last.servings.push(serving);
    } else {
      const { legIndex, distanceM, timeS } = serving;
      stops.push({ legIndex, distanceM, timeS, servings: [serving] });
    }
  }
  return stops;
}
