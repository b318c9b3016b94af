import { type BestEffort, bestEfforts, effortSeries, timeInBinsS } from "./best-efforts.ts";
import type { Activity, Sport } from "./recording.ts";

/** Widths of the bins in which a summary keeps time: 0.1 m/s, 10 W, 5 bpm. */
export const summaryBins = {
  speed: { widthMps: 0.1, count: 81 },
  swimSpeed: { widthMps: 0.02, count: 121 },
  power: { widthW: 10, count: 81 },
  heartRate: { widthBpm: 5, count: 45 },
} as const;

/** Weather of an activity, from a weather service and not from the device. */
export interface AttachedWeather {
  /** Over the time of the activity. */
  readonly meanAirTemperatureC: number;
  readonly meanRelativeHumidityFraction: number;
  readonly highestWbgtC: number;
  /** Time of the activity in heat: air of 25 °C or more, or wet-bulb globe temperature of 23 °C or more. */
  readonly hotS: number;
  /** Where it is from, for people, for example `Open-Meteo archive`. */
  readonly origin: string;
}

/** What is kept of an activity for all later derivations: small, and serialisable as JSON. */
export interface ActivitySummary {
  /** @unit version */
  readonly formatVersion: 1;
  readonly sport: Sport;
  readonly subSport: string | null;
  /** UTC, milliseconds since 1970. @unit ms */
  readonly startEpochMs: number;
  readonly elapsedS: number;
  readonly timerS: number;
  readonly distanceM: number | null;
  readonly ascentM: number | null;
  /** Absent in summaries made before it was kept. */
  readonly descentM?: number | null | undefined;
  /** Where it began, rounded to a tenth of a degree, some ten kilometres: enough to ask for its weather. */
  readonly startPlace?: { readonly latitudeDeg: number; readonly longitudeDeg: number } | null | undefined;
  /** Absent until somebody asked for it. */
  readonly weather?: AttachedWeather | null | undefined;
  readonly averageHeartRateBpm: number | null;
  /** Highest 30-s mean. */
  readonly maximumHeartRateBpm: number | null;
  readonly averagePowerW: number | null;
  readonly averageTemperatureC: number | null;
  /** Best mean speeds, on slopes the level speed of equal cost. @unit m/s */
  readonly bestSpeeds: readonly BestEffort[];
  /** Best mean powers. @unit W */
  readonly bestPowers: readonly BestEffort[];
  readonly isGradeAdjusted: boolean;
  /** Seconds in bins of speed of equal cost; null without distance. @unit s */
  readonly timeAtSpeedS: readonly number[] | null;
  /** Seconds in bins of power; null without a power meter. @unit s */
  readonly timeAtPowerS: readonly number[] | null;
  /** Seconds in bins of heart rate; null without a sensor. @unit s */
  readonly timeAtHeartRateS: readonly number[] | null;
  /** What could not be used, in plain words. */
  readonly notes: readonly string[];
}

/** With more leaps than this the positions say nothing about speed. */
const LARGEST_LEAP_FRACTION = 0.05;

function heartRateTotal(activity: Activity, gridS: number): Float64Array | null {
  const { timeS, heartRateBpm } = activity.columns;
  if (heartRateBpm === null) return null;
  const first = timeS[0] ?? 0;
  const count = Math.floor(((timeS.at(-1) ?? 0) - first) / gridS) + 1;
  const total = new Float64Array(count);
  let sample = 0;
  let held = Number.NaN;
  let seen = 0;
  for (let g = 1; g < count; g++) {
    while (sample < timeS.length && (timeS[sample] ?? 0) - first <= g * gridS) {
      const beat = heartRateBpm[sample] ?? Number.NaN;
      if (beat >= 30 && beat <= 240) {
        held = beat;
        seen++;
      }
      sample++;
    }
    total[g] = (total[g - 1] ?? 0) + (Number.isFinite(held) ? held * gridS : 0);
  }
  return seen >= 10 ? total : null;
}

/** First place of the recording, coarse on purpose. */
function startPlaceOf(activity: Activity): { latitudeDeg: number; longitudeDeg: number } | null {
  const { latitudeDeg, longitudeDeg } = activity.columns;
  if (latitudeDeg === null || longitudeDeg === null) return null;
  for (let i = 0; i < latitudeDeg.length; i++) {
    const north = latitudeDeg[i] ?? Number.NaN;
    const east = longitudeDeg[i] ?? Number.NaN;
    if (Number.isFinite(north) && Number.isFinite(east)) {
      return { latitudeDeg: oneDecimal(north), longitudeDeg: oneDecimal(east) };
    }
  }
  return null;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
const trimmed = (efforts: readonly BestEffort[]): BestEffort[] =>
  efforts.map((effort) => ({ durationS: effort.durationS, value: Math.round(effort.value * 1e4) / 1e4 }));

/**
 * Summary of a cleaned activity. `costRatioOf` is the cost of a metre on a slope relative to the level one (1 everywhere
 * for cycling and swimming).
 */
export function summaryOf(activity: Activity, costRatioOf: (gradeRatio: number) => number): ActivitySummary {
  const onFoot = activity.sport === "running" || activity.sport === "walking";
  const series = effortSeries(activity, onFoot ? costRatioOf : () => 1);
  const notes: string[] = [];
  if (series === null) notes.push("no distance, speed or power: no best efforts");
  const hasDistance = series !== null && (series.effortDistanceM.at(-1) ?? 0) > 0;
  const leapFraction = series?.leapFraction ?? 0;
  const speedsUsable = hasDistance && leapFraction <= LARGEST_LEAP_FRACTION;
  if (leapFraction > LARGEST_LEAP_FRACTION) {
    notes.push(
      `positions leap faster than ${activity.sport} in ${(100 * leapFraction).toFixed(0)} % of the time: speeds of this activity not used`,
    );
  } else if (leapFraction > 0) {
    notes.push(
      `${Math.max(1, Math.round(leapFraction * activity.elapsedS))} s of leaping positions left out of the speeds`,
    );
  }
  const bestSpeeds = series !== null && speedsUsable ? trimmed(bestEfforts(series.effortDistanceM, series.gridS)) : [];
  const bestPowers = series?.workJ ? trimmed(bestEfforts(series.workJ, series.gridS)) : [];
  const beats = heartRateTotal(activity, 2);
  const bins = activity.sport === "swimming" ? summaryBins.swimSpeed : summaryBins.speed;
  let maximumHeartRateBpm: number | null = null;
  if (beats !== null) {
    let best = 0;
    for (let g = 15; g < beats.length; g++) best = Math.max(best, ((beats[g] ?? 0) - (beats[g - 15] ?? 0)) / 30);
    maximumHeartRateBpm = best > 0 ? oneDecimal(best) : null;
  }
  return {
    formatVersion: 1,
    sport: activity.sport,
    subSport: activity.subSport,
    startEpochMs: activity.startEpochMs,
    elapsedS: activity.elapsedS,
    timerS: activity.timerS,
    distanceM: activity.distanceM,
    ascentM: activity.ascentM,
    descentM: activity.descentM,
    startPlace: startPlaceOf(activity),
    averageHeartRateBpm: activity.averageHeartRateBpm,
    maximumHeartRateBpm,
    averagePowerW: activity.averagePowerW,
    averageTemperatureC: activity.averageTemperatureC,
    bestSpeeds,
    bestPowers,
    isGradeAdjusted: series?.isGradeAdjusted ?? false,
    timeAtSpeedS:
      series !== null && speedsUsable
        ? timeInBinsS(series.effortDistanceM, {
            gridS: series.gridS,
            windowS: 30,
            binWidth: bins.widthMps,
            binCount: bins.count,
          })
        : null,
    timeAtPowerS: series?.workJ
      ? timeInBinsS(series.workJ, {
          gridS: series.gridS,
          windowS: 30,
          binWidth: summaryBins.power.widthW,
          binCount: summaryBins.power.count,
        })
      : null,
    timeAtHeartRateS: beats
      ? timeInBinsS(beats, {
          gridS: 2,
          windowS: 30,
          binWidth: summaryBins.heartRate.widthBpm,
          binCount: summaryBins.heartRate.count,
        })
      : null,
    notes,
  };
}
