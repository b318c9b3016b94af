import {
  type Claim,
  claimOf,
  contradictions,
  disagreements,
  effectWords,
  isPopularClaimKey,
  popularClaimOf,
  popularClaims,
  popularThemes,
  type Source,
  type SourceKey,
  sources,
  standingClaimKeys,
  type Topic,
  topics,
} from "../../packages/model/src/evidence/index.ts";
import type { SciencePage } from "./page.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** Titles begin with first author and year. */
function shortName(key: SourceKey): string {
  return sources[key].title.split(":")[0] ?? key;
}

function placeOf(source: Source): string {
  if (source.doi !== undefined) return `doi:${source.doi}`;
  if (source.pmid !== undefined) return `PMID ${source.pmid}`;
  return `${source.reference} (${source.withoutIdentifier})`;
}

function effectCell(claim: Claim): string {
  const { effect } = claim;
  return typeof effect === "string" ? effect : `${effectWords(effect)}; ${effect.population}; ${effect.design}`;
}

const named = (keys: readonly SourceKey[]): string => keys.map(shortName).join("; ");

function popularSection(): string[] {
  const keys = Object.keys(popularClaims).filter(isPopularClaimKey);
  return [
    "## What people say, and what was found",
    "",
    row("claim", "verdict", "what was found", "about"),
    "| --- | --- | --- | --- |",
    ...keys.map((key) => {
      const { said, verdict, finding, theme } = popularClaimOf(key);
      return row(`“${said}”`, verdict, finding, popularThemes[theme]);
    }),
    "",
  ];
}

function disagreementSection(): string[] {
  return [
    "## Where studies disagree",
    "",
    row("about", "some find", "others find"),
    "| --- | --- | --- |",
    ...disagreements.map(({ about, oneSide, otherSide }) => row(about, oneSide, otherSide)),
    "",
    "Printed numbers that contradict themselves or each other; both are kept:",
    "",
    ...contradictions.map(({ text, claims }) => `- ${text} (${claims.map((key) => `\`${key}\``).join(", ")})`),
    "",
  ];
}

/** Claims under their first topic, so that each stands once. */
function topicSection(topic: Topic, words: string): string[] {
  const keys = standingClaimKeys.filter((key) => claimOf(key).topics[0] === topic);
  if (keys.length === 0) return [];
  return [
    `### ${words}`,
    "",
    row("id", "claim", "effect", "certainty", "read", "source", "found otherwise", "note"),
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...keys.map((key) => {
      const claim = claimOf(key);
      const { statement, certainty, read, note } = claim;
      return row(
        `\`${key}\``,
        statement,
        effectCell(claim),
        certainty,
        read,
        named(claim.sources),
        named(claim.against),
        note ?? "",
      );
    }),
    "",
  ];
}

/** The evidence registry as a page: popular claims, disagreements, every claim by topic, every publication. */
export function evidencePage(): SciencePage {
  const topicKeys = Object.keys(topics).filter((key): key is Topic => Object.hasOwn(topics, key));
  const all = Object.entries<Source>(sources).sort(([, a], [, b]) => a.title.localeCompare(b.title, "en"));
  const lines = [
    "# Evidence",
    "",
    "Generated from `packages/model/src/evidence` by `node scripts/write-science.ts`; do not edit.",
    "",
    `${standingClaimKeys.length} claims and ${Object.keys(popularClaims).length} popular claims from ${all.length} publications. Intervals are 95 %, in round brackets; ranges are in`,
    "square brackets; ± is a standard deviation unless the note says otherwise. *Read* says how much of the publication was",
    "read. An id never changes its meaning: a claim that was found wrong gets a new id.",
    "",
    ...popularSection(),
    ...disagreementSection(),
    "## Claims by topic",
    "",
    ...topicKeys.flatMap((key) => topicSection(key, topics[key])),
    "## Publications",
    "",
    row("publication", "where", "design", "people"),
    "| --- | --- | --- | --- |",
    ...all.map(([, source]) =>
      row(source.title, placeOf(source), source.design, source.participantCount?.toString() ?? ""),
    ),
  ];
  return { name: "evidence.md", text: `${lines.join("\n")}\n` };
}
