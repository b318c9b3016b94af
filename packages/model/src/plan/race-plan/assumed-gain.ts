import { drawMember, runMembers } from "../../ensemble/index.ts";
import { chancesAt } from "../../forecast/first-cramp.ts";
import type { PreparedForecast } from "../../forecast/index.ts";
import {
  derivedParameters,
  type MuscleParameterName,
  muscleParameters,
  type ParameterName,
  type Parameters,
  type PerMuscle,
  parameters,
} from "../../physiology/index.ts";

/** Bodies on which the gain is taken apart. @unit count */
const MEMBERS = 48;
/** Each number is moved by so much of itself, or of its spread where it lies round zero. */
const MOVE_FRACTION = 0.1;
/** Facts of the athlete that nobody believes: they are known. */
const facts: ReadonlySet<string> = new Set(["massKg", "heightM", "ageYears", "maleFraction", "susceptibilityRatio"]);

// Object.keys gives plain strings; the tables fix what they are.
const scalarNames = (Object.keys(parameters) as ParameterName[]).filter((name) => !facts.has(name));
const muscleNames = Object.keys(muscleParameters) as MuscleParameterName[];

const clip = (value: number, { min, max }: { min: number; max: number }): number => Math.min(max, Math.max(min, value));

function movedScalar(member: Parameters, name: ParameterName): Parameters {
  const parameter = parameters[name];
  const value = member[name];
  const spread = parameter.prior.kind === "normal" ? parameter.prior.sd : 0;
  const step = MOVE_FRACTION * Math.max(Math.abs(value), spread);
  const up = clip(value + step, parameter);
  const drawn = { ...member, [name]: up > value ? up : clip(value - step, parameter) };
  return { ...drawn, ...derivedParameters(drawn) };
}

function movedMuscle(member: Parameters, name: MuscleParameterName): Parameters {
  const parameter = muscleParameters[name];
  const up = (muscle: number): number => {
    const value = member[name][muscle] ?? 0;
    return clip(value + MOVE_FRACTION * Math.abs(value), parameter);
  };
  const values: PerMuscle = [up(0), up(1), up(2), up(3), up(4), up(5), up(6), up(7)];
  const drawn = { ...member, [name]: values };
  return { ...drawn, ...derivedParameters(drawn) };
}

function meanChance(prepared: PreparedForecast, members: readonly Parameters[]): number {
  const { steps, start } = prepared.ensemble;
  const run = runMembers(members, {
    steps,
    memberFrom: 0,
    displayEverySteps: steps.length,
    ...(start ? { start } : {}),
  });
  const chances = chancesAt(run, prepared.frailty, 0);
  return chances.reduce((sum, value) => sum + value, 0) / chances.length;
}

/**
 * Share of a promised gain that rests on assumptions, 0–1. Every number of the body is made a tenth larger, one at a time, on
 * the same bodies in both plans, and the change of the gain is noted without its sign; the share is that of the numbers that
 * rest on an assumption (and that nothing known of the athlete replaces) in the sum over all numbers. Null where nothing is
 * gained or no number moves it. It says what the gain depends on, not how wrong it is. @source assumption: a definition
 */
export function assumedGainFraction(own: PreparedForecast, better: PreparedForecast): number | null {
  const { ensemble, prior } = own;
  const count = Math.min(MEMBERS, ensemble.memberTo);
  const members = Array.from({ length: count }, (_, index) => drawMember(ensemble.prior, ensemble.seed, index));
  const gainOf = (bodies: readonly Parameters[]): number => meanChance(own, bodies) - meanChance(better, bodies);
  const gain = gainOf(members);
  if (gain <= 0) return null;
  const known = new Set<string>(prior.knownNames);
  let assumed = 0;
  let all = 0;
  const note = (isAssumed: boolean, bodies: readonly Parameters[]): void => {
    const change = Math.abs(gainOf(bodies) - gain);
    all += change;
    if (isAssumed) assumed += change;
  };
  for (const name of scalarNames) {
    const isAssumed = "assumption" in parameters[name] && !known.has(name);
    note(
      isAssumed,
      members.map((member) => movedScalar(member, name)),
    );
  }
  for (const name of muscleNames) {
    note(
      "assumption" in muscleParameters[name],
      members.map((member) => movedMuscle(member, name)),
    );
  }
  return all > 0 ? Number((assumed / all).toFixed(4)) : null;
}
