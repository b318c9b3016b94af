import type { RacePlan } from "../race-plan/race-plan.ts";
import { legTimes, plannedWay } from "./planned-way.ts";
import { stopsOf } from "./servings-at.ts";
import { type Notation, showDistance } from "./show.ts";
import { takeName, takeText } from "./take-text.ts";
import { asciiText } from "./text/words.ts";

/** What a watch says at a place. */
export interface CourseCue {
  /** Since the start of the leg. */
  readonly distanceM: number;
  /** Since the start of the leg. */
  readonly timeS: number;
  readonly altitudeM: number;
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  readonly kind: "drink" | "capsule";
  /** At most 15 plain letters. */
  readonly name: string;
  /** At most 10 plain letters, for the older course format. */
  readonly shortName: string;
  readonly text: string;
}

/** A leg as a watch follows it: positions with planned times, and cues. */
export interface WatchCourse {
  readonly name: string;
  readonly sport: "running" | "walking" | "cycling" | "swimming";
  /** Start of the leg, UTC. @unit ms */
  readonly startEpochMs: number;
  readonly durationS: number;
  readonly distanceM: number;
  readonly points: readonly {
    readonly distanceM: number;
    /** Since the start of the leg. */
    readonly timeS: number;
    readonly altitudeM: number;
    /** @unit degree */
    readonly latitudeDeg: number;
    /** @unit degree */
    readonly longitudeDeg: number;
  }[];
  readonly cues: readonly CourseCue[];
}

/** Devices show no more course points than this; some stop at fewer. A common limit of course editors. */
export const MOST_CUES_COUNT = 200;

/** Keeps `most` of a list, evenly: what comes often comes again soon. */
function thinned<T>(list: readonly T[], mostCount: number): readonly T[] {
  if (list.length <= mostCount) return list;
  return Array.from({ length: mostCount }, (_, i) => list[Math.floor((i * list.length) / mostCount)]).filter(
    (each) => each !== undefined,
  );
}

/**
 * One leg of a plan as a course for a watch: planned times make the virtual partner, each stop is a cue. A course that is
 * known by its numbers only, and a transition, have none; the reason is said in the language of the words.
 */
export function watchCourse(
  plan: RacePlan,
  legIndex: number,
  notation: Notation,
): { readonly ok: true; readonly course: WatchCourse } | { readonly ok: false; readonly reason: string } {
  const leg = plan.request.legs[legIndex];
  const { files } = notation.words;
  if (leg === undefined || leg.sport === "transition") return { ok: false, reason: files.transition };
  const { startS, endS } = legTimes(plan, legIndex);
  const way = plannedWay(plan, legIndex);
  const points = way.flatMap(({ latitudeDeg, longitudeDeg, ...point }) =>
    latitudeDeg === null || longitudeDeg === null
      ? []
      : [{ ...point, latitudeDeg, longitudeDeg, timeS: point.timeS - startS }],
  );
  if (points.length < way.length || points.length < 2) return { ok: false, reason: files.noPositions };
  const cues = thinned(
    stopsOf(plan).filter((stop) => stop.legIndex === legIndex),
    MOST_CUES_COUNT,
  ).flatMap((stop): CourseCue[] => {
    const awayM = (each: { readonly distanceM: number }) => Math.abs(each.distanceM - stop.distanceM);
    const point = points.reduce<(typeof points)[number] | null>(
      (best, each) => (best === null || awayM(each) < awayM(best) ? each : best),
      null,
    );
    if (point === null) return [];
    return [
      {
        ...point,
        kind: stop.servings.some((serving) => serving.source !== "capsule") ? "drink" : "capsule",
        name: takeName(stop.servings, notation, 15),
        shortName: takeName(stop.servings, notation, 10),
        text: `${showDistance(stop.distanceM, notation)}: ${takeText(stop.servings, notation)}`,
      },
    ];
  });
  const course: WatchCourse = {
    name: asciiText(plan.request.name, 15) || "Race",
    sport: leg.sport,
    startEpochMs: plan.request.startEpochMs + startS * 1000,
    durationS: endS - startS,
    distanceM: points.at(-1)?.distanceM ?? 0,
    points,
    cues,
  };
  return { ok: true, course };
}
