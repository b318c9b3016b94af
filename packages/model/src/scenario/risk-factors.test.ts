import { describe, expect, test } from "vitest";
import {
  type AthleteBackground,
  type AthleteProfile,
  chronicSystems,
  defaultProfile,
  medicines,
} from "../athlete/index.ts";
import { sources } from "../evidence/index.ts";
import type { RiskFactor } from "./risk-factor.ts";
import { riskFactors } from "./risk-factors.ts";
import { susceptibilityOf } from "./susceptibility.ts";

const woman: AthleteProfile = { ...defaultProfile("female"), hasFamilyHistory: false, chronicConditionCount: null };
const withAnswers = (background: AthleteBackground, rest: Partial<AthleteProfile> = {}): AthleteProfile => ({
  ...woman,
  ...rest,
  background,
});
const rows = Object.entries<RiskFactor>(riskFactors);

/** From less to more of each factor, in steps. */
const ladders: readonly { readonly name: string; readonly people: readonly AthleteProfile[] }[] = [
  { name: "sex", people: [woman, { ...woman, sex: "male" }] },
  { name: "age", people: [30, 40, 41, 70].map((ageYears) => ({ ...woman, ageYears })) },
  { name: "family", people: [false, true].map((hasFamilyHistory) => ({ ...woman, hasFamilyHistory })) },
  {
    name: "typed count",
    people: [0, 1, 2, 5, 9].map((chronicConditionCount) => ({ ...woman, chronicConditionCount })),
  },
  {
    name: "illnesses",
    people: chronicSystems.map((_, count) => withAnswers({ chronicSystems: chronicSystems.slice(0, count) })),
  },
  { name: "allergies", people: [false, true].map((hasAllergies) => withAnswers({ hasAllergies })) },
  { name: "collapse", people: [false, true].map((hasCollapsed) => withAnswers({ hasCollapsed })) },
  {
    name: "medicines",
    people: [...medicines.keys(), medicines.length].map((count) =>
      withAnswers({ medicines: medicines.slice(0, count) }),
    ),
  },
  {
    name: "injury",
    people: (["none", "healed", "returning", "in-treatment"] as const).map((injuryStage) =>
      withAnswers({ injuryStage }),
    ),
  },
  {
    name: "injured muscle",
    people: [false, true].map((isMuscleInjury) => withAnswers({ injuryStage: "healed", isMuscleInjury })),
  },
  { name: "back pain", people: [false, true].map((hasBackPain) => withAnswers({ hasBackPain })) },
  {
    name: "short stretching",
    people: [200, 50, 30, 0].map((stretchingMinPerWeek) => withAnswers({ stretchingMinPerWeek })),
  },
  {
    name: "irregular stretching",
    people: [true, false].map((isStretchingRegular) => withAnswers({ stretchingMinPerWeek: 40, isStretchingRegular })),
  },
  { name: "mass index", people: [55, 65, 75, 95].map((massKg) => ({ ...woman, massKg })) },
  { name: "years", people: [5, 10, 20].map((runningYears) => withAnswers({ runningYears })) },
];

describe("laws of the risk factors", () => {
  test.each(ladders)("more of $name never lowers the hazard", ({ people }) => {
    const ratios = people.map((person) => susceptibilityOf(person).ratio);
    for (let i = 1; i < ratios.length; i++) expect(ratios[i]).toBeGreaterThanOrEqual((ratios[i - 1] ?? 0) - 1e-12);
  });
  test.each(ladders.filter(({ name }) => name !== "mass index" && name !== "years"))(
    "$name moves the hazard",
    ({ people }) => {
      const ratios = people.map((person) => susceptibilityOf(person).ratio);
      expect(ratios.at(-1)).toBeGreaterThan((ratios[0] ?? 0) * 1.005);
    },
  );
  test("body mass index and years of running widen the forecast and shift nothing, as the studies disagree", () => {
    const heavy = susceptibilityOf({ ...woman, massKg: 95 });
    const old = susceptibilityOf(withAnswers({ runningYears: 25 }));
    const plain = susceptibilityOf(woman);
    expect([heavy.ratio, old.ratio]).toEqual([plain.ratio, plain.ratio]);
    expect(heavy.logSd).toBeGreaterThan(plain.logSd);
    expect(old.logSd).toBeGreaterThan(plain.logSd);
  });
  test("short sleep and long travel take capacity from the muscles", () => {
    const tired = susceptibilityOf(withAnswers({ sleepLastNightH: 4, travelLastTwoDaysH: 9 })).capacity;
    expect(tired.logMean).toBeCloseTo(-0.03 - 0.012, 9);
    expect(tired.logSd).toBeGreaterThan(0.03);
    expect(susceptibilityOf(withAnswers({ sleepLastNightH: 8, travelLastTwoDaysH: 1 })).capacity.logMean).toBeCloseTo(
      0,
      12,
    );
  });
});

describe("illnesses overlap", () => {
  const ill = withAnswers({
    chronicSystems,
    hasAllergies: true,
    hasCollapsed: true,
    medicines,
  });
  test("everything at once is far below the product of the printed ratios", () => {
    const product = rows
      .filter(
        ([, row]) =>
          row.published?.measure === "prevalence ratio" &&
          row.key !== "sexSusceptibilityRatio" &&
          !row.key.startsWith("injury"),
      )
      .reduce((all, [, row]) => all * (row.published?.estimate ?? 1), 1.31 ** 8);
    const ratio = susceptibilityOf(ill).ratio / susceptibilityOf(woman).ratio;
    expect(product).toBeGreaterThan(80);
    expect(ratio).toBeLessThan(4);
    expect(ratio).toBeGreaterThan(1.5);
  });
  test("five illnesses count as four", () => {
    const of = (count: number) =>
      susceptibilityOf(withAnswers({ chronicSystems: chronicSystems.slice(0, count) })).ratio;
    expect(of(5)).toBe(of(4));
    expect(of(4) / of(3)).toBeCloseTo(1.31 ** 0.6, 6);
  });
  test("named systems and a typed count are not added", () => {
    const both = withAnswers({ chronicSystems: ["kidney"] }, { chronicConditionCount: 2 });
    expect(susceptibilityOf(both).ratio).toBe(susceptibilityOf({ ...woman, chronicConditionCount: 2 }).ratio);
  });
});

describe("what a person reads about each factor", () => {
  test("each row names a publication or admits an assumption, and every key exists", () => {
    for (const [name, row] of rows) {
      if (row.sources.length === 0) expect(row.reason, name).toContain("assumption");
      for (const key of [...row.sources, ...row.against]) expect(sources[key], `${name} ${key}`).toBeDefined();
      expect(row.logSd, name).toBeGreaterThan(0);
    }
  });
  test("an answered factor shows its shift with an interval around it and who says so", () => {
    const { basis } = susceptibilityOf(withAnswers({ chronicSystems: ["kidney"], injuryStage: "returning" }));
    const line = basis.find((each) => each.key === "chronicConditionCount");
    expect(line?.value).toBe(1);
    expect(line?.sources).toEqual(["macMillan2024", "schwellnus2018"]);
    expect(line?.note).toContain("prevalence ratio 1.31 (1.25 to 1.39), MacMillan 2024, Schwellnus 2018");
    for (const each of basis) {
      if (each.shift === undefined) continue;
      expect(each.shift.low, each.key).toBeLessThanOrEqual(each.shift.ratio);
      expect(each.shift.high, each.key).toBeGreaterThanOrEqual(each.shift.ratio);
    }
    expect(basis.find((each) => each.key === "injuryStage")?.shift?.ratio).toBeGreaterThan(1.1);
  });
  test("what was never asked leaves the hazard of the population", () => {
    const asked = susceptibilityOf({ ...woman, background: {} });
    expect(asked).toEqual(susceptibilityOf(woman));
  });
});

test("a usual race field has the mean hazard 1, factor by factor", () => {
  const men = susceptibilityOf({ ...woman, sex: "male" }).ratio;
  const women = susceptibilityOf(woman).ratio;
  const neutral = susceptibilityOf({ ...woman, sex: "male" }).basis.find(
    (each) => each.key === "sexSusceptibilityRatio",
  );
  expect(men / women).toBeCloseTo(1.94 ** 0.6, 6);
  const his = neutral?.shift?.ratio ?? 0;
  expect(0.75 * his + (0.25 * his * women) / men).toBeCloseTo(1, 3);
});
