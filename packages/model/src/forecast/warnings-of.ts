import { type EnsembleRun, slice } from "../ensemble/index.ts";
import type { ForecastWarning } from "./forecast.ts";
import { evidenceLimits, type OutsideEvidence, outsideEvidence } from "./outside-evidence.ts";
import type { PreparedForecast } from "./prepare-forecast.ts";

/** Mass gain is a warning in races longer than this; a large one always is. */
const MASS_GAIN_FROM_S = 7200;
/** So much of the body's mass drunk beyond what was lost is dangerous in any race. An assumption. */
const DANGEROUS_GAIN_FRACTION = 0.02;
/** Loss and blood sodium from which a plan is called too dry or too salty, and dangerously so. An assumption. */
const DRY = { warning: { lossFraction: 0.05, sodium: 150 }, stop: { lossFraction: 0.08, sodium: 155 } } as const;

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
        "Plasma sodium falls below 130 mmol/L in some of the simulated races: that can be dangerous. Drink no more than thirst asks for.",
      values: { plasmaSodiumMmolPerL: 130 },
      memberFraction: below130,
    });
  } else if (below135 >= 0.03) {
    warnings.push({
      key: "low-sodium",
      severity: "warning",
      message:
        "Plasma sodium falls below 135 mmol/L in some of the simulated races: more water is held than there is salt for. Drink to thirst, not by the clock.",
      values: { plasmaSodiumMmolPerL: 135 },
      memberFraction: below135,
    });
  }

  warnings.push(...gainWarnings(scenario.durationS, run), ...dryWarnings(run));

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

/** Drinking more than is lost. */
function gainWarnings(durationS: number, run: EnsembleRun): ForecastWarning[] {
  const losses = slice(run, "bodyMassLossFraction", run.timesS.length - 1);
  const farGained = fractionWhere(losses, (loss) => loss < -DANGEROUS_GAIN_FRACTION);
  if (farGained >= 0.1) {
    return [
      {
        key: "mass-gain",
        severity: "stop",
        message:
          "This plan ends more than 2 % heavier than it began in some of the simulated races: drinking this much can kill. Drink less, to thirst.",
        values: { massGainFraction: DANGEROUS_GAIN_FRACTION },
        memberFraction: farGained,
      },
    ];
  }
  const gained = fractionWhere(losses, (loss) => loss < 0);
  if (durationS <= MASS_GAIN_FROM_S || gained < 0.1) return [];
  return [
    {
      key: "mass-gain",
      severity: "warning",
      message: "This plan ends heavier than it began in some of the simulated races: drink less, to thirst.",
      memberFraction: gained,
    },
  ];
}

/** Losing far more water than is drunk, or taking far more salt than is lost: in at least half of the bodies. */
function dryWarnings(run: EnsembleRun): ForecastWarning[] {
  const last = run.timesS.length - 1;
  const losses = slice(run, "bodyMassLossFraction", last);
  const sodiums = slice(run, "plasmaSodiumMmolPerL", last);
  const shares = (severity: "stop" | "warning") => ({
    severity,
    dry: fractionWhere(losses, (loss) => loss > DRY[severity].lossFraction),
    salty: fractionWhere(sodiums, (sodium) => sodium > DRY[severity].sodium),
  });
  const both = [shares("stop"), shares("warning")];
  const dry = both.find((each) => each.dry >= 0.5);
  const salty = both.find((each) => each.salty >= 0.5);
  const warnings: ForecastWarning[] = [];
  if (dry) {
    warnings.push({
      key: "drying-out",
      severity: dry.severity,
      message:
        dry.severity === "stop"
          ? "This plan ends more than 8 % lighter than it began in most of the simulated races: nobody should go on like that. Drink more, go slower, or do not start."
          : "This plan ends more than 5 % lighter than it began in most of the simulated races: drink when you are thirsty, also beyond the plan.",
      values: { massLossFraction: DRY[dry.severity].lossFraction },
      memberFraction: dry.dry,
    });
  }
  if (salty) {
    warnings.push({
      key: "high-sodium",
      severity: salty.severity,
      message: `Plasma sodium rises above ${DRY[salty.severity].sodium} mmol/L in most of the simulated races: too little water for the salt. Leave capsules out, and drink to thirst. The simulation is too salty for dry bodies, so the true value may be lower.`,
      values: { plasmaSodiumMmolPerL: DRY[salty.severity].sodium },
      memberFraction: salty.salty,
    });
  }
  return warnings;
}

function outsideWords({ ageYears, highestWbgtC, durationH }: OutsideEvidence): string[] {
  return [
    ...(ageYears === undefined ? [] : [`an athlete under ${evidenceLimits.youngestYears}`]),
    ...(highestWbgtC === undefined ? [] : [`a wet-bulb globe temperature of ${highestWbgtC.toFixed(0)} °C`]),
    ...(durationH === undefined ? [] : [`a race of ${durationH.toFixed(0)} hours`]),
  ];
}
