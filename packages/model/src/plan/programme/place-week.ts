import { type CalendarDay, dayAfter, daysBetween } from "./calendar-day.ts";

/** What of a week has to keep distance from something else. */
export interface HardDays {
  readonly long: CalendarDay | null;
  readonly quality: CalendarDay | null;
  /** Strength blocks in order. */
  readonly blocks: readonly (CalendarDay | null)[];
}

/** What has to be placed and where it may go. */
export interface HardDemands {
  readonly monday: CalendarDay;
  /** Free days on which each may be, in order. */
  readonly longDays: readonly CalendarDay[];
  readonly qualityDays: readonly CalendarDay[];
  readonly blockDays: readonly CalendarDay[];
  readonly wantsLong: boolean;
  readonly wantsQuality: boolean;
  /** The quality session is a descent, which brakes as hard as a strength block. */
  readonly isQualityEccentric: boolean;
  /** @unit count */
  readonly blockCount: number;
  /** Strength blocks are eccentric and need a day between them and a descent. */
  readonly areBlocksEccentric: boolean;
  /** Days with hip strength outside this week; no block stands beside one. */
  readonly otherHip: readonly CalendarDay[];
  /** Eccentric days outside this week. */
  readonly otherEccentric: readonly CalendarDay[];
  /** Long and fast runs outside this week. */
  readonly otherHard: readonly CalendarDay[];
  /** Days the athlete has chosen, by `long`, `quality`, `block-0`, `block-1`. */
  readonly pinned: ReadonlyMap<string, CalendarDay>;
}

/** A place in the week, Monday 0; -1 when it is left out. */
type Place = number;
const NOWHERE: Place = -1;
const leftOutCosts = { long: 1000, quality: 500, first: 400, second: 250 } as const;
const SUNDAY = 6;
const SATURDAY = 5;

const longCost = (long: Place): number =>
  long === NOWHERE ? leftOutCosts.long : long === SUNDAY ? 0 : long === SATURDAY ? 1 : 4;

const apartCost = (long: Place, quality: Place): number =>
  long === NOWHERE || quality === NOWHERE ? 0 : 3 * Math.max(0, 3 - Math.abs(quality - long));

/** A block is best neither on the day of a hard run nor on the day before one. */
function blockCost(block: Place, long: Place, quality: Place): number {
  const besideLong = long === NOWHERE ? 0 : block === long ? 8 : long - block === 1 ? 6 : 0;
  const besideQuality = quality === NOWHERE ? 0 : block === quality ? 1 : quality - block === 1 ? 4 : 0;
  return besideLong + besideQuality;
}

const isTooNear = (a: Place, b: Place): boolean => a !== NOWHERE && b !== NOWHERE && Math.abs(a - b) <= 1;

/** Best days for what is hard: at least a day between two eccentric days and between two hard runs; deterministic. */
export function placeHardDays(demands: HardDemands): HardDays {
  const { monday, pinned } = demands;
  const placeOf = (day: CalendarDay): Place => daysBetween(monday, day);
  const choices = (name: string, isWanted: boolean, days: readonly CalendarDay[], others: readonly CalendarDay[]) => {
    if (!isWanted) return [NOWHERE];
    const pin = pinned.get(name);
    if (pin !== undefined && days.includes(pin)) return [placeOf(pin)];
    const taken = others.map(placeOf);
    return [...days.map(placeOf).filter((day) => taken.every((other) => Math.abs(other - day) !== 1)), NOWHERE];
  };
  const { otherHard, otherEccentric, areBlocksEccentric, isQualityEccentric, blockDays, blockCount } = demands;
  const besideQuality = isQualityEccentric ? [...otherHard, ...otherEccentric] : otherHard;
  const besideBlock = areBlocksEccentric ? [...demands.otherHip, ...otherEccentric] : demands.otherHip;
  const longs = choices("long", demands.wantsLong, demands.longDays, otherHard);
  const qualities = choices("quality", demands.wantsQuality, demands.qualityDays, besideQuality);
  const firsts = choices("block-0", blockCount > 0, blockDays, besideBlock);
  const seconds = choices("block-1", blockCount > 1, blockDays, besideBlock);
  const arePinned = (one: string, two: string) => pinned.has(one) && pinned.has(two);
  const isBlockBesideQuality = (block: Place, quality: Place, name: string) =>
    areBlocksEccentric && isQualityEccentric && isTooNear(block, quality) && !arePinned(name, "quality");

  let best: readonly Place[] = [NOWHERE, NOWHERE, NOWHERE, NOWHERE];
  let bestCost = Number.POSITIVE_INFINITY;
  for (const long of longs)
    for (const quality of qualities) {
      if (isTooNear(long, quality) && !arePinned("long", "quality")) continue;
      const runCost =
        (demands.wantsLong ? longCost(long) : 0) +
        (demands.wantsQuality && quality === NOWHERE ? leftOutCosts.quality : 0) +
        apartCost(long, quality);
      if (runCost >= bestCost) continue;
      for (const first of firsts) {
        if (isBlockBesideQuality(first, quality, "block-0")) continue;
        const firstCost =
          first === NOWHERE ? (blockCount > 0 ? leftOutCosts.first : 0) : blockCost(first, long, quality);
        if (runCost + firstCost >= bestCost) continue;
        for (const second of seconds) {
          if (isBlockBesideQuality(second, quality, "block-1")) continue;
          if (first !== NOWHERE && second !== NOWHERE) {
            if (first === second || (second < first && pinned.size === 0)) continue;
            if (isTooNear(first, second) && !arePinned("block-0", "block-1")) continue;
          }
          const secondCost =
            second === NOWHERE ? (blockCount > 1 ? leftOutCosts.second : 0) : blockCost(second, long, quality);
          const gapCost = first === NOWHERE || second === NOWHERE ? 0 : Math.abs(Math.abs(second - first) - 3);
          const cost = runCost + firstCost + secondCost + gapCost;
          if (cost < bestCost) {
            best = [long, quality, first, second];
            bestCost = cost;
          }
        }
      }
    }
  const dayOf = (place: Place | undefined) =>
    place === undefined || place === NOWHERE ? null : dayAfter(monday, place);
  return { long: dayOf(best[0]), quality: dayOf(best[1]), blocks: best.slice(2, 2 + blockCount).map(dayOf) };
}

/** As many of the days as asked for, the least loaded first; ties go to the earlier day. */
export function lightestDays(
  days: readonly CalendarDay[],
  count: number,
  loadOf: (day: CalendarDay) => number,
): readonly CalendarDay[] {
  return [...days]
    .sort((a, b) => loadOf(a) - loadOf(b) || a.localeCompare(b))
    .slice(0, Math.max(0, count))
    .sort();
}
