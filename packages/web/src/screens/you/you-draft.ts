import type { AthleteAnswers, SaveAthlete, TrainingOverrides } from "@crampcast/contract";
import { defaultProfile } from "@crampcast/model/athlete";

/** What the form holds: required numbers may be empty while typing. */
export interface YouDraft {
  readonly answers: AthleteAnswers;
  readonly overrides: TrainingOverrides;
}

/** Form of saved answers, or of the default person. */
export function draftOf(known: {
  readonly answers: AthleteAnswers | null;
  readonly overrides: TrainingOverrides;
}): YouDraft {
  if (known.answers !== null) return { answers: known.answers, overrides: known.overrides };
  const { training: _, ...answers } = defaultProfile("male");
  return { answers, overrides: known.overrides };
}

/** Overrides with one number set, or taken away when null. */
export function withOverride(
  overrides: TrainingOverrides,
  key: keyof TrainingOverrides,
  value: number | null,
): TrainingOverrides {
  const { [key]: _, ...rest } = overrides;
  return value === null ? rest : { ...rest, [key]: value };
}

/** What is sent when saving. */
export const saveOf = (draft: YouDraft): SaveAthlete => ({
  answers: { ...draft.answers, name: draft.answers.name?.trim() || null },
  overrides: draft.overrides,
});
