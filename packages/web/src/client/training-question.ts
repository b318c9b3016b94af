/** The race for which the training numbers are asked; they depend on its sport and length. */
export interface TrainingQuestion {
  readonly raceSport: "running" | "walking" | "cycling" | "swimming";
  readonly raceDurationS: number;
  /** Start of a race that is over, so that it is forecast from what was trained before it; null means today. */
  readonly asOfEpochMs: number | null;
}

/** Without a race in mind: a four-hour run. */
export const usualRace: TrainingQuestion = { raceSport: "running", raceDurationS: 4 * 3600, asOfEpochMs: null };
