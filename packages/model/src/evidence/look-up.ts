import type { Claim, Topic } from "./claims/claim.ts";
import { type ClaimKey, claims } from "./claims/claims.ts";
import { type PopularClaim, type PopularClaimKey, popularClaims } from "./popular/popular-claims.ts";
import type { SourceKey } from "./sources/sources.ts";

/** Whether a text is the key of a claim. */
export function isClaimKey(key: string): key is ClaimKey {
  return Object.hasOwn(claims, key);
}

/** Whether a text is the key of a popular claim. */
export function isPopularClaimKey(key: string): key is PopularClaimKey {
  return Object.hasOwn(popularClaims, key);
}

/** The claim of a key. */
export function claimOf(key: ClaimKey): Claim {
  return claims[key];
}

/** The popular claim of a key. */
export function popularClaimOf(key: PopularClaimKey): PopularClaim {
  return popularClaims[key];
}

/** Keys of all claims that stand, in the order of the tables: those that another has replaced are left out. */
export const standingClaimKeys: readonly ClaimKey[] = Object.keys(claims)
  .filter(isClaimKey)
  .filter((key) => claimOf(key).supersededBy === undefined);

/** The claim to read for a key: itself, or the one that has replaced it. */
export function currentClaimKey(key: ClaimKey): ClaimKey {
  const next = claimOf(key).supersededBy;
  return next !== undefined && isClaimKey(next) ? currentClaimKey(next) : key;
}

/** Standing claims on a topic. */
export function claimsOnTopic(topic: Topic): readonly ClaimKey[] {
  return standingClaimKeys.filter((key) => claimOf(key).topics.includes(topic));
}

/** Publications that a claim or a popular claim rests on, each once; those against it are not among them. */
export function sourcesOf(key: ClaimKey | PopularClaimKey): readonly SourceKey[] {
  if (isClaimKey(key)) return claimOf(key).sources;
  const popular = popularClaimOf(key);
  return [...new Set([...popular.sources, ...popular.claims.flatMap((claim) => claimOf(claim).sources)])];
}
