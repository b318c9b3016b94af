import { languageInUse } from "./language.ts";
import { perUnit, type UnitSystem } from "./units.ts";

/** What a person typed, understood or not. `reason` is a key of the `problems` texts. */
export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: "empty" | "not-a-number" | "not-a-time" | "not-a-pace" };

const good = (value: number): Parsed => ({ ok: true, value });

/**
 * A plain number. English: a comma is the decimal point unless it separates thousands (`1,200` or `1,200.5`). German: a
 * comma is always the decimal point; dots separate thousands only where that leaves no doubt (`1.200,5`, `1.200.000`),
 * because Swiss readers write a decimal dot.
 */
export function parseNumber(text: string): Parsed {
  const bare = text.trim().replace(/\s/g, "").replace("−", "-");
  if (bare === "") return { ok: false, reason: "empty" };
  const dotted = languageInUse() === "de" ? dottedFromGerman(bare) : dottedFromEnglish(bare);
  return /^-?(\d+\.?\d*|\.\d+)$/.test(dotted) ? good(Number(dotted)) : { ok: false, reason: "not-a-number" };
}

function dottedFromEnglish(bare: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare.replace(",", ".");
}

function dottedFromGerman(bare: string): string {
  const isGrouped = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(bare);
  return (isGrouped ? bare.replaceAll(".", "") : bare.replaceAll("’", "")).replace(",", ".");
}

/**
 * Seconds of a time such as `3:30:00`, `3:30`, `3 h 30 min`, `210 min`. Two parts are hours and minutes for a goal
 * time (`hours-first`), minutes and seconds for a pace or a short effort (`minutes-first`).
 */
export function parseDuration(text: string, twoParts: "hours-first" | "minutes-first" = "hours-first"): Parsed {
  const bare = text.trim().toLowerCase();
  if (bare === "") return { ok: false, reason: "empty" };
  const colons = bare.split(":");
  if (colons.length > 1 && colons.length <= 3 && colons.every((part) => /^\d{1,3}$/.test(part))) {
    const [first = 0, second = 0, third = 0] = colons.map(Number);
    if (second > 59 || third > 59) return { ok: false, reason: "not-a-time" };
    if (colons.length === 3) return good(first * 3600 + second * 60 + third);
    return good(twoParts === "hours-first" ? first * 3600 + second * 60 : first * 60 + second);
  }
  const words =
    /^(?:(\d+(?:[.,]\d+)?)\s*(?:h(?:ours?|rs?)?|std\.?|stunden?))?\s*(?:(\d+(?:[.,]\d+)?)\s*m(?:in(?:ut(?:es?|en))?)?\.?)?\s*(?:(\d+)\s*(?:s(?:e[ck](?:onds?|unden?)?)?\.?))?$/.exec(
      bare,
    );
  if (!words) return { ok: false, reason: "not-a-time" };
  const [hours, minutes, seconds] = words.slice(1, 4).map((part) => Number((part ?? "0").replace(",", ".")));
  return good((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}

/** Metres per second of a pace such as `5:20` per kilometre or mile. */
export function parsePace(text: string, units: UnitSystem): Parsed {
  return paceOver(text, units === "imperial" ? perUnit.mileM : perUnit.kilometreM);
}

/** Metres per second of a swimming pace such as `1:55` per 100 m or 100 yd. */
export function parseSwimPace(text: string, units: UnitSystem): Parsed {
  return paceOver(text, units === "imperial" ? perUnit.hundredYardsM : perUnit.hundredMetresM);
}

function paceOver(text: string, unitM: number): Parsed {
  const bare = text.replace(/\/.*$/, "").trim();
  if (bare === "") return { ok: false, reason: "empty" };
  const time = parseDuration(bare, "minutes-first");
  return time.ok && time.value > 0 ? good(unitM / time.value) : { ok: false, reason: "not-a-pace" };
}
