import { type StepInput, sportIndexOf } from "@crampcast/model/physiology";
import { USUAL_KIT_CLO } from "@crampcast/model/scenario";
import { airDensityKgPerM3, vapourPressurePaFromHumidity } from "@crampcast/model/units";

/** One stretch of even effort in even weather, as the method section of a study states it. */
export interface SteadyEffort {
  readonly sport: keyof typeof sportIndexOf;
  readonly durationS: number;
  readonly speedMps: number;
  readonly gradeRatio?: number;
  readonly mechanicalPowerW?: number;
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  /** Left out: as the air, which means shade or night. */
  readonly meanRadiantTemperatureC?: number;
  readonly windMps?: number;
  /** Left out: usual race kit. @unit clo */
  readonly clothingClo?: number;
  readonly drinkKgPerH?: number;
  readonly drinkSodiumMmolPerL?: number;
  readonly drinkCarbohydrateGPerL?: number;
  /** The drink is at hand and drunk as thirst asks for, instead of drunk whole. */
  readonly isToThirst?: boolean;
  readonly waterTemperatureC?: number;
  readonly isInWetsuit?: boolean;
}

/** The stretch as steps of the model. */
export function steadySteps(effort: SteadyEffort, stepS = 30): StepInput[] {
  const { airTemperatureC, relativeHumidityFraction, windMps = 0, drinkKgPerH = 0 } = effort;
  const vapourPressurePa = vapourPressurePaFromHumidity(airTemperatureC, relativeHumidityFraction);
  const drinkKg = (drinkKgPerH * stepS) / 3600;
  const [takenKg, offeredKg] = effort.isToThirst ? [0, drinkKg] : [drinkKg, 0];
  const input: StepInput = {
    stepS,
    sportIndex: sportIndexOf[effort.sport],
    speedMps: effort.speedMps,
    gradeRatio: effort.gradeRatio ?? 0,
    mechanicalPowerW: effort.mechanicalPowerW ?? 0,
    airTemperatureC,
    vapourPressurePa,
    meanRadiantTemperatureC: effort.meanRadiantTemperatureC ?? airTemperatureC,
    airDensityKgPerM3: airDensityKgPerM3({ airTemperatureC, airPressurePa: 101_325, vapourPressurePa }),
    headWindMps: 0,
    crossWindMps: windMps,
    clothingClo: effort.clothingClo ?? USUAL_KIT_CLO,
    waterTemperatureC: effort.waterTemperatureC ?? 20,
    wetsuitResistance: effort.isInWetsuit ? 0.08 : 0,
    drinkKg: takenKg,
    drinkTemperatureC: 15,
    sodiumIntakeMmol: takenKg * (effort.drinkSodiumMmolPerL ?? 0),
    carbohydrateIntakeG: takenKg * (effort.drinkCarbohydrateGPerL ?? 0),
    offeredDrinkKg: offeredKg,
    offeredSodiumMmol: offeredKg * (effort.drinkSodiumMmolPerL ?? 0),
    offeredCarbohydrateG: offeredKg * (effort.drinkCarbohydrateGPerL ?? 0),
  };
  return Array.from({ length: Math.round(effort.durationS / stepS) }, () => input);
}
