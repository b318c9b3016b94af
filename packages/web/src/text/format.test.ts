import { expect, test } from "vitest";
import {
  formatAltitude,
  formatChance,
  formatClock,
  formatDate,
  formatDistance,
  formatDuration,
  formatHeight,
  formatHours,
  formatMass,
  formatPace,
  formatSodiumMgPerL,
  formatSpeed,
  formatSportSpeed,
  formatSwimPace,
  formatTemperature,
  formatTemperatureDifference,
  formatUtcOffset,
  formatVolume,
  formatVolumePerHour,
} from "./format.ts";

test("a marathon is 42.2 km or 26.2 mi", () => {
  expect(formatDistance(42_195, "metric")).toBe("42.2 km");
  expect(formatDistance(42_195, "imperial")).toBe("26.2 mi");
  expect(formatDistance(750, "metric")).toBe("750 m");
  expect(formatDistance(0, "metric")).toBe("0.0 km");
});

test("a marathon in 3:30:00 is 4:59 per kilometre and 8:01 per mile", () => {
  const speedMps = 42_195 / (3.5 * 3600);
  expect(formatPace(speedMps, "metric")).toBe("4:59 /km");
  expect(formatPace(speedMps, "imperial")).toBe("8:01 /mi");
});

test("a pace never shows sixty seconds, and no speed has no pace", () => {
  expect(formatPace(1000 / 299.7, "metric")).toBe("5:00 /km");
  expect(formatPace(0, "metric")).toBe("–");
});

test("runners read pace, riders speed, swimmers pace per hundred", () => {
  expect(formatSportSpeed("running", 4, "metric")).toBe("4:10 /km");
  expect(formatSportSpeed("cycling", 10, "metric")).toBe("36.0 km/h");
  expect(formatSportSpeed("swimming", 1, "metric")).toBe("1:40 /100 m");
  expect(formatSwimPace(1, "imperial")).toBe("1:31 /100 yd");
  expect(formatSpeed(10, "imperial")).toBe("22.4 mph");
});

test("temperatures have an offset, their differences have none", () => {
  expect(formatTemperature(25, "imperial")).toBe("77 °F");
  expect(formatTemperature(-0.2, "metric")).toBe("0 °C");
  expect(formatTemperatureDifference(1.5, "imperial")).toBe("2.7 °F");
});

test("half a litre is 500 mL or 17 fl oz", () => {
  expect(formatVolume(0.5, "metric")).toBe("500 mL");
  expect(formatVolume(1.25, "metric")).toBe("1.25 L");
  expect(formatVolume(0.5, "imperial")).toBe("17 fl oz");
  expect(formatVolumePerHour(0.5, "metric")).toBe("500 mL/h");
});

test("bodies are in kilograms and metres, or pounds, feet and inches", () => {
  expect(formatMass(70, "metric")).toBe("70.0 kg");
  expect(formatMass(70, "imperial")).toBe("154 lb");
  expect(formatHeight(1.778, "imperial")).toBe("5 ft 10 in");
  expect(formatHeight(1.82, "imperial")).toBe("6 ft 0 in");
  expect(formatAltitude(100, "imperial")).toBe("328 ft");
});

test("20 mmol/L of sodium is 460 mg/L", () => {
  expect(formatSodiumMgPerL(20)).toBe("460 mg/L");
});

test("times carry over to the next minute and hour", () => {
  expect(formatDuration(59.6)).toBe("1:00");
  expect(formatDuration(3599.7)).toBe("1:00:00");
  expect(formatDuration(12_600)).toBe("3:30:00");
  expect(formatHours(12_600)).toBe("3 h 30 min");
  expect(formatHours(7199)).toBe("2 h");
});

test("a rare cramp is not told as impossible, a likely one not as certain", () => {
  expect(formatChance(0)).toBe("0%");
  expect(formatChance(0.004)).toBe("under 1%");
  expect(formatChance(0.342)).toBe("34%");
  expect(formatChance(0.999)).toBe("over 99%");
});

test("days and clock times are those of the place, not of the reader", () => {
  const epochMs = Date.UTC(2026, 3, 19, 23, 30);
  expect(formatDate(epochMs, 9 * 3600)).toBe("Apr 20, 2026");
  expect(formatClock(epochMs, 9 * 3600)).toBe("08:30");
  expect(formatUtcOffset(-(3 * 3600 + 1800))).toBe("UTC−03:30");
});
