import type { Forecast } from "@crampcast/model";

const spread = (central: number, reach: number) => ({ central, low: central - reach, high: central + reach });

/** A made-up answer in the shape of the model's, for the tests of what is printed. */
export const smallForecast: Forecast = {
  modelVersion: "0.0.0-test",
  seed: 7,
  inputHash: "ab".repeat(32),
  memberCount: 50,
  raceName: "Two Hills",
  durationS: 3000,
  distanceM: 10_000,
  crampProbability: 0.2,
  crampProbabilityLow: 0.05,
  crampProbabilityHigh: 0.41,
  onsetDistanceM: { central: 8000, low: 7000, high: 9500 },
  onsetTimeS: { central: 2400, low: 2100, high: 2850 },
  byDistance: [0, 2500, 5000, 7500, 10_000].map((distanceM, index) => ({
    distanceM,
    timeS: distanceM * 0.3,
    altitudeM: index % 2 === 0 ? 10 : 60,
    crampProbability: 0.0125 * index * index,
    crampProbabilityLow: 0.003 * index * index,
    crampProbabilityHigh: 0.025 * index * index,
    crampProbabilityHere: index === 0 ? 0 : 0.0125 * (2 * index - 1),
  })),
  byMuscle: [
    { muscle: "gastrocnemius", crampProbability: 0.11 },
    { muscle: "hamstrings", crampProbability: 0.05 },
    { muscle: "vasti", crampProbability: 0.04 },
  ],
  byCause: {
    fatigueFraction: spread(0.8, 0.1),
    electrolytesFraction: spread(0.02, 0.01),
    interactionFraction: spread(0.18, 0.05),
  },
  fans: [],
  atFinish: {
    coreTemperatureC: spread(38.6, 0.4),
    bodyMassLossFraction: spread(0.021, 0.008),
    plasmaSodiumMmolPerL: spread(141.5, 1.5),
    sweatKg: spread(1.1, 0.3),
    sweatSodiumLossMmol: spread(44, 15),
    urineKg: spread(0.05, 0.02),
  },
  warnings: [{ key: "hot-core", severity: "warning", message: "Core temperature passes 40 °C.", memberFraction: 0.12 }],
  basis: [{ key: "criticalSpeedMps", value: 3.912345, origin: "typed", note: "typed by you" }],
  assumedParameterFraction: 0.4,
};
