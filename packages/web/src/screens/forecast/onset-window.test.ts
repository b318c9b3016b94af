import { expect, test } from "vitest";
import { exampleForecast } from "../../charts/example-forecast.ts";
import { onsetWindow } from "./onset-window.ts";

/** A forecast whose chance grows as this function of the share of the course. */
const growing = (chance: (share: number) => number) => ({
  ...exampleForecast,
  byDistance: exampleForecast.byDistance
    .slice(1)
    .map((point) => ({ ...point, crampProbability: chance(point.distanceM / exampleForecast.distanceM) })),
});

test("cramps that come ever faster are most likely in the last stretch", () => {
  const window = onsetWindow(growing((share) => 0.2 * share ** 5));
  expect(window?.isToFinish).toBe(true);
  expect((window?.fromM ?? 0) / exampleForecast.distanceM).toBeCloseTo(0.5 ** 0.2, 1);
});

test("a hill in the middle that brings the cramps is where they are most likely", () => {
  const window = onsetWindow(growing((share) => 0.2 / (1 + Math.exp(-40 * (share - 0.5)))));
  expect(window?.isToFinish).toBe(false);
  const middleM = ((window?.fromM ?? 0) + (window?.toM ?? 0)) / 2;
  expect(middleM / exampleForecast.distanceM).toBeCloseTo(0.5, 1);
});

test("the stretch holds half of the first cramps", () => {
  const forecast = growing((share) => 0.3 * share ** 2);
  const window = onsetWindow(forecast);
  const chance = (m: number) => 0.3 * (m / forecast.distanceM) ** 2;
  expect(chance(window?.toM ?? 0) - chance(window?.fromM ?? 0)).toBeCloseTo(0.15, 2);
});

test("no chance, no place", () => {
  expect(onsetWindow(growing(() => 0))).toBeNull();
});

test("the few points of a draft tell the same stretch as all points", () => {
  const forecast = growing((share) => 0.2 * share ** 3);
  const every = Math.ceil(forecast.byDistance.length / 16);
  const few = forecast.byDistance.filter((_, index, all) => (index + 1) % every === 0 || index + 1 === all.length);
  const [fine, coarse] = [onsetWindow(forecast), onsetWindow({ ...forecast, byDistance: few })];
  expect(coarse?.isToFinish).toBe(true);
  expect(Math.abs((coarse?.fromM ?? 0) - (fine?.fromM ?? 0)) / forecast.distanceM).toBeLessThan(0.01);
});
