import { expect, test } from "vitest";
import { chancePicture, forecastOf } from "./chance-picture.ts";

test("the picture tells the same chance as the forecast, and draws a point for each of its instants and the start", () => {
  const forecast = forecastOf("easy-run.json");
  const picture = chancePicture(forecast);
  expect(picture).toContain(`${Math.round(100 * forecast.crampProbability)} % at the finish`);
  const line = /<path d="M([^"]*)" fill="none" stroke="#c2410c"/.exec(picture)?.[1];
  expect(line?.split(" L")).toHaveLength(forecast.byDistance.length + 1);
  expect(picture).not.toMatch(/NaN|undefined|Infinity/);
});
