import { expect, test } from "vitest";
import { forEveryMuscle, muscleIndices } from "./muscle-groups.ts";
import { type MuscleParameter, muscleParameters, parameters, type ScalarParameter } from "./parameters.ts";
import { centralParameters, centralValue } from "./reference-parameters.ts";

test("the centre of every prior lies within the parameter's bounds", () => {
  for (const [name, { prior, min, max }] of Object.entries<ScalarParameter>(parameters)) {
    expect(centralValue(prior), name).toBeGreaterThanOrEqual(min);
    expect(centralValue(prior), name).toBeLessThanOrEqual(max);
  }
  for (const [name, { central, min, max }] of Object.entries<MuscleParameter>(muscleParameters)) {
    for (const m of muscleIndices) {
      expect(central[m], name).toBeGreaterThanOrEqual(min);
      expect(central[m], name).toBeLessThanOrEqual(max);
    }
  }
});

test("cramp sites of the population add to one", () => {
  expect(muscleParameters.siteWeightFraction.central.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});

test("a correlated parameter names another of the table, on whose normal it leans", () => {
  for (const parameter of Object.values<ScalarParameter>(parameters)) {
    if (!parameter.correlation) continue;
    const partner = Object.entries<ScalarParameter>(parameters).find(([name]) => name === parameter.correlation?.with);
    expect(partner?.[1].prior.kind).toMatch(/normal/);
  }
});

test("every name of the tables is a number of a body, and a body has no others but the derived five", () => {
  const body = Object.keys(centralParameters());
  const named = [...Object.keys(parameters), ...Object.keys(muscleParameters)];
  expect(body.slice(0, named.length)).toEqual(named);
  expect(body.length).toBe(named.length + 5);
});

test("a parameter with neither source nor assumption does not compile", () => {
  const bare = { prior: { kind: "fixed", value: 1 }, min: 0, max: 2, meaning: "?" } as const;
  // @ts-expect-error a source or an assumption is part of the type
  const scalar: ScalarParameter = bare;
  // @ts-expect-error only keys of the table of sources
  const unknown: ScalarParameter = { ...bare, source: "nobody1900" };
  const spread = { central: forEveryMuscle(1), spreadKind: "fixed", spread: 0, min: 0, max: 2, meaning: "?" } as const;
  // @ts-expect-error the same for numbers of each muscle group
  const perMuscle: MuscleParameter = spread;
  expect([scalar.meaning, unknown.meaning, perMuscle.meaning]).toEqual(["?", "?", "?"]);
});
