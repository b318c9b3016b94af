import { weightedMean } from "../../cohort.ts";
import { longTriathletes } from "../../races.ts";
import type { Study } from "../../report.ts";

const swimS = 4200;
const rideS = 21_600;
const runS = 15_600;
const hours = (swimS + 600 + rideS + runS) / 3600;

export const study: Study = {
  title: "Speedy 2001: an Ironman drunk to thirst",
  setting:
    "600 men, 11.7 h at 0.70 of critical speed or power, 20 °C and sun; 1.2 L/h of drink with 20 mmol/L at hand on the bicycle and 1 L/h in the run, to thirst.",
  simulate: () => {
    const people = longTriathletes(2001, 600, {
      swimS,
      rideS,
      runS,
      drinkRidingKgPerH: 1.2,
      drinkRunningKgPerH: 1,
      isToThirst: true,
      airTemperatureC: 20,
      criticalSwimSpeedMps: 1.28,
      criticalPowerW: 230,
      criticalSpeedMps: 3.8,
    });
    const below = people.filter((one) => one.end.plasmaSodiumMmolPerL < 135).length;
    return {
      "intake over the whole race": weightedMean(people, (one) => one.end.drunkKg) / hours,
      "loss of body mass": weightedMean(people, (one) => one.end.bodyMassLossKg),
      "plasma sodium at the finish": weightedMean(people, (one) => one.end.plasmaSodiumMmolPerL),
      "share below 135 mmol/L": below / people.length,
    };
  },
};
