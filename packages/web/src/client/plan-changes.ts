import { canonicalJson } from "@crampcast/contract";
import type { PlanWishes } from "@crampcast/model/plan";
import type { RaceLeg, RaceRequest } from "@crampcast/model/scenario";
import type { FoundPlans } from "./plan-shelf.ts";

/** What can be different from when plans were found, in the order in which it is told. */
export const planChanges = [
  "course",
  "start",
  "weather",
  "gear",
  "goal",
  "athlete",
  "supplies",
  "settings",
  "model",
] as const;
/** One thing that is different from when plans were found. */
export type PlanChange = (typeof planChanges)[number];

const legsOf = (request: RaceRequest, read: (leg: RaceLeg) => unknown): unknown => request.legs.map(read);

/** What a plan settles: pace, drinks and what is done before the start. */
export const plannedPart = (request: RaceRequest): string =>
  canonicalJson({
    legs: legsOf(request, ({ pacing, intake }) => ({ pacing, intake })),
    preCooling: request.preCooling ?? null,
  });

/** A race with pace, drinks and pre-cooling of another request of the same legs; all else stays its own. */
export function withPlannedPart(race: RaceRequest, of: RaceRequest): RaceRequest {
  const { preCooling: _, ...rest } = race;
  return {
    ...rest,
    legs: race.legs.map((leg, index) => {
      const planned = of.legs[index];
      return planned === undefined ? leg : { ...leg, pacing: planned.pacing, intake: planned.intake };
    }),
    ...(of.preCooling === undefined ? {} : { preCooling: of.preCooling }),
  };
}

/**
 * The race to search plans for. Where the plan in use is one of those found, it is the race with the goal and drinks
 * that the search began from: using a plan does not make its search an old one.
 */
export function raceToSearch(inUse: RaceRequest, found: FoundPlans | null): RaceRequest {
  if (found === null || found.request.legs.length !== inUse.legs.length) return inUse;
  const planned = plannedPart(inUse);
  const isFound = found.frontier.points.some(({ plan }) => plannedPart(plan.request) === planned);
  return isFound ? withPlannedPart(inUse, found.request) : inUse;
}

/** Supplies without the names of drinks: they are words of a language and change no number. */
const unnamed = (wishes: PlanWishes): unknown =>
  JSON.parse(canonicalJson(wishes), (key, value: unknown) => (key === "name" ? undefined : value));

const partsOf = (
  request: RaceRequest,
): Readonly<Record<Exclude<PlanChange, "supplies" | "model" | "athlete">, unknown>> => ({
  course: legsOf(request, ({ sport, course }) => ({ sport, points: course.points, aidStations: course.aidStations })),
  start: request.startEpochMs,
  weather: request.weather,
  gear: legsOf(request, ({ sport: _, course: __, pacing: ___, intake: ____, ...gear }) => gear),
  goal: plannedPart(request),
  settings: { memberCount: request.memberCount, seed: request.seed },
});

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** What has changed since plans were found: nothing when they are of the race, athlete, supplies and model as of now. */
export function changesSince(
  found: FoundPlans,
  now: { readonly request: RaceRequest; readonly wishes: PlanWishes; readonly modelVersion: string },
): readonly PlanChange[] {
  const then = partsOf(found.request);
  const parts = partsOf(now.request);
  // A name changes no number.
  const { name: _, ...before } = found.request.athlete;
  const { name: __, ...athlete } = now.request.athlete;
  const changed: Readonly<Record<PlanChange, boolean>> = {
    course: !isSame(then.course, parts.course),
    start: !isSame(then.start, parts.start),
    weather: !isSame(then.weather, parts.weather),
    gear: !isSame(then.gear, parts.gear),
    goal: !isSame(then.goal, parts.goal),
    settings: !isSame(then.settings, parts.settings),
    athlete: !isSame(before, athlete),
    supplies: found.wishes !== null && !isSame(unnamed(found.wishes), unnamed(now.wishes)),
    model: found.modelVersion !== now.modelVersion,
  };
  return planChanges.filter((change) => changed[change]);
}
