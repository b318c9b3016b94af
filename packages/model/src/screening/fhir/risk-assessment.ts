import type { Forecast } from "../../forecast/index.ts";
import { fill, percentText, type ScreeningWords } from "../text/words.ts";
import { ownUri } from "./code-systems.ts";
import type { Reference, Resource } from "./resources.ts";

const probability = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The name of a muscle group for people. */
export function muscleWord(words: ScreeningWords, muscle: string): string {
  const table: Readonly<Record<string, string>> = words.report.muscles;
  return table[muscle] ?? muscle;
}

/** A forecast as a FHIR R4 `RiskAssessment`: one prediction for any cramp and one for each muscle group. */
export function riskAssessment(input: {
  readonly forecast: Forecast;
  readonly subject: Reference;
  readonly basis: readonly Reference[];
  /** ISO 8601 */
  readonly at: string;
  readonly words: ScreeningWords;
}): Resource {
  const { forecast, subject, basis, at, words } = input;
  const overall = {
    outcome: { coding: [{ system: ownUri.outcomes, code: "any-cramp" }], text: words.report.anyCramp },
    probabilityDecimal: probability(forecast.crampProbability),
    rationale: fill(words.report.forecastChance, {
      race: forecast.raceName,
      chance: percentText(words, forecast.crampProbability),
      low: percentText(words, forecast.crampProbabilityLow),
      high: percentText(words, forecast.crampProbabilityHigh),
    }),
  };
  const muscles = forecast.byMuscle.map(({ muscle, crampProbability }) => ({
    outcome: {
      coding: [{ system: ownUri.outcomes, code: `first-cramp.${muscle}` }],
      text: fill(words.report.firstCrampOf, { muscle: muscleWord(words, muscle) }),
    },
    probabilityDecimal: probability(crampProbability),
  }));
  return {
    resourceType: "RiskAssessment",
    status: "preliminary",
    method: {
      text: fill(words.report.forecastModel, { version: forecast.modelVersion, count: forecast.memberCount }),
    },
    subject,
    occurrenceDateTime: at,
    basis,
    prediction: [overall, ...muscles],
    note: [{ text: words.result.disclaimer }],
  };
}
