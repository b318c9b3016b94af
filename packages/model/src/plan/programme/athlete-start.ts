import type { ProgrammeInput, ProgrammeNotice } from "./programme.ts";

/** Easy running where no training is known. An assumption. @unit m/s */
const ASSUMED_EASY_SPEED_MPS = 2.6;
/** Week and longest run where nothing is known. Assumptions. @unit m */
const ASSUMED_WEEK_M = 15_000;
const LONGEST_SHARE_OF_WEEK = 0.35;
/** Part of the training hours taken as running. An assumption. */
const RUNNING_SHARE_OF_HOURS = 0.8;
/** Below this a week is too little to build on: the ladder of walking and running comes first. */
const LADDER_BELOW_M = 6000;

/** Where the running begins, with what had to be assumed. */
export interface AthleteStart {
  readonly isRunner: boolean;
  readonly weeklyDistanceM: number;
  readonly longestRunM: number;
  readonly easySpeedMps: number;
  /** @unit count */
  readonly runsPerWeek: number;
  readonly startsWithLadder: boolean;
  readonly notices: readonly ProgrammeNotice[];
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Distance, longest run and speed from the history, else from the intake, else assumed and said so. */
export function athleteStart(input: ProgrammeInput): AthleteStart {
  const { history, answers, race } = input;
  const sport = answers["training.sport"];
  const isRunner = race === null ? sport !== "cycling" && sport !== "other" : race.isRunning;
  const easySpeedMps = history.easySpeedMps ?? ASSUMED_EASY_SPEED_MPS;
  const hours = sport === "running" ? numberOf(answers["training.hours-per-week"]) : null;
  const longestH = sport === "running" ? numberOf(answers["training.longest-session-h"]) : null;
  const weeklyDistanceM =
    history.weeklyDistanceM ?? (hours === null ? ASSUMED_WEEK_M : hours * 3600 * easySpeedMps * RUNNING_SHARE_OF_HOURS);
  const longestRunM = Math.min(
    weeklyDistanceM,
    history.longestRunM ??
      (longestH === null ? LONGEST_SHARE_OF_WEEK * weeklyDistanceM : longestH * 3600 * easySpeedMps),
  );
  const notices: ProgrammeNotice[] = [];
  if (isRunner && history.weeklyDistanceM === null)
    notices.push({ key: "distance-assumed", values: { distanceM: weeklyDistanceM } });
  if (isRunner && history.weeklyDistanceM !== null && history.longestRunM === null)
    notices.push({ key: "longest-assumed", values: { distanceM: longestRunM } });
  const usual = weeklyDistanceM < 15_000 ? 3 : weeklyDistanceM < 40_000 ? 4 : 5;
  return {
    isRunner,
    weeklyDistanceM,
    longestRunM,
    easySpeedMps,
    runsPerWeek: Math.min(6, Math.max(2, Math.round(history.runsPerWeek ?? usual))),
    startsWithLadder: isRunner && weeklyDistanceM < LADDER_BELOW_M,
    notices,
  };
}
