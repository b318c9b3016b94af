import { expect, test } from "vitest";
import { noteSentence } from "./plan-words.ts";

test("a loss above the advice tells of fuel only where the search told how much of it is fuel", () => {
  const loss = { bodyMassLossFraction: 0.051, advisedFraction: 0.02 };
  expect(noteSentence("loses-more-than-advised", loss)).not.toContain("fuel");
  expect(noteSentence("loses-more-than-advised", { ...loss, burntFraction: 0.031 })).toMatch(
    /loses 5(\.1)?\s?% .* 3(\.1)?\s?% of its mass is fuel, burnt and breathed out/,
  );
});
