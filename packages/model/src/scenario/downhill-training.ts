import type { ActivitySummary } from "../activity/activity-summary.ts";
import type { Capacity } from "../athlete/profile.ts";
import { damageAfterRestFraction } from "../physiology/muscle/index.ts";
import { STANDARD_GRAVITY } from "../units/constants.ts";

/** What descents of the last weeks mean for a race: protection that stays, soreness that goes. */
export interface DownhillTraining {
  readonly descentHabitKjPerKg: Capacity | null;
  readonly carriedDescentKjPerKg: Capacity | null;
}

const DAY_MS = 86_400_000;
const PROTECTED_DAYS = 42;
const SORE_DAYS = 21;

/** Braking work of a session on foot, kJ/kg; the climb stands for a descent that was not kept. Null without either. */
function brakingKjPerKg(summary: ActivitySummary): number | null {
  if (summary.sport !== "running" && summary.sport !== "walking") return null;
  const downM = summary.descentM ?? summary.ascentM;
  return downM === null ? null : (STANDARD_GRAVITY * downM) / 1000;
}

/**
 * Largest braking work of one session in six weeks, which protects against the next, and what of the last three weeks is
 * not yet recovered from, halved every three days. @source bontemps2020 maeo2017
 */
export function downhillTraining(activities: readonly ActivitySummary[], asOfEpochMs: number): DownhillTraining {
  const ageDays = (each: ActivitySummary): number => (asOfEpochMs - each.startEpochMs) / DAY_MS;
  const known = activities.flatMap((each) => {
    const work = ageDays(each) >= 0 && ageDays(each) <= PROTECTED_DAYS ? brakingKjPerKg(each) : null;
    return work === null ? [] : [{ work, ageDays: ageDays(each) }];
  });
  if (known.length === 0) return { descentHabitKjPerKg: null, carriedDescentKjPerKg: null };
  const derived = (value: number, derivedFrom: string): Capacity => ({
    value: Number(Math.min(200, value).toPrecision(4)),
    variationFraction: 0.3,
    origin: "derived",
    derivedFrom,
  });
  const carried = known
    .filter((each) => each.ageDays <= SORE_DAYS)
    .reduce((sum, each) => sum + damageAfterRestFraction(each.work, each.ageDays * 86_400), 0);
  const sessions = `${known.length} sessions on foot with a climb or descent in six weeks`;
  return {
    descentHabitKjPerKg: derived(Math.max(...known.map((each) => each.work)), `largest of ${sessions}`),
    carriedDescentKjPerKg: derived(carried, `${sessions}, halved every three days`),
  };
}
