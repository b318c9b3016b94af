import { sources } from "@crampcast/model/evidence";
import { expect, test } from "vitest";
import { placeOf } from "../../components/source-note/publication-list.tsx";
import { evidenceAddressOf } from "./evidence-address.ts";
import { findsFor, linkedHit, topicOf } from "./evidence-search.ts";

test("an address keeps words, bare numbers and a topic, and drops the rest", () => {
  expect(evidenceAddressOf({ q: "salt", topic: "heat", x: 1 })).toEqual({ q: "salt", topic: "heat" });
  expect(evidenceAddressOf({ q: 37 })).toEqual({ q: "37" });
  expect(evidenceAddressOf({ q: "", topic: 3 })).toEqual({});
  expect(topicOf("heat")).toBe("heat");
  expect(topicOf("toString")).toBeUndefined();
});

test("the end of an address leads to a claim, an old id to the claim that replaced it", () => {
  expect(linkedHit("#67-percent-of-triathletes")).toMatchObject({ kind: "popular" });
  expect(linkedHit("cramp-returns")).toMatchObject({ kind: "claim", key: "rf-kona-prev" });
  expect(linkedHit("#content")).toBeNull();
  expect(linkedHit("")).toBeNull();
});

test("words and a topic narrow each other; an id typed in finds its claim", () => {
  expect(findsFor("", undefined)).toBeNull();
  const all = findsFor("sodium", undefined) ?? [];
  const inSweat = findsFor("sodium", "sweat") ?? [];
  expect(inSweat.length).toBeGreaterThan(0);
  expect(inSweat.length).toBeLessThan(all.length);
  expect(findsFor("rf-rl-hist", undefined)?.map((hit) => hit.key)).toEqual(["rf-rl-hist"]);
  expect(findsFor("zzzz", undefined)).toEqual([]);
  expect(findsFor("", "pickle-juice")?.[0]?.key).toBe("pickle-juice-sodium");
});

test("a publication leads to its DOI or PMID, and to no address where it has neither", () => {
  expect(placeOf(sources.schwellnus2011).address).toBe("https://doi.org/10.1136/bjsm.2010.078535");
  expect(placeOf(sources.hallegraeff2012).address).toBe("https://doi.org/10.1016/S1836-9553(12)70068-1");
  expect(placeOf(sources.cooper2006).address).toBe("https://pubmed.ncbi.nlm.nih.gov/17043703/");
  expect(placeOf(sources.manjra1996)).toMatchObject({ address: null, words: expect.stringContaining("S167") });
});
