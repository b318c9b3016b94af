import { expect, test } from "vitest";
import { tiedUnits } from "./tied-units.ts";

test("a percent sign or a unit does not begin a line without its number", () => {
  expect(tiedUnits("calf (53 to 80 %), after 56 km at 27.8 °C")).toBe(
    "calf (53 to 80\u00a0%), after 56\u00a0km at 27.8\u00a0°C",
  );
  expect(tiedUnits("slower than 6 min/km")).toBe("slower than 6\u00a0min/km");
});

test("a word that only begins like a unit is left alone", () => {
  expect(tiedUnits("in 4 marathons and 3 hamstrings")).toBe("in 4 marathons and 3 hamstrings");
});
