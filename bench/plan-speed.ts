import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RaceRequestSchema } from "@crampcast/contract";
import { forecastRace, type RaceRequest, raceFrontier, usualWishes } from "@crampcast/model";
import type { Result } from "./results.ts";

const examples = [
  "marathon",
  "marathon-4h30-10-degrees",
  "marathon-4h30-28-degrees",
  "half-marathon-hot",
  "olympic-triathlon",
] as const;

function example(name: string): RaceRequest {
  const text = readFileSync(join(import.meta.dirname, `../examples/${name}.json`), "utf8");
  return RaceRequestSchema.parse(JSON.parse(text));
}

/** A generator of numbers from 0 to 1 with a seed, for requests that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Somebody else on another day each time: mass, goal, weather and seed move round an example. */
function variedRequest(index: number): RaceRequest {
  const random = seeded(1000 + index);
  const request = example(examples[index % examples.length] ?? "marathon");
  const slower = 0.95 + 0.2 * random();
  const warmer = -6 + 10 * random();
  const massKg = request.athlete.massKg * (0.85 + 0.3 * random());
  return {
    ...request,
    seed: index,
    memberCount: 1000,
    athlete: { ...request.athlete, massKg },
    weather: {
      ...request.weather,
      hours: request.weather.hours.map((hour) => ({ ...hour, airTemperatureC: hour.airTemperatureC + warmer })),
    },
    legs: request.legs.map((leg) => ({
      ...leg,
      pacing: { ...leg.pacing, goalTimeS: leg.pacing.goalTimeS * slower },
    })),
  };
}

const quantile = (sorted: readonly number[], fraction: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? Number.NaN;

/** Seconds for the whole frontier of a race on one thread, p50 and p95 over seeded requests, beside one forecast of each. */
export function planResults(requestCount: number): Result[] {
  const planS: number[] = [];
  const forecastS: number[] = [];
  for (let index = 0; index < requestCount; index++) {
    const request = variedRequest(index);
    const from = performance.now();
    forecastRace({ request, inputHash: "" });
    const between = performance.now();
    raceFrontier(request, usualWishes(request));
    planS.push((performance.now() - between) / 1000);
    forecastS.push((between - from) / 1000);
  }
  for (const times of [planS, forecastS]) times.sort((a, b) => a - b);
  const result = (key: string, percent: number): Result => {
    const [own, one] = [quantile(planS, percent / 100), quantile(forecastS, percent / 100)];
    return {
      key,
      what: `frontier of a race on one thread, p${percent} over ${requestCount} seeded requests of 1,000 members`,
      unit: "s",
      least: own,
      median: own,
      roundCount: requestCount,
      baseline: { what: `one forecast of the same races, p${percent}`, least: one, median: one },
      ratio: own / one,
      isMoreBetter: false,
    };
  };
  return [result("planSolverP50S", 50), result("planSolverP95S", 95)];
}
