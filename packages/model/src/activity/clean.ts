import { climbWithHysteresis } from "./clean-climb.ts";
import { lastPresent, meanOfPresent } from "./clean-columns.ts";
import { cleanDistance, medianMovingSpeedMps } from "./clean-distance.ts";
import { cleanPositions, fastestSpeedMps, medianStepMps } from "./clean-positions.ts";
import { cleanTime, describeDuration, type Gap, gapsOf } from "./clean-time.ts";
import { cleanValues } from "./clean-values.ts";
import { type FileReason, sayFileReason } from "./file-reason.ts";
import type { Activity, Recording, RecordingColumns, Repair, Sport } from "./recording.ts";

/** A cleaned activity with the list of what was changed, or in plain words why nothing can be learnt from the file. */
export type CleanedRecording =
  | { readonly ok: true; readonly activity: Activity }
  | { readonly ok: false; readonly reason: string; readonly why: FileReason };

const refused = (why: FileReason): CleanedRecording => ({ ok: false, reason: sayFileReason(why), why });

/** Climbs below this are noise of the barometer. */
const climbHysteresisM = 1;

/** The longest races on foot take ten days. @unit s */
const longestActivityS = 14 * 86_400;

/** A stated time may exceed the samples by so much, for a file that breaks off; more is a damaged number. @unit s */
const longestUnseenS = 24 * 3600;

/** Device clocks that were never set start in 1989 or 1990; no GPS watch is older than 2000. @unit ms */
const firstPlausibleEpochMs = Date.UTC(2000, 0, 1);

/**
 * Turns what a device wrote into an activity one can learn from: times in order, absent told from zero, impossible
 * values out, distance and speed filled where they follow from the rest. Every change is in `repairs`.
 */
export function cleanRecording(recording: Recording): CleanedRecording {
  const repairs: Repair[] = [];
  const time = cleanTime(recording.columns);
  repairs.push(...time.repairs);
  const startEpochMs = recording.startEpochMs + time.startShiftS * 1000;
  if (startEpochMs < firstPlausibleEpochMs) {
    const year = new Date(startEpochMs).getUTCFullYear();
    repairs.push({
      kind: "clock-not-set",
      message: `the device's clock was never set: it says ${year}, the true date is unknown`,
      sampleCount: time.columns.timeS.length,
    });
  }
  const values = cleanValues(time.columns);
  repairs.push(...values.repairs);
  // The guess needs speeds, and the bounds on speeds and positions need the sport: where it was guessed, once more.
  const guess = isSportNamed(recording)
    ? { sport: recording.sport, repair: null }
    : guessSport(recording, cleanWay(values.columns, recording.sport).columns);
  if (guess.repair !== null) repairs.push(guess.repair);
  const way = cleanWay(values.columns, guess.sport);
  repairs.push(...way.repairs);
  const { columns } = way;
  const { sport } = guess;

  const spanS =
    columns.timeS.length === 0 ? 0 : Math.max(0, (columns.timeS.at(-1) ?? 0) - Math.min(0, columns.timeS[0] ?? 0));
  const totals = cleanTotals({ recording, columns, spanS, isGapClosed: time.isGapClosed }, repairs);
  if (!(totals.elapsedS > 0)) return refused({ key: "no-samples" });
  if (totals.elapsedS > longestActivityS) {
    return refused({ key: "too-long", values: { durationDays: (totals.elapsedS / 86_400).toFixed(1) } });
  }
  const totalDistanceM = cleanTotalDistance(recording, columns, repairs);
  const usualMps = Math.max((totalDistanceM ?? 0) / Math.max(1, totals.elapsedS), medianStepMps(values.columns) || 0);
  if (totals.elapsedS > 5 && usualMps > fastestSpeedMps[sport] * 1.5) {
    return refused({ key: "times-made-up", values: { speedMps: Math.round(usualMps) } });
  }
  const climb = climbWithHysteresis(columns.altitudeM, climbHysteresisM);
  return {
    ok: true,
    activity: {
      sport,
      subSport: recording.subSport,
      origin: recording.origin,
      title: recording.title,
      startEpochMs,
      elapsedS: totals.elapsedS,
      timerS: totals.timerS,
      distanceM: totalDistanceM,
      ascentM: climb === null ? recording.statedAscentM : (recording.statedAscentM ?? climb.ascentM),
      descentM: climb?.descentM ?? null,
      averageHeartRateBpm: meanOfPresent(columns.heartRateBpm),
      averagePowerW: meanOfPresent(columns.powerW),
      averageTemperatureC: meanOfPresent(columns.deviceTemperatureC),
      columns,
      laps: recording.laps,
      deviceFields: recording.deviceFields,
      repairs,
    },
  };
}

function cleanWay(columns: RecordingColumns, sport: Sport): { columns: RecordingColumns; repairs: Repair[] } {
  const positions = cleanPositions(columns, sport);
  const distance = cleanDistance(positions.columns, sport);
  return { columns: distance.columns, repairs: [...positions.repairs, ...distance.repairs] };
}

interface TotalsToClean {
  readonly recording: Recording;
  readonly columns: RecordingColumns;
  readonly spanS: number;
  readonly isGapClosed: boolean;
}

function cleanTotals(
  { recording, columns, spanS, isGapClosed }: TotalsToClean,
  repairs: Repair[],
): { elapsedS: number; timerS: number } {
  const gaps = gapsOf(columns.timeS);
  const pausedS = pausesAmong(gaps, columns).reduce((sum, gap) => sum + gap.lengthS, 0);
  if (gaps.length > 0) {
    const longest = gaps.reduce((best, gap) => (gap.lengthS > best.lengthS ? gap : best));
    const message = `${gaps.length} gap${gaps.length > 1 ? "s" : ""} without samples, the longest ${describeDuration(longest.lengthS)}: left empty`;
    repairs.push({ kind: "gap", message, sampleCount: gaps.length });
  }
  const statedTimerS = believable(recording.statedTimerS, spanS, repairs);
  const statedElapsedS = isGapClosed ? null : believable(recording.statedElapsedS, spanS, repairs);
  let elapsedS = isGapClosed
    ? Math.max(spanS, statedTimerS ?? 0)
    : (statedElapsedS ?? Math.max(spanS, statedTimerS ?? 0));
  let timerS = statedTimerS ?? Math.max(Math.min(elapsedS, spanS - pausedS), 0);
  if (timerS > elapsedS + 1) {
    const statedS = elapsedS;
    elapsedS = Math.max(timerS, spanS);
    const recordedS = spanS - gaps.reduce((sum, gap) => sum + gap.lengthS, 0);
    // Some devices write the two the other way round; the samples tell which of them the timer was.
    if (Math.abs(statedS - recordedS) < Math.abs(timerS - recordedS)) timerS = statedS;
    const message = `elapsed time (${describeDuration(statedS)}) is stated shorter than timer time (${describeDuration(statedTimerS ?? 0)}): elapsed is taken as ${describeDuration(elapsedS)}`;
    repairs.push({ kind: "inverted-times", message, sampleCount: 0 });
  } else if (timerS > elapsedS) {
    elapsedS = timerS;
  }
  return { elapsedS, timerS };
}

function believable(statedS: number | null, spanS: number, repairs: Repair[]): number | null {
  if (statedS === null || !(statedS > 0)) return null;
  if (spanS === 0 || statedS <= spanS + longestUnseenS) return statedS;
  const message = `the summary states ${describeDuration(statedS)}, the samples span ${describeDuration(spanS)}: the samples are believed`;
  repairs.push({ kind: "time-total", message, sampleCount: 0 });
  return null;
}

/** Gaps during which the athlete hardly moved: pauses. A gap on the move is a device that wrote little. */
function pausesAmong(gaps: readonly Gap[], columns: RecordingColumns): Gap[] {
  const usualMps = medianMovingSpeedMps(columns.speedMps);
  return gaps.filter((gap) => {
    const beforeM = columns.distanceM?.[gap.row - 1] ?? Number.NaN;
    const afterM = columns.distanceM?.[gap.row] ?? Number.NaN;
    const acrossMps = (afterM - beforeM) / gap.lengthS;
    return !(acrossMps > 0.5 * usualMps);
  });
}

function cleanTotalDistance(recording: Recording, columns: RecordingColumns, repairs: Repair[]): number | null {
  const statedM = positiveOrNull(recording.statedDistanceM);
  if (columns.distanceM === null) return statedM;
  const recordedM = lastPresent(columns.distanceM);
  if (Number.isNaN(recordedM)) return statedM;
  if (statedM === null) return recordedM;
  if (Math.abs(statedM - recordedM) <= Math.max(50, 0.05 * statedM)) return statedM;
  const isFromDevice =
    recording.columns.distanceM !== null && !repairs.some((one) => one.kind.startsWith("distance-from"));
  // A file that breaks off has few samples but may state its totals; the samples then are only a part.
  const spanS = columns.timeS.at(-1) ?? 0;
  if (spanS < 0.8 * (positiveOrNull(recording.statedTimerS) ?? 0)) return statedM;
  if (!isFromDevice) return statedM;
  const message = `the summary states ${Math.round(statedM)} m, the samples reach ${Math.round(recordedM)} m: the samples are believed`;
  repairs.push({ kind: "distance-total", message, sampleCount: 0 });
  return recordedM;
}

/** Words for a sport in titles that apps give by themselves, in some languages. */
const titleWords: readonly { readonly sport: Sport; readonly pattern: RegExp }[] = [
  { sport: "running", pattern: /\b(run|running|jog|corrida|carrera|course à pied|laufen|lauf|corsa)\b/i },
  { sport: "cycling", pattern: /\b(ride|cycling|bike|biking|ciclismo|radfahren|vélo|pedal)\b/i },
  { sport: "swimming", pattern: /\b(swim|swimming|natação|schwimmen|natation)\b/i },
  { sport: "walking", pattern: /\b(walk|walking|hike|hiking|caminhada|wandern|wanderung)\b/i },
];

/** Only GPX may leave the sport out; FIT and TCX that say "other" mean it. */
function isSportNamed(recording: Recording): boolean {
  const isNamed = recording.sport !== "other" || recording.subSport !== null || recording.origin.format !== "gpx";
  return isNamed || recording.columns.timeS.length === 0;
}

/** Where the file names no sport: by the words of its title, else by its speed. The guess is a repair. */
function guessSport(recording: Recording, columns: RecordingColumns): { sport: Sport; repair: Repair | null } {
  const guessed = (sport: Sport, from: string) => ({
    sport,
    repair: {
      kind: "sport-guessed",
      message: `the file names no sport: taken as ${sport} from its ${from}`,
      sampleCount: 0,
    },
  });
  const medianMps = medianMovingSpeedMps(columns.speedMps);
  const byTitle = titleWords.find((one) => one.pattern.test(recording.title ?? ""))?.sport;
  if (byTitle !== undefined && !(medianMps > fastestSpeedMps[byTitle] * 0.6)) return guessed(byTitle, "title");
  if (columns.latitudeDeg === null || !(medianMps >= 0.6) || medianMps >= 16) return { sport: "other", repair: null };
  const bySpeed: Sport = medianMps < 1.9 ? "walking" : medianMps < 5.5 ? "running" : "cycling";
  return guessed(bySpeed, `median speed of ${medianMps.toFixed(1)} m/s`);
}

function positiveOrNull(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
