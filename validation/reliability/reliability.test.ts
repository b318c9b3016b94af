import { expect, test } from "vitest";
import { brierScore, reliabilityBins, type Trial, trials } from "./reliability.ts";

test("in worlds drawn from the model, as many cramp as the forecasts say, up to four times chance", () => {
  const all = trials(120);
  const expected = all.reduce((sum, one) => sum + one.forecastProbability, 0);
  const variance = all.reduce((sum, one) => sum + one.forecastProbability * (1 - one.forecastProbability), 0);
  const came = all.filter((one) => one.hasCramped).length;
  expect(Math.abs(came - expected)).toBeLessThan(4 * Math.sqrt(variance));
});

test("a forecast that always says 20 % and comes true in one of five is reliable, with a Brier score of 0.16", () => {
  const all: Trial[] = Array.from({ length: 100 }, (_, index) => ({
    forecastProbability: 0.2,
    hasCramped: index % 5 === 0,
    bodyProbability: 0.25,
  }));
  expect(brierScore(all)).toBeCloseTo(0.16, 10);
  expect(reliabilityBins(all)).toEqual([
    {
      fromProbability: 0.2,
      toProbability: 0.3,
      trialCount: 100,
      meanForecast: expect.closeTo(0.2, 10),
      crampedFraction: 0.2,
      meanBodyProbability: expect.closeTo(0.25, 10),
    },
  ]);
});
