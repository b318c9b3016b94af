import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sources } from "../evidence/index.ts";
import {
  type DifferentialAnswers,
  differentialOf,
  differentialQuestions,
  differentialRuleKeys,
  differentialRules,
  type FindingKey,
  questionKeys,
  urgencies,
} from "./index.ts";

const keysOf = (answers: DifferentialAnswers) => differentialOf(answers).map((finding) => finding.key);
const plainCramp: DifferentialAnswers = {
  "signs-now": ["none"],
  when: ["during-exercise"],
  beginning: ["tightened-by-itself"],
  "feel-of-muscle": ["hard-knot"],
  "on-stretching": ["eases"],
  "how-long": ["minutes"],
  "other-signs": ["none"],
  about: ["none"],
};

/** A story that the rule is for, and one that is nearly it and is not. */
const stories: Readonly<
  Record<FindingKey, { readonly story: DifferentialAnswers; readonly nearly: DifferentialAnswers }>
> = {
  "heat-stroke": { story: { ...plainCramp, "signs-now": ["very-hot-skin", "confused"] }, nearly: plainCramp },
  hyponatraemia: {
    story: { ...plainCramp, "signs-now": ["gained-weight-or-drank-much", "headache-or-vomiting"] },
    nearly: { ...plainCramp, "signs-now": ["dark-urine"] },
  },
  "heart-or-lungs": {
    story: { ...plainCramp, "signs-now": ["chest-pain"] },
    nearly: { ...plainCramp, "signs-now": ["many-places"] },
  },
  "exertional-sickling": {
    story: { ...plainCramp, beginning: ["first-minutes-of-sprint"], "feel-of-muscle": ["soft-and-weak"] },
    nearly: { ...plainCramp, when: ["at-night"], about: ["sickle-cell-trait"] },
  },
  "acute-compartment-syndrome": {
    story: {
      ...plainCramp,
      "on-stretching": ["worse"],
      "how-long": ["hours-or-more"],
      "other-signs": ["numb-or-pale"],
    },
    nearly: { ...plainCramp, "feel-of-muscle": ["tight-and-swollen"], "how-long": ["gone-after-twenty-minutes"] },
  },
  "numb-or-pale-limb": { story: { ...plainCramp, "other-signs": ["numb-or-pale"] }, nearly: plainCramp },
  rhabdomyolysis: {
    story: { ...plainCramp, when: ["after-exercise"], "signs-now": ["dark-urine"], "other-signs": ["weak-for-days"] },
    nearly: plainCramp,
  },
  "cramps-in-many-places": { story: { ...plainCramp, "signs-now": ["many-places"] }, nearly: plainCramp },
  "deep-vein-thrombosis": {
    story: { ...plainCramp, when: ["at-rest"], "other-signs": ["one-leg-swollen-and-warm"] },
    nearly: { ...plainCramp, "other-signs": ["both-legs-alike"] },
  },
  strain: {
    story: { ...plainCramp, beginning: ["sudden-tear"], "feel-of-muscle": ["sore-spot-or-bruise"] },
    nearly: plainCramp,
  },
  claudication: {
    story: { ...plainCramp, "how-long": ["gone-when-standing-still"], about: ["smoker-diabetes-or-over-60"] },
    nearly: { ...plainCramp, when: ["at-night"], about: ["smoker-diabetes-or-over-60"] },
  },
  "chronic-compartment-syndrome": {
    story: {
      ...plainCramp,
      beginning: ["same-point-every-time"],
      "feel-of-muscle": ["tight-and-swollen"],
      "how-long": ["gone-after-twenty-minutes"],
    },
    nearly: plainCramp,
  },
  "medicine-induced": {
    story: { ...plainCramp, when: ["at-night"], about: ["new-or-changed-medicine"] },
    nearly: plainCramp,
  },
  "exercise-associated": { story: plainCramp, nearly: { ...plainCramp, "on-stretching": ["worse"] } },
  "at-night-or-rest": {
    story: { ...plainCramp, when: ["at-night"] },
    nearly: { ...plainCramp, when: ["at-night"], "other-signs": ["one-leg-swollen-and-warm"] },
  },
  "see-someone": { story: { ...plainCramp, about: ["cramps-most-weeks"] }, nearly: plainCramp },
};
const ruleNames: readonly FindingKey[] = [...differentialRuleKeys, "see-someone"];

describe("rule", () => {
  test.each(ruleNames)("%s", (key) => {
    expect(keysOf(stories[key].story)).toContain(key);
    expect(keysOf(stories[key].nearly)).not.toContain(key);
  });
});

test("a plain cramp in a race fits a cramp and nothing else", () => {
  expect(keysOf(plainCramp)).toEqual(["exercise-associated"]);
});

test("nothing answered, nothing said", () => {
  expect(differentialOf({})).toEqual([]);
  expect(differentialOf({ when: [] })).toEqual([]);
});

test("what fits no rule is a reason to see somebody", () => {
  expect(keysOf({ when: ["at-rest"], "feel-of-muscle": ["normal"] })).toEqual(["see-someone"]);
});

/** Any answers a person could give, left-out questions included. */
const anyAnswers: fc.Arbitrary<DifferentialAnswers> = fc
  .tuple(
    ...questionKeys.map((key) => {
      const { answers, isMultiple } = differentialQuestions[key];
      return fc.subarray([...answers] as string[], { minLength: 0, maxLength: isMultiple ? 3 : 1 });
    }),
  )
  // Drawn from the table itself, question by question.
  .map((given) => Object.fromEntries(questionKeys.map((key, index) => [key, given[index]])) as DifferentialAnswers);

test("whatever is answered: most urgent first, each finding with a reason and a source, nothing harmless beside an alarm", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const findings = differentialOf(answers);
      if (Object.values(answers).some((given) => given.length > 0)) expect(findings.length).toBeGreaterThan(0);
      const ranks = findings.map((finding) => urgencies.indexOf(finding.urgency));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const finding of findings) {
        if (finding.key !== "see-someone") expect(finding.because.length).toBeGreaterThan(0);
        for (const source of finding.sources) expect(Object.keys(sources)).toContain(source);
      }
      const isAlarming = findings.some(({ urgency }) => urgency === "call-now" || urgency === "medical-help-now");
      const alarmingRules = findings.filter(({ key }) => key === "exercise-associated" || key === "at-night-or-rest");
      // Trait alone is background; everything else that alarms leaves nothing harmless standing.
      if (isAlarming && !answers.about?.includes("sickle-cell-trait")) expect(alarmingRules).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("a torn muscle that swells and hurts on stretching is not only a strain: pressure in the muscle is named first", () => {
  const torn: DifferentialAnswers = {
    ...plainCramp,
    beginning: ["sudden-tear"],
    "feel-of-muscle": ["tight-and-swollen"],
    "on-stretching": ["worse"],
    "how-long": ["hours-or-more"],
  };
  const keys = keysOf(torn);
  expect(keys).toContain("strain");
  expect(keys.indexOf("acute-compartment-syndrome")).toBeGreaterThanOrEqual(0);
  expect(keys.indexOf("acute-compartment-syndrome")).toBeLessThan(keys.indexOf("strain"));
});

test("an alarming answer is heard whatever else is answered", () => {
  const heard: readonly [DifferentialAnswers, FindingKey][] = [
    [{ "signs-now": ["confused"] }, "heat-stroke"],
    [{ "signs-now": ["gained-weight-or-drank-much"] }, "hyponatraemia"],
    [{ "signs-now": ["chest-pain"] }, "heart-or-lungs"],
    [{ "signs-now": ["dark-urine"] }, "rhabdomyolysis"],
    [{ "other-signs": ["one-leg-swollen-and-warm"] }, "deep-vein-thrombosis"],
  ];
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...heard), (answers, [sign, key]) => {
      expect(keysOf({ ...answers, ...sign })).toContain(key);
    }),
  );
});

test("every sign of every rule is an answer of its question", () => {
  for (const key of differentialRuleKeys) {
    const { all, any, none } = differentialRules[key];
    for (const [question, answer] of [...all, ...any, ...none]) {
      const answers: readonly string[] = differentialQuestions[question].answers;
      expect(answers).toContain(answer);
    }
  }
});
