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
import { type MemberRandom, type Random, randomOfMember } from "./random.ts";

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

/** A number of a body under a prior, with everything looked up that its draws need. */
interface ScalarLaw {
  readonly distribution: Distribution;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly stream: number;
  /** Stream of the number that it varies with, or −1. */
  readonly partnerStream: number;
  /** Weight of the partner's normal, and of its own. */
  readonly ofPartner: number;
  readonly own: number;
}

/** The laws of all numbers of a body under one prior. */
interface Laws {
  readonly scalar: ReadonlyMap<ParameterName, ScalarLaw>;
  readonly perMuscle: ReadonlyMap<MuscleParameterName, MuscleLaw>;
}

type MuscleLaw = Pick<MuscleParameter, "central" | "spread" | "spreadKind"> & Pick<ScalarLaw, "bounds" | "stream">;

const scalarLaw = (prior: Prior, name: ParameterName): ScalarLaw => {
  const parameter: ScalarParameter = parameters[name];
  const { correlation } = parameter;
  const ofPartner = correlation?.value ?? 0;
  return {
    distribution: prior.scalar[name] ?? parameter.prior,
    bounds: { min: parameter.min, max: parameter.max },
    stream: streamOf.get(name) ?? 0,
    partnerStream: correlation ? (streamOf.get(correlation.with) ?? 0) : -1,
    ofPartner,
    own: Math.sqrt(1 - ofPartner * ofPartner),
  };
};

const muscleLaw = (prior: Prior, name: MuscleParameterName): MuscleLaw => {
  const parameter: MuscleParameter = muscleParameters[name];
  return {
    central: prior.perMuscle[name]?.central ?? parameter.central,
    spread: prior.perMuscle[name]?.spread ?? parameter.spread,
    spreadKind: parameter.spreadKind,
    bounds: { min: parameter.min, max: parameter.max },
    stream: MUSCLE_STREAMS + 8 * (streamOf.get(name) ?? 0),
  };
};

const knownLaws = new WeakMap<Prior, Laws>();

const lawsOf = (prior: Prior): Laws => {
  const known = knownLaws.get(prior);
  if (known !== undefined) return known;
  const laws = {
    scalar: new Map(scalarNames.map((name) => [name, scalarLaw(prior, name)] as const)),
    perMuscle: new Map(muscleNames.map((name) => [name, muscleLaw(prior, name)] as const)),
  };
  knownLaws.set(prior, laws);
  return laws;
};

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
const drawScalar = (law: ScalarLaw, random: MemberRandom): number => {
  const { distribution, bounds, partnerStream, ofPartner, own } = law;
  const { min, max } = bounds;
  if (distribution.kind === "fixed") return Math.min(max, Math.max(min, distribution.value));
  let ofOther = 0;
  if (partnerStream >= 0) {
    // The first normal of the partner's stream is the one its own value was made from.
    random.startStream(partnerStream);
    ofOther = ofPartner * random.normal();
  }
  random.startStream(law.stream);
  let value = Number.NaN;
  for (let tries = 0; tries < TRIES && !(value >= min && value <= max); tries++) {
    const z = random.normal();
    value = fromNormal(distribution, partnerStream >= 0 ? ofOther + own * z : z, random);
  }
  return Math.min(max, Math.max(min, value));
};

const drawOfMuscle = (law: MuscleLaw, middle: number, random: MemberRandom): number => {
  const { spread, spreadKind, bounds } = law;
  const { min, max } = bounds;
  let value = Number.NaN;
  for (let tries = 0; tries < TRIES && !(value >= min && value <= max); tries++) {
    const z = random.normal();
    value = spreadKind === "normal" ? middle + spread * z : middle * exactExp(spread * z);
  }
  return Math.min(max, Math.max(min, value));
};

const drawPerMuscle = (law: MuscleLaw, random: MemberRandom): PerMuscle => {
  const { central, spread, spreadKind, stream } = law;
  const values: PerMuscle = [...central];
  if (spreadKind === "fixed" || spread === 0) return values;
  let total = 0;
  for (const m of muscleIndices) {
    random.startStream(stream + m);
    const middle = central[m];
    if (spreadKind !== "dirichlet") values[m] = drawOfMuscle(law, middle, random);
    else values[m] = middle > 0 ? random.gamma(spread * middle) : 0;
    total += values[m];
  }
  if (spreadKind === "dirichlet") for (const m of muscleIndices) values[m] = values[m] / total;
  return values;
};

const lawOf = <Name, Law>(laws: ReadonlyMap<Name, Law>, name: Name): Law => {
  const law = laws.get(name);
  if (law === undefined)
    throw new RangeError(`a prior was asked for ${name}; expected a name of the parameter tables.`);
  return law;
};

/** Gives the numbers of one member that a prior, a seed and its index determine, name by name and in any order. */
const valuesOf = (prior: Prior, seed: number, memberIndex: number): ParameterValues => {
  const laws = lawsOf(prior);
  const random = randomOfMember(seed, memberIndex);
  return {
    scalar: (name) => drawScalar(lawOf(laws.scalar, name), random),
    perMuscle: (name) => drawPerMuscle(lawOf(laws.perMuscle, name), random),
  };
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
