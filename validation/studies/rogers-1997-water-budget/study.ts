import { weightedMean } from "../../cohort.ts";
import { longTriathletes } from "../../races.ts";
import type { Study } from "../../report.ts";

const hours = 10.3;
/** Nothing is drunk in the 1 h 10 min of swim and changes, so the rest carries the published mean of the whole race. */
const drinkKgPerH = (0.737 * hours) / (hours - 7 / 6);

export const study: Study = {
  title: "Rogers 1997: water budget of an ultra-endurance triathlon",
  setting:
    "600 men of the population, 10.3 h at 0.70 of critical speed or power (196 W, 3.0 m/s), 25 °C, sun, 737 mL/h of drink.",
  simulate: () => {
    const people = longTriathletes(1997, 600, {
      swimS: 3600,
      rideS: 20_400,
      runS: hours * 3600 - 3600 - 600 - 20_400,
      drinkRidingKgPerH: drinkKgPerH,
      drinkRunningKgPerH: drinkKgPerH,
      airTemperatureC: 25,
      criticalSwimSpeedMps: 1.35,
      criticalPowerW: 280,
      criticalSpeedMps: 4.3,
    });
    return {
      "sweat rate": weightedMean(people, (one) => one.end.sweatKg) / hours,
      "urine rate": weightedMean(people, (one) => one.end.urineKg) / hours,
      "loss of body mass": weightedMean(people, (one) => one.end.bodyMassLossKg),
    };
  },
};
