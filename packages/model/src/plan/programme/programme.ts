import type { Certainty } from "../../evidence/claims/claim.ts";
import type { ClaimKey } from "../../evidence/index.ts";
import type { ClinicianRuleKey, ScreeningAnswers } from "../../screening/index.ts";
import type { CalendarDay } from "./calendar-day.ts";
import type { ProgrammeExercise } from "./dose.ts";
import type { InjuryRegion, ProgrammePart } from "./parts.ts";
import type { Progress, TrackKey } from "./tracks.ts";

/** One session of the calendar. */
export interface ProgrammeSession {
  /** Stays the same when the session is moved. */
  readonly id: string;
  readonly date: CalendarDay;
  readonly part: ProgrammePart;
  readonly exercises: readonly ProgrammeExercise[];
  readonly durationS: number;
  /** Running distance planned, 0 when none. */
  readonly distanceM: number;
  /** Longest run of the week. */
  readonly isLong: boolean;
  /** May be left out first when time is short. */
  readonly isOptional: boolean;
}

/** What happened to a session; the last record of a session counts. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly state: "done" | "missed" | "moved";
  /** New day when moved. */
  readonly date: CalendarDay | null;
  /** Worst pain in the session or on the morning after, 0 to 10; null when not told. @unit count */
  readonly painOfTen: number | null;
}

/** An injury that is not over. What was not answered is null and counts as not met. */
export interface ProgrammeInjury {
  /** Null: not told, so the whole leg is spared. */
  readonly region: InjuryRegion | null;
  readonly stage: "in-treatment" | "returning";
  readonly sinceDate: CalendarDay | null;
  /** @unit count */
  readonly painAtRestOfTen: number | null;
  /** @unit count */
  readonly painWalkingOfTen: number | null;
  readonly canWalkHalfHour: boolean | null;
}

/** The race that the programme leads to. */
export interface ProgrammeRace {
  readonly name: string;
  readonly date: CalendarDay;
  readonly isRunning: boolean;
  readonly distanceM: number;
  readonly descentM: number | null;
  /** Warmest hour that is expected. */
  readonly airTemperatureC: number | null;
}

/** Training of the last weeks. What is not known is null. */
export interface ProgrammeHistory {
  /** Mean of the last four weeks. */
  readonly weeklyDistanceM: number | null;
  /** Longest run of the last 30 days. */
  readonly longestRunM: number | null;
  /** @unit count */
  readonly runsPerWeek: number | null;
  readonly easySpeedMps: number | null;
  /** Air in which the athlete trained lately. */
  readonly accustomedAirTemperatureC: number | null;
}

/** Everything a programme is made from. */
export interface ProgrammeInput {
  /** @unit version */
  readonly formatVersion: 1;
  readonly answers: ScreeningAnswers;
  /** Rules of the screening that a clinician has looked at since. */
  readonly clearedRules: readonly ClinicianRuleKey[];
  readonly startDate: CalendarDay;
  readonly race: ProgrammeRace | null;
  readonly history: ProgrammeHistory;
  readonly injury: ProgrammeInjury | null;
  /** Monday 0 to Sunday 6. @unit index */
  readonly unavailableWeekdays: readonly number[];
  readonly unavailableDates: readonly CalendarDay[];
  /** IANA name of the zone in which the athlete trains; absent or null: not told. */
  readonly timeZone?: string | null | undefined;
  /** Time of the day at which sessions usually begin, from midnight; absent or null: sessions have a day and no clock. @unit s */
  readonly usualStartS?: number | null | undefined;
}

/** One week of the programme. */
export interface ProgrammeWeek {
  readonly monday: CalendarDay;
  readonly kind: "build" | "easy" | "hold" | "taper" | "race" | "waiting-for-clinician" | "waiting-for-criteria";
  /** Running distance planned, without the race. */
  readonly distanceM: number;
  /** Phase of hip strengthening, 1 to 3; null when there is none. @unit count */
  readonly hipPhase: number | null;
}

/** What is known against cramps themselves. */
export type CrampEvidence = "one-person" | "goes-with-fewer" | "nothing-shown";

/** A part of the programme with why it is there. */
export interface ProgrammeReason {
  readonly part: ProgrammePart;
  /** Screening factors, injury or race properties that ask for it. */
  readonly becauseOf: readonly string[];
  /** How well founded it is for its own aim; null: clinical practice, no source read. */
  readonly certainty: Certainty | null;
  readonly crampEvidence: CrampEvidence;
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
}

/** Why a part, or some of it, is not in the programme. */
export type LeftOutReason =
  | "too-few-weeks"
  | "later-phase-needs-weeks"
  | "injury-region"
  | "criteria-not-met"
  | "tests-missing"
  | "not-a-runner"
  | "race-is-flat"
  | "race-not-warmer"
  | "heat-needs-clinician"
  | "heat-runs-too-short"
  | "no-race"
  | "no-free-day";

/** A part that was left out. */
export interface LeftOut {
  readonly part: ProgrammePart;
  readonly reason: LeftOutReason;
}

/** Something to be told, by its key in the words. */
export interface ProgrammeNotice {
  readonly key:
    | "refer-injury-in-treatment"
    | "refer-criteria-fail"
    | "refer-setbacks"
    | "refer-pain"
    | "criteria-open"
    | "may-ask-to-start"
    | "may-run"
    | "distance-assumed"
    | "longest-assumed"
    | "region-not-told"
    | "programme-cut-at-a-year"
    | "race-beyond-longest-run"
    | "race-while-in-treatment"
    | "race-in-days"
    | "gap-stepped-back"
    | "missed-not-stacked"
    | "pain-stepped-back"
    | "outside-evidence";
  readonly values: Readonly<Record<string, number | string>>;
}

/** A dated programme. */
export interface Programme {
  /** @unit version */
  readonly formatVersion: 1;
  readonly input: ProgrammeInput;
  /** Day from which the open sessions were planned. */
  readonly plannedFrom: CalendarDay;
  readonly weeks: readonly ProgrammeWeek[];
  /** In the order of their days. */
  readonly sessions: readonly ProgrammeSession[];
  readonly reasons: readonly ProgrammeReason[];
  readonly leftOut: readonly LeftOut[];
  readonly notices: readonly ProgrammeNotice[];
  /** Step of every track on the day of planning. */
  readonly progress: Readonly<Record<TrackKey, Progress>>;
}

/** A programme, or why there is none. */
export type ProgrammeResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly reason: "ask-a-clinician"; readonly rules: readonly ClinicianRuleKey[] }
  | {
      readonly ok: false;
      readonly reason: "race-is-over" | "date-unreadable" | "number-out-of-range" | "time-zone-unknown";
      readonly field: string;
    };
