import {
  type ClaimKey,
  claimsOnTopic,
  currentClaimKey,
  type EvidenceHit,
  isClaimKey,
  isPopularClaimKey,
  type PopularClaimKey,
  popularClaimOf,
  popularClaims,
  searchEvidence,
  type Topic,
  topics,
} from "@crampcast/model/evidence";

/** The topic of an address, or undefined where there is no such topic. */
export function topicOf(text: string | undefined): Topic | undefined {
  return text !== undefined && isTopic(text) ? text : undefined;
}

const isTopic = (text: string): text is Topic => Object.hasOwn(topics, text);

/** The claim or popular claim that the end of an address points to; an old id leads to what replaced it. */
export function linkedHit(hash: string): EvidenceHit | null {
  const key = hash.replace(/^#/, "");
  if (isPopularClaimKey(key)) return { kind: "popular", key, score: 0 };
  return isClaimKey(key) ? { kind: "claim", key: currentClaimKey(key), score: 0 } : null;
}

const popularKeys: readonly PopularClaimKey[] = Object.keys(popularClaims).filter(isPopularClaimKey);

function hitsOnTopic(topic: Topic): EvidenceHit[] {
  const claims: readonly ClaimKey[] = claimsOnTopic(topic);
  const popular = popularKeys.filter((key) => claims.includes(popularClaimOf(key).claims[0]));
  return [
    ...popular.map((key) => ({ kind: "popular", key, score: 0 }) as const),
    ...claims.map((key) => ({ kind: "claim", key, score: 0 }) as const),
  ];
}

/** What a query and a topic find together, best first; null when neither is there. */
export function findsFor(asked: string, topic: Topic | undefined): readonly EvidenceHit[] | null {
  const query = asked.trim();
  if (query === "") return topic === undefined ? null : hitsOnTopic(topic);
  const exact = linkedHit(query);
  const found = exact === null ? searchEvidence(query) : [exact];
  if (topic === undefined) return found;
  const allowed = new Set(hitsOnTopic(topic).map((hit) => hit.key));
  return found.filter((hit) => allowed.has(hit.key));
}
