import { formatNumber } from "../../text/format.ts";

/** A change of a chance as cramps in 100 races, with its sign: `−3.1`. */
export function signedPoints(differenceFraction: number): string {
  const size = formatNumber(Math.abs(differenceFraction) * 100, 1);
  if (Number(size.replace(",", ".")) === 0) return size;
  return `${differenceFraction > 0 ? "+" : "−"}${size}`;
}
