import type { Problem } from "@crampcast/contract";

type FieldError = NonNullable<Problem["errors"]>[number];

/** What the end of a name says about its unit, longest first: `massKg` is in kg, `drinkKgPerH` in kg an hour. */
const unitOfSuffix: readonly (readonly [suffix: string, words: string])[] = [
  ["EpochMs", "in milliseconds since 1970 in UTC"],
  ["MmolPerL", "in mmol/L"],
  ["KgPerH", "in kg an hour: a litre of drink or sweat weighs 1 kg"],
  ["GPerL", "in g/L"],
  ["GPerKg", "in g/kg"],
  ["WPerM2", "in W/m²"],
  ["Fraction", "a fraction: 67 % is 0.67"],
  ["Mps", "in m/s"],
  ["Deg", "in degrees"],
  ["Years", "in years"],
  ["Clo", "in clo"],
  ["Kg", "in kg: 1 lb is 0.4536 kg"],
  ["Pa", "in Pa: 1013 hPa are 101300 Pa"],
  ["C", "in °C: 82 °F is 27.8 °C"],
  ["M", "in metres: 178 cm are 1.78, 1 km is 1000, 1 mile 1609.344"],
  ["S", "in seconds: 3:45:00 is 13500"],
  ["W", "in watts"],
];

/** The unit of a field in words, from the end of its name, or null where the name carries none. */
export function unitHint(field: string): string | null {
  const name = field.split(".").at(-1) ?? "";
  return unitOfSuffix.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length)?.[1] ?? null;
}

/** One wrong field as a line: which, what was wrong, what is allowed, in what unit. */
export function fieldSentence({ field, message, allowed }: FieldError): string {
  const unit = unitHint(field);
  const needed = [allowed === null ? "" : `allowed: ${allowed}`, unit ?? ""].filter((words) => words !== "");
  return `  ${field}: ${message}${needed.length === 0 ? "" : ` (${needed.join("; ")})`}`;
}

/** A field with the numbers of its list places left out, so that a fault of every hour of a day is one fault. */
const withoutPlaces = (field: string): string => field.replaceAll(/(\.|^)\d+(?=\.|$)/g, "$1…");

const MOST_SHOWN = 12;

/** Wrong fields as lines, each kind of fault once with how often it comes. */
export function fieldSentences(errors: readonly FieldError[]): string[] {
  const groups = new Map<string, { readonly first: FieldError; count: number }>();
  for (const error of errors) {
    const key = `${withoutPlaces(error.field)} ${error.allowed ?? error.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: error, count: 1 });
    else group.count++;
  }
  const lines = [...groups.values()].map(({ first, count }) => {
    const more = count === 1 ? "" : `, and ${count - 1} more like it`;
    return `${fieldSentence(first)}${more}`;
  });
  const rest = lines.length - MOST_SHOWN;
  return rest > 0 ? [...lines.slice(0, MOST_SHOWN), `  and ${rest} more`] : lines;
}
