import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { zipSync } from "fflate";
import { fitOfRun } from "./fit-of-run.ts";
import { marathonGpx } from "./marathon-course.ts";
import { raceWeatherAnswer } from "./race-weather.ts";
import { simulateRun } from "./simulate-run.ts";
import { trainingPlan } from "./training-plan.ts";

const folder = resolve(import.meta.dirname, "../../examples/sample");

/** Small seeded generator (mulberry32): the same sample in every run. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The profile a visitor sees filled in; capacities stay open, so that the history supplies them. */
const athlete = {
  name: "Sample Athlete (made up)",
  sex: "male",
  ageYears: 41,
  massKg: 71,
  heightM: 1.78,
  crampedRacesOfLastTenCount: 3,
  hasFamilyHistory: false,
  chronicConditionCount: 0,
  measuredSweatSodiumMmolPerL: null,
  measuredSweatRateKgPerH: null,
  training: {
    criticalSpeedMps: null,
    distanceReserveM: null,
    criticalPowerW: null,
    workReserveJ: null,
    criticalSwimSpeedMps: null,
    longestSessionS: null,
    timeAtRaceEffortS: null,
    longLoad: null,
    shortLoad: null,
    strengthWorkFraction: null,
    heatAcclimationFraction: null,
  },
} as const;

/** Every file of the sample by name; the same bytes in every run. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  const random = generator(20_260_302);
  // The zip keeps local times: a date from local parts gives the same bytes in every time zone.
  const mtime = new Date(2026, 7, 31, 12, 0, 0);
  const runs: Record<string, Uint8Array> = {};
  for (const plan of trainingPlan(random)) {
    const stamp = new Date(plan.startEpochMs).toISOString().slice(0, 16).replace("T", "-").replace(":", "");
    runs[`${stamp}.fit`] = fitOfRun(plan, simulateRun(plan, random));
  }
  const text = (value: string) => new TextEncoder().encode(value);
  return new Map([
    ["history.zip", zipSync(runs, { level: 9, mtime })],
    ["marathon.gpx", text(marathonGpx())],
    ["weather.json", text(raceWeatherAnswer())],
    ["athlete.json", text(`${JSON.stringify(athlete, null, 2)}\n`)],
  ]);
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of sampleFiles()) {
    writeFileSync(resolve(folder, name), bytes);
    console.log(`examples/sample/${name}  ${bytes.length} bytes`);
  }
}
