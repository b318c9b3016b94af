import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sources } from "../evidence/index.ts";
import { beginGuide, byUrgency, type RedFlagKey, redFlagKeys, redFlags, stepGuide } from "./index.ts";

/** What each flag must at least say: the thing that does harm when it is missing. */
const must: Readonly<Record<RedFlagKey, { readonly urgency: string; readonly words: readonly string[] }>> = {
  confusion: { urgency: "call-now", words: ["no-drink-if-confused", "measure-rectal-temperature", "measure-sodium"] },
  collapse: { urgency: "call-now", words: ["check-breathing", "recovery-position", "measure-rectal-temperature"] },
  "very-hot": { urgency: "call-now", words: ["cool-whole-body-now", "cool-first-move-second"] },
  "chest-pain": { urgency: "call-now", words: ["stop-and-sit"] },
  breathless: { urgency: "call-now", words: ["stop-and-sit", "say-sickle-cell-trait"] },
  "weak-and-soft": { urgency: "call-now", words: ["stop-completely", "say-sickle-cell-trait"] },
  "weight-gain-and-headache": {
    urgency: "call-now",
    words: ["stop-drinking", "no-water-until-urine", "no-drip-without-sodium", "measure-sodium"],
  },
  "all-over-cramps": { urgency: "medical-help-now", words: ["stop-completely", "measure-sodium"] },
  "dark-urine": { urgency: "medical-help-now", words: ["go-to-hospital-today", "no-anti-inflammatory"] },
  "no-urine": { urgency: "medical-help-now", words: ["go-to-hospital-today", "no-more-water"] },
  swelling: { urgency: "medical-help-now", words: ["no-massage"] },
  "worse-on-stretch": { urgency: "medical-help-now", words: ["stop-stretching", "no-stretching"] },
};

describe("red flag", () => {
  test.each(redFlagKeys)("%s", (key) => {
    const flag = redFlags[key];
    const session = stepGuide(beginGuide(null, 0), { kind: "red-flag", flag: key }, 1);
    expect(session).toMatchObject({ state: "get-help", flags: [key] });
    expect(flag.urgency).toBe(must[key].urgency);
    const words: readonly string[] = [...flag.doNow, ...flag.doNot, ...flag.tellHelpers];
    for (const word of must[key].words) expect(words).toContain(word);
    expect(flag.tellHelpers.length).toBeGreaterThan(0);
    for (const source of flag.sources) expect(Object.keys(sources)).toContain(source);
  });
});

test("the more urgent flag is shown first, whichever was raised first", () => {
  expect(byUrgency(["dark-urine", "confusion", "dark-urine"])).toEqual(["confusion", "dark-urine"]);
  // Who lies there is asked about breath before shade.
  expect(byUrgency(["confusion", "collapse"])).toEqual(["collapse", "confusion"]);
  const first = stepGuide(beginGuide(null, 0), { kind: "red-flag", flag: "swelling" }, 1);
  expect(stepGuide(first, { kind: "red-flag", flag: "chest-pain" }, 2).flags).toEqual(["chest-pain", "swelling"]);
});

test("nobody with too much water in the blood is told to drink, and nobody who is confused", () => {
  for (const key of ["confusion", "weight-gain-and-headache", "all-over-cramps", "no-urine"] as const) {
    const { doNow, doNot } = redFlags[key];
    expect(doNow.some((word: string) => word.startsWith("drink"))).toBe(false);
    expect(
      doNot.some((word: string) => /^no-(drink|more-water|water)/.test(word)),
      key,
    ).toBe(true);
  }
});

test("SAFETY.md names every red flag", () => {
  const text = readFileSync(new URL("../../../../SAFETY.md", import.meta.url), "utf8");
  for (const key of redFlagKeys) expect(text, key).toContain(`(${key})`);
});
