import { describe, expect, test } from "vitest";
import { riskRatioOfOddsRatio } from "./effect-size.ts";
import { normSentence } from "./fhir/observations.ts";
import {
  type ClinicianRuleKey,
  clinicianRules,
  english,
  optionSets,
  questions,
  type ScreeningAnswers,
  screen,
  sections,
  selfTestResults,
} from "./index.ts";
import { profileFromScreening, trainingFromScreening } from "./profile-from-screening.ts";
import { checkAnswers } from "./questionnaire/check-answers.ts";
import { answersThatCount, askedIn, askedSections, completenessOf } from "./questionnaire/skip.ts";

const woman: ScreeningAnswers = { "you.sex": "female", "you.age-years": 34, "cramps.of-last-ten": 0 };
const keysOf = (answers: ScreeningAnswers) => screen(answers).matters.map((finding) => finding.key);
const askedIds = (answers: ScreeningAnswers) =>
  askedSections(answers).flatMap((section) => askedIn(section, answers).map((question) => question.linkId));

test("a person without any of the factors is told of none, and of no clinician", () => {
  const result = screen(woman);
  expect(result.matters).toEqual([]);
  expect(result.clinician).toEqual([]);
});

test("earlier cramps come before a fast start, that before a family history, that before an allergy", () => {
  const keys = keysOf({
    ...woman,
    "health.allergy": true,
    "cramps.family": "yes",
    "race.start-pace": "much-faster",
    "cramps.of-last-ten": 4,
  });
  expect(keys).toEqual(["cramped-before", "starts-faster-than-practised", "family-history", "allergy"]);
});

test("what has only a direction never stands before what has a number", () => {
  const { matters } = screen({
    ...woman,
    "you.age-years": 55,
    "training.stretching": "never",
    "health.allergy": true,
    "training.sleep-h": 4,
  });
  const firstWithout = matters.findIndex((finding) => finding.ratio === null);
  expect(matters.slice(firstWithout).every((finding) => finding.ratio === null)).toBe(true);
});

test("three diseases count 1.31 for each, not the product of the three diseases' own ratios", () => {
  const { matters } = screen({ ...woman, "health.conditions": ["gut", "kidney", "lungs"] });
  const finding = matters.find((one) => one.key === "chronic-conditions");
  expect(finding?.ratio?.estimate).toBeCloseTo(1.31 ** 3, 10);
  expect(finding?.ratio?.estimate).toBeLessThan(1.86 * 1.6 * 1.33);
  expect(matters).toHaveLength(1);
});

test("symptoms of the heart are counted once, with or without the heart ticked", () => {
  const answers = { ...woman, "you.age-years": 60, "health.heart-symptoms": true } as const;
  expect(screen({ ...answers, "health.conditions": ["heart"] }).chronicConditions).toEqual(["heart"]);
  expect(screen({ ...answers, "health.conditions": ["none"] }).chronicConditions).toEqual(["heart"]);
});

test("an odds ratio of 10.85 is about three and a half times the share where one in five cramps", () => {
  expect(riskRatioOfOddsRatio(10.85)).toBeCloseTo(3.58, 1);
  expect(riskRatioOfOddsRatio(1)).toBe(1);
});

test("no strength work is told as the other side of a weak finding, with the interval turned round", () => {
  const [finding] = screen({ ...woman, "training.strength-per-week": 0 }).matters;
  expect(finding?.certainty).toBe("very low");
  expect(finding?.ratio?.estimate).toBeCloseTo(2.7, 1);
  expect(finding?.ratio?.interval?.[0]).toBeCloseTo(0.87, 2);
  expect(finding?.ratio?.interval?.[1]).toBeCloseTo(8.33, 2);
});

test("everything that can be changed says how, and nothing else does", () => {
  for (const [key, words] of Object.entries(english.factors)) {
    const found = screen(everything).matters.find((finding) => finding.key === key);
    if (found !== undefined) expect([key, words.change !== ""]).toEqual([key, found.isChangeable]);
  }
});

const everything: ScreeningAnswers = {
  "you.sex": "male",
  "you.age-years": 52,
  "you.height-cm": 178,
  "you.mass-kg": 84,
  "cramps.of-last-ten": 6,
  "cramps.family": "yes",
  "cramps.settle": true,
  "last.slept-badly": true,
  "last.something-new": true,
  "last.ate-less": true,
  "training.experience-years": 20,
  "training.strength-per-week": 0,
  "training.stretching": "rarely",
  "race.start-pace": "bit-faster",
  "race.hard-last-days": true,
  "race.hot": "yes",
  "race.heat-days": 1,
  "race.collapsed": true,
  "health.conditions": ["heart-risk", "gut"],
  "health.allergy": true,
  "medicines.regular": true,
  "medicines.kinds": ["statin", "diuretic", "long-acting-beta-agonist"],
  "medicines.in-races": true,
  "injury.last-year": true,
  "injury.muscle": true,
  "injury.rehabilitation": "in-rehabilitation",
  "injury.low-back": true,
};

describe("clinician rules: each is told when it applies, and only then", () => {
  const cases: Record<ClinicianRuleKey, { yes: ScreeningAnswers; no: ScreeningAnswers }> = {
    "confusion or collapse with cramps": {
      yes: { "cramps.signs": ["confusion-or-collapse"] },
      no: { "cramps.signs": ["none"] },
    },
    "chest pain or breathlessness": {
      yes: { "you.age-years": 50, "health.heart-symptoms": true },
      no: { "you.age-years": 50, "health.heart-symptoms": false },
    },
    "dark urine after effort": { yes: { "cramps.signs": ["dark-urine"] }, no: { "cramps.signs": ["none"] } },
    "cramps all over the body": { yes: { "cramps.signs": ["all-over"] }, no: { "cramps.signs": ["dark-urine"] } },
    "one leg stays swollen": { yes: { "cramps.signs": ["one-leg-swelling"] }, no: { "cramps.signs": ["all-over"] } },
    "weakness for days": { yes: { "cramps.signs": ["weak-for-days"] }, no: {} },
    "cramp that does not settle": {
      yes: { "cramps.of-last-ten": 1, "cramps.settle": false },
      no: { "cramps.of-last-ten": 0, "cramps.settle": false },
    },
    "sickle cell trait": { yes: { "health.sickle-trait": "yes" }, no: { "health.sickle-trait": "unknown" } },
    "collapsed in an earlier race": { yes: { "race.collapsed": true }, no: { "race.collapsed": false } },
    "heart or kidney condition": { yes: { "health.conditions": ["kidney"] }, no: { "health.conditions": ["bladder"] } },
    "pain at the same point of each run": { yes: { "cramps.signs": ["same-point-each-run"] }, no: {} },
    "injury that still hurts": {
      yes: { "injury.last-year": true, "injury.rehabilitation": "still-hurts" },
      no: { "injury.last-year": true, "injury.rehabilitation": "fully-back" },
    },
    "quinine for cramps": {
      yes: { "medicines.regular": true, "medicines.kinds": ["quinine"] },
      no: { "medicines.regular": false, "medicines.kinds": ["quinine"] },
    },
    "statin and cramps": {
      yes: { "cramps.of-last-ten": 1, "medicines.regular": true, "medicines.kinds": ["statin"] },
      no: { "cramps.of-last-ten": 0, "medicines.regular": true, "medicines.kinds": ["statin"] },
    },
    "diuretic and cramps": {
      yes: { "cramps.night": true, "medicines.regular": true, "medicines.kinds": ["diuretic"] },
      no: { "medicines.regular": true, "medicines.kinds": ["diuretic"] },
    },
    "long-acting beta-agonist and cramps": {
      yes: { "cramps.of-last-ten": 2, "medicines.regular": true, "medicines.kinds": ["long-acting-beta-agonist"] },
      no: { "cramps.of-last-ten": 2, "medicines.regular": true, "medicines.kinds": ["other"] },
    },
    "new medicine and cramps": {
      yes: { "cramps.of-last-ten": 2, "medicines.regular": true, "medicines.new": true },
      no: { "cramps.of-last-ten": 2, "medicines.regular": false, "medicines.new": true },
    },
    "cramps in half of all races": { yes: { "cramps.of-last-ten": 5 }, no: { "cramps.of-last-ten": 4 } },
    "cramps at night": {
      yes: { "cramps.night": true, "medicines.regular": true },
      no: { "cramps.night": true, "medicines.regular": false },
    },
    pregnancy: { yes: { "you.sex": "female", "you.pregnant": true }, no: { "you.sex": "male", "you.pregnant": true } },
    "under 18 years": { yes: { "you.age-years": 17 }, no: { "you.age-years": 18 } },
  };
  const told = (answers: ScreeningAnswers) => screen(answers).clinician.map((advice) => advice.key);
  for (const [name, { yes, no }] of Object.entries(cases)) {
    test(name, () => {
      expect(told(yes)).toContain(name);
      expect(told(no)).not.toContain(name);
    });
  }
  test("no rule is without a test of its name", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(clinicianRules).sort());
  });
  test("what may need help at once is told first", () => {
    const [first] = screen({ ...everything, "health.sickle-trait": "yes", "cramps.signs": ["dark-urine"] }).clinician;
    expect(first?.key).toBe("dark urine after effort");
  });
});

describe("skip logic", () => {
  test("a man is not asked whether he is pregnant, and the last cramp only of those who had one", () => {
    expect(askedIds({ "you.sex": "male" })).not.toContain("you.pregnant");
    expect(askedIds({ "you.sex": "female" })).toContain("you.pregnant");
    expect(askedIds(woman)).not.toContain("last.phase");
    expect(askedIds({ ...woman, "cramps.of-last-ten": 1 })).toContain("last.phase");
  });
  test("symptoms of the heart on effort are asked of everyone: any age, no condition, no sign, no answer yet", () => {
    expect(askedIds({})).toContain("health.heart-symptoms");
    for (const age of [10, 17, 25, 39, 40, 80]) {
      const answers = { "you.age-years": age, "health.conditions": ["none"], "cramps.signs": ["none"] } as const;
      expect(askedIds(answers)).toContain("health.heart-symptoms");
      expect(screen({ ...answers, "health.heart-symptoms": true }).clinician[0]?.key).toBe(
        "chest pain or breathlessness",
      );
    }
  });

  test("no danger sign that was answered is dropped by what else was answered", () => {
    const signs = optionSets.sign.filter((sign) => sign !== "none");
    const told = screen({ "cramps.signs": signs, "health.heart-symptoms": true }).clinician.map(({ key }) => key);
    for (const others of [
      { "you.age-years": 12, "cramps.of-last-ten": 0 },
      { "you.age-years": 24, "health.conditions": ["none"], "medicines.regular": false, "injury.last-year": false },
      { "you.sex": "male", "you.age-years": 70, "cramps.of-last-ten": 10, "cramps.settle": true, "tests.do": true },
    ] as const) {
      const answers = { ...others, "cramps.signs": signs, "health.heart-symptoms": true };
      expect(answersThatCount(answers)).toMatchObject({ "cramps.signs": signs, "health.heart-symptoms": true });
      expect(screen(answers).clinician.map(({ key }) => key)).toEqual(expect.arrayContaining(told));
    }
  });

  test("a cramp at night that does not settle counts without a cramp in a race", () => {
    const answers = { "cramps.of-last-ten": 0, "cramps.night": true, "cramps.settle": false } as const;
    expect(screen(answers).clinician.map(({ key }) => key)).toContain("cramp that does not settle");
  });

  test("an answer whose question was hidden later does not count", () => {
    const answers = { ...woman, "medicines.regular": false, "medicines.kinds": ["statin"] } as const;
    expect(answersThatCount(answers)).not.toHaveProperty(["medicines.kinds"]);
    expect(keysOf(answers)).not.toContain("statin");
  });
  test("without self-tests the longest way through has at most 45 questions", () => {
    expect(
      completenessOf({ ...everything, "you.sex": "female", "health.conditions": ["heart"] }).askedCount,
    ).toBeLessThanOrEqual(45);
  });
  test("only sex, age and the count of cramps are needed", () => {
    expect(completenessOf({}).missingRequired).toEqual(["you.sex", "you.age-years", "cramps.of-last-ten"]);
    expect(completenessOf(woman).missingRequired).toEqual([]);
  });
  test("every condition names a question that comes before it", () => {
    const order = questions.map((question) => question.linkId);
    for (const section of sections) {
      for (const question of section.questions) {
        const when = [...("when" in section ? section.when : []), ...("when" in question ? question.when : [])];
        for (const condition of when) {
          expect(order.indexOf(condition.question)).toBeGreaterThanOrEqual(0);
          expect(order.indexOf(condition.question)).toBeLessThan(order.indexOf(question.linkId));
        }
      }
    }
  });
});

describe("answers from outside", () => {
  const reasonOf = (raw: Record<string, unknown>) => {
    const checked = checkAnswers(raw);
    return checked.ok ? "" : `${checked.field} ${checked.reason}`;
  };
  test("are taken when they fit", () => expect(reasonOf({ ...everything })).toBe(""));
  test("are refused with the field and a reason otherwise", () => {
    expect(reasonOf({ shoe: 43 })).toBe("shoe is not a question of this intake");
    expect(reasonOf({ "you.age-years": 7 })).toBe("you.age-years is 7");
    expect(reasonOf({ "you.age-years": 30.5 })).toMatch(/whole number/);
    expect(reasonOf({ "you.sex": "x" })).toMatch(/not one of the answers/);
    expect(reasonOf({ "health.conditions": ["none", "gut"] })).toMatch(/something else/);
    expect(reasonOf({ "health.conditions": ["gut", "gut"] })).toMatch(/twice/);
    expect(reasonOf({ "you.bmi": 22 })).toMatch(/computed/);
  });
});

describe("what the intake gives to the profile", () => {
  test("what was answered, in the units of the model", () => {
    expect(profileFromScreening(everything)).toEqual({
      sex: "male",
      ageYears: 52,
      massKg: 84,
      heightM: 1.78,
      crampedRacesOfLastTenCount: 6,
      hasFamilyHistory: true,
      chronicConditionCount: 2,
      background: {
        chronicSystems: ["cardiovascular", "gastrointestinal"],
        hasAllergies: true,
        hasCollapsed: true,
        medicines: ["statin", "diuretic", "beta2-agonist"],
        injuryStage: "in-treatment",
        isMuscleInjury: true,
        hasBackPain: true,
        isStretchingRegular: false,
        runningYears: 20,
      },
    });
  });
  test("nothing for what was not answered, and no condition when none was ticked as none", () => {
    expect(profileFromScreening({})).toEqual({});
    expect(profileFromScreening({ ...woman, "health.conditions": ["none"] }).chronicConditionCount).toBe(0);
    expect(trainingFromScreening({}).strengthWorkFraction).toBeNull();
    expect(trainingFromScreening({ "training.strength-per-week": 1 }).strengthWorkFraction).toBe(0.5);
  });
});

describe("self-tests", () => {
  const done = (answers: ScreeningAnswers) => screen({ ...woman, "tests.do": true, ...answers }).selfTests;
  test("the bridge has bands for men because its study names them; women and the other tests have none", () => {
    const counts = { "tests.bridge-left": 19, "tests.bridge-right": 31 };
    const bandsOf = (answers: ScreeningAnswers) => done({ ...counts, ...answers })[0]?.sides.map((side) => side.band);
    expect(bandsOf({ "you.sex": "male" })).toEqual(["poor", "good"]);
    expect(bandsOf({})).toEqual([null, null]);
    expect(done({ "tests.calf-left": 3 })[0]?.sides[0]?.band).toBeNull();
  });
  test("a woman is never measured against men, and is told where nothing of women was read", () => {
    const all = { "tests.bridge-left": 20, "tests.calf-left": 20, "tests.hop-left-cm": 110, "tests.wall-left-cm": 9 };
    const said = done(all).map((result) => normSentence(result, english));
    expect(said).toEqual([
      expect.stringContaining("No count of women was read"),
      expect.stringContaining("21 or more"),
      expect.stringContaining("No norm of adult women was read"),
      expect.stringContaining("12 cm, most of them between 9.2 and 14.8"),
    ]);
    for (const sentence of said) expect(sentence).not.toMatch(/136|11\.7|male (football|students)/i);
  });
  test("who did not say their sex is told that the men's number is one of men, and gets no band or score", () => {
    const { "you.sex": _, ...unsaid } = woman;
    const results = selfTestResults({ ...unsaid, "tests.wall-left-cm": 9, "tests.bridge-left": 12 }, null);
    for (const result of results) {
      expect(normSentence(result, english)).toContain("This is of men");
      expect(result.sides).toMatchObject([{ band: null, standardScore: null }]);
    }
  });
  test("legs differ only beyond measuring error or the usual limit", () => {
    expect(done({ "tests.wall-left-cm": 9, "tests.wall-right-cm": 10.5 })[0]?.areSidesUnequal).toBe(false);
    expect(done({ "tests.wall-left-cm": 9, "tests.wall-right-cm": 11 })[0]?.areSidesUnequal).toBe(true);
    expect(done({ "tests.hop-left-cm": 100, "tests.hop-right-cm": 112 })[0]?.areSidesUnequal).toBe(true);
    expect(done({ "tests.hop-left-cm": 100, "tests.hop-right-cm": 111 })[0]?.areSidesUnequal).toBe(false);
    expect(done({ "tests.hop-left-cm": 100 })[0]?.areSidesUnequal).toBeNull();
  });
});
