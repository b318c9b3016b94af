import type { ForecastWarning } from "./forecast.ts";

/**
 * Beyond these no study stands behind the numbers: adults, wet-bulb globe temperatures up to 28 °C, races of a day.
 * @source assumption: where the cohorts of the evidence end
 */
export const evidenceLimits = { youngestYears: 18, highestWbgtC: 28, longestS: 86_400 } as const;

/** What lies outside the evidence, by name with its unit; empty when nothing does. */
export interface OutsideEvidence {
  readonly ageYears?: number;
  readonly highestWbgtC?: number;
  readonly durationH?: number;
}

/** Values of a race that no study stands behind. */
export function outsideEvidence(race: {
  readonly ageYears: number;
  readonly highestWbgtC: number;
  readonly durationS: number;
}): OutsideEvidence {
  const { ageYears, highestWbgtC, durationS } = race;
  return {
    ...(ageYears < evidenceLimits.youngestYears ? { ageYears } : {}),
    ...(highestWbgtC > evidenceLimits.highestWbgtC ? { highestWbgtC: Number(highestWbgtC.toFixed(1)) } : {}),
    ...(durationS > evidenceLimits.longestS ? { durationH: Number((durationS / 3600).toFixed(1)) } : {}),
  };
}

/**
 * Whether a forecast lies outside what was studied. Then no single number is told to a person, only the range of the
 * simulation; the number stays in the data, so that plans can be compared and a forecast be replayed.
 */
export function isOutsideEvidence(forecast: { readonly warnings: readonly Pick<ForecastWarning, "key">[] }): boolean {
  return forecast.warnings.some((warning) => warning.key === "outside-evidence");
}
