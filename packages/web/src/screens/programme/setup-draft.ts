import type { ProgrammeHistory, ProgrammeInput, ProgrammeRace } from "@crampcast/model/plan/programme";
import { type CalendarDay, dayAfter } from "@crampcast/model/plan/programme";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { ScreeningAnswers } from "@crampcast/model/screening";
import { callServer } from "../../client/api.ts";
import { openDeviceStore } from "../../client/device-store.ts";
import { dayOf } from "./use-programme.ts";

/** Which race the programme leads to. */
export type RaceChoice = "plan" | "other" | "none";

/** Training of the last weeks as activities tell it. */
export type KnownTraining = Pick<ProgrammeHistory, "weeklyDistanceM" | "longestRunM" | "runsPerWeek">;

const DAY_MS = 86_400_000;
const unknown: KnownTraining = { weeklyDistanceM: null, longestRunM: null, runsPerWeek: null };

interface Run {
  readonly sport: string;
  readonly startEpochMs: number;
  readonly distanceM: number | null;
}

/** Mean week of four, longest run of 30 days and runs a week; nothing is said without a run in that time. */
export function trainingOf(activities: readonly Run[], nowEpochMs: number): KnownTraining {
  const since = (days: number) =>
    activities.filter(
      (one) =>
        one.sport === "running" && one.startEpochMs <= nowEpochMs && one.startEpochMs >= nowEpochMs - days * DAY_MS,
    );
  const weeks = since(28);
  if (weeks.length === 0) return unknown;
  const sum = weeks.reduce((total, one) => total + (one.distanceM ?? 0), 0);
  return {
    weeklyDistanceM: Math.round(sum / 4 / 100) * 100,
    longestRunM: Math.max(...since(30).map((one) => one.distanceM ?? 0)),
    runsPerWeek: Math.max(1, Math.round(weeks.length / 4)),
  };
}

/** Training from the server's activities, else from those of this device. */
export async function knownTraining(nowEpochMs: number): Promise<KnownTraining> {
  const rows = await callServer("listActivities", {});
  if (rows.ok && rows.value.length > 0) return trainingOf(rows.value, nowEpochMs);
  const store = await openDeviceStore().catch(() => null);
  const kept = ((await store?.all("activities")) ?? []).filter((one) => !one.isAside);
  return trainingOf(
    kept.map((one) => one.summary),
    nowEpochMs,
  );
}

/** The race of the plan in hand as a programme sees it; null when it lies behind. */
export function raceOfPlan(request: RaceRequest | null, today: CalendarDay): ProgrammeRace | null {
  if (request === null) return null;
  const date = dayOf(request.startEpochMs);
  if (date < today) return null;
  const runs = request.legs.filter((leg) => leg.sport === "running" || leg.sport === "walking");
  const courseM = (leg: (typeof runs)[number]) => leg.course.points.at(-1)?.distanceM ?? 0;
  const descentOf = ({ course: { points } }: (typeof runs)[number]) =>
    points.reduce((sum, one, index) => sum + Math.max(0, (points[index - 1] ?? one).altitudeM - one.altitudeM), 0);
  const temperatures = request.weather.hours.map((hour) => hour.airTemperatureC);
  const isRunning = runs.some((leg) => leg.sport === "running");
  const legs = isRunning ? runs : request.legs;
  return {
    name: request.name.slice(0, 200),
    date,
    isRunning,
    distanceM: Math.max(100, Math.round(legs.reduce((sum, leg) => sum + courseM(leg), 0))),
    descentM: Math.round(runs.reduce((sum, leg) => sum + descentOf(leg), 0)),
    airTemperatureC: temperatures.length === 0 ? null : Math.max(...temperatures),
  };
}

/** What the form begins with. */
export function firstInput(given: {
  readonly before: ProgrammeInput | null;
  readonly answers: ScreeningAnswers;
  readonly race: ProgrammeRace | null;
  readonly today: CalendarDay;
}): ProgrammeInput {
  const { before, answers, race, today } = given;
  const rehabilitation = answers["injury.rehabilitation"];
  const isInjured = answers["injury.last-year"] === true;
  const stage =
    isInjured && (rehabilitation === "still-hurts" || rehabilitation === "in-rehabilitation")
      ? "in-treatment"
      : isInjured && rehabilitation === "training-not-fully"
        ? "returning"
        : null;
  if (before !== null) return { ...before, answers };
  return {
    formatVersion: 1,
    answers,
    clearedRules: [],
    startDate: today,
    race,
    history: { ...unknown, easySpeedMps: null, accustomedAirTemperatureC: null },
    injury:
      stage === null
        ? null
        : {
            region: null,
            stage,
            sinceDate: null,
            painAtRestOfTen: null,
            painWalkingOfTen: null,
            canWalkHalfHour: null,
          },
    unavailableWeekdays: [],
    unavailableDates: [],
  };
}

/** A race typed from nothing: twelve weeks ahead, a distance to be filled in. */
export const blankRace = (today: CalendarDay): ProgrammeRace => ({
  name: "",
  date: dayAfter(today, 84),
  isRunning: true,
  distanceM: 21_097,
  descentM: null,
  airTemperatureC: null,
});

const two = (value: number): string => String(value).padStart(2, "0");

/** Seconds from midnight as a field for a time has them; empty without. */
export const clockText = (ofDayS: number | null): string =>
  ofDayS === null ? "" : `${two(Math.floor(ofDayS / 3600))}:${two(Math.floor(ofDayS / 60) % 60)}`;

/** Seconds from midnight of what a field for a time holds; null when it is empty. @unit s */
export function clockSeconds(text: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 3600 + Number(minute) * 60;
}
