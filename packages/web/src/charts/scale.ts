/** Maps a value to a place on the page, in pixels. */
export type Scale = (value: number) => number;

/** A straight-line scale from `domain` to `range`. A domain of no width maps everything to the middle of the range. */
export function linearScale(options: {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}): Scale {
  const [low, high] = options.domain;
  const [from, to] = options.range;
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Round values that cut `low` to `high` into about `count` steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(options: { readonly low: number; readonly high: number; readonly count: number }): number[] {
  const { low, high, count } = options;
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const step = (share > 7.07 ? 10 : share > 3.16 ? 5 : share > 1.41 ? 2 : 1) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++) {
    ticks.push(Number((index * step).toFixed(decimals)));
  }
  return ticks;
}
