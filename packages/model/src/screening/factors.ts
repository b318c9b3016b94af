import type { ClaimKey } from "../evidence/index.ts";
import { bodyMassIndexOf, codeIn, codesIn, isYes, numberIn, type ScreeningAnswers } from "./questionnaire/answers.ts";

/** How strongly a factor goes with cramps. */
export type Strength =
  /** The ratio of the factor's first claim. */
  | { readonly kind: "claim" }
  /** The same ratio for each one of something. */
  | { readonly kind: "per-one"; readonly count: (answers: ScreeningAnswers) => number }
  /** Being without what the claim is about. */
  | { readonly kind: "inverse" }
  /** A ratio that the claim's note derives from its groups. */
  | {
      readonly kind: "derived" /** @unit ratio */;
      readonly estimate: number;
      readonly interval: readonly [number, number];
    }
  /** Only the direction is known, or the sources disagree. */
  | { readonly kind: "direction" };

/** Something that goes with cramps: who has it, how strongly, and whether it can be changed. */
export interface Factor {
  readonly isChangeable: boolean;
  readonly claims: readonly [ClaimKey, ...ClaimKey[]];
  /** Claims that found otherwise. */
  readonly against: readonly ClaimKey[];
  readonly strength: Strength;
  readonly isPresent: (answers: ScreeningAnswers) => boolean;
}

/** Conditions by system, without "none"; symptoms of the heart count as the heart. @unit count */
export function chronicConditionsOf(answers: ScreeningAnswers): readonly string[] {
  const chosen = codesIn(answers, "health.conditions").filter((code) => code !== "none");
  return isYes(answers, "health.heart-symptoms") && !chosen.includes("heart") ? [...chosen, "heart"] : chosen;
}

const cramped = (answers: ScreeningAnswers) => (numberIn(answers, "cramps.of-last-ten") ?? 0) > 0;
const startsFast = (answers: ScreeningAnswers) =>
  ["bit-faster", "much-faster"].includes(codeIn(answers, "race.start-pace") ?? "");
const fullDaysOfHeat = 7;

/**
 * Every factor the intake asks for. Claims of one study that overlap (a disease, the medicine against it) stand beside
 * each other and are never multiplied; several diseases count through one score.
 */
export const factors = {
  "cramped-before": {
    isChangeable: false,
    claims: ["rf-rl-hist", "rf-s11-56-hist", "rf-s11im"],
    against: [],
    strength: { kind: "claim" },
    isPresent: cramped,
  },
  "starts-faster-than-practised": {
    isChangeable: true,
    claims: ["rf-s11-56-pace", "rf-s11im"],
    against: ["inc-mn"],
    // Per standard deviation faster over the first half at equal personal bests; the note of the claim derives it.
    strength: { kind: "derived", estimate: 2.2, interval: [1.2, 3.9] },
    isPresent: startsFast,
  },
  "chronic-conditions": {
    isChangeable: false,
    claims: ["rf-safer38-disease", "rf-safer36-disease", "rf-safer29-56-chronic"],
    against: [],
    strength: { kind: "per-one", count: (answers) => chronicConditionsOf(answers).length },
    isPresent: (answers) => chronicConditionsOf(answers).length > 0,
  },
  collapsed: {
    isChangeable: false,
    claims: ["rf-safer38-collapse"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "race.collapsed"),
  },
  "low-back-pain": {
    isChangeable: true,
    claims: ["rf-rl-lbp"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "injury.low-back"),
  },
  "muscle-injury": {
    isChangeable: true,
    claims: ["rf-s18-muscleinj", "rf-safer36-acuteinj"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "injury.last-year") && isYes(answers, "injury.muscle"),
  },
  "injury-last-year": {
    isChangeable: true,
    claims: ["rf-s18-inj", "rf-safer29-56-injury", "rf-safer29-21_1-injury"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "injury.last-year") && !isYes(answers, "injury.muscle"),
  },
  "rehabilitation-unfinished": {
    isChangeable: true,
    claims: ["pv-wagner-out"],
    against: [],
    strength: { kind: "direction" },
    isPresent: (answers) =>
      isYes(answers, "injury.last-year") &&
      ["still-hurts", "in-rehabilitation", "training-not-fully"].includes(
        codeIn(answers, "injury.rehabilitation") ?? "",
      ),
  },
  "family-history": {
    isChangeable: false,
    claims: ["rf-manjra-family", "rf-shang", "tf-mk09-fam"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => codeIn(answers, "cramps.family") === "yes",
  },
  male: {
    isChangeable: false,
    claims: ["rf-safer38-sex", "rf-safer29-sex-age"],
    against: ["rf-s11-56-null"],
    strength: { kind: "claim" },
    isPresent: (answers) => codeIn(answers, "you.sex") === "male",
  },
  "over-40": {
    isChangeable: false,
    claims: ["rf-safer29-sex-age"],
    against: ["rf-s11-56-null"],
    strength: { kind: "direction" },
    isPresent: (answers) => (numberIn(answers, "you.age-years") ?? 0) > 40,
  },
  heavier: {
    isChangeable: true,
    claims: ["rf-shang"],
    against: ["rf-s11-56-null"],
    strength: { kind: "direction" },
    isPresent: (answers) => (bodyMassIndexOf(answers) ?? 0) >= 25,
  },
  allergy: {
    isChangeable: false,
    claims: ["rf-s18-allergy", "rf-safer36-allergy", "rf-safer29-56-allergy"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "health.allergy"),
  },
  statin: {
    isChangeable: false,
    claims: ["rf-s18-statin", "rf-med-statin"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => codesIn(answers, "medicines.kinds").includes("statin"),
  },
  diuretic: {
    isChangeable: false,
    claims: ["rf-med-diur"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => codesIn(answers, "medicines.kinds").includes("diuretic"),
  },
  "long-acting-beta-agonist": {
    isChangeable: false,
    claims: ["rf-med-laba"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => codesIn(answers, "medicines.kinds").includes("long-acting-beta-agonist"),
  },
  "other-regular-medicine": {
    isChangeable: false,
    claims: ["rf-s18-regmed"],
    against: [],
    strength: { kind: "claim" },
    // A medicine that is named has its own line.
    isPresent: (answers) =>
      isYes(answers, "medicines.regular") &&
      !["statin", "diuretic", "long-acting-beta-agonist"].some((one) =>
        codesIn(answers, "medicines.kinds").includes(one),
      ),
  },
  "medicine-in-races": {
    isChangeable: true,
    claims: ["rf-s18-racemed", "rf-safer36-meds"],
    against: [],
    strength: { kind: "claim" },
    isPresent: (answers) => isYes(answers, "medicines.in-races"),
  },
  "no-strength-work": {
    isChangeable: true,
    claims: ["rf-mn-strength"],
    against: [],
    strength: { kind: "inverse" },
    isPresent: (answers) => numberIn(answers, "training.strength-per-week") === 0,
  },
  "hard-last-days": {
    isChangeable: true,
    claims: ["rf-s11-56-taper"],
    against: ["rf-s11-56-null"],
    strength: { kind: "direction" },
    isPresent: (answers) => isYes(answers, "race.hard-last-days"),
  },
  "heat-without-practice": {
    isChangeable: true,
    claims: ["rf-cooper16-wbgt"],
    against: [],
    strength: { kind: "direction" },
    isPresent: (answers) =>
      codeIn(answers, "race.hot") === "yes" && (numberIn(answers, "race.heat-days") ?? fullDaysOfHeat) < fullDaysOfHeat,
  },
  "little-stretching": {
    isChangeable: true,
    claims: ["rf-manjra-stretch"],
    against: ["tf-stretch18", "tf-stretch17"],
    strength: { kind: "direction" },
    isPresent: (answers) => ["rarely", "never"].includes(codeIn(answers, "training.stretching") ?? ""),
  },
  "many-years": {
    isChangeable: false,
    claims: ["rf-manjra-exp", "rf-safer36-years"],
    against: ["rf-s11-56-null"],
    strength: { kind: "direction" },
    isPresent: (answers) => (numberIn(answers, "training.experience-years") ?? 0) >= 10,
  },
  "poor-sleep": {
    isChangeable: true,
    claims: ["scr-q"],
    against: [],
    strength: { kind: "direction" },
    isPresent: (answers) => isYes(answers, "last.slept-badly") || (numberIn(answers, "training.sleep-h") ?? 8) < 6,
  },
  unaccustomed: {
    isChangeable: true,
    claims: ["scr-q"],
    against: [],
    strength: { kind: "direction" },
    isPresent: (answers) => isYes(answers, "last.something-new") || isYes(answers, "last.harder-or-longer"),
  },
  "ate-less": {
    isChangeable: true,
    claims: ["scr-q"],
    against: [],
    strength: { kind: "direction" },
    isPresent: (answers) => isYes(answers, "last.ate-less"),
  },
} as const satisfies Record<string, Factor>;

/** Name of a factor. */
export type FactorKey = keyof typeof factors;
