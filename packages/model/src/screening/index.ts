export { type ClinicianRuleKey, clinicianRules, type Urgency } from "./clinician-rules.ts";
export type { Ratio } from "./effect-size.ts";
export { type FactorKey, factors } from "./factors.ts";
export { questionnaireResource } from "./fhir/questionnaire-resource.ts";
export type { Bundle, BundleEntry, Resource } from "./fhir/resources.ts";
export { answersOfResponse, responseResource } from "./fhir/response-resource.ts";
export { type ScreeningExport, screeningBundle } from "./fhir/screening-bundle.ts";
export {
  profileFromScreening,
  type ScreenedAnswers,
  type ScreenedTraining,
  trainingFromScreening,
} from "./profile-from-screening.ts";
export { type AnswerValue, bodyMassIndexOf, type ScreeningAnswers } from "./questionnaire/answers.ts";
export { type CheckedAnswers, checkAnswers } from "./questionnaire/check-answers.ts";
export {
  type Condition,
  type OptionSet,
  optionSets,
  type Question,
  type QuestionId,
  questionIds,
  questions,
  type Section,
  type SectionId,
  sections,
} from "./questionnaire/items.ts";
export {
  answersThatCount,
  askedIn,
  askedSections,
  type Completeness,
  completenessOf,
  holds,
} from "./questionnaire/skip.ts";
export { answerText } from "./report/answer-rows.ts";
export {
  findingTitle,
  intervalSentence,
  type ReportBlock,
  type ReportDocument,
  type ReportInput,
  ratioSentence,
  reportDocument,
  sourceLine,
} from "./report/report-document.ts";
export { reportHtml, withStop } from "./report/report-html.ts";
export { plainText, type ReportRun, type ReportText } from "./report/report-text.ts";
export { selfTestRows } from "./report/self-test-rows.ts";
export { type ClinicianAdvice, type Finding, type ScreeningResult, screen } from "./screen.ts";
export { type ScreeningSourceKey, screeningSourceOf, selfTestSources, whereToFind } from "./screening-sources.ts";
export { type SelfTestId, type SelfTestResult, selfTestResults, selfTests } from "./self-tests.ts";
export { english } from "./text/english.ts";
export { german } from "./text/german.ts";
export {
  claimSentence,
  fill,
  numberText,
  optionWord,
  questionWords,
  type ScreeningWords,
  sectionWords,
} from "./text/words.ts";
