import type { Distribution } from "../physiology/parameters.ts";
import type { Basis } from "./basis.ts";
import type { PreCooling } from "./race-request.ts";

/** Fall of the core after 7.5 g/kg, and its standard deviation between people. @source siegel2010 */
const FALL_K = { "ice-slurry": 0.66, "cold-water": 0.25 } as const;
const FALL_SD_K = { "ice-slurry": 0.14, "cold-water": 0.09 } as const;
const TRIAL_DOSE_G_PER_KG = 7.5;

/**
 * Core temperature at the start against rest, K, after cooling from within: mean and spread of the trial, in proportion to
 * the dose. @source siegel2010
 */
export function preCooledCoreShift({ method, doseGPerKg }: PreCooling): Distribution & { readonly kind: "normal" } {
  const share = doseGPerKg / TRIAL_DOSE_G_PER_KG;
  return { kind: "normal", mean: -FALL_K[method] * share, sd: FALL_SD_K[method] * share };
}

/** The line that people read about it. */
export function preCoolingBasis(preCooling: PreCooling): Basis {
  const { method, doseGPerKg } = preCooling;
  const { mean, sd } = preCooledCoreShift(preCooling);
  return {
    key: "preCoolingGPerKg",
    value: doseGPerKg,
    origin: "typed",
    note: `${method === "ice-slurry" ? "ice slurry" : "cold water"} before the start: core ${(-mean).toFixed(2)} °C lower, ± ${sd.toFixed(2)} between people; its water is taken as balanced at the start; measured at 7.5 g/kg`,
    sources: ["siegel2010"],
  };
}
