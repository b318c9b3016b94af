import { drawMember, type EnsembleRequest, quantilesOf, runEnsemble, slice } from "../ensemble/index.ts";
import { centralValue, crampProbability, type Frailty, parameters } from "../physiology/index.ts";
import { frailtyOf } from "../scenario/prior.ts";
import type { FieldProblem } from "../units/field-problem.ts";
import { type DriverKey, driverKeys, type EffortTable, requestWith } from "./attribution-drivers.ts";
import { causeHazards } from "./first-cramp.ts";
import type { Spread } from "./forecast.ts";
import { type PreparedForecast, prepareForecast } from "./prepare-forecast.ts";
import { exactShapley, meanOf, sampledShapley, standardError } from "./shapley.ts";

/** What one group of inputs adds to the chance of a cramp in the usual race. */
export interface DriverPart {
  readonly key: DriverKey;
  /** Change of the chance: mean over members; 10 % and 90 % quantiles over members. */
  readonly crampProbabilityDifference: Spread;
  /** Standard error of the mean, from the number of members and, where orders were drawn, from those. @unit probability */
  readonly crampProbabilityError: number;
}

/** The forecast as the usual race plus what each driver adds; the parts add up. */
export interface Attribution {
  /** Chance in the usual race, by the difference from the whole forecast. */
  readonly usualProbability: number;
  /** Chance of the forecast. */
  readonly crampProbability: number;
  /** Largest part first. */
  readonly drivers: readonly DriverPart[];
  /** Members that ran through every coalition. @unit count */
  readonly memberCount: number;
  /** Races simulated for each of them. @unit count */
  readonly coalitionCount: number;
  /** Whether every coalition of drivers was tried, not a sample of orders. */
  readonly isExact: boolean;
}

/** Steps of one body that an attribution may cost: about five seconds. @unit count */
const MEMBER_STEPS = 20_000_000;
const MEMBERS = { min: 64, max: 256 } as const;
/** Beyond this many steps of one body, orders are drawn instead of trying all coalitions. @unit count */
const MOST_MEMBER_STEPS = 100_000_000;
const ORDER_PAIRS = 12;
/** Instants kept of a run that is read at its end only; each carries rounded sums over to double precision. @unit count */
const INSTANTS = 16;

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Everything of a coalition but who the athlete is among people: what has to be simulated. */
interface Game {
  readonly prepared: PreparedForecast;
  readonly table: EffortTable;
  /** Drivers that change the simulation; the others only change what its hazards mean for the athlete. */
  readonly simulated: readonly DriverKey[];
  readonly memberCount: number;
}

/**
 * Parts of the drivers in a forecast: Shapley values, member by member, so that every simulated person is compared with
 * themselves. Yields the share done after each simulated race.
 * @source common random numbers; shapley 1953
 */
export function* attributionInTurns(
  prepared: PreparedForecast,
  table: EffortTable,
  crampProbabilityOfForecast: number,
): Generator<number, { ok: true; attribution: Attribution } | FieldProblem> {
  const game = gameOf(prepared, table);
  const { simulated, memberCount } = game;
  const coalitionCount = 2 ** simulated.length;
  const isExact = coalitionCount * memberCount * prepared.ensemble.steps.length <= MOST_MEMBER_STEPS;
  const hazards = new Map<number, Float64Array>();
  const needed = isExact
    ? Array.from({ length: coalitionCount }, (_, bits) => bits)
    : coalitionsOfOrders(prepared, simulated);
  for (const [index, bits] of needed.entries()) {
    const hazard = hazardsOf(game, bits);
    if (hazard instanceof Float64Array) hazards.set(bits, hazard);
    else return hazard;
    yield (index + 1) / needed.length;
  }
  const worth = worthOf(game, hazards);
  const values = isExact
    ? exactShapley(driverKeys.length, worth)
    : sampledShapley(orderGame(prepared, driverKeys.length), worth);
  const drivers = driverKeys.map((key, player): DriverPart => {
    const own = values.byPlayer[player] ?? new Float64Array(memberCount);
    const [low = 0, high = 0] = quantilesOf(own, [0.1, 0.9]);
    const error = Math.hypot(standardError(own), values.orderError[player] ?? 0);
    return {
      key,
      crampProbabilityDifference: { central: rounded(meanOf(own)), low: rounded(low), high: rounded(high) },
      crampProbabilityError: rounded(error),
    };
  });
  const sum = drivers.reduce((total, driver) => total + driver.crampProbabilityDifference.central, 0);
  return {
    ok: true,
    attribution: {
      usualProbability: rounded(crampProbabilityOfForecast - sum),
      crampProbability: crampProbabilityOfForecast,
      drivers: drivers.sort(
        (a, b) => Math.abs(b.crampProbabilityDifference.central) - Math.abs(a.crampProbabilityDifference.central),
      ),
      memberCount,
      coalitionCount: needed.length,
      isExact,
    },
  };
}

function gameOf(prepared: PreparedForecast, table: EffortTable): Game {
  const { request } = prepared;
  const simulated = driverKeys.filter(
    // Without answers on health and habits, who the athlete is scales all hazards alike, as earlier cramps always do.
    (key) => key !== "history" && (key !== "susceptibility" || request.athlete.background),
  );
  const affordable = MEMBER_STEPS / 2 ** simulated.length / prepared.ensemble.steps.length;
  const memberCount = Math.min(request.memberCount, MEMBERS.max, Math.max(MEMBERS.min, 8 * Math.floor(affordable / 8)));
  return { prepared, table, simulated, memberCount };
}

/** Cumulative hazard of each member at the finish with susceptibility 1; the drivers without a bit are usual. */
function hazardsOf(game: Game, bits: number): Float64Array | FieldProblem {
  const { prepared, table, simulated, memberCount } = game;
  const usual = new Set(simulated.filter((_, index) => !((bits >> index) & 1)));
  const result = prepareForecast(requestWith(prepared.request, table, usual));
  if (!result.ok) return result;
  const { ensemble } = result.prepared;
  const run = runEnsemble({
    ...ensemble,
    prior: {
      ...ensemble.prior,
      scalar: { ...ensemble.prior.scalar, susceptibilityRatio: { kind: "fixed", value: 1 } },
    },
    memberFrom: 0,
    memberTo: memberCount,
    displayEverySteps: Math.max(1, Math.ceil(ensemble.steps.length / INSTANTS)),
  } satisfies EnsembleRequest);
  const lastTime = run.timesS.length - 1;
  const hazards = causeHazards.map((name) => slice(run, name, lastTime));
  return Float64Array.from({ length: memberCount }, (_, member) =>
    hazards.reduce((sum, hazard) => sum + (hazard[member] ?? 0), 0),
  );
}

/** Chance of each member in a coalition of all drivers, from the simulated hazards. */
function worthOf(game: Game, hazards: ReadonlyMap<number, Float64Array>): (bits: number) => Float64Array {
  const { prepared, simulated, memberCount } = game;
  const { ensemble, prior } = prepared;
  const susceptibility = prior.overrides.susceptibilityRatio ?? parameters.susceptibilityRatio.prior;
  const central = centralValue(susceptibility);
  const own = Float64Array.from(
    { length: memberCount },
    (_, member) => drawMember(ensemble.prior, ensemble.seed, member).susceptibilityRatio,
  );
  const has = (bits: number, key: DriverKey): boolean => ((bits >> driverKeys.indexOf(key)) & 1) === 1;
  const shape = centralValue(parameters.frailtyShape.prior);
  const frailty = (bits: number): Frailty => {
    if (!has(bits, "history")) return frailtyOf(shape, { cumulativeHazard: 0, crampCount: 0 });
    // The remembered races were run with the same susceptibility.
    const ratio = has(bits, "susceptibility") ? 1 : 1 / central;
    return frailtyOf(shape, { ...prior.history, cumulativeHazard: prior.history.cumulativeHazard * ratio });
  };
  return (bits) => {
    const simulatedBits = simulated.reduce((sum, key, index) => sum | (has(bits, key) ? 1 << index : 0), 0);
    const hazard = hazards.get(simulatedBits);
    if (hazard === undefined) throw new RangeError(`no run of coalition ${simulatedBits}; was another order drawn?`);
    const scale = has(bits, "susceptibility") ? 1 : 1 / central;
    const whose = frailty(bits);
    return hazard.map((value, member) => crampProbability(value * (own[member] ?? 1) * scale, whose));
  };
}

const orderGame = (prepared: PreparedForecast, playerCount: number) => ({
  playerCount,
  orderPairCount: ORDER_PAIRS,
  seed: prepared.request.seed,
});

/** Coalitions of simulated drivers that the drawn orders pass through. */
function coalitionsOfOrders(prepared: PreparedForecast, simulated: readonly DriverKey[]): number[] {
  const seen = new Set<number>();
  sampledShapley(orderGame(prepared, driverKeys.length), (bits) => {
    seen.add(simulated.reduce((sum, key, index) => sum | ((bits >> driverKeys.indexOf(key)) & 1 ? 1 << index : 0), 0));
    return Float64Array.of(0);
  });
  return [...seen].sort((a, b) => a - b);
}
