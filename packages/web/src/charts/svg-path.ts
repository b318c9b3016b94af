import type { Scale } from "./scale.ts";

/** A place on the page as SVG writes it: one decimal is a tenth of a pixel. */
function place(x: number, y: number): string {
  return `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`;
}

/** SVG path data of a line through `values` at `at`; both have one entry per point. */
export function linePath(options: {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly x: Scale;
  readonly y: Scale;
}): string {
  const { at, values, x, y } = options;
  return at.map((position, index) => `${index === 0 ? "M" : "L"}${place(x(position), y(values[index] ?? 0))}`).join("");
}

/** SVG path data of the closed area between `upper` and `lower`. */
export function bandPath(options: {
  readonly at: readonly number[];
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly x: Scale;
  readonly y: Scale;
}): string {
  const { at, upper, lower, x, y } = options;
  if (at.length === 0) return "";
  const there = linePath({ at, values: upper, x, y });
  const back = at
    .map((position, index) => `L${place(x(position), y(lower[index] ?? 0))}`)
    .reverse()
    .join("");
  return `${there}${back}Z`;
}
