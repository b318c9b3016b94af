import type { Fan, Forecast, Spread } from "@crampcast/model";

const spread = (central: number, low: number, high: number): Spread => ({ central, low, high });

const DISTANCE_M = 42_195;
const POINTS = 85;

function fan(name: string, median: (share: number) => number, width: (share: number) => number): Fan {
  const at = (z: number) =>
    Array.from({ length: POINTS }, (_, i) => median(i / (POINTS - 1)) + z * width(i / (POINTS - 1)));
  return { name, p05: at(-1.64), p25: at(-0.67), p50: at(0), p75: at(0.67), p95: at(1.64) };
}

/** A forecast drawn by hand, with the shape of a real one: for the tests of plots and sentences only. */
export const exampleForecast: Forecast = {
  modelVersion: "0.0.0-example",
  seed: 7,
  inputHash: "0".repeat(64),
  memberCount: 500,
  raceName: "Example marathon",
  durationS: 12_600,
  distanceM: DISTANCE_M,
  crampProbability: 0.217,
  crampProbabilityLow: 0.108,
  crampProbabilityHigh: 0.345,
  onsetDistanceM: spread(36_800, 32_900, 40_100),
  onsetTimeS: spread(10_990, 9_820, 11_970),
  byDistance: Array.from({ length: POINTS }, (_, i) => {
    const share = i / (POINTS - 1);
    const chance = 0.217 * share ** 5;
    return {
      distanceM: share * DISTANCE_M,
      timeS: share * 12_600,
      altitudeM: 40 + 25 * Math.sin(share * 9) + 12 * Math.sin(share * 23),
      crampProbability: chance,
      crampProbabilityLow: chance * 0.5,
      crampProbabilityHigh: chance * 1.59,
      crampProbabilityHere: i === 0 ? 0 : 0.217 * (share ** 5 - ((i - 1) / (POINTS - 1)) ** 5),
    };
  }),
  byMuscle: [
    { muscle: "gastrocnemius", crampProbability: 0.092 },
    { muscle: "hamstrings", crampProbability: 0.045 },
    { muscle: "rectus-femoris", crampProbability: 0.031 },
    { muscle: "soleus", crampProbability: 0.021 },
    { muscle: "vasti", crampProbability: 0.013 },
    { muscle: "foot-intrinsics", crampProbability: 0.008 },
    { muscle: "adductors", crampProbability: 0.005 },
    { muscle: "gluteus-maximus", crampProbability: 0.002 },
  ],
  byCause: {
    fatigueFraction: spread(0.83, 0.68, 0.95),
    electrolytesFraction: spread(0.02, 0, 0.06),
    interactionFraction: spread(0.15, 0.05, 0.28),
  },
  fans: [
    fan(
      "coreTemperatureC",
      (s) => 37.2 + 1.7 * (1 - Math.exp(-6 * s)),
      (s) => 0.1 + 0.25 * s,
    ),
    fan(
      "bodyMassLossFraction",
      (s) => 0.022 * s,
      (s) => 0.006 * s,
    ),
    fan(
      "plasmaSodiumMmolPerL",
      (s) => 140.5 + 2.2 * s,
      (s) => 0.8 + 1.1 * s,
    ),
  ],
  atFinish: {
    coreTemperatureC: spread(38.9, 38.5, 39.3),
    bodyMassLossFraction: spread(0.022, 0.014, 0.03),
    plasmaSodiumMmolPerL: spread(142.7, 140.3, 145.1),
    sweatKg: spread(3.1, 2.4, 4),
    sweatSodiumLossMmol: spread(130, 80, 190),
    urineKg: spread(0.2, 0.1, 0.3),
  },
  warnings: [
    {
      key: "hot-core",
      severity: "warning",
      message: "Core temperature passes 40 °C in some simulated races.",
      memberFraction: 0.04,
    },
    {
      key: "no-hill-data",
      severity: "note",
      message: "The course has no elevations; it was taken as flat.",
      memberFraction: 1,
    },
  ],
  basis: [
    { key: "criticalSpeedMps", value: 3.75, origin: "derived", note: "best efforts of half a year" },
    { key: "massKg", value: 72, origin: "typed", note: "" },
    { key: "sweatSodiumMmolPerL", value: 45, origin: "assumed", note: "population mean" },
    { key: "airTemperatureC", value: 19, origin: "weather", note: "typed in by hour" },
  ],
  assumedParameterFraction: 0.4,
};
