import type { ClaimKey } from "../evidence/index.ts";
import { codeIn, codesIn, isYes, numberIn, type ScreeningAnswers } from "./questionnaire/answers.ts";

/** How soon: in this order. */
export const urgencies = ["now-if-present", "before-hard-exercise", "next-visit", "outside-evidence"] as const;
/** How soon a clinician should be asked. */
export type Urgency = (typeof urgencies)[number];

/** When a person should ask a clinician, and why. The action required stands in the words under the same name. */
export interface ClinicianRule {
  readonly urgency: Urgency;
  readonly claims: readonly ClaimKey[];
  readonly applies: (answers: ScreeningAnswers) => boolean;
}

const hasSign = (answers: ScreeningAnswers, sign: string) => codesIn(answers, "cramps.signs").includes(sign);
const hasCondition = (answers: ScreeningAnswers, name: string) => codesIn(answers, "health.conditions").includes(name);
const takes = (answers: ScreeningAnswers, kind: string) => codesIn(answers, "medicines.kinds").includes(kind);
const crampsKnown = (answers: ScreeningAnswers) =>
  (numberIn(answers, "cramps.of-last-ten") ?? 0) > 0 || isYes(answers, "cramps.night");

/** Rules in the order in which they are told within one urgency. */
export const clinicianRules = {
  "confusion or collapse with cramps": {
    urgency: "now-if-present",
    claims: ["scr-sev", "scr-ehi", "scr-ehs"],
    applies: (answers) => hasSign(answers, "confusion-or-collapse"),
  },
  "chest pain or breathlessness": {
    urgency: "now-if-present",
    claims: ["em-chest-pain", "em-lung-clot", "rf-s18-cvdsymp"],
    applies: (answers) => hasSign(answers, "chest-or-breath") || isYes(answers, "health.heart-symptoms"),
  },
  "dark urine after effort": {
    urgency: "now-if-present",
    claims: ["scr-sev", "er-genetic", "er-ck-wser"],
    applies: (answers) => hasSign(answers, "dark-urine"),
  },
  "cramps all over the body": {
    urgency: "now-if-present",
    claims: ["scr-sev"],
    applies: (answers) => hasSign(answers, "all-over"),
  },
  "one leg stays swollen": {
    urgency: "now-if-present",
    claims: ["scr-dvt"],
    applies: (answers) => hasSign(answers, "one-leg-swelling"),
  },
  "weakness for days": {
    urgency: "before-hard-exercise",
    claims: ["er-genetic", "er-epi"],
    applies: (answers) => hasSign(answers, "weak-for-days"),
  },
  "cramp that does not settle": {
    urgency: "before-hard-exercise",
    claims: ["scr-acs", "scr-sev"],
    applies: (answers) => answers["cramps.settle"] === false,
  },
  "sickle cell trait": {
    urgency: "before-hard-exercise",
    claims: ["scr-sct", "scr-sct-2min"],
    applies: (answers) => codeIn(answers, "health.sickle-trait") === "yes",
  },
  "collapsed in an earlier race": {
    urgency: "before-hard-exercise",
    claims: ["rf-safer38-collapse"],
    applies: (answers) => isYes(answers, "race.collapsed"),
  },
  "heart or kidney condition": {
    urgency: "before-hard-exercise",
    claims: ["rf-s18-kidney", "rf-s18-cvdrisk"],
    applies: (answers) => hasCondition(answers, "heart") || hasCondition(answers, "kidney"),
  },
  "pain at the same point of each run": {
    urgency: "next-visit",
    claims: ["scr-cecs"],
    applies: (answers) => hasSign(answers, "same-point-each-run"),
  },
  "injury that still hurts": {
    urgency: "next-visit",
    claims: ["rf-s18-inj"],
    applies: (answers) =>
      isYes(answers, "injury.last-year") && codeIn(answers, "injury.rehabilitation") === "still-hurts",
  },
  "quinine for cramps": {
    urgency: "next-visit",
    claims: ["tx-quin"],
    applies: (answers) => takes(answers, "quinine"),
  },
  "statin and cramps": {
    urgency: "next-visit",
    claims: ["rf-s18-statin", "rf-med-statin"],
    applies: (answers) => crampsKnown(answers) && takes(answers, "statin"),
  },
  "diuretic and cramps": {
    urgency: "next-visit",
    claims: ["rf-med-diur"],
    applies: (answers) => crampsKnown(answers) && takes(answers, "diuretic"),
  },
  "long-acting beta-agonist and cramps": {
    urgency: "next-visit",
    claims: ["rf-med-laba"],
    applies: (answers) => crampsKnown(answers) && takes(answers, "long-acting-beta-agonist"),
  },
  "new medicine and cramps": {
    urgency: "next-visit",
    claims: ["scr-q"],
    applies: (answers) => crampsKnown(answers) && isYes(answers, "medicines.new"),
  },
  "cramps in half of all races": {
    urgency: "next-visit",
    claims: ["scr-q"],
    applies: (answers) => (numberIn(answers, "cramps.of-last-ten") ?? 0) >= 5,
  },
  "cramps at night": {
    urgency: "next-visit",
    claims: ["noct-epi", "noct-hall"],
    applies: (answers) => isYes(answers, "cramps.night") && isYes(answers, "medicines.regular"),
  },
  pregnancy: {
    urgency: "outside-evidence",
    claims: [],
    applies: (answers) => isYes(answers, "you.pregnant"),
  },
  "under 18 years": {
    urgency: "outside-evidence",
    claims: [],
    applies: (answers) => (numberIn(answers, "you.age-years") ?? 18) < 18,
  },
} as const satisfies Record<string, ClinicianRule>;

/** Name of a rule. */
export type ClinicianRuleKey = keyof typeof clinicianRules;
