import { altitudeOnLoopM, gradeOnLoopRatio, positionOnLoop } from "./invented-way.ts";
import type { PlannedRun } from "./training-plan.ts";

/** What the made-up watch notes at one instant. */
export interface RunSample {
  readonly timeS: number;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeM: number;
  readonly distanceM: number;
  readonly speedMps: number;
  readonly heartRateBpm: number;
  /** Steps of one foot, as watches write it. */
  readonly stridesPerMin: number;
  readonly temperatureC: number;
}

/** A run second by second, thinned to what a watch with smart recording keeps, and the times of whole kilometres. */
export interface SimulatedRun {
  readonly samples: readonly RunSample[];
  readonly durationS: number;
  readonly distanceM: number;
  readonly ascentM: number;
  readonly averageHeartRateBpm: number;
  readonly maximumHeartRateBpm: number;
  /** Seconds at which each kilometre, and at last the run, ended. @unit s */
  readonly lapEndsS: readonly number[];
  /** Distance at each lap end. @unit m */
  readonly lapEndsM: readonly number[];
}

const restingBpm = 50;
const highestBpm = 189;
/** Heart rate rises over so many beats from rest to critical speed (3.9 m/s). */
const risePerMps = 31.5;
/** The heart follows a change of pace with this time constant. */
const heartLagS = 32;

/** Runs a plan: even effort over hills, a heart that lags, drifts with time and heat, and a watch that wobbles. */
export function simulateRun(run: PlannedRun, random: () => number): SimulatedRun {
  const samples: RunSample[] = [];
  const lapEndsS: number[] = [];
  const lapEndsM: number[] = [];
  const offsetM = Math.floor(random() * 5000);
  const totalM = run.stretches.reduce((sum, stretch) => sum + stretch.lengthM, 0);
  let distanceM = 0;
  let heartRateBpm = 82;
  let beatSum = 0;
  let maximumHeartRateBpm = 0;
  let wobble = 0;
  let ascentM = 0;
  let timeS = 0;
  let nextSampleS = 0;
  while (distanceM < totalM) {
    const stretch = stretchAt(run, distanceM);
    const wayM = offsetM + distanceM;
    const grade = run.isHilly ? gradeOnLoopRatio(wayM) : 0;
    wobble += -0.05 * wobble + 0.006 * (random() - 0.5);
    // Even effort: uphill costs about 5.4 times the slope more per metre.
    const speedMps = (stretch.speedMps * (1 + wobble)) / (1 + 5.4 * grade);
    heartRateBpm +=
      (targetHeartRate({ run, timeS, levelMps: stretch.speedMps }) - heartRateBpm) / heartLagS + 0.5 * (random() - 0.5);
    const altitudeM = run.isHilly ? altitudeOnLoopM(wayM) : 4 + 0.3 * Math.sin(wayM / 400);
    if (timeS >= nextSampleS) {
      samples.push({
        timeS,
        ...positionOnLoop(wayM),
        altitudeM,
        distanceM,
        speedMps,
        heartRateBpm: Math.round(heartRateBpm),
        stridesPerMin: Math.round(79 + 5.5 * (speedMps - 2.7) + 1.6 * (random() - 0.5)),
        temperatureC: Math.round(run.airTemperatureC + 5 * Math.exp(-timeS / 500) + 2),
      });
      nextSampleS = timeS + 4 + Math.floor(5 * random());
    }
    beatSum += heartRateBpm;
    maximumHeartRateBpm = Math.max(maximumHeartRateBpm, heartRateBpm);
    if (run.isHilly && grade > 0) ascentM += grade * speedMps;
    distanceM += speedMps;
    timeS += 1;
    if (Math.floor(distanceM / 1000) > lapEndsS.length) {
      lapEndsS.push(timeS);
      lapEndsM.push(distanceM);
    }
  }
  const last = samples.at(-1);
  if (last !== undefined) samples.push({ ...last, timeS, distanceM, ...positionOnLoop(offsetM + distanceM) });
  if (distanceM - (lapEndsM.at(-1) ?? 0) > 20) {
    lapEndsS.push(timeS);
    lapEndsM.push(distanceM);
  }
  return {
    samples,
    durationS: timeS,
    distanceM,
    ascentM,
    averageHeartRateBpm: Math.round(beatSum / timeS),
    maximumHeartRateBpm: Math.round(maximumHeartRateBpm),
    lapEndsS,
    lapEndsM,
  };
}

function stretchAt(run: PlannedRun, distanceM: number): { readonly speedMps: number } {
  let endM = 0;
  for (const stretch of run.stretches) {
    endM += stretch.lengthM;
    if (distanceM < endM) return stretch;
  }
  return run.stretches.at(-1) ?? { speedMps: 2.8 };
}

/** Heart rate that would settle at a pace: with the pace, with time (drift after 20 min) and with heat above 15 °C. */
function targetHeartRate({ run, timeS, levelMps }: { run: PlannedRun; timeS: number; levelMps: number }): number {
  const heat = Math.max(0, run.airTemperatureC - 15);
  const drift = Math.max(0, timeS / 60 - 20) * (0.045 + 0.006 * heat);
  const target = restingBpm + risePerMps * levelMps + 0.35 * heat + drift;
  // Near the top the heart gives less and less.
  const kneeBpm = 168;
  return target <= kneeBpm
    ? target
    : kneeBpm + (highestBpm - kneeBpm) * (1 - Math.exp(-(target - kneeBpm) / (highestBpm - kneeBpm)));
}
