import type { RaceLeg } from "../../../scenario/index.ts";
import type { ConstraintKey } from "../../race-plan/race-plan.ts";
import { english } from "./english.ts";

type Widened<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Widened<T[Key]> };

/** Every word of race day in one language. A language that lacks one does not compile. */
export type RaceDayWords = Widened<typeof english>;

// English itself must have a word for every sport and every limit.
english satisfies {
  readonly sports: Readonly<Record<RaceLeg["sport"], string>>;
  readonly constraints: Readonly<Record<ConstraintKey, string>>;
};

/** A text with its `{{names}}` filled in; a name without a value stays as it is, so that it is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const letters: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
  "–": "-",
  "’": "'",
  "\u00a0": " ",
};

/** A text in the signs that every watch shows: plain ASCII, accents taken off, cut to a length. */
export function asciiText(text: string, mostCount: number): string {
  return [...text]
    .map((sign) => letters[sign] ?? sign)
    .join("")
    .normalize("NFD")
    .replace(/[^ -~]/g, "")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, mostCount)
    .trim();
}
