import {
  claimOf,
  currentClaimKey,
  type EvidenceHit,
  isClaimKey,
  isPopularClaimKey,
  popularClaimOf,
  popularClaims,
  searchEvidence,
  sources,
  sourcesOf,
} from "@crampcast/model/evidence";
import { evidenceLines, type ShownEvidence } from "../output/evidence-report.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../user-mistake.ts";

/** Options of `crampcast evidence`. */
export interface EvidenceOptions {
  readonly json?: boolean;
}

function hitsFor(query: string): readonly EvidenceHit[] {
  const word = query.trim();
  if (word === "") {
    return Object.keys(popularClaims)
      .filter(isPopularClaimKey)
      .map((key) => ({ kind: "popular", key, score: 0 }));
  }
  if (isPopularClaimKey(word)) return [{ kind: "popular", key: word, score: 0 }];
  if (isClaimKey(word)) return [{ kind: "claim", key: currentClaimKey(word), score: 0 }];
  return searchEvidence(word);
}

/** Titles and identifiers of what a hit rests on and of what speaks against it. */
function shownOf(hit: EvidenceHit): ShownEvidence {
  const cited = sourcesOf(hit.key).map((key) => ({ key, ...sources[key] }));
  if (hit.kind === "popular") {
    return { kind: "popular", id: hit.key, ...popularClaimOf(hit.key), sources: cited };
  }
  const claim = claimOf(hit.key);
  const against = claim.against.map((key) => ({ key, ...sources[key] }));
  return { kind: "claim", id: hit.key, ...claim, sources: cited, against };
}

/** Prints what is known about a query, best first; exit code 1 when nothing is. */
export function evidenceCommand(query: string, options: EvidenceOptions, terminal: Terminal): number {
  const found = hitsFor(query).map(shownOf);
  if (options.json) {
    terminal.write(`${JSON.stringify({ query: query.trim(), results: found }, null, 2)}\n`);
  } else if (found.length === 0) {
    terminal.write(
      `Nothing about “${query.trim()}” is in the evidence. Try one word, for example: sodium, stretching, calf.\n`,
    );
  } else {
    terminal.write(`${evidenceLines(found, terminal.columnCount, terminal.hasColour).join("\n")}\n`);
  }
  return found.length === 0 ? exitCodes.different : exitCodes.done;
}
