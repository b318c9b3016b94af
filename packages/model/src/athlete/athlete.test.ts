import { describe, expect, test } from "vitest";
import { athleteBounds, athleteProblem, trainingBounds, trainingKeys } from "./athlete-bounds.ts";
import { defaultProfile, mergeTraining, unknownTraining } from "./default-profile.ts";
import type { Capacity } from "./profile.ts";

const typed = (value: number): Capacity => ({ value, variationFraction: 0.05, origin: "typed", derivedFrom: null });

describe("a profile within its bounds", () => {
  test("the profile that a form begins with can be forecast", () => {
    expect(athleteProblem(defaultProfile("female"))).toBeNull();
    expect(athleteProblem(defaultProfile("male"))).toBeNull();
  });
  test("each number just outside its bounds is refused by its name, and at its bounds is taken", () => {
    for (const [key, bound] of Object.entries(athleteBounds)) {
      const at = (value: number) => athleteProblem({ ...defaultProfile("male"), [key]: value })?.field ?? null;
      expect(at(bound.min)).toBeNull();
      expect(at(bound.max)).toBeNull();
      expect(at(bound.min - 0.01)).toBe(`athlete.${key}`);
      expect(at(bound.max + 0.01)).toBe(`athlete.${key}`);
      expect(at(Number.NaN)).toBe(`athlete.${key}`);
    }
  });
  test("a critical speed typed as a pace of 255 s/km is refused with what is allowed", () => {
    const profile = defaultProfile("male");
    expect(athleteProblem({ ...profile, training: { ...profile.training, criticalSpeedMps: typed(255) } })).toEqual({
      ok: false,
      field: "athlete.training.criticalSpeedMps.value",
      reason: "is 255",
      allowed: "1.5 to 7",
    });
  });
  test("every item of training has bounds and a place in the reading order", () => {
    expect([...trainingKeys].sort()).toEqual(Object.keys(trainingBounds).sort());
    expect([...trainingKeys].sort()).toEqual(Object.keys(unknownTraining).sort());
  });
  test("a typed null leaves the derived number standing", () => {
    const derived = { ...unknownTraining, longLoad: typed(40) };
    expect(mergeTraining(derived, { longLoad: null }).longLoad?.value).toBe(40);
    expect(mergeTraining(derived, { longLoad: typed(60) }).longLoad?.value).toBe(60);
  });
});
