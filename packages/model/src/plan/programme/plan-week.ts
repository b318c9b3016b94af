import { type CalendarDay, dayAfter, daysBetween, mondayOf } from "./calendar-day.ts";
import { lightestDays, placeHardDays } from "./place-week.ts";
import { loadAsRunningM, withHeat } from "./plan-heat.ts";
import {
  freeDaysOf,
  type HoldBack,
  hasQuality,
  isDescentDue,
  runLengths,
  runSession,
  weekTarget,
} from "./plan-runs.ts";
import { areBlocksEccentric, blockSessions, ladderDays, stepExercises } from "./plan-strength.ts";
import {
  daysToRace,
  isPermitted,
  lastStrengthDaysBeforeRace,
  type PlanningContext,
  runningMode,
} from "./planning-context.ts";
import { eccentricParts, isHardRun, type PlanningState } from "./planning-state.ts";
import type { ProgrammeSession, ProgrammeWeek } from "./programme.ts";
import { sessionIdOf, sessionOf, stretches } from "./session-of.ts";
import { stepOf } from "./tracks.ts";

/** What is asked of a week. */
export interface WeekRequest {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly monday: CalendarDay;
  /** First day that may be planned. */
  readonly from: CalendarDay;
  readonly holdBack: HoldBack;
  /** Sessions that stand already: done, missed or past. */
  readonly kept: readonly ProgrammeSession[];
  /** Days the athlete has chosen, by session. */
  readonly pinned: ReadonlyMap<string, CalendarDay>;
}

const STRETCH_DAYS = 5;
const LADDER_SPEED_MPS = 2.4;
const LADDER_RUNS_PER_WEEK = 3;
const LONG_DAYS_BEFORE_RACE = 8;
const QUALITY_DAYS_BEFORE_RACE = 4;

function ladderSessions(request: WeekRequest, days: readonly CalendarDay[]): readonly ProgrammeSession[] {
  const { state, monday } = request;
  const step = stepOf("return-to-running", state.progress["return-to-running"]);
  const last = state.walkRunDays.at(-1) ?? null;
  const standing = request.kept.filter((one) => one.part === "return-to-running" && mondayOf(one.date) === monday);
  return ladderDays(days, last, LADDER_RUNS_PER_WEEK - standing.length).map((date, index) => {
    const dose = step.exercises[0]?.dose;
    const runS = (dose?.sets ?? 0) * (dose?.durationS ?? 0);
    return sessionOf({
      monday,
      date,
      part: "return-to-running",
      number: standing.length + index + 1,
      exercises: step.exercises,
      distanceM: Math.round((runS * LADDER_SPEED_MPS) / 100) * 100,
    });
  });
}

/** The pinned days of the blocks: moving any eccentric session of a block moves the block. */
function blockPins(request: WeekRequest): ReadonlyMap<string, CalendarDay> {
  const pins = new Map<string, CalendarDay>();
  const from = (name: string, ids: readonly string[]) => {
    for (const id of ids) {
      const day = request.pinned.get(id);
      if (day !== undefined) pins.set(name, day);
    }
  };
  const { monday } = request;
  from("long", [sessionIdOf(monday, "long-run", 1)]);
  from(
    "quality",
    ["race-pace", "downhill"].map((part) => sessionIdOf(monday, part, 1)),
  );
  for (const number of [1, 2])
    from(
      `block-${number - 1}`,
      ["hip-strength", ...eccentricParts].map((part) => sessionIdOf(monday, part, number)),
    );
  return pins;
}

/** The sessions of one week with its kind: hard days first, then what is easy, then stretching. */
export function planWeek(request: WeekRequest): {
  readonly week: ProgrammeWeek;
  readonly sessions: readonly ProgrammeSession[];
} {
  const { context, state, monday, holdBack, kept } = request;
  const keptHere = kept.filter((one) => one.id.startsWith(monday));
  const isKept = (id: string) => keptHere.some((one) => one.id === id);
  const days = freeDaysOf(context, monday, request.from);
  const mode = runningMode(context, state);
  const target = weekTarget(context, state, { monday, mayGrow: holdBack.mayGrow });
  const weekDistanceM = mode === "full" ? target.distanceM : 0;
  const isDescent = mode === "full" && isDescentDue(context, state, monday);
  const qualityPart = isDescent ? "downhill" : "race-pace";
  const noHardUntil = holdBack.noHardUntil;
  const qualityDays = days.filter((day) => daysToRace(context, day) >= (isDescent ? 10 : QUALITY_DAYS_BEFORE_RACE));
  const isQualityOpen =
    qualityDays.length > 0 &&
    !isKept(sessionIdOf(monday, "race-pace", 1)) &&
    !isKept(sessionIdOf(monday, "downhill", 1));
  const longDays = days.filter((day) => daysToRace(context, day) >= LONG_DAYS_BEFORE_RACE);
  const strengthDays = days.filter((day) => daysToRace(context, day) >= lastStrengthDaysBeforeRace);
  const isBlockKept = (number: number) =>
    ["hip-strength", ...eccentricParts].some((part) => isKept(sessionIdOf(monday, part, number)));
  // A descent brakes as hard as a strength block, so it takes the place of one.
  const openBlocks = (isDescent ? [1] : [1, 2]).filter((number) => !isBlockKept(number));
  const outside = (list: readonly CalendarDay[]) => list.filter((day) => Math.abs(daysBetween(day, monday)) < 15);
  const hard = placeHardDays({
    monday,
    longDays,
    qualityDays,
    blockDays: strengthDays,
    wantsLong: weekDistanceM > 0 && longDays.length > 0 && !isKept(sessionIdOf(monday, "long-run", 1)),
    wantsQuality:
      isQualityOpen &&
      hasQuality(context, {
        monday,
        distanceM: weekDistanceM,
        noHardUntil,
        lastWalkRunDay: state.walkRunDays.at(-1) ?? null,
      }),
    isQualityEccentric: isDescent,
    blockCount: strengthDays.length === 0 ? 0 : openBlocks.length,
    areBlocksEccentric: areBlocksEccentric(context, state, monday),
    otherEccentric: outside([
      ...state.eccentricDays,
      ...keptHere.filter((one) => eccentricParts.includes(one.part)).map((one) => one.date),
    ]),
    otherHip: outside([
      ...state.hipDays,
      ...keptHere.filter((one) => one.part === "hip-strength").map((one) => one.date),
    ]),
    otherHard: outside([...state.hardRunDays, ...keptHere.filter(isHardRun).map((one) => one.date)]),
    pinned: blockPins(request),
  });
  const { long, quality } = hard;

  const runDays = new Set([long, quality].filter((day) => day !== null));
  const blockDays = hard.blocks.filter((day) => day !== null);
  const mostDays = days.length === 7 ? 6 : days.length;
  const hardKeptCount = keptHere.filter((one) => one.distanceM > 0).length;
  // Who has walked and run three times a week goes on with three, or the week would fall when the walking ends.
  const runsPerWeek = Math.max(context.start.runsPerWeek, state.walkRunDays.length > 0 ? LADDER_RUNS_PER_WEEK : 0);
  const wantedEasy = weekDistanceM === 0 ? 0 : Math.min(runsPerWeek, mostDays) - runDays.size - hardKeptCount;
  const loadOf = (day: CalendarDay): number =>
    (blockDays.includes(day) ? 3 : 0) +
    [-1, 1].reduce((sum, step) => sum + (runDays.has(dayAfter(day, step)) ? 1 : 0), 0);
  const easyDays = lightestDays(
    days.filter((day) => !runDays.has(day) && daysToRace(context, day) > 1),
    wantedEasy,
    loadOf,
  );
  const standingM = keptHere.reduce((sum, one) => sum + one.distanceM, 0);
  const lengths = runLengths({
    context,
    state,
    weekDistanceM: Math.max(0, weekDistanceM - standingM),
    long,
    quality,
    easy: easyDays,
  });
  const descentCount = state.downhillDays.length;
  const run = (
    date: CalendarDay | null,
    kind: "long" | "easy" | "race-pace" | "downhill",
    number: number,
    distanceM: number,
  ) =>
    date === null || distanceM < 1000
      ? []
      : [runSession({ context, monday, date, kind, number, distanceM, descentCount })];
  const easyKept = keptHere.filter((one) => one.part === "conditioning" || one.part === "taper").length;
  const runs: readonly ProgrammeSession[] = [
    ...run(long, "long", 1, lengths.longM),
    ...run(quality, qualityPart, 1, lengths.qualityM),
    ...easyDays.flatMap((date, index) => run(date, "easy", easyKept + index + 1, lengths.easyM)),
    ...(mode === "ladder" ? ladderSessions(request, days) : []),
  ];

  const blocks = hard.blocks.flatMap((date, index) =>
    date === null
      ? []
      : blockSessions({
          context,
          state,
          monday,
          date,
          number: openBlocks[index] ?? 1,
          isLongDay: date === long,
          noHardUntil,
        }),
  );
  const third = lightestDays(
    strengthDays.filter(
      (day) =>
        day !== long && ![...blockDays, ...state.hipDays].some((other) => Math.abs(daysBetween(other, day)) <= 1),
    ),
    isKept(sessionIdOf(monday, "hip-strength", 3)) || daysToRace(context, dayAfter(monday, 6)) <= 14 ? 0 : 1,
    (day) => runs.filter((one) => one.date === day).length,
  ).flatMap((date) => {
    const exercises = stepExercises(context, state, "hip-strength", date);
    return exercises.length === 0
      ? []
      : [sessionOf({ monday, date, part: "hip-strength", number: 3, exercises, isOptional: true })];
  });

  const heated = withHeat({
    context,
    state,
    monday,
    sessions: [...runs, ...blocks, ...third],
    freeDays: days,
    doneLoadM: keptHere.reduce((sum, one) => sum + loadAsRunningM(one, context.start.easySpeedMps), 0),
  });
  const allowedStretches = stretches.filter((one) => isPermitted(context, one.exercise));
  const stretchKept = keptHere.filter((one) => one.part === "stretching").length;
  const stretchDays = lightestDays(days, allowedStretches.length === 0 ? 0 : STRETCH_DAYS - stretchKept, (day) =>
    heated.some((one) => one.date === day) ? 0 : 1,
  );
  const planned = [
    ...heated,
    ...stretchDays.map((date, index) =>
      sessionOf({
        monday,
        date,
        part: "stretching",
        number: stretchKept + index + 1,
        exercises: allowedStretches,
        isOptional: true,
      }),
    ),
  ].map((session) => withPin(session, request, days));
  // What was missed is not run any more: the week holds what was done and what lies ahead.
  const doneM = state.weeks.find((week) => week.monday === monday)?.distanceM ?? 0;
  const distanceM = doneM + planned.reduce((sum, one) => sum + one.distanceM, 0);
  const hasHip = [...planned, ...keptHere].some((one) => one.part === "hip-strength");
  const hipStep = stepOf(
    "hip-strength",
    state.progress["hip-strength"],
    Math.max(0, Math.floor(daysBetween(mondayOf(context.input.startDate), monday) / 7)),
  );
  const hipPhase = hasHip ? (hipStep.phase ?? null) : null;
  const kind = weekKind({ context, state, monday, mode, distanceM, targetKind: target.kind });
  return { week: { monday, kind, distanceM, hipPhase }, sessions: planned };
}

/** What a week is called by what it holds: only a week with more than before is building, and waiting is no training. */
function weekKind(given: {
  readonly context: PlanningContext;
  readonly state: PlanningState;
  readonly monday: CalendarDay;
  readonly mode: ReturnType<typeof runningMode>;
  readonly distanceM: number;
  readonly targetKind: ProgrammeWeek["kind"];
}): ProgrammeWeek["kind"] {
  const { context, state, monday, mode, distanceM, targetKind } = given;
  const { injury } = context.input;
  if (injury !== null && mode === "none" && context.start.isRunner)
    return injury.stage === "in-treatment" ? "waiting-for-clinician" : "waiting-for-criteria";
  if (targetKind === "race" || targetKind === "taper" || mode === "none") return targetKind;
  const beforeM = (weekCount: number) =>
    state.weeks
      .filter((week) => week.monday < monday && week.monday >= dayAfter(monday, -7 * weekCount))
      .reduce((most, week) => Math.max(most, week.distanceM), 0);
  if (mode === "ladder") return distanceM > beforeM(1) ? "build" : "hold";
  return targetKind === "build" && distanceM <= beforeM(4) ? "hold" : targetKind;
}

/** A light session that was moved stands where the athlete put it, when that day can still be used. */
function withPin(session: ProgrammeSession, request: WeekRequest, days: readonly CalendarDay[]): ProgrammeSession {
  const day = request.pinned.get(session.id);
  return day === undefined || !days.includes(day) || eccentricParts.includes(session.part) || isHardRun(session)
    ? session
    : { ...session, date: day };
}
