import type { StepInput } from "../physiology/step-input.ts";

/** Numbers of a packed step. @unit count */
const FIELDS = 21;

/** Steps as one row of numbers each: a message of them is copied at once, a list of objects field by field. */
export const packSteps = (steps: readonly StepInput[]): Float64Array => {
  const packed = new Float64Array(FIELDS * steps.length);
  for (const [index, step] of steps.entries()) {
    const fields: Record<keyof StepInput, number> = step;
    packed.set(
      [
        fields.stepS,
        fields.sportIndex,
        fields.speedMps,
        fields.gradeRatio,
        fields.mechanicalPowerW,
        fields.airTemperatureC,
        fields.vapourPressurePa,
        fields.meanRadiantTemperatureC,
        fields.airDensityKgPerM3,
        fields.headWindMps,
        fields.crossWindMps,
        fields.clothingClo,
        fields.waterTemperatureC,
        fields.wetsuitResistance,
        fields.drinkKg,
        fields.drinkTemperatureC,
        fields.sodiumIntakeMmol,
        fields.carbohydrateIntakeG,
        fields.offeredDrinkKg,
        fields.offeredSodiumMmol,
        fields.offeredCarbohydrateG,
      ],
      FIELDS * index,
    );
  }
  return packed;
};

/** The steps behind `packSteps`, number for number. */
export const unpackSteps = (packed: Float64Array): StepInput[] => {
  const steps: StepInput[] = [];
  for (let at = 0; at < packed.length; at += FIELDS) {
    const field = (place: number): number => packed[at + place] ?? Number.NaN;
    steps.push({
      stepS: field(0),
      sportIndex: field(1),
      speedMps: field(2),
      gradeRatio: field(3),
      mechanicalPowerW: field(4),
      airTemperatureC: field(5),
      vapourPressurePa: field(6),
      meanRadiantTemperatureC: field(7),
      airDensityKgPerM3: field(8),
      headWindMps: field(9),
      crossWindMps: field(10),
      clothingClo: field(11),
      waterTemperatureC: field(12),
      wetsuitResistance: field(13),
      drinkKg: field(14),
      drinkTemperatureC: field(15),
      sodiumIntakeMmol: field(16),
      carbohydrateIntakeG: field(17),
      offeredDrinkKg: field(18),
      offeredSodiumMmol: field(19),
      offeredCarbohydrateG: field(20),
    });
  }
  return steps;
};
