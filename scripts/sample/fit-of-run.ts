import { FitWriter } from "@markw65/fit-file-writer";
import type { SimulatedRun } from "./simulate-run.ts";
import type { PlannedRun } from "./training-plan.ts";

/** A run as a FIT activity file: header, records, a lap per kilometre, one session. */
export function fitOfRun(plan: PlannedRun, run: SimulatedRun): Uint8Array {
  const writer = new FitWriter({ noCompressedTimestamps: true });
  const start = writer.time(new Date(plan.startEpochMs));
  const end = start + run.durationS;
  writer.writeMessage(
    "file_id",
    {
      type: "activity",
      manufacturer: "development",
      product: 0,
      serial_number: 1,
      time_created: start,
      product_name: "made-up watch",
    },
    null,
    true,
  );
  writer.writeMessage("event", { timestamp: start, event: "timer", event_type: "start" });
  let lap = 0;
  for (const sample of run.samples) {
    while ((run.lapEndsS[lap] ?? Number.POSITIVE_INFINITY) < sample.timeS) {
      writeLap({ writer, start, run, lap });
      lap += 1;
    }
    writer.writeMessage("record", {
      timestamp: start + sample.timeS,
      position_lat: writer.latlng((sample.latitudeDeg * Math.PI) / 180),
      position_long: writer.latlng((sample.longitudeDeg * Math.PI) / 180),
      altitude: sample.altitudeM,
      distance: sample.distanceM,
      speed: sample.speedMps,
      heart_rate: sample.heartRateBpm,
      cadence: sample.stridesPerMin,
      temperature: sample.temperatureC,
    });
  }
  for (; lap < run.lapEndsS.length; lap += 1) writeLap({ writer, start, run, lap });
  writer.writeMessage("event", { timestamp: end, event: "timer", event_type: "stop_all" });
  writer.writeMessage(
    "session",
    {
      timestamp: end,
      start_time: start,
      sport: "running",
      sub_sport: "generic",
      sport_profile_name: `${plan.title} (made up)`,
      total_elapsed_time: run.durationS,
      total_timer_time: run.durationS,
      total_distance: run.distanceM,
      total_ascent: Math.round(run.ascentM),
      avg_heart_rate: run.averageHeartRateBpm,
      max_heart_rate: run.maximumHeartRateBpm,
      avg_temperature: Math.round(plan.airTemperatureC + 2),
      num_laps: run.lapEndsS.length,
    },
    null,
    true,
  );
  writer.writeMessage(
    "activity",
    { timestamp: end, total_timer_time: run.durationS, num_sessions: 1, type: "manual", local_timestamp: end - 10_800 },
    null,
    true,
  );
  const view = writer.finish();
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

interface LapToWrite {
  readonly writer: FitWriter;
  readonly start: number;
  readonly run: SimulatedRun;
  readonly lap: number;
}

function writeLap({ writer, start, run, lap }: LapToWrite): void {
  const fromS = run.lapEndsS[lap - 1] ?? 0;
  const untilS = run.lapEndsS[lap] ?? run.durationS;
  writer.writeMessage("lap", {
    timestamp: start + untilS,
    start_time: start + fromS,
    total_elapsed_time: untilS - fromS,
    total_timer_time: untilS - fromS,
    total_distance: (run.lapEndsM[lap] ?? 0) - (run.lapEndsM[lap - 1] ?? 0),
  });
}
