import type { Forecast } from "../../forecast/index.ts";
import { codeIn, isYes, numberIn, type ScreeningAnswers } from "../questionnaire/answers.ts";
import { answersThatCount } from "../questionnaire/skip.ts";
import { type ScreeningResult, screen } from "../screen.ts";
import { optionWord, type ScreeningWords } from "../text/words.ts";
import { carePlan } from "./care-plan.ts";
import { codes, systems } from "./code-systems.ts";
import { derivedId } from "./derived-id.ts";
import { bodyObservations, selfTestObservations } from "./observations.ts";
import { questionnaireResource } from "./questionnaire-resource.ts";
import type { Bundle, BundleEntry, CodeableConcept, Reference, Resource } from "./resources.ts";
import { responseResource } from "./response-resource.ts";
import { riskAssessment } from "./risk-assessment.ts";

/** A finished or unfinished intake, and what goes out with it. */
export interface ScreeningExport {
  /** UUID of the screening: names inside the bundle are derived from it. */
  readonly id: string;
  readonly answers: ScreeningAnswers;
  readonly isCompleted: boolean;
  /** When the answers were last changed. */
  readonly answeredEpochMs: number;
  /** When the bundle is made. */
  readonly nowEpochMs: number;
  /** The athlete's name, where they want it in; null leaves it out. */
  readonly personName: string | null;
  /** The latest forecast, or null. */
  readonly forecast: Forecast | null;
  readonly words: ScreeningWords;
  readonly translations: readonly ScreeningWords[];
}

const one = (system: string, code: string): CodeableConcept => ({ coding: [{ system, code }] });

function conditionOf(code: CodeableConcept, subject: Reference, recorded: string): Resource {
  return {
    resourceType: "Condition",
    clinicalStatus: one(systems.conditionClinical, "active"),
    // Told by the person and checked by nobody.
    verificationStatus: one(systems.conditionVerification, "unconfirmed"),
    category: [one(systems.conditionCategory, "problem-list-item")],
    code,
    subject,
    recordedDate: recorded,
    asserter: subject,
  };
}

function conditionsOf(input: {
  readonly answers: ScreeningAnswers;
  readonly result: ScreeningResult;
  readonly subject: Reference;
  readonly recorded: string;
  readonly words: ScreeningWords;
}): Resource[] {
  const { answers, result, subject, recorded, words } = input;
  const cramps: CodeableConcept = { ...codes.cramp, text: words.report.crampCondition };
  const told: CodeableConcept[] = [
    ...((numberIn(answers, "cramps.of-last-ten") ?? 0) > 0 ? [cramps] : []),
    ...result.chronicConditions.map((code) => ({ text: optionWord(words, "condition", code) })),
    ...(isYes(answers, "injury.last-year") ? [{ text: words.factors["injury-last-year"].title }] : []),
  ];
  return told.map((code) => conditionOf(code, subject, recorded));
}

function patientOf(answers: ScreeningAnswers, name: string | null): Resource {
  const sex = codeIn(answers, "you.sex");
  return {
    resourceType: "Patient",
    ...(name === null || name.trim() === "" ? {} : { name: [{ text: name.trim() }] }),
    gender: sex ?? "unknown",
  };
}

/** The whole screening as a FHIR R4 `Bundle`; the same input gives the same bytes. */
export function screeningBundle(input: ScreeningExport): Bundle {
  const { id, words, forecast } = input;
  const answers = answersThatCount(input.answers);
  const result = screen(answers);
  const at = new Date(input.answeredEpochMs).toISOString();
  const entry: BundleEntry[] = [];
  const add = (resource: Resource): Reference => {
    const own = derivedId(id, entry.length + 1);
    const { resourceType, ...rest } = resource;
    entry.push({ fullUrl: `urn:uuid:${own}`, resource: { resourceType, id: own, ...rest } });
    return { reference: `urn:uuid:${own}`, type: resourceType };
  };
  const subject = add(patientOf(answers, input.personName));
  add(questionnaireResource(words, input.translations));
  const response = add(
    responseResource({
      answers,
      isCompleted: input.isCompleted,
      authoredEpochMs: input.answeredEpochMs,
      subject,
      words,
    }),
  );
  const conditions = conditionsOf({ answers, result, subject, recorded: at, words }).map(add);
  const where = { subject, at };
  const observations = [
    ...bodyObservations(answers, where),
    ...selfTestObservations(result.selfTests, where, words),
  ].map(add);
  if (forecast !== null) {
    const basis = [response, ...conditions, ...observations];
    add(riskAssessment({ forecast, subject, basis, at: new Date(input.nowEpochMs).toISOString(), words }));
  }
  add(carePlan({ result, subject, basis: response, at, words }));
  const timestamp = new Date(input.nowEpochMs).toISOString();
  return { resourceType: "Bundle", id, type: "collection", timestamp, entry };
}
