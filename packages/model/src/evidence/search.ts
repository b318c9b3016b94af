import { topics } from "./claims/claim.ts";
import type { ClaimKey } from "./claims/claims.ts";
import { claimOf, isPopularClaimKey, popularClaimOf, standingClaimKeys } from "./look-up.ts";
import { type PopularClaimKey, popularClaims } from "./popular/popular-claims.ts";
import { type SourceKey, sources } from "./sources/sources.ts";

/** One find of a search: a popular claim with its verdict, or a claim; `score` only orders them. */
export type EvidenceHit = { /** @unit weight of words found */ readonly score: number } & (
  | { readonly kind: "popular"; readonly key: PopularClaimKey }
  | { readonly kind: "claim"; readonly key: ClaimKey }
);

/** Words people use for words of the tables. Either finds the other. */
const sameMeaning: readonly (readonly string[])[] = [
  ["salt", "sodium", "electrolyte", "na"],
  ["water", "fluid", "drink", "hydration", "dehydration", "dehydrated"],
  ["calf", "gastrocnemius", "soleus"],
  ["thigh", "quadriceps", "quad"],
  ["hyponatraemia", "hyponatremia", "low-sodium", "eah"],
  ["pickle", "vinegar", "gherkin"],
  ["bmi", "weight", "heavier"],
  ["man", "men", "male", "sex"],
  ["woman", "women", "female", "sex"],
  ["age", "older", "old"],
  ["bike", "cycling", "cyclist"],
  ["hot", "heat", "wbgt", "warm"],
  ["medicine", "drug", "medication", "statin"],
  ["illness", "disease", "condition"],
  ["fast", "pace", "speed"],
  ["night", "nocturnal"],
  ["triathlon", "triathlete", "ironman"],
];

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Words of a text without accents, plural endings and words of one letter that is no digit. */
function wordsOf(text: string): string[] {
  return (plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}.%-]*/gu) ?? [])
    .map((word) => word.replace(/[.-]+$/, ""))
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => word.length > 1 || /\d/.test(word));
}

interface Entry {
  readonly kind: EvidenceHit["kind"];
  readonly key: string;
  /** Fields of the entry with the weight of a word in them. */
  readonly fields: readonly { readonly words: ReadonlySet<string>; readonly weightCount: number }[];
}

const field = (weightCount: number, ...texts: readonly string[]) => ({
  words: new Set(texts.flatMap(wordsOf)),
  weightCount,
});

function sourceTexts(keys: readonly SourceKey[]): string[] {
  return keys.flatMap((key) => {
    const source = sources[key];
    return [source.title, "doi" in source ? source.doi : ""];
  });
}

function entriesOfAll(): Entry[] {
  const popular = Object.keys(popularClaims)
    .filter(isPopularClaimKey)
    .map((key): Entry => {
      const { said, finding, verdict, claims } = popularClaimOf(key);
      const topicWords = claims.flatMap((claim) => claimOf(claim).topics.map((topic) => topics[topic]));
      return {
        kind: "popular",
        key,
        fields: [field(6, said), field(3, finding, verdict), field(1, key, ...topicWords)],
      };
    });
  const ordinary = standingClaimKeys.map((key): Entry => {
    const { statement, topics: about, note, effect, sources: cited, against, certainty } = claimOf(key);
    const about2 = about.flatMap((topic) => [topic, topics[topic]]);
    const effectText = typeof effect === "string" ? effect : `${effect.population} ${effect.design} ${effect.measure}`;
    return {
      kind: "claim",
      key,
      fields: [
        field(5, statement),
        field(3, ...about2),
        field(2, effectText, ...sourceTexts(cited)),
        field(1, key, note ?? "", certainty, ...sourceTexts(against)),
      ],
    };
  });
  return [...popular, ...ordinary];
}

let cache: readonly Entry[] | null = null;

/** Weight of the best field that holds a word: whole, by another word of the same meaning, or as a beginning. */
function weightOf(entry: Entry, word: string): number {
  const others = sameMeaning.filter((group) => group.includes(word)).flat();
  let best = 0;
  for (const { words, weightCount } of entry.fields) {
    if (words.has(word)) best = Math.max(best, weightCount);
    else if (others.some((other) => words.has(other))) best = Math.max(best, 0.6 * weightCount);
    else if (word.length >= 3 && best < 0.7 * weightCount && [...words].some((one) => one.startsWith(word)))
      best = 0.7 * weightCount;
  }
  return best;
}

/**
 * Popular claims and claims for a query, best first. Every word must be found; when no entry holds them all, those that
 * hold most of them are given. An empty query gives nothing.
 */
export function searchEvidence(query: string): readonly EvidenceHit[] {
  const asked = [...new Set(wordsOf(query))];
  if (asked.length === 0) return [];
  cache ??= entriesOfAll();
  const found = cache
    .map((entry, place) => {
      const weights = asked.map((word) => weightOf(entry, word));
      return {
        entry,
        place,
        foundCount: weights.filter((weight) => weight > 0).length,
        score: weights.reduce((sum, weight) => sum + weight, 0),
      };
    })
    .filter(({ foundCount }) => foundCount > 0);
  const most = Math.max(0, ...found.map(({ foundCount }) => foundCount));
  return found
    .filter(({ foundCount }) => foundCount === most)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry, score }) => hitOf(entry, score));
}

function hitOf({ kind, key }: Entry, score: number): EvidenceHit {
  // The entries were made from the keys of these two tables.
  return kind === "popular" ? { kind, key: key as PopularClaimKey, score } : { kind, key: key as ClaimKey, score };
}
