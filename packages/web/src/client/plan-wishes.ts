import { PlanWishesSchema } from "@crampcast/contract";
import type { PlanWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useMemo } from "react";
import { z } from "zod";
import { storedValue } from "./stored-value.ts";

/** So many races are remembered; the one not seen for longest goes first. @unit count */
const KEPT_RACES = 30;

const stored = storedValue<Readonly<Record<string, PlanWishes>>>({
  key: "crampcast.plan-wishes",
  initial: {},
  check(raw) {
    const parsed = z.record(z.string(), PlanWishesSchema).safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});

/** The race that supplies belong to: its name and legs, so that a new pace, drink or start keeps them. */
export function raceKeyOf(request: RaceRequest): string {
  const legs = request.legs.map((leg) => `${leg.sport}${Math.round(leg.course.points.at(-1)?.distanceM ?? 0)}`);
  return [request.name, ...legs].join("|");
}

/** What the person said there is for this race, null before that; and how to keep it. */
export function usePlanWishes(request: RaceRequest): {
  readonly wishes: PlanWishes | null;
  readonly keep: (wishes: PlanWishes) => void;
} {
  const key = raceKeyOf(request);
  const all = stored.useValue();
  const kept = all[key] ?? null;
  // A leg added or taken out since makes the answers those of another race.
  const wishes = kept?.suppliesOfLegs.length === request.legs.length ? kept : null;
  return useMemo(
    () => ({
      wishes,
      keep(next) {
        const { [key]: _, ...others } = stored.read();
        stored.write(Object.fromEntries([...Object.entries(others), [key, next]].slice(-KEPT_RACES)));
      },
    }),
    [wishes, key],
  );
}
