import { expect, test } from "vitest";
import { parseDuration, parseNumber, parsePace, parseSwimPace } from "./parse.ts";
import { quantities } from "./quantities.ts";

const value = (parsed: ReturnType<typeof parseNumber>) => (parsed.ok ? parsed.value : parsed.reason);

test("a decimal comma is a decimal point, a thousands comma is not", () => {
  expect(value(parseNumber("71,5"))).toBe(71.5);
  expect(value(parseNumber("1,200"))).toBe(1200);
  expect(value(parseNumber("1,200.5"))).toBe(1200.5);
  expect(value(parseNumber(" −3 "))).toBe(-3);
});

test("text that is no number is refused and not read as far as it goes", () => {
  expect(value(parseNumber("12abc"))).toBe("not-a-number");
  expect(value(parseNumber("1e5"))).toBe("not-a-number");
  expect(value(parseNumber("  "))).toBe("empty");
});

test("3:30 is three and a half hours for a goal and three and a half minutes for a short effort", () => {
  expect(value(parseDuration("3:30"))).toBe(12_600);
  expect(value(parseDuration("3:30", "minutes-first"))).toBe(210);
  expect(value(parseDuration("3:30:15"))).toBe(12_615);
});

test("times in words are understood", () => {
  expect(value(parseDuration("3 h 30 min"))).toBe(12_600);
  expect(value(parseDuration("45min"))).toBe(2700);
  expect(value(parseDuration("2.5 hours"))).toBe(9000);
  expect(value(parseDuration("90 s"))).toBe(90);
});

test("a time with 75 seconds, and a bare number, are no times", () => {
  expect(value(parseDuration("3:30:75"))).toBe("not-a-time");
  expect(value(parseDuration("210"))).toBe("not-a-time");
  expect(value(parseDuration("soon"))).toBe("not-a-time");
});

test("a pace is a speed, and slower paces are smaller speeds", () => {
  expect(value(parsePace("5:00", "metric"))).toBeCloseTo(1000 / 300, 9);
  expect(value(parsePace("8:00 /mi", "imperial"))).toBeCloseTo(1609.344 / 480, 9);
  expect(value(parseSwimPace("1:40", "metric"))).toBeCloseTo(1, 9);
  expect(value(parsePace("0:00", "metric"))).toBe("not-a-pace");
});

test("what a field shows can be typed back, in both systems and for every kind of number", () => {
  const examples = {
    distance: 21_097.5,
    climb: 312,
    shortDistance: 180,
    mass: 71.5,
    height: 1.78,
    temperature: 27.3,
    wind: 3.2,
    pace: 3.7,
    swimPace: 1.1,
    power: 255,
    work: 18_000,
    workPerMass: 3.5,
    hours: 7.5,
    minutesPerWeek: 45,
    drinkPerHour: 0.55,
    drink: 0.15,
    sodiumMgPerL: 20,
    sodiumMmolPerL: 20,
    sodiumMg: 10,
    carbohydrate: 60,
    percent: 0.45,
    clothing: 0.3,
    degrees: -34.6,
    duration: 12_600,
    years: 38,
    load: 62,
    count: 3,
  } as const satisfies Record<keyof ReturnType<typeof quantities>, number>;
  for (const units of ["metric", "imperial"] as const) {
    for (const [name, kind] of Object.entries(quantities(units))) {
      const example = Object.entries(examples).find(([key]) => key === name)?.[1] ?? Number.NaN;
      const typed = value(kind.parse(kind.toText(example)));
      expect(typed, `${name}, ${units}: ${kind.toText(example)}`).toBeTypeOf("number");
      expect(Math.abs(Number(typed) / example - 1), `${name}, ${units}: ${kind.toText(example)}`).toBeLessThan(0.01);
    }
  }
});

test("feet and inches are read as people write them", () => {
  const { height } = quantities("imperial");
  expect(value(height.parse("5 ft 10"))).toBeCloseTo(1.778, 9);
  expect(value(height.parse("5'10\""))).toBeCloseTo(1.778, 9);
  expect(value(height.parse("70"))).toBeCloseTo(1.778, 9);
});
