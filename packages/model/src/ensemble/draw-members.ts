import { muscleIndices, type PerMuscle } from "../physiology/muscle-groups.ts";
import {
  type Distribution,
  derivedParameters,
  type MuscleParameter,
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  type Parameters,
  parameters,
  type ScalarParameter,
} from "../physiology/parameters.ts";
import { type ParameterValues, parametersFrom } from "../physiology/parameters-from.ts";
import { exactExp } from "./exact-functions.ts";
import { type Random, randomOfMember } from "./random.ts";

/**
 * What is believed about a person: for each parameter the population's distribution, unless replaced. Plain data, so it
 * can be stored with a forecast and sent to a worker.
 */
export interface Prior {
  readonly scalar: { readonly [K in ParameterName]?: Distribution };
  readonly perMuscle: {
    readonly [K in MuscleParameterName]?: { readonly central: Readonly<PerMuscle>; readonly spread?: number };
  };
}

/** The population's prior: nothing replaced. */
export const populationPrior = (): Prior => ({ scalar: {}, perMuscle: {} });

/** A prior with some distributions replaced; what is not named stays. */
export const withPrior = (prior: Prior, replaced: Partial<Prior>): Prior => ({
  scalar: { ...prior.scalar, ...replaced.scalar },
  perMuscle: { ...prior.perMuscle, ...replaced.perMuscle },
});

// Object.keys gives plain strings; the tables fix what they are.
const scalarNames = Object.keys(parameters) as ParameterName[];
const muscleNames = Object.keys(muscleParameters) as MuscleParameterName[];
/** Streams of muscle parameters start here, so that a new scalar leaves them as they are. */
const FIRST_MUSCLE_INDEX = 83;
const streamOf = new Map<string, number>([
  ...scalarNames.map((name, index) => [name, index] as const),
  ...muscleNames.map((name, index) => [name, FIRST_MUSCLE_INDEX + index] as const),
]);

const TRIES = 100;
const MUSCLE_STREAMS = 1000;

const fromNormal = (prior: Distribution, z: number, random: Random): number => {
  switch (prior.kind) {
    case "fixed":
      return prior.value;
    case "normal":
      return prior.mean + prior.sd * z;
    case "log-normal":
      return prior.median * exactExp(prior.logSd * z);
    case "beta": {
      const a = random.gamma(prior.alpha);
      return a / (a + random.gamma(prior.beta));
    }
  }
};

/** Within the bounds: drawn again when outside, and at the bound if a narrow prior lies outside altogether. */
const bounded = (bounds: { min: number; max: number }, drawOnce: () => number): number => {
  let value = drawOnce();
  for (let tries = 1; tries < TRIES && (value < bounds.min || value > bounds.max); tries++) value = drawOnce();
  return Math.min(bounds.max, Math.max(bounds.min, value));
};

/** Gives the numbers of one member that a prior, a seed and its index determine, name by name and in any order. */
const valuesOf = (prior: Prior, seed: number, memberIndex: number): ParameterValues => {
  const random = randomOfMember(seed, memberIndex);
  const drawScalar = (name: ParameterName): number => {
    const parameter: ScalarParameter = parameters[name];
    const distribution = prior.scalar[name] ?? parameter.prior;
    if (distribution.kind === "fixed") return Math.min(parameter.max, Math.max(parameter.min, distribution.value));
    random.startStream(streamOf.get(name) ?? 0);
    if (!parameter.correlation) return bounded(parameter, () => fromNormal(distribution, random.normal(), random));
    // The first normal of the partner's stream is the one its own value was made from.
    random.startStream(streamOf.get(parameter.correlation.with) ?? 0);
    const partner = random.normal();
    random.startStream(streamOf.get(name) ?? 0);
    const rho = parameter.correlation.value;
    const own = Math.sqrt(1 - rho * rho);
    return bounded(parameter, () => fromNormal(distribution, rho * partner + own * random.normal(), random));
  };
  const drawPerMuscle = (name: MuscleParameterName): PerMuscle => {
    const parameter: MuscleParameter = muscleParameters[name];
    const central = prior.perMuscle[name]?.central ?? parameter.central;
    const spread = prior.perMuscle[name]?.spread ?? parameter.spread;
    const base = MUSCLE_STREAMS + 8 * (streamOf.get(name) ?? 0);
    const values: PerMuscle = [...central];
    if (parameter.spreadKind === "fixed" || spread === 0) return values;
    let total = 0;
    for (const m of muscleIndices) {
      random.startStream(base + m);
      const middle = central[m];
      if (parameter.spreadKind === "dirichlet") values[m] = middle > 0 ? random.gamma(spread * middle) : 0;
      else if (parameter.spreadKind === "normal")
        values[m] = bounded(parameter, () => middle + spread * random.normal());
      else values[m] = bounded(parameter, () => middle * exactExp(spread * random.normal()));
      total += values[m];
    }
    if (parameter.spreadKind === "dirichlet") for (const m of muscleIndices) values[m] = values[m] / total;
    return values;
  };
  return { scalar: drawScalar, perMuscle: drawPerMuscle };
};

/** The parameters of one member: the same for a seed and a member index, whoever else is drawn. */
export const drawMember = (prior: Prior, seed: number, memberIndex: number): Parameters =>
  parametersFrom(valuesOf(prior, seed, memberIndex));

/** Names of the parameters of which two priors believe different things. */
export interface ChangedNames {
  readonly scalar: readonly ParameterName[];
  readonly perMuscle: readonly MuscleParameterName[];
}

/** What changes from one prior to another. */
export const changedNames = (before: Prior, after: Prior): ChangedNames => ({
  scalar: scalarNames.filter((name) => JSON.stringify(before.scalar[name]) !== JSON.stringify(after.scalar[name])),
  perMuscle: muscleNames.filter(
    (name) => JSON.stringify(before.perMuscle[name]) !== JSON.stringify(after.perMuscle[name]),
  ),
});

/**
 * What `drawMember` gives for `prior`, from the same member of another prior under the same seed: every parameter has a
 * stream of chance of its own, so only those that changed are drawn.
 */
export const redrawMember = (redraw: {
  readonly known: Parameters;
  readonly changed: ChangedNames;
  readonly prior: Prior;
  readonly seed: number;
  readonly memberIndex: number;
}): Parameters => {
  const { known, changed } = redraw;
  const drawn = valuesOf(redraw.prior, redraw.seed, redraw.memberIndex);
  // Engines copy a whole object at once: a tenth of the time of writing its fields one by one.
  const next: { -readonly [K in keyof Parameters]: Parameters[K] } = { ...known };
  for (const name of changed.scalar) next[name] = drawn.scalar(name);
  for (const name of changed.perMuscle) next[name] = drawn.perMuscle(name);
  return Object.assign(next, derivedParameters(next));
};
