import { expect, test } from "vitest";
import {
  airDensityKgPerM3,
  celsiusFromFahrenheit,
  fahrenheitFromCelsius,
  feetFromMetres,
  fluidOuncesFromKilograms,
  kilogramsFromFluidOunces,
  kilogramsFromPounds,
  kmPerHourFromMetresPerSecond,
  metresFromFeet,
  metresFromMiles,
  metresPerSecondFromKmPerHour,
  metresPerSecondFromMilesPerHour,
  metresPerSecondFromSecondsPerKm,
  metresPerSecondFromSecondsPerMile,
  milesFromMetres,
  milesPerHourFromMetresPerSecond,
  poundsFromKilograms,
  relativeHumidityFractionFromVapour,
  saturationVapourPressurePa,
  secondsPerKmFromMetresPerSecond,
  secondsPerMileFromMetresPerSecond,
  sodiumMilligramsFromMmol,
  sodiumMmolFromMilligrams,
  vapourPressurePaFromHumidity,
} from "./convert.ts";

test("water freezes at 32 °F and boils at 212 °F", () => {
  expect(celsiusFromFahrenheit(32)).toBe(0);
  expect(fahrenheitFromCelsius(100)).toBe(212);
});

test("a gram of table salt holds 393 mg of sodium, 17.1 mmol", () => {
  expect(sodiumMmolFromMilligrams(393)).toBeCloseTo(17.1, 1);
});

test("an eight-minute mile is 4:58 per kilometre", () => {
  const speedMps = metresPerSecondFromSecondsPerMile(480);
  expect(Math.round(secondsPerKmFromMetresPerSecond(speedMps))).toBe(298);
});

test("at 20 °C saturated air holds 2.34 kPa of vapour", () => {
  expect(saturationVapourPressurePa(20) / 1000).toBeCloseTo(2.34, 2);
});

test("humid air is lighter than dry air, and dry air at 0 °C weighs 1.293 kg/m³", () => {
  expect(airDensityKgPerM3({ airTemperatureC: 0, airPressurePa: 101_325, vapourPressurePa: 0 })).toBeCloseTo(1.293, 2);
  const humid = airDensityKgPerM3({ airTemperatureC: 30, airPressurePa: 101_325, vapourPressurePa: 4000 });
  expect(humid).toBeLessThan(airDensityKgPerM3({ airTemperatureC: 30, airPressurePa: 101_325, vapourPressurePa: 0 }));
});

test("every conversion undoes its inverse", () => {
  const pairs = [
    [fahrenheitFromCelsius, celsiusFromFahrenheit],
    [milesFromMetres, metresFromMiles],
    [feetFromMetres, metresFromFeet],
    [poundsFromKilograms, kilogramsFromPounds],
    [fluidOuncesFromKilograms, kilogramsFromFluidOunces],
    [secondsPerKmFromMetresPerSecond, metresPerSecondFromSecondsPerKm],
    [secondsPerMileFromMetresPerSecond, metresPerSecondFromSecondsPerMile],
    [kmPerHourFromMetresPerSecond, metresPerSecondFromKmPerHour],
    [milesPerHourFromMetresPerSecond, metresPerSecondFromMilesPerHour],
    [sodiumMilligramsFromMmol, sodiumMmolFromMilligrams],
    [(rh: number) => vapourPressurePaFromHumidity(25, rh), (e: number) => relativeHumidityFractionFromVapour(25, e)],
  ] as const;
  for (const [there, back] of pairs) for (const x of [0.1, 1, 37.7, 812]) expect(back(there(x))).toBeCloseTo(x, 9);
});
