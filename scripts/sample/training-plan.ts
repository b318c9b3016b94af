/** One stretch of a session at one effort. */
export interface Stretch {
  readonly lengthM: number;
  /** Speed on the level. */
  readonly speedMps: number;
}

/** One run of the made-up athlete. */
export interface PlannedRun {
  readonly title: string;
  /** UTC, milliseconds since 1970. @unit ms */
  readonly startEpochMs: number;
  readonly airTemperatureC: number;
  /** Whether the way has hills; races and trials are flat. */
  readonly isHilly: boolean;
  readonly stretches: readonly Stretch[];
}

/** Critical speed and distance reserve the athlete was made with, from week 16 on; a test finds them again. */
export const madeUpAthlete = { criticalSpeedMps: 3.9, distanceReserveM: 200 } as const;

const firstMondayMs = Date.UTC(2026, 2, 2);
const dayMs = 86_400_000;
const weekCount = 26;
/** The invented place keeps UTC−3. */
const utcOffsetMs = -3 * 3_600_000;

/** Half a year, 2 March to 30 August 2026: three or four runs a week, trials, races, a taper before a September marathon. */
export function trainingPlan(random: () => number): PlannedRun[] {
  return Array.from({ length: weekCount }, (_, week) => weekOf(week, random)).flat();
}

function weekOf(week: number, random: () => number): PlannedRun[] {
  const form = 0.95 + 0.05 * Math.min(1, week / 16);
  const easyMps = 2.85 * form;
  const build = (
    day: number,
    localHour: number,
    run: Omit<PlannedRun, "startEpochMs" | "airTemperatureC">,
  ): PlannedRun => ({
    ...run,
    startEpochMs:
      firstMondayMs + (week * 7 + day) * dayMs + Math.round((localHour + 0.4 * random()) * 3600) * 1000 - utcOffsetMs,
    airTemperatureC: airTemperatureC({ week, localHour, random }),
  });
  const easy = (lengthM: number) => [{ lengthM, speedMps: easyMps }];
  const runs = [
    build(1, week > 17 ? 12.2 : 17.8, qualitySession(week, form)),
    build(3, 6.3, { title: "Easy run", isHilly: true, stretches: easy(7000 + 3000 * random()) }),
  ];
  if (week % 4 !== 3)
    runs.push(build(5, 7.1, { title: "Easy run", isHilly: true, stretches: easy(6000 + 2500 * random()) }));
  runs.push(build(6, 7.5, sundaySession(week, form)));
  return runs;
}

/** Tuesdays of all-out efforts. @unit min */
const trialsOfWeek: ReadonlyMap<number, { readonly short: number; readonly long: number }> = new Map([
  [3, { short: 3, long: 12 }],
  [12, { short: 2, long: 8 }],
  [16, { short: 2, long: 6 }],
  [20, { short: 3, long: 12 }],
]);

function qualitySession(week: number, form: number): Omit<PlannedRun, "startEpochMs" | "airTemperatureC"> {
  const { criticalSpeedMps, distanceReserveM } = madeUpAthlete;
  const jog = (lengthM: number) => ({ lengthM, speedMps: 2.6 * form });
  const trialMinutes = trialsOfWeek.get(week);
  if (trialMinutes !== undefined) {
    // All-out: speed = critical speed + reserve / time.
    const trial = (durationS: number) => ({
      lengthM: (criticalSpeedMps * durationS + distanceReserveM) * form,
      speedMps: (criticalSpeedMps + distanceReserveM / durationS) * form,
    });
    return {
      title: `Trial, ${trialMinutes.short} and ${trialMinutes.long} minutes`,
      isHilly: false,
      stretches: [jog(2500), trial(60 * trialMinutes.short), jog(3500), trial(60 * trialMinutes.long), jog(2000)],
    };
  }
  if (week % 4 === 0) {
    const set = Array.from({ length: 8 }, () => [{ lengthM: 400, speedMps: 4.4 * form }, jog(300)]).flat();
    return { title: "8 x 400 m", isHilly: false, stretches: [jog(2500), ...set, jog(2000)] };
  }
  if (week % 4 === 2) {
    const set = Array.from({ length: 5 }, () => [{ lengthM: 1000, speedMps: 4.02 * form }, jog(420)]).flat();
    return { title: "5 x 1000 m", isHilly: false, stretches: [jog(2500), ...set, jog(2000)] };
  }
  const tempoM = Math.min(8000, 4500 + 250 * week);
  return {
    title: "Tempo run",
    isHilly: true,
    stretches: [jog(2500), { lengthM: tempoM, speedMps: 3.58 * form }, jog(1800)],
  };
}

/** Long runs in metres, week by week; 0 stands for a race. */
const longRunsM = [
  13e3, 14e3, 15e3, 11e3, 16e3, 0, 18e3, 13e3, 19e3, 20e3, 0, 14e3, 21e3, 23e3, 24e3, 16e3, 26e3, 0, 22e3, 18e3, 28e3,
  30e3, 31e3, 0, 22e3, 14e3,
] as const;

function sundaySession(week: number, form: number): Omit<PlannedRun, "startEpochMs" | "airTemperatureC"> {
  const warmUp = { lengthM: 2000, speedMps: 2.6 * form };
  const race = (title: string, lengthM: number, speedMps: number) => ({
    title,
    isHilly: false,
    stretches: [warmUp, { lengthM, speedMps: speedMps * form }],
  });
  if (week === 5 || week === 23) return race("5 km race", 5000, 5000 / ((5000 - 200) / 3.9));
  if (week === 10) return race("10 km race", 10_000, 3.92);
  if (week === 17) return race("Half marathon", 21_097.5, 3.64);
  const lengthM = longRunsM[week] ?? 14e3;
  const fastM = week >= 12 && week % 2 === 0 ? Math.min(12_000, 0.4 * lengthM) : 0;
  const stretches = [{ lengthM: lengthM - fastM, speedMps: 2.8 * form }];
  if (fastM > 0) stretches.push({ lengthM: fastM, speedMps: 3.3 * form });
  return { title: "Long run", isHilly: true, stretches };
}

/** From 13 °C on a March morning to 32 °C at noon in August. */
function airTemperatureC({
  week,
  localHour,
  random,
}: {
  week: number;
  localHour: number;
  random: () => number;
}): number {
  const seasonC = 13 + 11 * Math.min(1, week / 21);
  const hourC = localHour > 11 && localHour < 15 ? 6 : localHour > 16 ? 3 : 0;
  return seasonC + hourC + 4 * (random() - 0.5);
}
