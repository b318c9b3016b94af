import { readFileSync } from "node:fs";
import { join } from "node:path";
import { relativeHumidityFromDewPointFraction, wbgtParts } from "@crampcast/model/weather";
import type { Study } from "../../report.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function differencesK(): number[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "cases.csv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [airK = 0, dewPointK = 0, windMps = 0, solarJ = 0, directJ = 0, cosZenith = 0, theirsC = 0] = line
      .split(",")
      .map(Number);
    const airTemperatureC = airK - 273.15;
    const ours = wbgtParts({
      airTemperatureC,
      relativeHumidityFraction: relativeHumidityFromDewPointFraction(airTemperatureC, dewPointK - 273.15),
      windSpeedMps: windMps,
      // Sums over an hour, J/m².
      globalIrradianceWPerM2: Math.max(0, solarJ / 3600),
      directFraction: solarJ > 0 ? Math.min(0.9, Math.max(0, directJ / solarJ)) : 0,
      cosZenithRatio: cosZenith,
      airPressurePa: 101_325,
    });
    return ours.wbgtC - theirsC;
  });
}

export const study: Study = {
  title: "thermofeel: WBGT by another programme",
  setting: "50 hours of weather.",
  simulate: () => {
    const all = differencesK();
    const meanK = mean(all);
    return {
      "mean difference of WBGT": meanK,
      "spread of the difference of WBGT": Math.sqrt(mean(all.map((value) => (value - meanK) ** 2))),
    };
  },
};
