import { inputProblem } from "./build-programme.ts";
import { type CalendarDay, dayAfter, daysBetween, mondayOf } from "./calendar-day.ts";
import { stoppingRules } from "./gates.ts";
import { leftOutOf, longRunNotices, noticesOf } from "./left-out.ts";
import { afterGapRatio, type WeekDistance } from "./load-rule.ts";
import { inOrder, planAhead } from "./plan-ahead.ts";
import { planningContext, weekIndexOf } from "./planning-context.ts";
import { afterDone, isFrozenOn, latestRecords, movedDates, type PlanningState, stateBefore } from "./planning-state.ts";
import type {
  Programme,
  ProgrammeInput,
  ProgrammeNotice,
  ProgrammeResult,
  ProgrammeSession,
  SessionRecord,
} from "./programme.ts";
import { reasonsFor } from "./reasons.ts";
import { afterGap, type TrackKey, tooMuchPainOfTen, trackKeys } from "./tracks.ts";

/** First week after too much pain in a run, against the largest before it. An assumption. */
const AFTER_PAIN_RATIO = 0.8;
const REPEATED_PAIN_RATIO = 0.5;
/** Days without fast running and jumping after too much pain. An assumption. @unit days */
const CALM_DAYS = 7;

/** The sessions on the days on which they stand now: moved ones where they were moved to. */
export function standingSessions(programme: Programme, records: readonly SessionRecord[]): readonly ProgrammeSession[] {
  const moved = movedDates(records);
  return inOrder(programme.sessions.map((one) => ({ ...one, date: moved.get(one.id) ?? one.date })));
}

interface Past {
  readonly kept: readonly ProgrammeSession[];
  readonly state: PlanningState;
  readonly lastRunDate: CalendarDay | null;
  readonly notices: readonly ProgrammeNotice[];
}

/** Walks through what was done; a ladder that was not climbed for three weeks loses a step. */
function pastOf(
  programme: Programme,
  input: ProgrammeInput,
  records: readonly SessionRecord[],
  today: CalendarDay,
): Past {
  const context = planningContext(input);
  const latest = latestRecords(records.filter((record) => record.state !== "moved"));
  const standing = standingSessions(programme, records);
  const kept = standing.filter((one) => one.date < today || latest.get(one.id)?.state === "done");
  const { weeklyDistanceM, longestRunM } = context.start;
  let state = stateBefore({ startDate: input.startDate, weeklyDistanceM, longestRunM });
  const lastOfTrack = new Map<TrackKey, CalendarDay>();
  let lastRunDate: CalendarDay | null = dayAfter(input.startDate, -1);
  const catchUp = (track: TrackKey, date: CalendarDay) => {
    const last = lastOfTrack.get(track);
    if (last !== undefined)
      state = {
        ...state,
        progress: { ...state.progress, [track]: afterGap(state.progress[track], daysBetween(last, date)) },
      };
  };
  for (const session of kept) {
    const record = latest.get(session.id);
    if (record?.state !== "done") continue;
    const track = trackKeys.find((key) => key === session.part);
    if (track !== undefined) {
      catchUp(track, session.date);
      lastOfTrack.set(track, session.date);
    }
    if (session.distanceM > 0) lastRunDate = session.date;
    state = afterDone(state, session, {
      painOfTen: record.painOfTen,
      weekIndex: weekIndexOf(context, session.date),
      isFrozen: isFrozenOn(session.date, context.raceDate),
    });
  }
  for (const track of trackKeys) catchUp(track, today);
  const missed = kept.filter((one) => latest.get(one.id)?.state !== "done" && !one.isOptional);
  const notices: ProgrammeNotice[] =
    missed.length === 0 ? [] : [{ key: "missed-not-stacked", values: { count: missed.length } }];
  return { kept, state, lastRunDate, notices };
}

/** The state with its last four weeks lowered to a share of the largest of them, so that the rule starts again there. */
function loweredTo(state: PlanningState, monday: CalendarDay, ratio: number, largestM: number): PlanningState {
  const before: WeekDistance = { monday: dayAfter(monday, -7), distanceM: ratio * largestM };
  return {
    ...state,
    weeks: [...state.weeks.filter((week) => week.monday >= monday || week.monday < dayAfter(monday, -28)), before],
  };
}

function largestBefore(weeks: readonly WeekDistance[], from: CalendarDay): number {
  const first = dayAfter(mondayOf(from), -21);
  return weeks
    .filter((week) => week.monday >= first && week.monday <= from)
    .reduce((most, week) => Math.max(most, week.distanceM), 0);
}

/**
 * Plans the open sessions again from what was done. Missed sessions are not made up. After a gap in running the week
 * starts lower, after too much pain too; every ladder stands where its sessions have brought it. New answers or a new race
 * may be given.
 */
export function replan(
  programme: Programme,
  records: readonly SessionRecord[],
  today: CalendarDay,
  changed: Partial<Omit<ProgrammeInput, "startDate" | "formatVersion">> = {},
): ProgrammeResult {
  const input: ProgrammeInput = { ...programme.input, ...changed };
  const problem = inputProblem(input);
  if (problem !== null) return problem;
  if (input.race !== null && input.race.date < today) return { ok: false, reason: "race-is-over", field: "race.date" };
  const rules = stoppingRules(input.answers, input.clearedRules);
  if (rules.length > 0) return { ok: false, reason: "ask-a-clinician", rules };
  const context = planningContext(input);
  const past = pastOf(programme, input, records, today);
  const notices: ProgrammeNotice[] = [...past.notices];
  const monday = mondayOf(today);
  let { state } = past;
  let mayGrow = true;

  const gapDays =
    past.lastRunDate === null || context.input.startDate >= today ? 0 : daysBetween(past.lastRunDate, today) - 1;
  const gapRatio = context.start.isRunner ? afterGapRatio(gapDays) : 1;
  if (gapRatio < 1 && past.lastRunDate !== null) {
    state = loweredTo(state, monday, gapRatio, largestBefore(state.weeks, past.lastRunDate));
    mayGrow = false;
    notices.push({ key: "gap-stepped-back", values: { days: gapDays, ratio: gapRatio } });
  }

  const latest = latestRecords(records.filter((record) => record.state !== "moved"));
  const painful = past.kept.filter(
    (one) => (latest.get(one.id)?.painOfTen ?? 0) >= tooMuchPainOfTen && daysBetween(one.date, today) <= 14,
  );
  const painfulRuns = painful.filter((one) => one.distanceM > 0);
  if (painful.length > 0) notices.push({ key: "pain-stepped-back", values: { count: painful.length } });
  if (painfulRuns.length > 0 && gapRatio === 1) {
    const ratio = painfulRuns.length > 1 ? REPEATED_PAIN_RATIO : AFTER_PAIN_RATIO;
    state = loweredTo(state, monday, ratio, largestBefore(state.weeks, today));
    mayGrow = false;
  }
  if (painfulRuns.length > 1) notices.push({ key: "refer-pain", values: { count: painfulRuns.length } });
  const lastPain = painful.at(-1)?.date;
  const noHardUntil = lastPain === undefined ? null : dayAfter(lastPain, CALM_DAYS);

  const ahead = planAhead({
    context,
    state,
    from: today,
    kept: past.kept,
    pinned: movedDates(records),
    holdBack: { mayGrow, noHardUntil },
  });
  const keptIds = new Set(past.kept.map((one) => one.id));
  const sessions = inOrder([...past.kept, ...ahead.sessions.filter((one) => !keptIds.has(one.id))]);
  const firstPlanned = ahead.weeks[0]?.monday ?? monday;
  return {
    ok: true,
    programme: {
      formatVersion: 1,
      input,
      plannedFrom: today,
      weeks: [...programme.weeks.filter((week) => week.monday < firstPlanned), ...ahead.weeks],
      sessions,
      reasons: reasonsFor(input, sessions),
      leftOut: leftOutOf(context, sessions, ahead.state),
      notices: [...notices, ...noticesOf(context, state, today), ...longRunNotices(input, sessions)],
      progress: state.progress,
    },
  };
}
