import { formatDuration } from "../../text/format.ts";
import { parseDuration, parseNumber } from "../../text/parse.ts";
import type { Quantity } from "../../text/quantities.ts";
import type { LegProps } from "./leg-props.ts";

/** Minutes and seconds; a bare number is minutes. @unit s */
export const minutes: Quantity = {
  unit: "m:ss",
  toText: (value) => `${Math.floor(Math.round(value) / 60)}:${String(Math.round(value) % 60).padStart(2, "0")}`,
  parse: (text) => {
    const bare = parseNumber(text);
    return bare.ok ? { ok: true, value: bare.value * 60 } : parseDuration(text, "minutes-first");
  },
  say: formatDuration,
};

/** What is eaten in an hour: sodium from mmol/h, carbohydrate from g/h. */
export function foodKinds(kinds: LegProps["kinds"]): { readonly sodium: Quantity; readonly carbohydrate: Quantity } {
  return {
    sodium: { ...kinds.sodiumMg, unit: "mg/h", say: (value) => `${kinds.sodiumMg.say(value)}/h` },
    carbohydrate: { ...kinds.count, unit: "g/h", say: (value) => `${kinds.count.say(value)} g/h` },
  };
}

/** Dose per body mass. @unit g/kg */
export function doseKind(kinds: LegProps["kinds"]): Quantity {
  return { ...kinds.hours, unit: "g/kg", say: (value) => `${kinds.hours.say(value).replace(" h", "")} g/kg` };
}
