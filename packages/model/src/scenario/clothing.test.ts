import { describe, expect, it } from "vitest";
import { kitOfLegsClo, knownClothing } from "./clothing.ts";
import type { RaceLeg } from "./race-request.ts";

const leg = (sport: RaceLeg["sport"], clothingClo: number | null, goalTimeS = 3600) => ({
  sport,
  clothingClo,
  pacing: { goalTimeS },
});

const triathlon = [
  leg("swimming", null),
  leg("transition", null, 300),
  leg("cycling", 0.25, 18_000),
  leg("transition", null, 300),
  leg("running", 0.1, 9000),
];

describe("clothing of the legs", () => {
  it("is each leg's own, and a transition already wears the kit of the leg that follows", () => {
    expect(kitOfLegsClo(triathlon)).toEqual([0.2, 0.25, 0.25, 0.1, 0.1]);
  });

  it("is usual race kit where nothing is said, after a transition that says what it changes to as well", () => {
    expect(kitOfLegsClo([leg("running", null), leg("transition", 0.5, 300), leg("running", null)])).toEqual([
      0.2, 0.5, 0.2,
    ]);
  });

  it("is known only as far as every leg on land names its kit; the swim need not", () => {
    expect(knownClothing(triathlon)).toEqual({ meanClo: 0.2, kitsClo: [0.25, 0.1], isComplete: true });
    expect(knownClothing([leg("cycling", null), leg("running", 0.1)])?.isComplete).toBe(false);
    expect(knownClothing([leg("running", null)])).toBeNull();
  });
});
