import type { AthleteState, TrainingOverrides } from "@crampcast/contract";
import type { ActivitySummary, Sport } from "@crampcast/model/activity";
import { type Capacity, mergeTraining, type TrainingHistory } from "@crampcast/model/athlete";
import { deriveTraining } from "@crampcast/model/scenario";
import { listSummaries } from "../store/activities.ts";
import type { OwnedTransaction } from "../store/as-owner.ts";
import { readAthlete } from "../store/athletes.ts";

/** What the training numbers are asked for: they depend on the race they are for. */
export interface TrainingQuestion {
  readonly raceSport: Exclude<Sport, "transition" | "other">;
  readonly raceDurationS: number;
  /** The day as of which training counts. @unit ms */
  readonly asOfEpochMs: number;
}

/** How sure a typed number is taken to be: people read it off a test or a watch. @source assumption */
const TYPED_VARIATION_FRACTION = 0.05;

const typedCapacity = (value: number): Capacity => ({
  value,
  variationFraction: TYPED_VARIATION_FRACTION,
  origin: "typed",
  derivedFrom: null,
});

/** Typed numbers as the model takes them. */
export function typedTraining(overrides: TrainingOverrides): Partial<TrainingHistory> {
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([key, value]) => (value === undefined ? [] : [[key, typedCapacity(value)]])),
  );
}

/** Training numbers from summaries, for one question. */
export function trainingFrom(activities: readonly ActivitySummary[], question: TrainingQuestion): TrainingHistory {
  return deriveTraining({ activities, ...question }).training;
}

/** The athlete with derived numbers, overrides and the merged profile. */
export async function athleteState(transaction: OwnedTransaction, question: TrainingQuestion): Promise<AthleteState> {
  const { answers, overrides } = await readAthlete(transaction);
  const summaries = await listSummaries(transaction);
  const derived = trainingFrom(summaries, question);
  const training = mergeTraining(derived, typedTraining(overrides));
  const lastActivityEpochMs = summaries.at(-1)?.startEpochMs ?? null;
  const profile = answers === null ? null : { ...answers, training };
  return { answers, overrides, derived, lastActivityEpochMs, profile };
}
