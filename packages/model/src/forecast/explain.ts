import { runEnsemble } from "../ensemble/index.ts";
import type { FieldProblem } from "../units/field-problem.ts";
import { type Attribution, attributionInTurns } from "./attribution.ts";
import { effortTable } from "./attribution-drivers.ts";
import { type DriverInput, driverInputs } from "./attribution-inputs.ts";
import { type CauseShare, causeKeys, causeShares, isOfTheory, memberShares } from "./cause-split.ts";
import { firstCramp } from "./first-cramp.ts";
import { modelVersion } from "./model-version.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";
import { finishLogOdds, mixedAnswersInTurns } from "./sensitivity.ts";
import { type AnyParameterName, isAssumed, varyingUnits } from "./sensitivity-groups.ts";
import { meanOf } from "./shapley.ts";
import { type SobolIndex, type SobolRows, shareOfFirstGroup } from "./sobol.ts";

/** Why a forecast says what it says. Stands beside the forecast of the same hash; the same request gives the same bytes. */
export interface Explanation {
  readonly modelVersion: string;
  readonly seed: number;
  /** Hash of the request, as in its forecast. */
  readonly inputHash: string;
  readonly attribution: Attribution;
  /** Values behind the drivers, here and in the usual race. */
  readonly inputs: readonly DriverInput[];
  readonly causes: readonly CauseShare[];
  /**
   * Share of the variance of the log odds of a cramp over the ensemble that comes from parameters that are assumptions,
   * with its 95 % interval. What acts only together with sourced parameters counts half. Parameters that do not vary
   * count for nothing here.
   */
  readonly assumedVarianceFraction: SobolIndex;
  /** Rows of each sample behind the shares of variance. @unit count */
  readonly rowCount: number;
}

/** Steps of one body that the shares of variance may cost. @unit count */
const MEMBER_STEPS = 4_000_000;
const ROWS = { min: 256, max: 1024 } as const;
/** Samples and mixtures: two and four. */
const RUNS = 6;
/** Share of the work that the drivers take, for the progress that is told. */
const DRIVERS_WORK = 0.75;

/**
 * Explains a forecast: what each driver adds, how sure the split by cause is, and how much rests on assumptions. Yields
 * the share done, 0–1; returns the explanation, or the field that cannot be set to that of a usual race.
 */
export function* explainInTurns(
  prepared: PreparedForecast,
  inputHash: string,
): Generator<number, { ok: true; explanation: Explanation } | FieldProblem> {
  const { request, scenario, ensemble, frailty } = prepared;
  const table = effortTable(request, scenario);
  const cramp = firstCramp(runEnsemble(ensemble), frailty);
  const finish = cramp.probability.subarray((cramp.timeCount - 1) * cramp.memberCount);
  // Rounded as in the forecast, so that both say the same.
  const chance = Number(meanOf(finish).toPrecision(6));
  const parts = attributionInTurns(prepared, table, chance);
  let turn = parts.next();
  for (; !turn.done; turn = parts.next()) yield DRIVERS_WORK * turn.value;
  if (!turn.value.ok) return turn.value;

  const shares = variancesInTurns(prepared);
  let next = shares.next();
  for (; !next.done; next = shares.next()) yield DRIVERS_WORK + (1 - DRIVERS_WORK) * next.value;
  const { assumed, theory, rowCount } = next.value;
  return {
    ok: true,
    explanation: {
      modelVersion,
      seed: request.seed,
      inputHash,
      attribution: turn.value.attribution,
      inputs: driverInputs(request, scenario, table),
      causes: causeShares(cramp, theory),
      assumedVarianceFraction: assumed,
      rowCount,
    },
  };
}

interface VarianceShares {
  readonly assumed: SobolIndex;
  /** In the order of `causeKeys`. */
  readonly theory: readonly SobolIndex[];
  readonly rowCount: number;
}

function* variancesInTurns(prepared: PreparedForecast): Generator<number, VarianceShares> {
  const { ensemble, request, prior, frailty } = prepared;
  const rowCount = Math.min(
    ROWS.max,
    Math.max(ROWS.min, 8 * Math.floor(MEMBER_STEPS / RUNS / ensemble.steps.length / 8)),
  );
  const units = varyingUnits(ensemble.prior);
  const where = (isIn: (name: AnyParameterName) => boolean): AnyParameterName[][] => [
    units.filter((unit) => unit.some(isIn)).flat(),
    units.filter((unit) => !unit.some(isIn)).flat(),
  ];
  const groups = [...where((name) => isAssumed(name, prior.knownNames)), ...where(isOfTheory)];
  const chanceOf = finishLogOdds(prepared);
  const answers = yield* mixedAnswersInTurns(prepared, { rowCount, groups }, (run) => [
    ...chanceOf(run),
    ...memberShares(run, frailty),
  ]);
  const rowsOf = (answer: number, pair: number): SobolRows => {
    const of = (sample: readonly Float64Array[] | undefined) => sample?.[answer] ?? new Float64Array(rowCount);
    return { a: of(answers.a), b: of(answers.b), mixed: answers.mixed.slice(2 * pair, 2 * pair + 2).map(of) };
  };
  const share = (answer: number, pair: number): SobolIndex => {
    const { central, low, high } = shareOfFirstGroup(rowsOf(answer, pair), request.seed);
    const rounded = (value: number): number => Number(value.toPrecision(4));
    return { central: rounded(central), low: rounded(low), high: rounded(high) };
  };
  return { assumed: share(0, 0), theory: causeKeys.map((_, cause) => share(1 + cause, 1)), rowCount };
}
