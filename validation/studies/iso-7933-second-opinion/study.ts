import { readFileSync } from "node:fs";
import { join } from "node:path";
import { referenceParameters, simulate } from "@crampcast/model/physiology";
import thermal from "jsthermalcomfort";
import type { Study } from "../../report.ts";
import { steadySteps } from "../../steady-effort.ts";

interface Case {
  readonly airC: number;
  readonly radiantC: number;
  readonly humidityPercent: number;
  readonly windMps: number;
  readonly met: number;
  readonly clo: number;
  readonly isSitting: boolean;
  readonly isAcclimatised: boolean;
  readonly rectalC: number;
  readonly sweatG: number;
}

function cases(): Case[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "cases.csv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [a, b, c, d, e, f, g, h, i, j] = line.split(",").map(Number);
    return {
      airC: a ?? Number.NaN,
      radiantC: b ?? Number.NaN,
      humidityPercent: c ?? Number.NaN,
      windMps: d ?? Number.NaN,
      met: e ?? Number.NaN,
      clo: f ?? Number.NaN,
      isSitting: g === 1,
      isAcclimatised: h === 1,
      rectalC: i ?? Number.NaN,
      sweatG: j ?? Number.NaN,
    };
  });
}

function secondOpinionC(one: Case): number {
  // By position, as the library wants it: no work, 75 kg, 1.80 m, drinks at will, does not walk.
  return thermal.phs(
    one.airC,
    one.radiantC,
    one.humidityPercent,
    one.windMps,
    one.met * 58.2,
    one.clo,
    one.isSitting ? 1 : 2,
    0,
    0.38,
    0.54,
    1,
    75,
    1.8,
    0,
    0,
    one.isAcclimatised ? 100 : 0,
    480,
  ).t_re;
}

function ours(one: Case) {
  const parameters = referenceParameters({
    massKg: 75,
    heightM: 1.8,
    heatAcclimationFraction: one.isAcclimatised ? 1 : 0,
  });
  const heatW = one.met * 58.2 * parameters.bodySurfaceM2;
  return simulate({
    parameters,
    steps: steadySteps(
      {
        sport: "cycling",
        durationS: 8 * 3600,
        speedMps: 0,
        mechanicalPowerW: Math.max(0, (heatW - 2.438 * 75) / 2.762),
        airTemperatureC: one.airC,
        relativeHumidityFraction: one.humidityPercent / 100,
        meanRadiantTemperatureC: one.radiantC,
        windMps: one.windMps / parameters.cyclingAirExposureRatio,
        clothingClo: one.clo,
        drinkKgPerH: one.sweatG / 8000,
      },
      60,
    ),
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const study: Study = {
  title: "ISO 7933: workers in heat, by a second opinion",
  setting: "Ten cases of 8 h. The reference athlete with the size of the standard's worker.",
  simulate: () => {
    const all = cases();
    const ends = all.map((one) => ({ one, end: ours(one) }));
    const differencesK = ends.map(({ one, end }) => end.coreTemperatureC - one.rectalC);
    const meanK = mean(differencesK);
    return {
      "largest error of the second opinion in rectal temperature": Math.max(
        ...all.map((one) => Math.abs(secondOpinionC(one) - one.rectalC)),
      ),
      "mean difference of core temperature": meanK,
      "spread of the difference of core temperature": Math.sqrt(
        mean(differencesK.map((value) => (value - meanK) ** 2)),
      ),
      "ratio of sweat lost in 8 h": mean(ends.map(({ one, end }) => (1000 * end.sweatKg) / one.sweatG)),
    };
  },
};
