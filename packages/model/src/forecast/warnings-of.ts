import { type EnsembleRun, slice } from "../ensemble/index.ts";
import type { ForecastWarning } from "./forecast.ts";
import { evidenceLimits, type OutsideEvidence, outsideEvidence } from "./outside-evidence.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

/** Mass gain is a warning in races longer than this. */
const MASS_GAIN_FROM_S = 7200;

function fractionWhere(values: ArrayLike<number>, isSo: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isSo(values[i] ?? 0)) count++;
  return Number((count / values.length).toFixed(4));
}

/**
 * Limits that the simulated races cross, most severe first. The share of members is part of each warning.
 * @source low sodium below 135, 130 and 125 mmol/L and weight gain: consensus statements on exercise-associated hyponatraemia
 */
export function warningsOf(prepared: PreparedForecast, run: EnsembleRun): ForecastWarning[] {
  const { request, scenario } = prepared;
  const warnings: ForecastWarning[] = [];
  const { extremes } = run;

  const lowestSodium = extremes.lowestPlasmaSodiumMmolPerL;
  const below135 = fractionWhere(lowestSodium, (value) => value < 135);
  const below130 = fractionWhere(lowestSodium, (value) => value < 130);
  const below125 = fractionWhere(lowestSodium, (value) => value < 125);
  if (below130 >= 0.02 || below125 > 0.005) {
    warnings.push({
      key: "low-sodium",
      severity: "stop",
      message:
        "Plasma sodium falls below 130 mmol/L in some of the simulated races: drinking this much can be dangerous. Drink less, to thirst.",
      values: { plasmaSodiumMmolPerL: 130 },
      memberFraction: below130,
    });
  } else if (below135 >= 0.03) {
    warnings.push({
      key: "low-sodium",
      severity: "warning",
      message:
        "Plasma sodium falls below 135 mmol/L in some of the simulated races: this plan drinks more than is lost.",
      values: { plasmaSodiumMmolPerL: 135 },
      memberFraction: below135,
    });
  }

  const gained = fractionWhere(slice(run, "bodyMassLossFraction", run.timesS.length - 1), (value) => value < 0);
  if (scenario.durationS > MASS_GAIN_FROM_S && gained >= 0.1) {
    warnings.push({
      key: "mass-gain",
      severity: "warning",
      message: "This plan ends heavier than it began in some of the simulated races: drink less, to thirst.",
      memberFraction: gained,
    });
  }

  const above40 = fractionWhere(extremes.highestCoreTemperatureC, (value) => value > 40);
  const above41 = fractionWhere(extremes.highestCoreTemperatureC, (value) => value > 41);
  if (above41 >= 0.5) {
    warnings.push({
      key: "hot-core",
      severity: "stop",
      message:
        "Held to the end, this pace takes the core past 41 °C in most of the simulated races: that is the range of heat stroke.",
      values: { coreTemperatureC: 41 },
      memberFraction: above41,
    });
  } else if (above40 >= 0.1) {
    warnings.push({
      key: "hot-core",
      severity: "warning",
      message:
        "Held to the end, this pace takes the core past 40 °C in some of the simulated races: slow down when it feels hot.",
      values: { coreTemperatureC: 40 },
      memberFraction: above40,
    });
  }

  const spent = fractionWhere(extremes.lowestReserveFraction, (value) => value < 0);
  if (spent >= 0.5) {
    warnings.push({
      key: "over-critical-power",
      severity: "warning",
      message:
        "The goal asks for more than the critical speed or power allows: it may be out of reach, or that number too low.",
      memberFraction: spent,
    });
  }

  const full = fractionWhere(extremes.highestStomachKg, (value) => value > 0.6);
  if (full >= 0.1) {
    warnings.push({
      key: "stomach-full",
      severity: "note",
      message: "More than 0.6 L stays in the stomach in some of the simulated races: it may not agree with you.",
      values: { stomachKg: 0.6 },
      memberFraction: full,
    });
  }

  const outside = outsideEvidence({ ...scenario, ageYears: request.athlete.ageYears });
  const words = outsideWords(outside);
  if (words.length > 0) {
    warnings.push({
      key: "outside-evidence",
      severity: "warning",
      message: `No study stands behind a number for ${words.join(" and ")}: none is given, only the range of the simulation. Read it as a guess.`,
      values: { ...outside },
      memberFraction: 1,
    });
  }
  const clamped = fractionWhere(extremes.coreClampedCount, (value) => value > 0);
  if (clamped > 0) {
    warnings.push({
      key: "model-limit",
      severity: "warning",
      message: "In some of the simulated races the core temperature left the range that the model can follow.",
      memberFraction: clamped,
    });
  }
  if (scenario.weatherMissingS > 3600) {
    warnings.push({
      key: "weather-missing",
      severity: scenario.weatherMissingS > 3 * 3600 ? "warning" : "note",
      message: `The weather does not cover ${(scenario.weatherMissingS / 3600).toFixed(1)} h of the race: the nearest hour stands for them.`,
      values: { weatherMissingH: Number((scenario.weatherMissingS / 3600).toFixed(1)) },
      memberFraction: 1,
    });
  }
  for (const note of scenario.notes) {
    warnings.push({ key: "plan-note", severity: "note", message: note, memberFraction: 1 });
  }
  const order = { stop: 0, warning: 1, note: 2 };
  return warnings.sort((a, b) => order[a.severity] - order[b.severity]);
}

function outsideWords({ ageYears, highestWbgtC, durationH }: OutsideEvidence): string[] {
  return [
    ...(ageYears === undefined ? [] : [`an athlete under ${evidenceLimits.youngestYears}`]),
    ...(highestWbgtC === undefined ? [] : [`a wet-bulb globe temperature of ${highestWbgtC.toFixed(0)} °C`]),
    ...(durationH === undefined ? [] : [`a race of ${durationH.toFixed(0)} hours`]),
  ];
}
