import type { ClaimKey, SourceKey } from "../evidence/index.ts";

/** What a number of the app rests on, apart from what the athlete gave. */
export interface Ground {
  readonly kind: "source" | "assumption" | "measured";
  /** For people: how the number comes about. */
  readonly text: string;
  readonly claims: readonly ClaimKey[];
  /** Publications beyond those of the claims. */
  readonly sources: readonly SourceKey[];
}

/** A ground in one line. */
export const ground = (
  kind: Ground["kind"],
  text: string,
  claims: readonly ClaimKey[] = [],
  sources: readonly SourceKey[] = [],
): Ground => ({ kind, text, claims, sources });
