import { expect, test } from "vitest";
import { type ClaimKey, claimOf } from "../../evidence/index.ts";
import { clinicianRules } from "../clinician-rules.ts";
import { factors } from "../factors.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import { germanClaims } from "./german-claims.ts";
import { claimSentence } from "./words.ts";

const used = new Set<ClaimKey>([
  ...Object.values(factors).flatMap((factor): readonly ClaimKey[] => [...factor.claims, ...factor.against]),
  ...Object.values(clinicianRules).flatMap((rule): readonly ClaimKey[] => rule.claims),
]);

test("every claim that a result or a report may show has a German sentence, and none is kept for nothing", () => {
  expect([...used].filter((key) => claimSentence(german, key) === claimOf(key).statement)).toEqual([]);
  expect(Object.keys(germanClaims).filter((key) => ![...used].some((one) => one === key))).toEqual([]);
  for (const key of used) expect(claimSentence(english, key)).toBe(claimOf(key).statement);
});

test("a German sentence states the same numbers as the English one", () => {
  const numbersOf = (text: string) => (text.match(/\d+([.,]\d+)?/g) ?? []).map((one) => one.replace(",", ".")).sort();
  // The 2 of beta-2 is part of a name.
  const plain = (text: string) => text.replace(/beta-2/gi, "");
  for (const key of used)
    expect(numbersOf(plain(claimSentence(german, key))), key).toEqual(numbersOf(plain(claimOf(key).statement)));
});
