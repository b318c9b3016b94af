import { expect, test } from "vitest";
import { distanceText, fluidNumber, temperatureNumber, temperatureUnit } from "./unit-system.ts";

test("a marathon is 42.2 km and 26.2 miles", () => {
  expect(distanceText(42_195, "metric")).toBe("42.2 km");
  expect(distanceText(42_195, "imperial")).toBe("26.2 mi");
});

test("38.5 °C is 101.3 °F and half a litre is 17 US fluid ounces", () => {
  expect(`${temperatureNumber(38.5, "imperial")} ${temperatureUnit("imperial")}`).toBe("101.3 °F");
  expect(fluidNumber(0.5, "imperial")).toBe("17");
});
