import type { TrainingHistory } from "../athlete/profile.ts";
import { forEveryMuscle, muscleIndices, type PerMuscle } from "../physiology/muscle-groups.ts";
import { type Distribution, muscleParameters, type ParameterName } from "../physiology/parameters.ts";
import type { Basis } from "./basis.ts";
import { capacityBasis } from "./capacity-basis.ts";

/** What descents of the last weeks make of the muscles' answer to braking, and the damage still in them. */
export interface DownhillPrior {
  readonly overrides: { readonly [K in ParameterName]?: Distribution };
  readonly knownNames: readonly ParameterName[];
  readonly carriedDamageFraction: PerMuscle;
  readonly basis: readonly Basis[];
}

/** Braking work that gives the whole protection, and what is left of the damage then. Magnitudes are judgement. */
const PROTECTING_KJ_PER_KG = 6;
const PROTECTED_RATIO = 0.5;
const PROTECTED_SD = 0.15;
const MOST_DAMAGE = 0.3;

/** Repeated-bout protection and carried damage. Nothing changes where no descent is known. @source bontemps2020 maeo2017 */
export function downhillPrior(training: TrainingHistory): DownhillPrior {
  const habit = training.descentHabitKjPerKg ?? null;
  const carried = training.carriedDescentKjPerKg ?? null;
  const overrides: { [K in ParameterName]?: Distribution } = {};
  const basis: Basis[] = [];
  const protection = Math.min(1, (habit?.value ?? 0) / PROTECTING_KJ_PER_KG);
  const response = 1 - (1 - PROTECTED_RATIO) * protection;
  if (habit !== null) {
    overrides.damageResponseRatio = { kind: "normal", mean: response, sd: PROTECTED_SD * protection + 0.01 };
    basis.push({
      ...capacityBasis("descentHabitKjPerKg", habit, "assumed", `damage of braking × ${response.toFixed(2)}`),
      sources: ["bontemps2020"],
    });
  }
  const carriedDamageFraction = forEveryMuscle(0);
  if (carried !== null) {
    const perWork = muscleParameters.damagePerKjPerKg.central;
    for (const m of muscleIndices) {
      carriedDamageFraction[m] = Math.min(MOST_DAMAGE, response * perWork[m] * carried.value);
    }
    const worst = Math.max(...carriedDamageFraction);
    basis.push({
      ...capacityBasis(
        "carriedDescentKjPerKg",
        carried,
        "assumed",
        `damage at the start up to ${(100 * worst).toFixed(1)} %`,
      ),
      sources: ["maeo2017"],
    });
  }
  return { overrides, knownNames: habit === null ? [] : ["damageResponseRatio"], carriedDamageFraction, basis };
}
