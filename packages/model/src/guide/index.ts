export { type Advice, type AdviceKey, advice, pickleJuice, pickleJuiceMl, type Stretch, stretches } from "./advice.ts";
export { type AnotherCramp, anotherCramp } from "./another-cramp.ts";
export { differentialOf, type Finding } from "./differential.ts";
export {
  type AnswerOf,
  type DifferentialAnswers,
  type DifferentialQuestion,
  differentialQuestions,
  type QuestionKey,
  questionKeys,
} from "./differential-questions.ts";
export {
  type DifferentialRule,
  differentialRuleKeys,
  differentialRules,
  type FindingKey,
  reasonsToSeeSomeone,
  type Sign,
} from "./differential-rules.ts";
export {
  beginGuide,
  type CrampPlace,
  choicesOf,
  type GuideEvent,
  type GuideSession,
  type GuideTick,
  isCrampPlace,
  stepGuide,
  tickGuide,
} from "./machine.ts";
export {
  byUrgency,
  type RedFlag,
  type RedFlagKey,
  type RedFlagWord,
  redFlagKeys,
  redFlags,
  type Urgency,
  urgencies,
} from "./red-flags.ts";
export { canGoOn, goOnWithinS, mustGoOn, readGuideSession } from "./resume.ts";
export { type SlowedPlan, type SlowerRest, slowedFrom } from "./slowed-from.ts";
export {
  breathing,
  type ChoiceKey,
  type GuideChoice,
  type GuideState,
  type GuideStateKey,
  type GuideTimer,
  guideStateKeys,
  guideStates,
  type MeasureDone,
  type SaidKey,
  type TimerWord,
} from "./states.ts";
