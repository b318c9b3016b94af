import type { Effect } from "./claims/claim.ts";

const counted = (count: number): string => count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");

/** A number of an effect in its shortest form, with a real minus and commas in thousands. */
function plainNumber(value: number): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const text = decimals === undefined ? counted(Number(whole)) : `${counted(Number(whole))}.${decimals}`;
  return value < 0 ? `−${text}` : text;
}

/** A fraction as a percentage of at most four digits. */
const percent = (fraction: number): string => plainNumber(Number((100 * fraction).toPrecision(4)));

/** Whether the numbers of an effect are fractions, shown to people in percent. */
export function isShareEffect(effect: Effect): boolean {
  return effect.unit.startsWith("fraction");
}

/** A value of an effect in its unit, for people: fractions in percent, ratios bare. */
export function effectValueWords(effect: Effect, value: number): string {
  return `${bareValue(effect, value)}${unitWords(effect)}`;
}

const bareValue = (effect: Effect, value: number): string =>
  isShareEffect(effect) ? percent(value) : plainNumber(value);

/** The unit with the space before it; nothing for a ratio. */
function unitWords(effect: Effect): string {
  if (isShareEffect(effect)) return ` %${effect.unit.slice("fraction".length)}`;
  return effect.unit === "ratio" ? "" : ` ${effect.unit}`;
}

/** An effect in one line, for people: measure, estimate, interval or spread, and how many people. */
export function effectWords(effect: Effect): string {
  const { measure, interval, range, standardDeviation, participantCount, counts } = effect;
  const bare = (value: number) => bareValue(effect, value);
  const hasSign = (measure === "difference" || measure === "relative change") && effect.estimate > 0;
  const spread = standardDeviation === undefined ? "" : ` ± ${bare(standardDeviation)}`;
  const needsName = measure !== "proportion" && measure !== "mean" && measure !== "rate";
  const parts = [
    needsName ? measure : "",
    `${hasSign ? "+" : ""}${bare(effect.estimate)}${spread}${unitWords(effect)}`,
    interval === null ? "" : `(${bare(interval[0])} to ${bare(interval[1])})`,
    interval === null && range !== undefined ? `[${bare(range[0])} to ${bare(range[1])}]` : "",
    counts === undefined ? "" : `${counted(counts[0])} of ${counted(counts[1])}`,
  ].filter((part) => part !== "");
  const people =
    participantCount === null || counts?.[1] === participantCount ? "" : `, n = ${counted(participantCount)}`;
  return `${parts.join(" ")}${people}`;
}
