import type { TrainingHistory } from "@crampcast/model/athlete";
import { unknownTraining } from "@crampcast/model/athlete";
import { deriveTraining } from "@crampcast/model/scenario";
import { type DeviceStore, openDeviceStore } from "./device-store.ts";
import type { TrainingQuestion } from "./training-question.ts";

/** The key under which everything about files kept in this browser is cached; invalidate it when they change. */
export const deviceShelfKey = ["device-shelf"] as const;

/** What the files of this browser say. */
export interface DeviceTraining {
  readonly training: TrainingHistory;
  /** Start of the last activity kept here; null when there is none. @unit ms */
  readonly lastActivityEpochMs: number | null;
}

/** Nothing is kept here. */
export const noDeviceTraining: DeviceTraining = { training: unknownTraining, lastActivityEpochMs: null };

/** Training numbers for one question from the activities that this browser keeps. */
export async function deviceTraining(
  question: TrainingQuestion,
  nowEpochMs: number,
  openStore: () => Promise<Pick<DeviceStore, "all">> = openDeviceStore,
): Promise<DeviceTraining> {
  // A browser that keeps nothing (private window) has nothing to say.
  const store = await openStore().catch(() => null);
  const kept = ((await store?.all("activities")) ?? []).filter((one) => !one.isAside);
  if (kept.length === 0) return noDeviceTraining;
  const activities = kept.map((one) => one.summary);
  const { raceSport, raceDurationS, asOfEpochMs } = question;
  return {
    training: deriveTraining({ activities, raceSport, raceDurationS, asOfEpochMs: asOfEpochMs ?? nowEpochMs }).training,
    lastActivityEpochMs: Math.max(...activities.map((each) => each.startEpochMs)),
  };
}
