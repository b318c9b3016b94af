import { readFileSync } from "node:fs";
import { join } from "node:path";
import { english as screeningEnglish, german as screeningGerman } from "@crampcast/model/screening";
import { afterEach, expect, test } from "vitest";
import { english } from "./english.ts";
import { formatChance, formatDate, formatNumber, formatVolume } from "./format.ts";
import { deWarnings, german } from "./german.ts";
import { languageFor, writeNumbersIn } from "./language.ts";
import { parseDuration, parseNumber } from "./parse.ts";
import { quantities } from "./quantities.ts";

afterEach(() => writeNumbersIn("en"));

/** Every text of a table under its path. */
function textsOf(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  if (words === null || typeof words !== "object") return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, path === "" ? key : `${path}.${key}`));
}
const placesOf = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

for (const [name, from, to] of [
  ["app", english, german],
  ["questionnaire", screeningEnglish, screeningGerman],
] as const) {
  test(`every German text of the ${name} has the places of the English one, and only those`, () => {
    const originals = textsOf(from);
    const translations = new Map(textsOf(to));
    expect([...translations.keys()].sort()).toEqual(originals.map(([path]) => path).sort());
    const different = originals.filter(
      ([path, text]) => placesOf(text).join() !== placesOf(translations.get(path) ?? "").join(),
    );
    expect(different).toEqual([]);
  });

  test(`no sentence of the ${name} was left in English`, () => {
    const translations = new Map(textsOf(to));
    const same = textsOf(from).filter(
      ([path, text]) => text.split(/\s+/).length > 3 && !/^[\W\d]*\{\{/.test(text) && translations.get(path) === text,
    );
    expect(same).toEqual([]);
  });
}

test("the forecast has German for every warning that the model can give, except what a plan notes in its own words", () => {
  const source = readFileSync(join(import.meta.dirname, "../../../model/src/forecast/warnings-of.ts"), "utf8");
  const given = new Set([...source.matchAll(/key: "([\w-]+)"/g)].map(([, key]) => key ?? ""));
  given.delete("plan-note");
  expect(given.size).toBeGreaterThan(5);
  const translated = new Set(Object.keys(deWarnings).map((key) => key.replace(/-(stop|warning|note)$/, "")));
  expect([...given].filter((key) => !translated.has(key))).toEqual([]);
});

test("German numbers have a decimal comma, and a space before the percent sign", () => {
  expect(formatNumber(1234.5, 1)).toBe("1,234.5");
  writeNumbersIn("de");
  expect(formatNumber(1234.5, 1)).toBe("1.234,5");
  expect(formatNumber(-0.01, 1)).toBe("0,0");
  expect(formatChance(0.42)).toBe("42\u00a0%");
  expect(formatChance(0.002)).toBe("unter 1\u00a0%");
  expect(formatVolume(1.25, "metric")).toBe("1,25 L");
  expect(formatDate(Date.UTC(2027, 3, 18), 0)).toBe("18.04.2027");
});

test("a German field reads back what it shows, and what Swiss readers type", () => {
  writeNumbersIn("de");
  const { distance } = quantities("metric");
  expect(distance.toText(42_195)).toBe("42,195");
  expect(distance.parse("42,195")).toEqual({ ok: true, value: 42_195 });
  expect(parseNumber("42.195")).toEqual({ ok: true, value: 42.195 });
  expect(parseNumber("1.234,5")).toEqual({ ok: true, value: 1234.5 });
  expect(parseNumber("1,2,3")).toEqual({ ok: false, reason: "not-a-number" });
  expect(parseDuration("3 Std 30 Min")).toEqual({ ok: true, value: 12_600 });
});

test("the device's first language that the app speaks is taken, unless one was chosen", () => {
  expect(languageFor("auto", ["fr-CH", "de-CH", "en"])).toBe("de");
  expect(languageFor("auto", ["fr-FR"])).toBe("en");
  expect(languageFor("en", ["de-AT"])).toBe("en");
});
