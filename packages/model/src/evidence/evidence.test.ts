import { expect, test } from "vitest";
import type { Claim } from "./claims/claim.ts";
import { topics } from "./claims/claim.ts";
import { claims } from "./claims/claims.ts";
import { claimOf, claimsOnTopic, currentClaimKey, isClaimKey, sourcesOf, standingClaimKeys } from "./look-up.ts";
import { type PopularClaim, popularClaims, popularThemes } from "./popular/popular-claims.ts";
import { searchEvidence } from "./search.ts";

test("every claim is one sentence in words of people, without percent signs hiding a fraction in its number", () => {
  for (const [key, claim] of Object.entries<Claim>(claims)) {
    expect(claim.statement, key).toMatch(/^[A-Z].*\.$/);
    expect(claim.statement.length, key).toBeLessThan(220);
  }
});

test("a claim without a source does not compile", () => {
  const base = {
    statement: "A.",
    topics: ["heat"],
    effect: "mechanism only",
    against: [],
    certainty: "low",
    read: "abstract",
  } as const;
  // @ts-expect-error at least one source is part of the type
  const uncited: Claim = { ...base, sources: [] };
  // @ts-expect-error only keys of the table of sources
  const unknown: Claim = { ...base, sources: ["nobody1900"] };
  expect([uncited.sources.length, unknown.sources.length]).toEqual([0, 1]);
});

test("every topic has a claim, every theme a popular claim", () => {
  for (const topic of Object.keys(topics) as (keyof typeof topics)[]) {
    expect(claimsOnTopic(topic).length, topic).toBeGreaterThan(0);
  }
  const themes = new Set(Object.values<PopularClaim>(popularClaims).map((popular) => popular.theme));
  expect([...themes].sort()).toEqual(Object.keys(popularThemes).sort());
});

test("no statement stands twice among the claims that stand", () => {
  const statements = standingClaimKeys.map((key) => claimOf(key).statement);
  expect(new Set(statements).size).toBe(statements.length);
});

test("an old id leads to the claim that replaced it", () => {
  expect(currentClaimKey("strength-work")).toBe("rf-mn-strength");
  expect(currentClaimKey("rf-mn-strength")).toBe("rf-mn-strength");
  expect(standingClaimKeys).not.toContain("strength-work");
  expect(isClaimKey("toString")).toBe(false);
});

test("37 % leads to pickle juice against water, and says whom it was tried on", () => {
  const best = searchEvidence("pickle juice 37 %")[0];
  expect(best).toMatchObject({ kind: "popular", key: "37-percent-faster" });
  expect(popularClaims["37-percent-faster"].finding).toMatch(/against water.*against nothing/);
  expect(popularClaims["37-percent-faster"].verdict).toBe("corrected");
});

test("67 % and 30–50 % are told as careers, with the share of one race beside them", () => {
  for (const key of ["67-percent-of-triathletes", "half-of-marathon-runners"] as const) {
    expect(popularClaims[key].verdict).toBe("corrected");
    expect(popularClaims[key].finding).toMatch(/career/);
    expect(popularClaims[key].finding).toMatch(/In one (Ironman|marathon)/);
  }
});

test("the search knows other words, endings, accents and DOIs, and finds nothing for nothing", () => {
  const keys = (query: string) => searchEvidence(query).map((hit) => hit.key);
  expect(keys("salt sweat")).toContain("rssl-barnes-endur");
  expect(keys("martinez-navarro")).toContain("inc-mn");
  expect(keys("10.1249/MSS.0b013e3181c0647e")).toContain("tx-miller10-pj");
  expect(keys("hamstring")).toContain("muscle-manjra");
  expect(keys("bmi")[0]).toBe("higher-bmi");
  expect(keys("   ")).toEqual([]);
  expect(keys("zzzz")).toEqual([]);
});

test("the same query gives the same order", () => {
  expect(searchEvidence("sodium")).toEqual(searchEvidence("sodium"));
});

test("a popular claim names the publications of its claims, each once", () => {
  const found = sourcesOf("67-percent-of-triathletes");
  expect(found).toContain("kantorowski1990");
  expect(found).toContain("schwellnus2011");
  expect(new Set(found).size).toBe(found.length);
});
