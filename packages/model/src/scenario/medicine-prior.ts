import type { AthleteProfile } from "../athlete/profile.ts";
import { type Distribution, type ParameterName, parameters } from "../physiology/parameters.ts";
import type { Basis } from "./basis.ts";

/** What medicines do to the fluids of a body, besides their ratio of the hazard. */
export interface MedicinePrior {
  readonly overrides: { readonly [K in ParameterName]?: Distribution };
  readonly basis: readonly Basis[];
}

/** Under a diuretic more solute and more sodium leave with the urine. Assumptions: direction from what the medicine is for. */
const DIURETIC = { urineSodiumMmolPerL: 70, soluteExcretionMosmPerMin: 0.75, logSd: 0.2 };
/** Anti-inflammatory medicines let the kidney hold water, as more vasopressin would. The size is an assumption. */
const HELD_WATER_RATIO = 1.5;

/** Kidney and vasopressin under the medicines a person takes; nothing changes when none is named. @source hewButler2015 for the direction */
export function medicinePrior(profile: AthleteProfile): MedicinePrior {
  const taken = profile.background?.medicines ?? [];
  const overrides: { [K in ParameterName]?: Distribution } = {};
  const basis: Basis[] = [];
  const logNormal = (median: number, logSd: number): Distribution => ({ kind: "log-normal", median, logSd });
  if (taken.includes("diuretic")) {
    overrides.urineSodiumMmolPerL = logNormal(DIURETIC.urineSodiumMmolPerL, DIURETIC.logSd);
    overrides.soluteExcretionMosmPerMin = logNormal(DIURETIC.soluteExcretionMosmPerMin, DIURETIC.logSd);
    basis.push({
      key: "urineSodiumMmolPerL",
      value: DIURETIC.urineSodiumMmolPerL,
      origin: "assumed",
      note: "diuretic: more urine and more sodium in it (40 mmol/L without); direction from what the medicine does, size assumed",
      sources: [],
    });
  }
  if (taken.includes("anti-inflammatory")) {
    const { prior } = parameters.baselineVasopressinPgPerMl;
    overrides.baselineVasopressinPgPerMl = logNormal(HELD_WATER_RATIO * prior.median, prior.logSd);
    basis.push({
      key: "baselineVasopressinPgPerMl",
      value: HELD_WATER_RATIO * prior.median,
      origin: "assumed",
      note: "anti-inflammatory medicine: the kidney holds water more easily, so that drinking too much thins the blood sooner; size assumed",
      sources: ["hewButler2015"],
    });
  }
  return { overrides, basis };
}
