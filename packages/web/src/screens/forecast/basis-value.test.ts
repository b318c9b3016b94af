import { expect, test } from "vitest";
import { formatByName, wordsOfName } from "./basis-value.ts";

test("a value is shown in the unit its name ends in", () => {
  expect(formatByName("criticalSpeedMps", 4, "metric")).toBe("4:10 /km");
  expect(formatByName("criticalSwimSpeedMps", 1, "metric")).toBe("1:40 /100 m");
  expect(formatByName("massKg", 72, "metric")).toBe("72.0 kg");
  expect(formatByName("descentHabitKjPerKg", 2.37, "metric")).toBe("2.37 kJ/kg");
  expect(formatByName("drinkKg", 1.75, "metric")).toBe("1.75 L");
  expect(formatByName("heightM", 1.78, "metric")).toBe("1.78 m");
  expect(formatByName("airTemperatureC", 20, "imperial")).toBe("68 °F");
  expect(formatByName("longestSessionS", 9360, "metric")).toBe("2:36:00");
  expect(formatByName("relativeHumidityFraction", 0.62, "metric")).toBe("62%");
  expect(formatByName("sex", "female", "metric")).toBe("female");
});

test("a name becomes words without its unit", () => {
  expect(wordsOfName("criticalSpeedMps")).toBe("Critical speed");
  expect(wordsOfName("sweatSodiumMmolPerL")).toBe("Sweat sodium");
  expect(wordsOfName("sex")).toBe("Sex");
});
