/** Share of critical speed or power that people hold for a duration: points of a curve, straight in log time. */
interface EffortCurve {
  readonly hours: readonly number[];
  readonly fractions: readonly number[];
}

const curves: Readonly<Record<"running" | "cycling" | "swimming", EffortCurve>> = {
  running: {
    hours: [0.1, 0.5, 0.75, 1.6, 2.5, 3.9, 6, 12, 26],
    fractions: [1.1, 1, 0.98, 0.93, 0.9, 0.85, 0.79, 0.66, 0.48],
  },
  cycling: { hours: [0.1, 0.5, 1, 3, 6, 12, 26], fractions: [1.12, 1, 0.95, 0.8, 0.7, 0.6, 0.48] },
  swimming: { hours: [0.05, 0.4, 1.2, 4, 12], fractions: [1.05, 0.97, 0.92, 0.85, 0.7] },
};

/**
 * Share of critical speed (power on a bicycle) that is typically held in a race of this length, 0-1.1. For a person of
 * whom only the goal is known, and to find "race effort" in training.
 * @source smythMuniz2020 for 2.5 to 6 h of running (93 to 79 % of critical speed); the rest are assumptions
 */
export function typicalEffortFraction(sport: "running" | "cycling" | "swimming", raceDurationS: number): number {
  const { hours, fractions } = curves[sport];
  const logHours = Math.log(Math.max(raceDurationS, 60) / 3600);
  for (let i = 1; i < hours.length; i++) {
    const from = Math.log(hours[i - 1] ?? 1);
    const to = Math.log(hours[i] ?? 1);
    if (logHours > to) continue;
    const share = Math.max(0, (logHours - from) / (to - from));
    return (fractions[i - 1] ?? 1) * (1 - share) + (fractions[i] ?? 1) * share;
  }
  return fractions.at(-1) ?? 0.5;
}
