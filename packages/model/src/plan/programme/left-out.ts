import { dayAfter, daysBetween } from "./calendar-day.ts";
import { areAllMet, criteriaForJumping, criteriaForWalkRun, isReferralDue } from "./gates.ts";
import type { ProgrammePart } from "./parts.ts";
import { firstHeatDaysBeforeRace } from "./plan-heat.ts";
import {
  daysToRace,
  descentWorthTrainingM,
  isPermitted,
  longestProgrammeDays,
  mayRunFast,
  newLoadDaysBeforeRace,
  type PlanningContext,
} from "./planning-context.ts";
import type { PlanningState } from "./planning-state.ts";
import type { LeftOut, LeftOutReason, ProgrammeInput, ProgrammeNotice, ProgrammeSession } from "./programme.ts";
import { hipPhaseWeeks, trackKeys, tracks } from "./tracks.ts";

const SETBACKS_TO_REFERRAL = 3;

function runningReason(context: PlanningContext, part: ProgrammePart): LeftOutReason {
  const { race } = context.input;
  if (!context.start.isRunner) return "not-a-runner";
  if (!isPermitted(context, "easy-run")) return "injury-region";
  if (part === "conditioning" || part === "return-to-running") return "no-free-day";
  if (race === null) return "no-race";
  if (!mayRunFast(context)) return "criteria-not-met";
  if (part === "downhill" && (race.descentM ?? 0) < descentWorthTrainingM) return "race-is-flat";
  return "too-few-weeks";
}

function strengthReason(context: PlanningContext, part: ProgrammePart): LeftOutReason {
  const track = trackKeys.find((key) => key === part);
  const first = track === undefined ? undefined : tracks[track][0]?.exercises;
  if (first?.every((one) => !isPermitted(context, one.exercise)) === true) return "injury-region";
  return daysToRace(context, context.input.startDate) < newLoadDaysBeforeRace ? "too-few-weeks" : "no-free-day";
}

function jumpReason(context: PlanningContext, state: PlanningState): LeftOutReason {
  if (!isPermitted(context, "ankle-hops")) return "injury-region";
  if (daysToRace(context, context.input.startDate) < newLoadDaysBeforeRace) return "too-few-weeks";
  const { answers, injury } = context.input;
  const criteria = criteriaForJumping({
    answers,
    injury,
    hip: state.progress["hip-strength"],
    calf: state.progress["calf-eccentric"],
  });
  if (criteria.some((one) => one.isMet === null)) return "tests-missing";
  return areAllMet(criteria) ? "too-few-weeks" : "criteria-not-met";
}

function heatReason(context: PlanningContext): LeftOutReason {
  if (context.input.race === null) return "no-race";
  if (!context.heat.isWanted) return "race-not-warmer";
  if (context.heat.needsClinician) return "heat-needs-clinician";
  if (!isPermitted(context, "heat-session")) return "injury-region";
  return daysToRace(context, context.input.startDate) > firstHeatDaysBeforeRace
    ? "heat-runs-too-short"
    : "too-few-weeks";
}

/** Every part that is not in the programme, with why; and later hip phases that the weeks do not reach. */
export function leftOutOf(
  context: PlanningContext,
  sessions: readonly ProgrammeSession[],
  end: PlanningState,
): readonly LeftOut[] {
  const has = (part: ProgrammePart) => sessions.some((session) => session.part === part);
  const left: LeftOut[] = [];
  const add = (part: ProgrammePart, reason: LeftOutReason) => left.push({ part, reason });
  if (!has("conditioning") && !has("taper") && !has("return-to-running"))
    add("conditioning", runningReason(context, "conditioning"));
  for (const part of ["race-pace", "downhill"] as const) if (!has(part)) add(part, runningReason(context, part));
  for (const part of ["hip-strength", "hamstring-eccentric", "calf-eccentric"] as const)
    if (!has(part)) add(part, strengthReason(context, part));
  if (has("hip-strength") && daysBetween(context.input.startDate, context.lastDate) < 7 * (hipPhaseWeeks[2] + 1))
    add("hip-strength", "later-phase-needs-weeks");
  if (!has("plyometrics")) add("plyometrics", jumpReason(context, end));
  if (!has("heat")) add("heat", heatReason(context));
  if (!has("stretching")) add("stretching", isPermitted(context, "stretch-calf") ? "no-free-day" : "injury-region");
  return left;
}

/** Share of the race that the longest run should reach, of a marathon at most. An assumption on the mild side. */
const LEAST_LONG_RUN_FRACTION = 0.5;
const MARATHON_M = 42_195;

/** Told where the longest run known or planned stays under half of the race, or of a marathon where it is longer. */
export function longRunNotices(
  input: ProgrammeInput,
  sessions: readonly ProgrammeSession[],
): readonly ProgrammeNotice[] {
  const { race, history } = input;
  if (race === null || !race.isRunning || race.distanceM === null) return [];
  // Steps towards the race are nothing to speak of before a clinician allows the first one.
  if (input.injury?.stage === "in-treatment" && !sessions.some((one) => one.distanceM > 0))
    return [{ key: "race-while-in-treatment", values: {} }];
  const distanceM = Math.max(history.longestRunM ?? 0, ...sessions.map((one) => one.distanceM));
  return distanceM < LEAST_LONG_RUN_FRACTION * Math.min(race.distanceM, MARATHON_M)
    ? [{ key: "race-beyond-longest-run", values: { distanceM } }]
    : [];
}

/** What has to be told beside the calendar: referral, open criteria, what was assumed. */
export function noticesOf(context: PlanningContext, state: PlanningState, today: string): readonly ProgrammeNotice[] {
  const { input, start } = context;
  const { injury, race } = input;
  const notices: ProgrammeNotice[] = [...start.notices];
  const add = (key: ProgrammeNotice["key"], values: ProgrammeNotice["values"] = {}) => notices.push({ key, values });
  if (injury !== null) {
    const criteria = criteriaForWalkRun(injury, input.answers);
    const isMet = areAllMet(criteria);
    if (injury.region === null) add("region-not-told");
    if (injury.stage === "in-treatment") add(isMet ? "may-ask-to-start" : "refer-injury-in-treatment");
    else if (!isMet) {
      add("criteria-open", {
        criteria: criteria
          .filter((one) => one.isMet !== true)
          .map((one) => one.key)
          .join(","),
      });
      if (isReferralDue(injury, input.startDate, today)) add("refer-criteria-fail");
    } else add("may-run");
  }
  const setbacks = Math.max(...trackKeys.map((key) => state.progress[key].setbackCount));
  if (setbacks >= SETBACKS_TO_REFERRAL) add("refer-setbacks", { count: setbacks });
  const daysLeft = race === null ? null : daysBetween(today, race.date);
  if (daysLeft !== null && daysLeft < newLoadDaysBeforeRace) add("race-in-days", { days: daysLeft });
  if (race !== null && dayAfter(input.startDate, longestProgrammeDays - 1) < race.date) add("programme-cut-at-a-year");
  return notices;
}
