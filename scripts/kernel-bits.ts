import { drawMember, populationPrior } from "../packages/model/src/ensemble/draw-members.ts";
import { runMembers } from "../packages/model/src/ensemble/run-ensemble.ts";
import { type StepInput, sportIndexOf } from "../packages/model/src/physiology/step-input.ts";

const sports = [
  sportIndexOf.swimming,
  sportIndexOf.resting,
  sportIndexOf.cycling,
  sportIndexOf.running,
  sportIndexOf.walking,
];

/** Steps of all sports, with numbers that every engine has exactly: no function of `Math` is asked for. */
const steps: StepInput[] = sports.flatMap((sportIndex, leg) =>
  Array.from({ length: 80 }, (_, n) => ({
    stepS: n === 79 ? 12.5 : 30,
    sportIndex,
    speedMps: [1, 0, 9, 3.25, 1.5][leg] ?? 0,
    gradeRatio: leg > 1 ? ((n % 16) - 8) / 128 : 0,
    mechanicalPowerW: leg === 2 ? 180 + (n % 8) * 4 : 0,
    airTemperatureC: 22 + leg,
    vapourPressurePa: 1500,
    meanRadiantTemperatureC: 35,
    airDensityKgPerM3: 1.1875,
    headWindMps: (n % 5) - 2,
    crossWindMps: 0.5,
    clothingClo: 0.2,
    waterTemperatureC: 20,
    wetsuitResistance: leg === 0 ? 0.0625 : 0,
    drinkKg: n % 20 === 10 ? 0.25 : 0,
    drinkTemperatureC: 15,
    sodiumIntakeMmol: n % 20 === 10 ? 5 : 0,
    carbohydrateIntakeG: n % 20 === 10 ? 12 : 0,
    offeredDrinkKg: n % 20 === 15 ? 0.25 : 0,
    offeredSodiumMmol: n % 20 === 15 ? 5 : 0,
    offeredCarbohydrateG: n % 20 === 15 ? 12 : 0,
  })),
);

/**
 * Fingerprint of everything that sixteen members leave behind after 400 steps. Two engines that agree on it compute the
 * same bits. Not a secret-keeping hash: FNV-1a, because it is the same few lines everywhere.
 */
export const kernelBits = (): string => {
  const members = Array.from({ length: 16 }, (_, member) => drawMember(populationPrior(), 5, member));
  const { buffer } = runMembers(members, { steps, memberFrom: 0, displayEverySteps: 50 });
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(buffer)) hash = Math.imul(hash ^ word, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
};

if (import.meta.main) console.log(kernelBits());
