import { drawMember, type EnsembleRequest, type EnsembleRun, runMembers } from "../ensemble/index.ts";
import { type Parameters, parametersFrom } from "../physiology/index.ts";
import { firstCramp } from "./first-cramp.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";
import {
  type AnyParameterName,
  groupOfParameter,
  meaningOf,
  originOf,
  type ParameterGroup,
  parameterGroupKeys,
  varies,
  varyingUnits,
} from "./sensitivity-groups.ts";
import { type GroupIndices, sobolIndices } from "./sobol.ts";

/** A run of one sample or mixture, read as answers: one array per answer, one value per member. @unit as the answer */
export type AnswersOf = (run: EnsembleRun) => readonly Float64Array[];

/** Answers of both samples and of each mixture: `[sample][answer]`. */
export interface MixedAnswers {
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  readonly mixed: readonly (readonly Float64Array[])[];
}

/** Instants of a run that is read for its first cramp only. @unit count */
const INSTANTS = 24;

/**
 * Runs the first `rowCount` members of a forecast, as many again after them, and the mixtures: the first with the
 * parameters of one group taken from the second. Yields the share done after each.
 * @source saltelli 2010
 */
export function* mixedAnswersInTurns(
  prepared: PreparedForecast,
  plan: { readonly rowCount: number; readonly groups: readonly (readonly AnyParameterName[])[] },
  answersOf: AnswersOf,
): Generator<number, MixedAnswers> {
  const { ensemble } = prepared;
  const { rowCount, groups } = plan;
  const draw = (from: number): Parameters[] =>
    Array.from({ length: rowCount }, (_, row) => drawMember(ensemble.prior, ensemble.seed, from + row));
  const request: EnsembleRequest = {
    ...ensemble,
    memberFrom: 0,
    memberTo: rowCount,
    displayEverySteps: Math.max(1, Math.ceil(ensemble.steps.length / INSTANTS)),
  };
  const answer = (members: readonly Parameters[]): readonly Float64Array[] => answersOf(runMembers(members, request));
  const sampleA = draw(0);
  const sampleB = draw(rowCount);
  const partCount = groups.length + 2;
  const a = answer(sampleA);
  yield 1 / partCount;
  const b = answer(sampleB);
  yield 2 / partCount;
  const mixed: (readonly Float64Array[])[] = [];
  for (const [index, group] of groups.entries()) {
    const names = new Set<AnyParameterName>(group);
    const mixture = sampleA.map((member, row) => {
      const other = sampleB[row] ?? member;
      return parametersFrom({
        scalar: (name) => (names.has(name) ? other : member)[name],
        perMuscle: (name) => [...(names.has(name) ? other : member)[name]],
      });
    });
    mixed.push(answer(mixture));
    yield (index + 3) / partCount;
  }
  return { a, b, mixed };
}

/** The chance of a member as log odds; kept off 0 and 1, where odds have no logarithm. @unit logit */
export function logOdds(crampProbability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, crampProbability));
  return Math.log(kept / (1 - kept));
}

/** Reads the log odds of a cramp up to the finish. */
export function finishLogOdds(prepared: PreparedForecast): AnswersOf {
  return (run) => {
    const cramp = firstCramp(run, prepared.frailty);
    return [cramp.probability.subarray((cramp.timeCount - 1) * cramp.memberCount).map(logOdds)];
  };
}

/** Indices of one part of the model or of one parameter. */
export interface SensitivityLine extends GroupIndices {
  readonly name: string;
  /** What it stands for. */
  readonly meaning: string;
  /** Sources of its parameters, and `assumption` where there is none. */
  readonly origins: readonly string[];
}

/** Which uncertain numbers the spread of a forecast comes from. */
export interface Sensitivity {
  /** Rows of each sample. @unit count */
  readonly rowCount: number;
  /** Bodies simulated through the whole race. @unit count */
  readonly simulatedCount: number;
  /** Variance of the log odds of a cramp over the ensemble. */
  readonly logOddsVariance: number;
  /** Parts of the model, largest total first. */
  readonly groups: readonly SensitivityLine[];
  /** Single parameters, largest total first. */
  readonly parameters: readonly SensitivityLine[];
}

const byTotal = (x: SensitivityLine, y: SensitivityLine): number => y.total.central - x.total.central;

/**
 * Global sensitivity of the log odds of a cramp to everything that varies over the ensemble: Sobol indices of the parts
 * of the model and of each parameter, with 95 % intervals. Yields the share done. Same seed, same bytes.
 */
export function* sensitivityInTurns(prepared: PreparedForecast, rowCount: number): Generator<number, Sensitivity> {
  const { prior } = prepared.ensemble;
  const units = varyingUnits(prior);
  const parts = parameterGroupKeys
    .map((key): { key: ParameterGroup; names: AnyParameterName[] } => ({
      key,
      names: units.flat().filter((name) => groupOfParameter[name] === key && varies(name, prior)),
    }))
    .filter((part) => part.names.length > 0);
  const groups = [...parts.map((part) => part.names), ...units];
  const answers = yield* mixedAnswersInTurns(prepared, { rowCount, groups }, finishLogOdds(prepared));
  const first = (sample: readonly Float64Array[] | undefined): Float64Array => sample?.[0] ?? new Float64Array(0);
  const indices = sobolIndices(
    { a: first(answers.a), b: first(answers.b), mixed: answers.mixed.map(first) },
    prepared.request.seed,
  );
  const none: GroupIndices = { first: { central: 0, low: 0, high: 0 }, total: { central: 0, low: 0, high: 0 } };
  const lineOf = (name: string, names: readonly AnyParameterName[], index: number, meaning: string) => ({
    name,
    meaning,
    origins: [...new Set(names.map(originOf))],
    ...(indices.groups[index] ?? none),
  });
  return {
    rowCount,
    simulatedCount: rowCount * (groups.length + 2),
    logOddsVariance: indices.variance,
    groups: parts.map((part, index) => lineOf(part.key, part.names, index, part.names.join(", "))).sort(byTotal),
    parameters: units
      .map((names, index) => lineOf(names.join(" + "), names, parts.length + index, names.map(meaningOf).join("; ")))
      .sort(byTotal),
  };
}
