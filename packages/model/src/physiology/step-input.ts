/** Code of the movement during a step: the physiology compares numbers, so that its text can be compiled. */
export const sportIndexOf = { running: 0, walking: 1, cycling: 2, swimming: 3, resting: 4 } as const;

/** What the world does to the body during one step; constant over the step. Shared by all members. */
export interface StepInput {
  /** Length of the step. Valid 1–60. */
  stepS: number;
  /** One of `sportIndexOf`. */
  sportIndex: number;
  /** Speed over ground or through water. */
  speedMps: number;
  /** Rise over run, clamped to ±0.45 by the cost equations. */
  gradeRatio: number;
  /** Mechanical power at the crank; 0 unless cycling. */
  mechanicalPowerW: number;
  airTemperatureC: number;
  /** Water vapour pressure of the air. */
  vapourPressurePa: number;
  meanRadiantTemperatureC: number;
  airDensityKgPerM3: number;
  /** Wind along the course at body height; positive is a head wind. */
  headWindMps: number;
  crossWindMps: number;
  /** Insulation of the kit worn in this step, before the person's own ratio; not read while swimming. @unit clo */
  clothingClo: number;
  /** Used while swimming only. */
  waterTemperatureC: number;
  /** Share of the skin under a wetsuit, as its thermal resistance, m²K/W (0 without). @unit m²K/W */
  wetsuitResistance: number;
  /** Drink taken during this step, thirsty or not (1 kg = 1 L). */
  drinkKg: number;
  /** Of what is taken and of what is offered. */
  drinkTemperatureC: number;
  /** Sodium taken during this step, dissolved or as capsules. */
  sodiumIntakeMmol: number;
  /** Carbohydrate taken during this step. @unit g */
  carbohydrateIntakeG: number;
  /** Further drink at hand in this step, of which as much is drunk as thirst asks for (1 kg = 1 L). */
  offeredDrinkKg: number;
  /** Sodium in all of that drink. */
  offeredSodiumMmol: number;
  /** Carbohydrate in all of that drink. @unit g */
  offeredCarbohydrateG: number;
}
