export { type Claim, type ClaimKey, claims, type Effect } from "./claims/claim.ts";
export { type Source, type SourceKey, sources } from "./sources/sources.ts";
