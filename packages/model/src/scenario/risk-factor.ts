import type { Measure } from "../evidence/claims/claim.ts";
import type { ClaimKey } from "../evidence/claims/claims.ts";
import type { SourceKey } from "../evidence/sources/sources.ts";

/** What one thing known of a person does to the prior: how much, how surely, and who says so. */
export interface RiskFactor {
  /** Key of its line in the basis. */
  readonly key: string;
  /** What it is, in words that can begin a line. */
  readonly words: string;
  /** The published effect, as printed; null where there is none. */
  readonly published: {
    readonly measure: Measure;
    /** @unit ratio, or as `measure` says */
    readonly estimate: number;
    /** @unit as the estimate */
    readonly interval: readonly [number, number] | null;
  } | null;
  /** What the shift acts on: the hazard of all muscles, or the capacity of all muscles. */
  readonly actsOn: "hazard" | "capacity";
  /** Mean of the natural logarithm of the shift, for "yes" or for one unit of the answer. @unit 1 */
  readonly logShift: number;
  /** Standard deviation of it, from sampling and from differences between studies. @unit 1 */
  readonly logSd: number;
  /** The part of it that every lifetime ratio shares: how much of such a ratio holds within one race. @unit 1 */
  readonly sharedLogSd: number;
  /** Share of a race field that has it; for counts the mean count. The hazard was fitted to such fields. @unit 1 */
  readonly fieldMean: number;
  readonly direction: "raises" | "lowers" | "none";
  readonly claim: ClaimKey | null;
  readonly sources: readonly SourceKey[];
  /** Who found otherwise. */
  readonly against: readonly SourceKey[];
  /** Why this size and not the printed one; names what is assumed. */
  readonly reason: string;
}

/** Publications in a word each, for people: `macMillan2024` becomes `MacMillan 2024`. */
export function sourceWords(keys: readonly SourceKey[]): string {
  return keys
    .map((key) => {
      const [, name = key, year = ""] = /^(\D+)(\d{4})?/.exec(key) ?? [];
      const spaced = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replace(/^mac /, "Mac");
      return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)} ${year}`.trimEnd();
    })
    .join(", ");
}
