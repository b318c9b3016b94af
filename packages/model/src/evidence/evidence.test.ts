import { expect, test } from "vitest";
import { type Claim, claims } from "./claims/claim.ts";
import { type Source, sources } from "./sources/sources.ts";

test("every publication can be found: it has a DOI, a PMID or a reference", () => {
  const lost = Object.entries<Source>(sources).filter(([, source]) => !source.doi && !source.pmid && !source.reference);
  expect(lost.map(([key]) => key)).toEqual([]);
  for (const source of Object.values<Source>(sources)) {
    if (source.doi) expect(source.doi).toMatch(/^10\.\d{4,}\/\S+$/);
    if (source.pmid) expect(source.pmid).toMatch(/^\d+$/);
  }
});

test("no claim is for and against the same publication, and intervals hold their estimate", () => {
  for (const [key, claim] of Object.entries<Claim>(claims)) {
    expect(
      claim.sources.filter((source) => claim.against.includes(source)),
      key,
    ).toEqual([]);
    if (typeof claim.effect === "string" || claim.effect.interval === null) continue;
    const [low, high] = claim.effect.interval;
    expect(claim.effect.estimate, key).toBeGreaterThanOrEqual(low);
    expect(claim.effect.estimate, key).toBeLessThanOrEqual(high);
  }
});

test("every claim is one sentence", () => {
  for (const claim of Object.values<Claim>(claims)) expect(claim.statement).toMatch(/^[A-Z].*\.$/);
});

test("a claim without a source does not compile", () => {
  const base = { statement: "A.", effect: "mechanism only", against: [], certainty: "low" } as const;
  // @ts-expect-error at least one source is part of the type
  const uncited: Claim = { ...base, sources: [] };
  // @ts-expect-error only keys of the table of sources
  const unknown: Claim = { ...base, sources: ["nobody1900"] };
  expect([uncited.sources.length, unknown.sources.length]).toEqual([0, 1]);
});
