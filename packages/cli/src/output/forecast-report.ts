import type { Forecast, ForecastWarning, Spread } from "@crampcast/model";
import { isOutsideEvidence } from "@crampcast/model/forecast";
import { type Palette, paletteFor } from "./colour.ts";
import { alongCourse, rowStepM, splitRows } from "./race-splits.ts";
import { brailleArea, resample, sparkline } from "./sparkline.ts";
import { tableLines, wrapped } from "./table.ts";
import {
  distanceText,
  distanceUnit,
  fluidNumber,
  fluidUnit,
  temperatureNumber,
  temperatureUnit,
  type UnitSystem,
} from "./unit-system.ts";
import { clock, muscleName, peopleIn, percent } from "./words.ts";

/** How a forecast is written out. */
export interface ReportStyle {
  readonly units: UnitSystem;
  readonly hasColour: boolean;
  readonly columnCount: number;
}

const barWidth = 12;
const bar = (fraction: number) => "█".repeat(Math.round(Math.min(1, Math.max(0, fraction)) * barWidth));
const range = (spread: Spread, text: (value: number) => string) => `${text(spread.low)} to ${text(spread.high)}`;

/** The chance with its range as one sentence a person can repeat. */
export function headline(forecast: Forecast): string {
  if (isOutsideEvidence(forecast)) {
    return (
      `${forecast.raceName}: no number. No study stands behind one here; the simulation spreads from ` +
      `${percent(forecast.crampProbabilityLow)} to ${percent(forecast.crampProbabilityHigh)}.`
    );
  }
  return (
    `About ${peopleIn(forecast.crampProbability)} athletes like you cramp in ${forecast.raceName}: ` +
    `${percent(forecast.crampProbability)}, range ${percent(forecast.crampProbabilityLow)} to ` +
    `${percent(forecast.crampProbabilityHigh)}.`
  ).replace(/^About (fewer|more)/, (_, word: string) => (word === "fewer" ? "Fewer" : "More"));
}

/** Where and which muscle, if it happens; empty when no cramp is forecast at all. */
export function onsetSentence(forecast: Forecast, units: UnitSystem): string {
  const { onsetDistanceM: onset, onsetTimeS: time } = forecast;
  const first = forecast.byMuscle[0];
  if (!onset || !first || forecast.crampProbability <= 0) return "";
  const when = time === null ? "" : ` (${clock(time.low)} to ${clock(time.high)} after the start)`;
  return (
    `If it happens, half of the first cramps fall between ${distanceText(onset.low, units)} and ` +
    `${distanceText(onset.high, units)}${when}; the ${muscleName(first.muscle)} leads with ` +
    `${percent(first.crampProbability / forecast.crampProbability)} of them.`
  );
}

function curveLines(forecast: Forecast, style: ReportStyle, palette: Palette): string[] {
  const cells = Math.min(64, Math.max(20, style.columnCount - 16));
  const course = alongCourse(forecast.byDistance);
  const chance = resample(course.along, course.crampProbability, cells * 2);
  const climb = resample(course.along, course.altitudeM, cells);
  const top = Math.max(...chance, 1e-9);
  const lowest = Math.min(...climb);
  const highest = Math.max(...climb);
  const rows = brailleArea(chance, { low: 0, high: top, rowCount: 3 });
  const unit = distanceUnit(style.units);
  const finish = (forecast.distanceM / unit.lengthM).toFixed(1);
  const lines = rows.map(
    (row, index) =>
      `  ${palette.warn(row)}${index === 0 && !isOutsideEvidence(forecast) ? `  ${percent(forecast.crampProbability)}` : ""}`,
  );
  if (highest - lowest > 1) {
    lines.push(`  ${palette.faint(sparkline(climb, { low: lowest, high: highest }))}  elevation`);
  }
  return [
    palette.strong("Chance of a first cramp along the course"),
    ...lines,
    `  0${finish.padStart(cells - 1)} ${unit.name}`,
  ];
}

function splitLines(forecast: Forecast, style: ReportStyle, palette: Palette): string[] {
  const unit = distanceUnit(style.units);
  const rows = splitRows(forecast, rowStepM(forecast.distanceM, unit.lengthM));
  const most = Math.max(...rows.map((row) => row.crampProbabilityHere), 1e-12);
  // Outside what was studied the middle of the range is not told anywhere.
  const isRangeOnly = isOutsideEvidence(forecast);
  return [
    palette.strong("By distance"),
    ...tableLines(
      [
        { title: unit.name, align: "right" },
        { title: "time", align: "right" },
        ...(isRangeOnly
          ? []
          : ([
              { title: "here", align: "right" },
              { title: "so far", align: "right" },
            ] as const)),
        { title: "range", align: "right" },
        { title: "", align: "left" },
      ],
      rows.map((row) => [
        (row.distanceM / unit.lengthM).toFixed(row.isFinish ? 1 : 0),
        clock(row.timeS),
        ...(isRangeOnly ? [] : [percent(row.crampProbabilityHere), percent(row.crampProbability)]),
        `${percent(row.crampProbabilityLow)} to ${percent(row.crampProbabilityHigh)}`,
        "▪".repeat(Math.round((row.crampProbabilityHere / most) * 12)),
      ]),
    ).map((line) => `  ${line}`),
  ];
}

function muscleLines(forecast: Forecast, palette: Palette): string[] {
  const total = Math.max(forecast.crampProbability, 1e-12);
  const isRangeOnly = isOutsideEvidence(forecast);
  return [
    palette.strong("Where it strikes first"),
    ...tableLines(
      [
        { title: "muscle group", align: "left" },
        { title: isRangeOnly ? "share" : "chance", align: "right" },
        { title: "", align: "left" },
      ],
      forecast.byMuscle.map((one) => [
        muscleName(one.muscle),
        percent(isRangeOnly ? one.crampProbability / total : one.crampProbability),
        bar(one.crampProbability / total),
      ]),
    ).map((line) => `  ${line}`),
  ];
}

function causeLines(forecast: Forecast, palette: Palette): string[] {
  const { fatigueFraction, interactionFraction, electrolytesFraction } = forecast.byCause;
  const row = (name: string, spread: Spread) => [
    name,
    percent(spread.central),
    range(spread, percent),
    bar(spread.central),
  ];
  return [
    palette.strong("Why"),
    ...tableLines(
      [
        { title: "cause", align: "left" },
        { title: "share", align: "right" },
        { title: "range", align: "right" },
        { title: "", align: "left" },
      ],
      [
        row("fatigue alone", fatigueFraction),
        row("fatigue made worse by fluid or sodium", interactionFraction),
        row("electrolytes alone", electrolytesFraction),
      ],
    ).map((line) => `  ${line}`),
  ];
}

function finishLines(forecast: Forecast, style: ReportStyle, palette: Palette): string[] {
  const { atFinish } = forecast;
  const { units } = style;
  const temperature = (value: number) => temperatureNumber(value, units);
  const fluid = (value: number) => fluidNumber(value, units);
  const whole = (value: number) => value.toFixed(0);
  const lossPercent = (value: number) => (value * 100).toFixed(1);
  const row = (name: string, spread: Spread, text: (value: number) => string, unit: string) => [
    name,
    text(spread.central),
    range(spread, text),
    unit,
  ];
  return [
    palette.strong("At the finish"),
    ...tableLines(
      [
        { title: "", align: "left" },
        { title: "middle", align: "right" },
        { title: "range", align: "right" },
        { title: "", align: "left" },
      ],
      [
        row("core temperature", atFinish.coreTemperatureC, temperature, temperatureUnit(units)),
        row("loss of body mass", atFinish.bodyMassLossFraction, lossPercent, "%"),
        row("plasma sodium", atFinish.plasmaSodiumMmolPerL, (value) => value.toFixed(1), "mmol/L"),
        row("sweat", atFinish.sweatKg, fluid, fluidUnit(units)),
        row("sodium lost in sweat", atFinish.sweatSodiumLossMmol, whole, "mmol"),
        row("urine", atFinish.urineKg, fluid, fluidUnit(units)),
        ...(atFinish.drunkKg === undefined ? [] : [row("drunk, to thirst", atFinish.drunkKg, fluid, fluidUnit(units))]),
      ],
    ).map((line) => `  ${line}`),
  ];
}

function warningLines(warnings: readonly ForecastWarning[], style: ReportStyle, palette: Palette): string[] {
  if (warnings.length === 0) return [];
  const mark = { note: palette.faint("note"), warning: palette.warn("warning"), stop: palette.bad("stop") };
  return [
    palette.strong("Mind"),
    ...warnings.flatMap((one) => {
      const share = one.memberFraction < 1 ? ` (${percent(one.memberFraction)} of the simulated bodies)` : "";
      const [first = "", ...rest] = wrapped(`${one.severity}: ${one.message}${share}`, style.columnCount - 2, "  ");
      return [`  ${first.replace(one.severity, mark[one.severity])}`, ...rest.map((line) => `  ${line}`)];
    }),
  ];
}

function basisLines(forecast: Forecast, style: ReportStyle, palette: Palette): string[] {
  const number = (value: number | string | null) =>
    typeof value === "number" ? String(Number(value.toPrecision(4))) : (value ?? "");
  return [
    palette.strong("What it rests on"),
    ...forecast.basis.flatMap((one) => {
      const value = number(one.value);
      return wrapped(
        `${one.key}${value === "" ? "" : ` = ${value}`} (${one.origin})${one.note === "" ? "" : `: ${one.note}`}`,
        style.columnCount - 6,
        "    ",
      ).map((line) => `  ${line}`);
    }),
    `  ${percent(forecast.assumedParameterFraction)} of the model's parameters are assumptions without a source.`,
  ];
}

/** A forecast as the lines of a plain text report, for a terminal of the given width. */
export function forecastReport(forecast: Forecast, style: ReportStyle): string[] {
  const palette = paletteFor(style.hasColour);
  const onset = onsetSentence(forecast, style.units);
  const blocks = [
    [
      ...wrapped(headline(forecast), style.columnCount).map(palette.strong),
      ...(onset === "" ? [] : wrapped(onset, style.columnCount)),
    ],
    curveLines(forecast, style, palette),
    splitLines(forecast, style, palette),
    muscleLines(forecast, palette),
    causeLines(forecast, palette),
    finishLines(forecast, style, palette),
    warningLines(forecast.warnings, style, palette),
    basisLines(forecast, style, palette),
    [
      ...wrapped(
        `Model ${forecast.modelVersion}, ${forecast.memberCount} members, seed ${forecast.seed}, ` +
          `input ${forecast.inputHash.slice(0, 12)}. Ranges are the 10 and 90 % quantiles of the members.`,
        style.columnCount,
      ).map(palette.faint),
      palette.faint("Research software, not a medical device. It forecasts; it does not diagnose."),
    ],
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}
