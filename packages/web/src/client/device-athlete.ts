import {
  AthleteAnswersSchema,
  type SaveAthlete,
  TrainingHistorySchema,
  TrainingOverridesSchema,
} from "@crampcast/contract";
import type { TrainingHistory } from "@crampcast/model/athlete";
import { unknownTraining } from "@crampcast/model/athlete";
import { storedValue } from "./stored-value.ts";

/** What the person answered and overrode, as this device keeps it; null answers until saved once. */
export interface DeviceAthlete {
  readonly answers: SaveAthlete["answers"] | null;
  readonly overrides: SaveAthlete["overrides"];
}

/** Answers and overrides on this device. */
export const deviceAthlete = storedValue<DeviceAthlete>({
  key: "crampcast.athlete",
  initial: { answers: null, overrides: {} },
  check(raw) {
    if (raw === null || typeof raw !== "object") return null;
    const answers = AthleteAnswersSchema.safeParse("answers" in raw ? raw.answers : null);
    const overrides = TrainingOverridesSchema.safeParse("overrides" in raw ? raw.overrides : {});
    return {
      answers: answers.success ? answers.data : null,
      overrides: overrides.success ? overrides.data : {},
    };
  },
});

/** The server's derived numbers as last seen, for when it does not answer. */
export const lastServerHistory = storedValue<TrainingHistory>({
  key: "crampcast.server-history",
  initial: unknownTraining,
  check(raw) {
    const parsed = TrainingHistorySchema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});
