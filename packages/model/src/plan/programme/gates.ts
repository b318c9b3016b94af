import type { ClinicianRuleKey, ScreeningAnswers } from "../../screening/index.ts";
import { clinicianRules, screen } from "../../screening/index.ts";
import { type CalendarDay, daysBetween } from "./calendar-day.ts";
import type { ProgrammeInjury } from "./programme.ts";
import type { Progress } from "./tracks.ts";

/** One criterion: met, not met, or not known. */
export interface Criterion {
  readonly key:
    | "no-pain-at-rest"
    | "no-pain-walking"
    | "walks-half-hour"
    | "heel-rises-enough"
    | "heel-rises-even"
    | "hop-even"
    | "hip-sessions-done"
    | "calf-sessions-done"
    | "no-open-injury"
    | "walk-run-done";
  /** Null: not known, which counts as not met. */
  readonly isMet: boolean | null;
}

const numberOf = (answers: ScreeningAnswers, id: keyof ScreeningAnswers): number | null => {
  const value = answers[id];
  return typeof value === "number" ? value : null;
};
const pair = (answers: ScreeningAnswers, left: keyof ScreeningAnswers, right: keyof ScreeningAnswers) => {
  const l = numberOf(answers, left);
  const r = numberOf(answers, right);
  return answers["tests.do"] === true && l !== null && r !== null
    ? { low: Math.min(l, r), high: Math.max(l, r) }
    : null;
};

/** Heel rises of each leg before jumping, a little under the median of healthy adults. An assumption. @unit count */
export const heelRisesBeforeJumping = 20;
/** Heel rises of each leg before walk-run. An assumption. @unit count */
export const heelRisesBeforeRunning = 15;
/** Difference that is more than measuring error. @source hebertLosier2017 @unit count */
export const heelRiseDifference = 6;
/** Weaker against stronger leg in the hop. @source hopProcedures2018 */
export const hopSymmetryFraction = 0.9;
/** Good hip sessions before jumping; practice. @unit count */
export const hipSessionsBeforeJumping = 8;
/** Good calf sessions before jumping; practice. @unit count */
export const calfSessionsBeforeJumping = 6;

const heelRises = (answers: ScreeningAnswers, needed: number): Criterion[] => {
  const calf = pair(answers, "tests.calf-left", "tests.calf-right");
  return [
    { key: "heel-rises-enough", isMet: calf === null ? null : calf.low >= needed },
    { key: "heel-rises-even", isMet: calf === null ? null : calf.high - calf.low <= heelRiseDifference },
  ];
};

function hopEven(answers: ScreeningAnswers): Criterion {
  const hop = pair(answers, "tests.hop-left-cm", "tests.hop-right-cm");
  return { key: "hop-even", isMet: hop === null ? null : hop.high > 0 && hop.low / hop.high >= hopSymmetryFraction };
}

const regionsOfTheLowerLeg: readonly string[] = ["calf", "achilles", "foot", "shin"];

/** What must hold before the walk-run ladder begins. Clinical practice; the pain limits follow a trial. @source silbernagel2007 */
export function criteriaForWalkRun(injury: ProgrammeInjury, answers: ScreeningAnswers): readonly Criterion[] {
  const { painAtRestOfTen, painWalkingOfTen, canWalkHalfHour, region } = injury;
  return [
    { key: "no-pain-at-rest", isMet: painAtRestOfTen === null ? null : painAtRestOfTen === 0 },
    { key: "no-pain-walking", isMet: painWalkingOfTen === null ? null : painWalkingOfTen <= 1 },
    { key: "walks-half-hour", isMet: canWalkHalfHour },
    ...(region === null || regionsOfTheLowerLeg.includes(region) ? heelRises(answers, heelRisesBeforeRunning) : []),
  ];
}

/** What must hold before fast running and descents after an injury. */
export function criteriaForFullRunning(answers: ScreeningAnswers, isWalkRunDone: boolean): readonly Criterion[] {
  return [{ key: "walk-run-done", isMet: isWalkRunDone }, hopEven(answers)];
}

/** What must hold before the first jump. Clinical practice; no source was read that compares criteria. */
export function criteriaForJumping(given: {
  readonly answers: ScreeningAnswers;
  readonly injury: ProgrammeInjury | null;
  readonly hip: Progress;
  readonly calf: Progress;
}): readonly Criterion[] {
  const { answers, injury, hip, calf } = given;
  return [
    { key: "no-open-injury", isMet: injury === null },
    ...heelRises(answers, heelRisesBeforeJumping),
    hopEven(answers),
    { key: "hip-sessions-done", isMet: hip.doneCount >= hipSessionsBeforeJumping && hip.stepIndex >= 2 },
    { key: "calf-sessions-done", isMet: calf.doneCount >= calfSessionsBeforeJumping && calf.stepIndex >= 2 },
  ];
}

/** Whether every criterion is known to be met. */
export const areAllMet = (criteria: readonly Criterion[]): boolean => criteria.every((one) => one.isMet === true);

/** Signs of danger count whether or not their question was asked of this person: answers may come from a file. */
const dangerRules = (answers: ScreeningAnswers): readonly ClinicianRuleKey[] =>
  Object.entries(clinicianRules).flatMap(([key, rule]) =>
    isRuleKey(key) && rule.urgency === "now-if-present" && rule.applies(answers) ? [key] : [],
  );
const isRuleKey = (key: string): key is ClinicianRuleKey => Object.hasOwn(clinicianRules, key);

/** Rules of the screening that stop the programme until a clinician has looked. "Next visit" rules do not. */
export function stoppingRules(
  answers: ScreeningAnswers,
  clearedRules: readonly ClinicianRuleKey[],
): readonly ClinicianRuleKey[] {
  const told = screen(answers)
    .clinician.filter((advice) => advice.urgency !== "next-visit")
    .map((advice) => advice.key);
  return [...new Set([...dangerRules(answers), ...told])].filter((key) => !clearedRules.includes(key));
}

const heatRules: readonly ClinicianRuleKey[] = [
  "sickle cell trait",
  "collapsed in an earlier race",
  "heart or kidney condition",
  "chest pain or breathlessness",
  "confusion or collapse with cramps",
  "dark urine after effort",
  "pregnancy",
  "under 18 years",
  "diuretic and cramps",
];

/** Whether training in heat needs a clinician beside it: then it is never planned here, cleared or not. */
export function needsClinicianInHeat(answers: ScreeningAnswers): boolean {
  return screen(answers).clinician.some((advice) => heatRules.includes(advice.key));
}

/** Weeks after which criteria that still fail need a clinician. An assumption. */
const WEEKS_TO_REFERRAL = 12;
const WEEKS_TO_REFERRAL_IN_PROGRAMME = 4;

/** Whether criteria have failed for so long that a clinician should look: 12 weeks of injury or 4 of the programme. */
export function isReferralDue(injury: ProgrammeInjury, startDate: CalendarDay, today: CalendarDay): boolean {
  const since = injury.sinceDate === null ? 0 : daysBetween(injury.sinceDate, today);
  return since >= 7 * WEEKS_TO_REFERRAL || daysBetween(startDate, today) >= 7 * WEEKS_TO_REFERRAL_IN_PROGRAMME;
}
