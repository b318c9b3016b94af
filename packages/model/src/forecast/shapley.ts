import { randomFor } from "../ensemble/index.ts";

/** Worth of a coalition of players, given as bits: one number for each member, so that every member plays a game of its own. */
export type CoalitionWorth = (coalitionBits: number) => Float64Array;

/** What each player adds, for each member. */
export interface ShapleyValues {
  /** One array for each player, one value for each member. @unit as the worth */
  readonly byPlayer: readonly Float64Array[];
  /** Error of the mean from drawing orders instead of trying all; 0 when every coalition was tried. @unit as the worth */
  readonly orderError: readonly number[];
}

/** Players at most when all coalitions are tried. */
const EXACT_PLAYERS = 12;

/**
 * Shapley values over all coalitions: the mean of what a player adds over all orders in which the players may come. They
 * add up to the worth of all players over that of none, a player that changes nothing gets 0, and equal players get equal
 * parts.
 * @source shapley 1953, A value for n-person games
 */
export function exactShapley(playerCount: number, worth: CoalitionWorth): ShapleyValues {
  if (playerCount < 1 || playerCount > EXACT_PLAYERS) {
    throw new RangeError(
      `exactShapley got ${playerCount} players; expected 1 to ${EXACT_PLAYERS}. Were orders meant to be drawn?`,
    );
  }
  const coalitionCount = 2 ** playerCount;
  const worths = Array.from({ length: coalitionCount }, (_, bits) => worth(bits));
  const memberCount = worths[0]?.length ?? 0;
  const byPlayer = Array.from({ length: playerCount }, () => new Float64Array(memberCount));
  const weights = orderWeights(playerCount);
  for (const [player, sum] of byPlayer.entries()) {
    const bit = 1 << player;
    for (let bits = 0; bits < coalitionCount; bits++) {
      if (bits & bit) continue;
      addDifference(sum, worths[bits | bit], worths[bits], weights[bitCount(bits)] ?? 0);
    }
  }
  return { byPlayer, orderError: byPlayer.map(() => 0) };
}

/**
 * Shapley values from drawn orders, each followed by its reverse: what is drawn is unbiased and still adds up to the
 * whole; `orderError` is the standard error of the mean over members. Same seed, same bytes.
 * @source castro 2009, Polynomial calculation of the Shapley value based on sampling
 */
export function sampledShapley(
  game: { readonly playerCount: number; readonly orderPairCount: number; readonly seed: number },
  worth: CoalitionWorth,
): ShapleyValues {
  const { playerCount, orderPairCount, seed } = game;
  const memberCount = worth(0).length;
  const byPlayer = Array.from({ length: playerCount }, () => new Float64Array(memberCount));
  const pairMeans = byPlayer.map(() => new Float64Array(orderPairCount));
  for (let pair = 0; pair < orderPairCount; pair++) {
    const order = shuffled(playerCount, seed, pair);
    for (const players of [order, [...order].reverse()]) {
      let bits = 0;
      for (const player of players) {
        const sum = byPlayer[player];
        const means = pairMeans[player];
        if (sum === undefined || means === undefined) continue;
        const before = worth(bits);
        bits |= 1 << player;
        const after = worth(bits);
        addDifference(sum, after, before, 0.5 / orderPairCount);
        means[pair] = (means[pair] ?? 0) + 0.5 * (meanOf(after) - meanOf(before));
      }
    }
  }
  return { byPlayer, orderError: pairMeans.map(standardError) };
}

/** Mean of values. @unit as the values */
export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean of values; 0 for fewer than two. @unit as the values */
export function standardError(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Share of the orders in which exactly a given set of so many others comes before a player. */
function orderWeights(playerCount: number): number[] {
  const weights: number[] = [];
  let weight = 1 / playerCount;
  for (let before = 0; before < playerCount; before++) {
    weights.push(weight);
    weight *= (before + 1) / (playerCount - 1 - before);
  }
  return weights;
}

function addDifference(
  sum: Float64Array,
  after: Float64Array | undefined,
  before: Float64Array | undefined,
  weight: number,
): void {
  for (let member = 0; member < sum.length; member++)
    sum[member] = (sum[member] ?? 0) + weight * ((after?.[member] ?? 0) - (before?.[member] ?? 0));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}

function shuffled(playerCount: number, seed: number, pair: number): number[] {
  const random = randomFor(seed, pair, 0);
  const order = Array.from({ length: playerCount }, (_, player) => player);
  for (let last = playerCount - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
