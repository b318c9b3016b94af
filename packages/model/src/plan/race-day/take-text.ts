import type { Serving } from "../race-plan/race-plan.ts";
import { type Notation, showDrink } from "./show.ts";
import { asciiText, fill } from "./text/words.ts";

function servingText({ source, count, drink, drinkKg }: Serving, notation: Notation): string {
  const { take } = notation.words;
  if (source === "capsule") return count === 1 ? take.capsule : fill(take.capsules, { count });
  const amount = showDrink(drinkKg, notation);
  const known: Readonly<Record<string, string>> = notation.words.drinks;
  const name = drink === null ? "" : (known[drink.name] ?? drink.name);
  if (source === "bottle") return fill(name === "" ? take.bottle : take.bottleOf, { amount, drink: name });
  const cups = count === 1 ? take.cup : fill(take.cups, { count });
  return fill(take.amount, { what: name === "" ? cups : fill(take.cupOf, { cups, drink: name }), amount });
}

/** What is taken at one place, in full: `2 cups of water (300 mL) + 1 capsule`. */
export function takeText(servings: readonly Serving[], notation: Notation): string {
  return servings.length === 0
    ? notation.words.take.nothing
    : servings.map((each) => servingText(each, notation)).join(" + ");
}

function servingShort({ source, count, drinkKg }: Serving, notation: Notation): string {
  const { short } = notation.words;
  if (source === "capsule") return count === 1 ? short.capsule : fill(short.capsules, { count });
  if (source === "bottle") return `${short.bottle} ${showDrink(drinkKg, notation)}`;
  return count === 1 ? short.cup : fill(short.cups, { count });
}

/** What is taken at one place in a few words, for a wristband: `2 cups + 1 cap`. */
export const takeShort = (servings: readonly Serving[], notation: Notation): string =>
  servings.map((each) => servingShort(each, notation)).join(" + ");

/** The same in at most so many plain letters, for a watch: `2 cups+1 cap`. */
export function takeName(servings: readonly Serving[], notation: Notation, mostCount: number): string {
  const full = asciiText(takeShort(servings, notation), 1000);
  if (full.length <= mostCount) return full;
  const tight = full.replaceAll(" + ", "+").replace(/ (mL|fl oz)/g, "$1");
  return tight.length <= mostCount
    ? tight
    : asciiText(full.replace(/ \d+ (mL|fl oz)/g, "").replaceAll(" + ", "+"), mostCount);
}
