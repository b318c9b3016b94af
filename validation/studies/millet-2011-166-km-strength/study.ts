import { muscleGroups } from "@crampcast/model/physiology";
import { runnerSize, simulateCohort, weightedMean } from "../../cohort.ts";
import { mountainRaceSteps } from "../../mountain-race.ts";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Millet 2011: loss of force after a mountain ultramarathon",
  setting: "200 men, critical speed 4.1 m/s (± 8 %), 166 km in 37.5 h, 9500 m up and down, used to descents.",
  simulate: () => {
    const steps = mountainRaceSteps({
      wayM: 166_000,
      ascentM: 9500,
      descentM: 9500,
      durationS: 37.5 * 3600,
      climbCount: 10,
      startAltitudeM: 1100,
      // Half past six in the evening of a day in late August, local time.
      startEpochMs: Date.UTC(2026, 7, 28, 16, 30),
      meanAirTemperatureC: 12,
      dayNightK: 7,
      latitudeDeg: 45.9,
      longitudeDeg: 6.9,
      utcOffsetS: 7200,
    });
    const people = simulateCohort({
      seed: 2012,
      personCount: 200,
      planOf: (random) => ({
        replaced: {
          ...runnerSize(random, "male"),
          damageResponseRatio: 0.5,
          criticalSpeedMps: 4.1 * Math.exp(0.08 * random.normal()),
        },
        steps,
      }),
    });
    const lost = (name: (typeof muscleGroups)[number]) =>
      weightedMean(people, (one) => one.end.fatigueFraction[muscleGroups.indexOf(name)] ?? Number.NaN);
    return {
      "loss of force of the knee extensors": lost("vasti"),
      "loss of force of the plantar flexors": lost("gastrocnemius"),
    };
  },
};
