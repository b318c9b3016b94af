export {
  type Certainty,
  type Claim,
  type Effect,
  type GroupMean,
  type Measure,
  type ReadDepth,
  type Topic,
  topics,
} from "./claims/claim.ts";
export { type ClaimKey, claims } from "./claims/claims.ts";
export { type Contradiction, contradictions, type Disagreement, disagreements } from "./disagreements.ts";
export { effectValueWords, effectWords, isShareEffect } from "./effect-words.ts";
export {
  claimOf,
  claimsOnTopic,
  currentClaimKey,
  isClaimKey,
  isPopularClaimKey,
  popularClaimOf,
  sourcesOf,
  standingClaimKeys,
} from "./look-up.ts";
export {
  type PopularClaim,
  type PopularClaimKey,
  popularClaims,
  popularThemes,
  type Verdict,
} from "./popular/popular-claims.ts";
export { type EvidenceHit, searchEvidence } from "./search.ts";
export type { Source } from "./sources/source.ts";
export { type SourceKey, sources } from "./sources/sources.ts";
