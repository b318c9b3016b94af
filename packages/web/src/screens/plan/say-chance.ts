import type { Spread } from "@crampcast/model";
import type { Frontier } from "@crampcast/model/plan";
import { formatChance } from "../../text/format.ts";

/** Whether the race lies outside what was studied: then no single chance is told, only the range of the simulation. */
export const isOutsideEvidence = ({ notes }: Pick<Frontier, "notes">): boolean =>
  notes.some(({ key }) => key === "outside-evidence");

/** The range of a chance over simulated bodies. */
export const sayRange = ({ low, high }: Spread): string => `${formatChance(low)} – ${formatChance(high)}`;

/** A chance in words; only its range where no study stands behind a number. */
export const sayChance = (chance: Spread, isOutside: boolean): string =>
  isOutside ? sayRange(chance) : formatChance(chance.central);
