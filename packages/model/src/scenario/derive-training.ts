import { type ActivitySummary, summaryBins } from "../activity/activity-summary.ts";
import { heatExposure } from "../activity/heat-exposure.ts";
import { type LoadCapacities, sessionLoad, weightedLoad } from "../activity/load.ts";
import { unknownTraining } from "../athlete/default-profile.ts";
import type { Capacity, TrainingHistory } from "../athlete/profile.ts";
import { type CriticalFit, type CurveLimits, criticalFit, type DatedEffort } from "./critical-fit.ts";
import { downhillTraining } from "./downhill-training.ts";
import { typicalEffortFraction } from "./typical-effort.ts";

/** What the training numbers are derived for. */
export interface DeriveTraining {
  readonly activities: readonly ActivitySummary[];
  readonly raceSport: "running" | "walking" | "cycling" | "swimming";
  readonly raceDurationS: number;
  /** The day for which fitness is asked, usually the race. @unit ms */
  readonly asOfEpochMs: number;
}

/** Derived numbers and, in plain words, what could not be derived. */
export interface DerivedTraining {
  readonly training: TrainingHistory;
  /** Why an item is missing or wide; one sentence each. */
  readonly notes: readonly string[];
}

const DAY_MS = 86_400_000;
const FITNESS_DAYS = 180;
/** A history that ended longer ago says nothing about the training of these weeks. */
const RECENT_GAP_DAYS = 28;
/** Doubt added to a capacity for each year since it was seen. An assumption. */
const DOUBT_PER_YEAR_FRACTION = 0.06;

const limits: Readonly<Record<"running" | "cycling" | "swimming", CurveLimits>> = {
  running: {
    shortestS: 120,
    longestS: 2400,
    leastReserve: 60,
    typicalReserve: 180,
    largestReserve: 450,
    trainingShareFraction: 0.92,
    heldFraction: (durationS) => typicalEffortFraction("running", durationS),
    min: 1.8,
    max: 6.6,
  },
  cycling: {
    shortestS: 120,
    longestS: 2400,
    leastReserve: 5000,
    typicalReserve: 16_000,
    largestReserve: 45_000,
    trainingShareFraction: 0.88,
    heldFraction: (durationS) => typicalEffortFraction("cycling", durationS),
    min: 60,
    max: 520,
  },
  swimming: {
    shortestS: 120,
    longestS: 2400,
    leastReserve: 6,
    typicalReserve: 16,
    largestReserve: 60,
    trainingShareFraction: 0.93,
    heldFraction: (durationS) => typicalEffortFraction("swimming", durationS),
    min: 0.4,
    max: 1.9,
  },
};

function dayText(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

function durationText(durationS: number): string {
  const wholeS = Math.round(durationS);
  const [hours, minutes] = [Math.floor(wholeS / 3600), Math.floor((wholeS % 3600) / 60)];
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(wholeS % 60)}`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function derived(value: number, variationFraction: number, derivedFrom: string): Capacity {
  return { value: rounded(value, 4), variationFraction: rounded(variationFraction, 3), origin: "derived", derivedFrom };
}

function fitText(fit: CriticalFit): string {
  const list = fit.usedEfforts.map((each) => `${durationText(each.durationS)} (${dayText(each.startEpochMs)})`);
  const named = list.length > 4 ? [...list.slice(0, 2), "…", ...list.slice(-2)] : list;
  const base = fit.isMaximal
    ? `best efforts of ${named.join(", ")}`
    : `best ${named.join(", ")} of training; no all-out efforts seen, so this is uncertain`;
  return fit.raisedBy === null
    ? base
    : `${base}; raised by ${durationText(fit.raisedBy.durationS)} on ${dayText(fit.raisedBy.startEpochMs)}`;
}

/** Activities of the last half year before the day; when there are none, those of the half year before the last one. */
function fitnessWindow(
  activities: readonly ActivitySummary[],
  asOfEpochMs: number,
): { chosen: readonly ActivitySummary[]; ageDays: number } {
  const past = activities.filter((each) => each.startEpochMs <= asOfEpochMs);
  const last = past.reduce((latest, each) => Math.max(latest, each.startEpochMs), -Infinity);
  const within = past.filter((each) => each.startEpochMs >= asOfEpochMs - FITNESS_DAYS * DAY_MS);
  if (within.length > 0) return { chosen: within, ageDays: (asOfEpochMs - last) / DAY_MS };
  return {
    chosen: past.filter((each) => each.startEpochMs >= last - FITNESS_DAYS * DAY_MS),
    ageDays: (asOfEpochMs - last) / DAY_MS,
  };
}

function speedEfforts(activities: readonly ActivitySummary[]): DatedEffort[] {
  return activities.flatMap((each) =>
    each.bestSpeeds.map((effort) => ({ ...effort, startEpochMs: each.startEpochMs })),
  );
}

/**
 * Training history from activity summaries: critical speeds and power, longest session, time at race effort, loads and
 * adaptation to heat, each with what it rests on. What the activities cannot tell is null.
 * @source smythMuniz2020 for race effort; exponentially weighted loads of 42 and 7 days
 */
export function deriveTraining(request: DeriveTraining): DerivedTraining {
  const { activities, asOfEpochMs, raceDurationS } = request;
  const notes: string[] = [];
  const { chosen, ageDays } = fitnessWindow(activities, asOfEpochMs);
  if (chosen.length === 0) return { training: unknownTraining, notes: ["no activity before that day"] };
  const doubt = ageDays > RECENT_GAP_DAYS ? (ageDays / 365) * DOUBT_PER_YEAR_FRACTION : 0;
  const ageText = ageDays > RECENT_GAP_DAYS ? `; last activity ${Math.round(ageDays)} days before` : "";
  const widened = (variation: number): number => Math.min(0.5, Math.hypot(variation, doubt));

  const runs = chosen.filter((each) => each.sport === "running");
  const rides = chosen.filter((each) => each.sport === "cycling");
  const swims = chosen.filter((each) => each.sport === "swimming");
  const running = criticalFit(speedEfforts(runs), limits.running);
  const cycling = criticalFit(
    rides.flatMap((each) => each.bestPowers.map((effort) => ({ ...effort, startEpochMs: each.startEpochMs }))),
    limits.cycling,
  );
  const swimming = criticalFit(speedEfforts(swims), limits.swimming);
  if (runs.length > 0 && running === null) notes.push("no run has a usable stretch of 5 minutes: no critical speed");
  if (rides.length > 0 && cycling === null) notes.push("no ride has power for 5 minutes: no critical power");
  if (running !== null && !running.isMaximal) {
    notes.push("no all-out runs between 2 and 40 minutes: critical speed is estimated from the fastest training");
  }

  const capacityOf = (fit: CriticalFit | null): Capacity | null =>
    fit === null ? null : derived(fit.criticalRate, widened(fit.criticalVariationFraction), fitText(fit) + ageText);
  const reserveOf = (fit: CriticalFit | null): Capacity | null =>
    fit === null || !fit.isMaximal
      ? null
      : derived(fit.reserve, widened(fit.reserveVariationFraction), fitText(fit) + ageText);
  const base: TrainingHistory = {
    ...unknownTraining,
    criticalSpeedMps: capacityOf(running),
    distanceReserveM: reserveOf(running),
    criticalPowerW: capacityOf(cycling),
    workReserveJ: reserveOf(cycling),
    criticalSwimSpeedMps: capacityOf(swimming),
  };
  if (ageDays > RECENT_GAP_DAYS) {
    notes.push(
      `the history ends ${Math.round(ageDays)} days before that day: nothing is said about training of the last weeks`,
    );
    return { training: base, notes };
  }

  const raceSport = request.raceSport === "walking" ? "running" : request.raceSport;
  const isRaceSport = (each: ActivitySummary): boolean =>
    each.sport === request.raceSport ||
    (raceSport === "running" && each.sport === "walking" && request.raceSport === "walking");
  const since = (days: number): readonly ActivitySummary[] =>
    chosen.filter((each) => isRaceSport(each) && each.startEpochMs >= asOfEpochMs - days * DAY_MS);

  const eightWeeks = since(56);
  const longest = eightWeeks.reduce<ActivitySummary | null>(
    (best, each) => (best === null || each.timerS > best.timerS ? each : best),
    null,
  );
  const longestSessionS =
    longest === null
      ? derived(0, 0.05, `no ${request.raceSport} in the eight weeks before`)
      : derived(
          longest.timerS,
          0.05,
          `${durationText(longest.timerS)} on ${dayText(longest.startEpochMs)}, longest of ${eightWeeks.length} sessions in eight weeks`,
        );

  const fit = raceSport === "running" ? running : raceSport === "cycling" ? cycling : swimming;
  let timeAtRaceEffortS: Capacity | null = null;
  if (fit !== null) {
    const raceRate = fit.criticalRate * typicalEffortFraction(raceSport, raceDurationS);
    const width =
      raceSport === "cycling"
        ? summaryBins.power.widthW
        : raceSport === "swimming"
          ? summaryBins.swimSpeed.widthMps
          : summaryBins.speed.widthMps;
    let seconds = 0;
    let used = 0;
    for (const each of since(42)) {
      const bins = raceSport === "cycling" ? each.timeAtPowerS : each.timeAtSpeedS;
      if (bins === null) continue;
      used++;
      for (const [index, time] of bins.entries()) if ((index + 0.5) * width >= raceRate) seconds += time;
    }
    const rateText = raceSport === "cycling" ? `${raceRate.toFixed(0)} W` : `${raceRate.toFixed(2)} m/s`;
    timeAtRaceEffortS = derived(seconds, 0.15, `time at ${rateText} or more in ${used} sessions of six weeks`);
  }

  const observedMaximum = chosen.reduce((most, each) => Math.max(most, each.maximumHeartRateBpm ?? 0), 0);
  const capacities: LoadCapacities = {
    criticalSpeedMps: running?.criticalRate ?? null,
    criticalPowerW: cycling?.criticalRate ?? null,
    criticalSwimSpeedMps: swimming?.criticalRate ?? null,
    maximumHeartRateBpm: observedMaximum > 140 ? observedMaximum : null,
  };
  const past = activities.filter((each) => each.startEpochMs <= asOfEpochMs);
  const firstDay = Math.floor(Math.min(...past.map((each) => each.startEpochMs)) / DAY_MS);
  const lastDay = Math.floor(asOfEpochMs / DAY_MS);
  const fromDay = Math.max(firstDay, lastDay - 365);
  const daily = new Array<number>(Math.max(1, lastDay - fromDay + 1)).fill(0);
  let withoutLoad = 0;
  for (const each of past) {
    const day = Math.floor(each.startEpochMs / DAY_MS) - fromDay;
    if (day < 0) continue;
    const load = sessionLoad(each, capacities);
    if (load.ok) daily[day] = (daily[day] ?? 0) + load.load;
    else withoutLoad++;
  }
  if (withoutLoad > 0)
    notes.push(`${withoutLoad} sessions have no speed, power or heart rate: no load counted for them`);
  // A short history would start the filter far too low: it starts at the mean of its own first six weeks.
  const opening = daily.slice(0, 42);
  const openingLoad = opening.reduce((sum, load) => sum + load, 0) / Math.max(14, opening.length);
  const loadText = `${past.length - withoutLoad} sessions since ${dayText(Math.max(firstDay, fromDay) * DAY_MS)}`;
  const exposure = heatExposure(activities, asOfEpochMs);
  return {
    training: {
      ...base,
      longestSessionS,
      timeAtRaceEffortS,
      longLoad: derived(weightedLoad(daily, 42, openingLoad), 0.1, `${loadText}, 42-day mean`),
      shortLoad: derived(weightedLoad(daily, 7, openingLoad), 0.1, `${loadText}, 7-day mean`),
      heatAcclimationFraction:
        exposure === null
          ? null
          : derived(
              exposure.acclimationFraction,
              0.4,
              `${exposure.hotDayCount} days with exercise in heat, of ${exposure.measuredSessionCount} sessions with a temperature (${exposure.weatherSessionCount} from the weather of place and day, ${exposure.measuredSessionCount - exposure.weatherSessionCount} from the device)`,
            ),
      ...downhillTraining(activities, asOfEpochMs),
    },
    notes,
  };
}
