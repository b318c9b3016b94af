import { expect, test } from "vitest";
import { english, german, optionSets, type ScreeningAnswers, type ScreeningWords } from "../index.ts";
import { optionWord, questionWords, sectionWords } from "../text/words.ts";
import type { Question } from "./items.ts";
import { askedIn, askedSections, completenessOf } from "./skip.ts";

// Silent reading of non-fiction: mean of 190 studies (Brysbaert 2019, J Mem Lang 109:104047).
const wordsPerMin = 238;
// Keystroke-level times (Card, Moran and Newell 1980): a decision, a tap, and a key of their slowest typist.
const thinkS = 1.35;
const tapS = 1.1;
const keyS = 1.2;

const readingS = (text: string) => ((text.match(/\S+/g)?.length ?? 0) / wordsPerMin) * 60;

function answeringS({ linkId, type }: Question, answers: ScreeningAnswers): number {
  if (type === "computed") return 0;
  const given = Object.entries(answers).find(([key]) => key === linkId)?.[1];
  if (typeof given === "number") return thinkS + tapS + String(given).length * keyS;
  return thinkS + (given === undefined ? 0 : Array.isArray(given) ? given.length * tapS : tapS);
}

/** Reads every question asked, with its hint and all its answers, once; decides once a question; presses Next once a part. */
function intakeS(answers: ScreeningAnswers, words: ScreeningWords): number {
  let totalS = 0;
  for (const section of askedSections(answers)) {
    const { title, lead } = sectionWords(words, section.linkId);
    totalS += readingS(`${title} ${lead}`) + thinkS + tapS;
    for (const question of askedIn(section, answers)) {
      const { options } = question;
      const { text, hint } = questionWords(words, question.linkId);
      const shown = options === undefined ? [] : optionSets[options].map((code) => optionWord(words, options, code));
      totalS += readingS([text, hint, ...shown].join(" ")) + answeringS(question, answers);
    }
  }
  return totalS;
}

const shortest: ScreeningAnswers = {
  "you.sex": "male",
  "you.age-years": 30,
  "you.height-cm": 180,
  "you.mass-kg": 75,
  "cramps.of-last-ten": 0,
  "cramps.family": "no",
  "cramps.signs": ["none"],
  "cramps.night": false,
  "training.sport": "running",
  "training.experience-years": 5,
  "training.hours-per-week": 5,
  "training.longest-session-h": 2,
  "training.effort": "mixed",
  "training.strength-per-week": 1,
  "training.stretching": "never",
  "training.sleep-h": 7,
  "race.start-pace": "as-practised",
  "race.hard-last-days": false,
  "race.hot": "no",
  "race.collapsed": false,
  "health.conditions": ["none"],
  "health.heart-symptoms": false,
  "health.allergy": false,
  "health.sickle-trait": "no",
  "medicines.regular": false,
  "medicines.in-races": false,
  "injury.last-year": false,
  "injury.low-back": false,
  "tests.do": false,
};
/** Cramped before, one condition ticked, stretches, a hot race. */
const typical: ScreeningAnswers = {
  ...shortest,
  "you.sex": "female",
  "you.pregnant": false,
  "cramps.of-last-ten": 3,
  "cramps.muscles": ["calf"],
  "cramps.settle": true,
  "last.phase": "last-third",
  "last.harder-or-longer": true,
  "last.slept-badly": false,
  "last.heat": true,
  "last.something-new": false,
  "last.ate-less": false,
  "training.stretching": "some-days",
  "training.stretching-min-per-day": 10,
  "race.hot": "yes",
  "race.heat-days": 3,
  "health.conditions": ["lungs"],
};
const longest: ScreeningAnswers = {
  ...typical,
  "cramps.muscles": ["calf", "hamstring", "foot"],
  "cramps.signs": ["dark-urine", "all-over"],
  "health.conditions": ["heart-risk", "lungs", "gut"],
  "medicines.regular": true,
  "medicines.kinds": ["statin", "diuretic"],
  "medicines.new": true,
  "injury.last-year": true,
  "injury.muscle": true,
  "injury.rehabilitation": "in-rehabilitation",
};

test("the intake without self-tests takes what the screen says: three to six minutes", () => {
  const lines = [english, german].map((words) => {
    const minutes = [shortest, typical, longest].map((answers) => intakeS(answers, words) / 60);
    const [least = 0, , most = 99] = minutes;
    expect(least).toBeGreaterThan(2.5);
    expect(most).toBeLessThan(6);
    return `${words.languageName}: ${minutes.map((value) => value.toFixed(1)).join(", ")} min`;
  });
  const counts = [shortest, typical, longest].map((answers) => completenessOf(answers));
  for (const { answeredCount, askedCount } of counts) expect(answeredCount).toBe(askedCount);
  console.info(`questions ${counts.map(({ askedCount }) => askedCount).join(", ")}; ${lines.join("; ")}`);
});
