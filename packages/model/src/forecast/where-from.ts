import {
  type ClaimKey,
  claimsOnTopic,
  currentClaimKey,
  type SourceKey,
  sources,
  sourcesOf,
  type Topic,
  topics,
} from "../evidence/index.ts";
import {
  type MuscleParameterName,
  muscleParameters,
  type Origin,
  type ParameterName,
  parameters,
} from "../physiology/parameters.ts";
import type { Basis } from "../scenario/basis.ts";
import { riskFactorOfKey } from "../scenario/risk-factors.ts";
import type { Ground } from "./ground.ts";
import { shownNumbers } from "./shown-numbers.ts";

/** Where a number comes from, for people: in words, with the claims and publications behind it. */
export type WhereFrom = Ground;

/** Claims about what a parameter stands for. A parameter without a line has its source or its assumption only. */
const parameterClaims: { readonly [K in ParameterName | MuscleParameterName]?: readonly ClaimKey[] } = {
  runningCostRatio: ["running-cost-slope"],
  steepDescentCostRatio: ["running-cost-slope"],
  cyclingCostRatio: ["cycling-efficiency"],
  sweatGainGPerM2PerHPerK: ["sr-baker16", "sr-barnes-endur", "sw-forecast"],
  sweatCeilingGPerM2PerH: ["sr-baker16"],
  acclimationThresholdShiftK: ["acclimation-decay"],
  acclimationSweatGainFraction: ["acclimation-decay"],
  drinkCoolingRatio: ["cold-drink-sweats-less", "ice-slurry"],
  acclimationSweatSodiumDropMmolPerL: ["na-acclim"],
  sweatPotassiumMmolPerL: ["tf-miller10-3pct"],
  inactiveSodiumFraction: ["water-dilutes-sodium"],
  baselineVasopressinPgPerMl: ["eah-def", "weight-gain-and-sodium"],
  substrateLossGPerKcal: ["mass-loss-is-not-water-loss"],
  slowFatiguePerH: ["fat-mum"],
  slowFatigueExponentRatio: ["fat-mum"],
  slowFatigueCeilingFraction: ["fat-mum"],
  levelRunningDamagePerKm: ["rf-mn-ck0", "rf-mn-ck24"],
  damageResponseRatio: ["downhill-damage"],
  shortenedMuscleGainFraction: ["short-bert", "gto-khan"],
  electrolyteHazardPerH: ["sodium-null-in-races", "sodium-56-km"],
  interactionRatio: ["cramp-jung", "tent-dehydration"],
  hillMidpointRatio: ["rf-s11im", "faster-than-trained"],
  contractionWeightRatio: ["dehydration-does-not-lower-threshold", "tent-dehydration"],
  dilutionWeightRatio: ["water-lowers-threshold", "tf-lau19-water", "tf-lau19-ors"],
  susceptibilityRatio: ["rf-safer38-sex", "rf-safer38-disease", "rf-manjra-family"],
  frailtyShape: ["rf-kona-prev", "rf-rl-hist"],
  fatigueRatePerS: ["fatigue-by-joint"],
  recoveryRatePerS: ["fatigue-by-joint"],
  restRecoveryRatio: ["fatigue-by-joint"],
  damagePerKjPerKg: ["downhill-damage"],
  siteWeightFraction: ["muscle-hoff", "muscle-safer22-calf"],
  shortenedInSwimmingFraction: ["short-bert"],
};

const has = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

function groundOfParameter(name: ParameterName | MuscleParameterName): Ground {
  const parameter: Origin & { readonly meaning: string } = has(parameters, name)
    ? parameters[name]
    : muscleParameters[name];
  const meaning = `${parameter.meaning.charAt(0).toUpperCase()}${parameter.meaning.slice(1)}`;
  const claims = parameterClaims[name] ?? [];
  return "source" in parameter
    ? { kind: "source", text: `${meaning}. ${sources[parameter.source].title}.`, claims, sources: [parameter.source] }
    : { kind: "assumption", text: `${meaning}. Assumed: ${parameter.assumption}.`, claims, sources: [] };
}

function groundOfRiskFactor(key: string): Ground | null {
  const factor = riskFactorOfKey(key);
  if (factor === null) return null;
  const text = `${factor.words}: ${factor.reason}.`;
  const claims: readonly ClaimKey[] = factor.claim === null ? [] : [factor.claim];
  return { kind: factor.sources.length > 0 ? "source" : "assumption", text, claims, sources: factor.sources };
}

const givenWords: { readonly [K in Basis["origin"]]: string | null } = {
  typed: "You typed it in.",
  derived: "Derived from your files.",
  measured: "Measured on you.",
  weather: "From the weather service.",
  course: "From the course.",
  assumed: null,
};

/**
 * Where a number that the app shows comes from: a key of a forecast's basis, warnings, fans, muscles, causes or finish
 * values, or the name of a parameter. `origin`, where the basis tells it, says that the athlete's own value stands in its
 * place. Null for a key that nothing shows.
 */
export function whereFrom(key: string, origin?: Basis["origin"]): WhereFrom | null {
  const found: Ground | null = has(shownNumbers, key)
    ? shownNumbers[key]
    : has(parameters, key) || has(muscleParameters, key)
      ? groundOfParameter(key)
      : groundOfRiskFactor(key);
  if (found === null) return null;
  const claims = [...new Set(found.claims.map(currentClaimKey))];
  const given = origin === undefined ? null : givenWords[origin];
  const kind =
    given !== null ? "measured" : origin === "assumed" && found.kind === "measured" ? "assumption" : found.kind;
  return {
    ...found,
    kind,
    text: given === null || found.kind === "measured" ? found.text : `${given} Without it: ${found.text}`,
    claims,
  };
}

/** All publications behind an answer of `whereFrom`: its own and those of its claims, each once. */
export function sourcesBehind(where: WhereFrom): readonly SourceKey[] {
  return [...new Set([...where.sources, ...where.claims.flatMap((claim) => sourcesOf(claim))])];
}

/** Standing claims about a topic, a parameter or any number that the app shows; none for an unknown name. */
export function claimsAbout(name: Topic | ParameterName | MuscleParameterName | (string & {})): readonly ClaimKey[] {
  return has(topics, name) ? claimsOnTopic(name) : (whereFrom(name)?.claims ?? []);
}
