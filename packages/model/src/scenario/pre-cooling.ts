import { stateVariables } from "../physiology/state.ts";
import type { Basis } from "./basis.ts";
import type { PreCooling } from "./race-request.ts";

/** Fall of the core after 7.5 g/kg. @source siegel2010 */
const FALL_K = { "ice-slurry": 0.66, "cold-water": 0.25 } as const;
const FALL_SD_K = { "ice-slurry": 0.14, "cold-water": 0.09 } as const;
const TRIAL_DOSE_G_PER_KG = 7.5;

/** Core temperature at the start after cooling from within, °C; in proportion to the dose. @source siegel2010 */
export function preCooledCoreC({ method, doseGPerKg }: PreCooling): number {
  return stateVariables.coreTemperatureC.start - (FALL_K[method] * doseGPerKg) / TRIAL_DOSE_G_PER_KG;
}

/** The line that people read about it. */
export function preCoolingBasis(preCooling: PreCooling): Basis {
  const { method, doseGPerKg } = preCooling;
  const fallK = stateVariables.coreTemperatureC.start - preCooledCoreC(preCooling);
  const spreadK = (FALL_SD_K[method] * doseGPerKg) / TRIAL_DOSE_G_PER_KG;
  return {
    key: "preCoolingGPerKg",
    value: doseGPerKg,
    origin: "typed",
    note: `${method === "ice-slurry" ? "ice slurry" : "cold water"} before the start: core ${fallK.toFixed(2)} °C lower (± ${spreadK.toFixed(2)} between people, not drawn); its water is taken as balanced at the start; measured at 7.5 g/kg`,
    sources: ["siegel2010"],
  };
}
