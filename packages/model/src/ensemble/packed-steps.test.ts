import fc from "fast-check";
import { expect, test } from "vitest";
import { stepInputBounds } from "../physiology/check-inputs.ts";
import type { StepInput } from "../physiology/step-input.ts";
import { packSteps, unpackSteps } from "./packed-steps.ts";

test("steps come out of their packing as they went in, every field of them", () => {
  const fields = Object.fromEntries(
    Object.entries(stepInputBounds).map(([name, { min, max }]) => [name, fc.double({ min, max, noNaN: true })]),
  );
  // fromEntries forgets the keys; they are those of the table of all fields.
  const step = fc.record(fields) as unknown as fc.Arbitrary<StepInput>;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      expect(unpackSteps(packSteps(steps))).toEqual(steps);
    }),
    { seed: 3 },
  );
});
