/** A box of whole numbers, with the step of each coordinate in which a search begins. */
export interface Lattice {
  /** @unit count */
  readonly lowest: readonly number[];
  /** @unit count */
  readonly highest: readonly number[];
  /** @unit count */
  readonly firstStep: readonly number[];
}

/** Point of a lattice with what was found there. */
export interface Tried {
  /** @unit count */
  readonly point: readonly number[];
  /** Lower is better; what must not be is so high that everything allowed lies below. @unit as the search defines */
  readonly worth: number;
}

/** What a search did. */
export interface Searched {
  readonly best: Tried;
  /** Every point once, in the order in which they were tried. */
  readonly tried: readonly Tried[];
  /** The mesh became as fine as the lattice and no neighbour was better, before the trials were spent. */
  readonly isFinished: boolean;
}

/** A search on a lattice. */
export interface PatternSearch {
  readonly lattice: Lattice;
  /** @unit count */
  readonly start: readonly number[];
  /** Moves of two coordinates at once, for example a bottle for three cups; added to steps along each coordinate. */
  readonly trades: readonly (readonly number[])[];
  readonly worthOf: (point: readonly number[]) => number;
  /** @unit count */
  readonly mostTrials: number;
}

const keyOf = (point: readonly number[]): string => point.join(" ");

function clipped(lattice: Lattice, point: readonly number[]): number[] {
  return point.map((value, index) =>
    Math.min(lattice.highest[index] ?? value, Math.max(lattice.lowest[index] ?? value, Math.round(value))),
  );
}

/**
 * Generalised pattern search on whole numbers: from the best point so far one step each way along every coordinate and
 * along the trades, going on from the first that is better, with the last good direction first; when none is, steps are
 * halved until they are one. Yields the share of the trials spent. Nothing is drawn: the same worths give the same path.
 * @source torczon1997 generalised pattern search; audetDennis2006 extreme barrier for what must not be
 */
export function* patternSearch(search: PatternSearch): Generator<number, Searched> {
  const { lattice, trades, worthOf, mostTrials } = search;
  const tried = new Map<string, Tried>();
  const at = (point: readonly number[]): Tried => {
    const key = keyOf(point);
    const known = tried.get(key);
    if (known !== undefined) return known;
    const found = { point, worth: worthOf(point) };
    tried.set(key, found);
    return found;
  };
  let best = at(clipped(lattice, search.start));
  let steps = lattice.firstStep.map((step) => Math.max(1, step));
  let goodDirection: readonly number[] | null = null;
  let isFinished = false;
  while (!isFinished && tried.size < mostTrials) {
    const along = steps.flatMap((step, index) => [
      steps.map((_, other) => (other === index ? step : 0)),
      steps.map((_, other) => (other === index ? -step : 0)),
    ]);
    const directions: (readonly number[])[] = [...(goodDirection === null ? [] : [goodDirection]), ...along, ...trades];
    let isBetter = false;
    for (const direction of directions) {
      if (tried.size >= mostTrials) break;
      const point = clipped(
        lattice,
        best.point.map((value, index) => value + (direction[index] ?? 0)),
      );
      const found = at(point);
      if (tried.size % 4 === 0) yield tried.size / mostTrials;
      if (found.worth >= best.worth) continue;
      best = found;
      goodDirection = direction;
      isBetter = true;
      break;
    }
    if (isBetter) continue;
    goodDirection = null;
    isFinished = tried.size < mostTrials && steps.every((step) => step === 1);
    steps = steps.map((step) => Math.max(1, Math.floor(step / 2)));
  }
  return { best, tried: [...tried.values()], isFinished };
}
