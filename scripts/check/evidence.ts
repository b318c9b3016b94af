import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Claim,
  claims,
  contradictions,
  disagreements,
  type Effect,
  isClaimKey,
  type PopularClaim,
  popularClaims,
  type Source,
  sources,
} from "../../packages/model/src/evidence/index.ts";
import { sourceFiles } from "./source-files.ts";

/** Ids that were ever published, by table. Rows are added, never taken away. */
export interface EvidenceIds {
  readonly claims: readonly string[];
  readonly popularClaims: readonly string[];
  readonly sources: readonly string[];
}

const ratios: readonly Effect["measure"][] = [
  "odds ratio",
  "prevalence ratio",
  "risk ratio",
  "sequence ratio",
  "hazard ratio",
  "ratio of durations",
];

/** What is wrong with one effect: interval beside its estimate, percent for a fraction, numbers that do not follow from their parts. */
export function effectComplaints(effect: Effect): string[] {
  const { measure, estimate, interval, range, counts, groups, unit } = effect;
  const complaints: string[] = [];
  for (const [name, ends] of [
    ["interval", interval],
    ["range", range],
  ] as const) {
    if (ends && !(ends[0] <= estimate && estimate <= ends[1])) {
      complaints.push(`its ${name} ${ends.join("–")} does not hold its estimate ${estimate}`);
    }
  }
  if (unit.includes("%")) complaints.push(`its unit is "${unit}"; shares are fractions`);
  const isShare = measure === "proportion" || measure === "relative change" || unit.startsWith("fraction");
  if (isShare && !unit.startsWith("fraction")) complaints.push(`it is a ${measure} in "${unit}" and not a fraction`);
  if (isShare && [estimate, ...(interval ?? [])].some((value) => Math.abs(value) > 1)) {
    complaints.push(`${estimate} is a percent where a fraction belongs`);
  }
  if (measure === "proportion" && estimate < 0) complaints.push(`a proportion of ${estimate}`);
  if (ratios.includes(measure) && (unit !== "ratio" || estimate <= 0)) {
    complaints.push(`a ${measure} of ${estimate} "${unit}"; expected a positive number in "ratio"`);
  }
  if (counts && measure === "proportion" && Math.abs(counts[0] / counts[1] - estimate) > 0.0006) {
    complaints.push(`${counts[0]} of ${counts[1]} is ${(counts[0] / counts[1]).toFixed(4)}, not ${estimate}`);
  }
  if (groups) {
    const difference = groups[0].mean - groups[1].mean;
    if (Math.abs(difference - estimate) > 0.005 * Math.max(1, Math.abs(estimate)) + 0.05) {
      complaints.push(`${groups[0].mean} less ${groups[1].mean} is ${difference.toFixed(2)}, not ${estimate}`);
    }
  }
  return complaints;
}

function claimComplaints(key: string, claim: Claim): string[] {
  const complaints = typeof claim.effect === "string" ? [] : effectComplaints(claim.effect);
  const both = claim.sources.filter((source) => claim.against.includes(source));
  if (both.length > 0) complaints.push(`${both.join(", ")} speaks for and against it`);
  if (claim.supersededBy !== undefined) {
    if (!isClaimKey(claim.supersededBy)) complaints.push(`it points to "${claim.supersededBy}", which does not exist`);
    else if ("supersededBy" in claims[claim.supersededBy]) complaints.push("it points to a claim that points further");
  }
  return complaints.map((complaint) => `claim ${key}: ${complaint}.`);
}

/** A DOI or PMID of the right form, or a stated reason why there is none. */
function sourceComplaints(key: string, source: Source): string[] {
  const complaints: string[] = [];
  if (source.doi !== undefined && !/^10\.\d{4,}\/\S+$/.test(source.doi)) complaints.push(`"${source.doi}" is no DOI`);
  if (source.pmid !== undefined && !/^\d+$/.test(source.pmid)) complaints.push(`"${source.pmid}" is no PMID`);
  if (source.doi === undefined && source.pmid === undefined && !("withoutIdentifier" in source)) {
    complaints.push("it has neither DOI nor PMID, nor a reason for that");
  }
  return complaints.map((complaint) => `source ${key}: ${complaint}.`);
}

/** Keys that stand twice in the tables of a folder: a spread would hide the first. */
function twiceComplaints(root: string, folder: string): string[] {
  const seen = new Map<string, string>();
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) =>
      [...readFileSync(join(root, folder, name), "utf8").matchAll(/^ {2}"?([\w-]+)"?: \{$/gm)].flatMap((match) => {
        const key = match[1] ?? "";
        const before = seen.get(key);
        seen.set(key, name);
        return before === undefined ? [] : [`${folder}: ${key} stands in ${before} and in ${name}.`];
      }),
    );
}

/** Sources that nothing cites: no claim, no popular claim, no parameter, no formula. */
function orphanComplaints(root: string): string[] {
  const all: readonly Claim[] = Object.values(claims);
  const popular: readonly PopularClaim[] = Object.values(popularClaims);
  const cited = new Set<string>([
    ...all.flatMap((claim) => [...claim.sources, ...claim.against]),
    ...popular.flatMap((claim) => claim.sources),
  ]);
  const code = sourceFiles(root, (path) => /^packages\/model\/src\/(?!evidence\/).*(?<!\.test)\.ts$/.test(path));
  for (const { text } of code) {
    for (const match of text.matchAll(/\bsource: "(\w+)"/g)) cited.add(match[1] ?? "");
    for (const match of text.matchAll(/@source ([^*\n]+)/g))
      for (const word of match[1]?.split(/\W+/) ?? []) cited.add(word);
  }
  return Object.keys(sources)
    .filter((key) => !cited.has(key))
    .map((key) => `source ${key}: no claim, parameter or formula cites it.`);
}

function idComplaints(root: string): string[] {
  const path = "packages/model/src/evidence/ids.json";
  // The file is ours; its shape is compared below.
  const published = JSON.parse(readFileSync(join(root, path), "utf8")) as EvidenceIds;
  const now: EvidenceIds = {
    claims: Object.keys(claims),
    popularClaims: Object.keys(popularClaims),
    sources: Object.keys(sources),
  };
  const shared = now.claims.filter((key) => now.popularClaims.includes(key));
  const complaints = shared.map((key) => `${key} is the id of a claim and of a popular claim.`);
  for (const table of ["claims", "popularClaims", "sources"] as const) {
    const known = new Set(published[table]);
    if (known.size !== published[table].length) complaints.push(`${path}: ${table} lists an id twice.`);
    for (const id of known) {
      if (!now[table].includes(id))
        complaints.push(`${table}: ${id} was published and is gone; an id stays, with supersededBy.`);
    }
    for (const id of now[table]) {
      if (!known.has(id)) complaints.push(`${path}: add "${id}" at the end of ${table}.`);
    }
  }
  return complaints;
}

/** Everything that is wrong with the evidence registry. */
export function evidenceComplaints(root: string): string[] {
  return [
    ...Object.entries<Claim>(claims).flatMap(([key, claim]) => claimComplaints(key, claim)),
    ...Object.entries<Source>(sources).flatMap(([key, source]) => sourceComplaints(key, source)),
    ...Object.entries<PopularClaim>(popularClaims).flatMap(([key, popular]) =>
      popular.claims
        .filter((claim) => "supersededBy" in claims[claim])
        .map((claim) => `popular claim ${key}: ${claim} was superseded.`),
    ),
    ...[...disagreements, ...contradictions].flatMap(({ claims: cited }) =>
      cited
        .filter((claim) => "supersededBy" in claims[claim])
        .map((claim) => `disagreements: ${claim} was superseded.`),
    ),
    ...twiceComplaints(root, "packages/model/src/evidence/claims"),
    ...twiceComplaints(root, "packages/model/src/evidence/sources"),
    ...orphanComplaints(root),
    ...idComplaints(root),
  ];
}
