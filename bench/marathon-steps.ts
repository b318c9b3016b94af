import { type StepInput, sportIndexOf } from "@crampcast/model/physiology";

/** A flat marathon pace for `hours` hours on a warm day at 30 s steps, with a drink all along: the kernel's usual work. */
export function marathonSteps(hours: number): StepInput[] {
  return Array.from({ length: hours * 120 }, () => ({
    stepS: 30,
    sportIndex: sportIndexOf.running,
    speedMps: 3,
    gradeRatio: 0,
    mechanicalPowerW: 0,
    airTemperatureC: 20,
    vapourPressurePa: 1400,
    meanRadiantTemperatureC: 38,
    airDensityKgPerM3: 1.19,
    headWindMps: 1,
    crossWindMps: 1,
    clothingClo: 0.2,
    waterTemperatureC: 20,
    wetsuitResistance: 0,
    drinkKg: 0.5 / 120,
    drinkTemperatureC: 15,
    sodiumIntakeMmol: 10 / 120,
    carbohydrateIntakeG: 30 / 120,
    offeredDrinkKg: 0,
    offeredSodiumMmol: 0,
    offeredCarbohydrateG: 0,
  }));
}
