import type { ActivityRow } from "@crampcast/contract";
import { sessionLoad } from "@crampcast/model/activity";
import { deriveTraining } from "@crampcast/model/scenario";
import type { DeviceActivity, DeviceStore } from "../../client/device-store.ts";
import type { DeviceQuestion, DeviceShelf } from "./device-message.ts";

/** Below this a highest heart rate was not from an effort that tells the maximum. */
const LEAST_MAXIMUM_BPM = 140;

/** Lists what this browser keeps, newest first, with loads and the training numbers derived from it. */
export async function shelfOf(
  store: DeviceStore,
  question: Extract<DeviceQuestion, { kind: "list" }>,
): Promise<DeviceShelf> {
  const kept = (await store.all("activities")).filter((one) => !one.isAside);
  const summaries = kept.map((one) => one.summary);
  const { training } = deriveTraining({
    activities: summaries,
    raceSport: question.raceSport,
    raceDurationS: question.raceDurationS,
    asOfEpochMs: question.asOfEpochMs ?? question.nowEpochMs,
  });
  const highestBpm = Math.max(0, ...summaries.map((summary) => summary.maximumHeartRateBpm ?? 0));
  const capacities = {
    criticalSpeedMps: training.criticalSpeedMps?.value ?? null,
    criticalPowerW: training.criticalPowerW?.value ?? null,
    criticalSwimSpeedMps: training.criticalSwimSpeedMps?.value ?? null,
    maximumHeartRateBpm: highestBpm > LEAST_MAXIMUM_BPM ? highestBpm : null,
  };
  const uploads = await store.all("uploads");
  return {
    activities: kept
      .map((one) => rowOf(one, sessionLoad(one.summary, capacities)))
      .sort((a, b) => b.startEpochMs - a.startEpochMs),
    imports: (await store.all("imports")).sort((a, b) => b.createdEpochMs - a.createdEpochMs),
    uploads: uploads.map((upload) => new File([upload.content], upload.name)),
    training,
  };
}

function rowOf(one: DeviceActivity, load: ReturnType<typeof sessionLoad>): ActivityRow {
  const { summary, sketch } = one;
  return {
    id: one.id,
    importId: one.importId,
    fileHash: one.fileHash,
    fileName: one.fileName,
    sport: summary.sport,
    subSport: summary.subSport,
    title: sketch.title,
    startEpochMs: summary.startEpochMs,
    elapsedS: summary.elapsedS,
    timerS: summary.timerS,
    distanceM: summary.distanceM,
    ascentM: summary.ascentM,
    averageHeartRateBpm: summary.averageHeartRateBpm,
    averagePowerW: summary.averagePowerW,
    averageTemperatureC: summary.averageTemperatureC,
    load: load.ok ? load.load : null,
    loadReason: load.ok ? null : load.reason,
    repairs: sketch.repairs.map((repair) => ({ ...repair })),
  };
}
