import type { Capacity } from "../athlete/profile.ts";
import type { Basis } from "./basis.ts";

/** A capacity as a line of what the forecast rests on; `assumedNote` says how it was assumed, where it was. */
export function capacityBasis(key: string, capacity: Capacity, assumedNote: string, effect = ""): Basis {
  const note =
    capacity.origin === "derived"
      ? (capacity.derivedFrom ?? "derived from activities")
      : capacity.origin === "typed"
        ? "typed in"
        : assumedNote;
  const spread = `± ${(100 * capacity.variationFraction).toFixed(0)} %`;
  return {
    key,
    value: Number(capacity.value.toPrecision(4)),
    origin: capacity.origin,
    note: effect === "" ? `${note}; ${spread}` : `${note}; ${spread}; ${effect}`,
  };
}
