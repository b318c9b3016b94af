import type { StepTarget, WatchWorkout, WorkoutStep } from "@crampcast/model/plan/race-day";
import { fitBytes, fitSports, fitText, startFit } from "./fit-fields.ts";

const NAME_BYTES = 16;
const NOTE_BYTES = 128;
/** FIT adds this to watts, so that small numbers can mean percent. */
const WATT_OFFSET = 1000;

const length = (step: WorkoutStep) =>
  step.length.kind === "distance"
    ? ({ duration_type: "distance", duration_value: Math.round(step.length.distanceM * 100) } as const)
    : ({ duration_type: "time", duration_value: Math.round(step.length.durationS * 1000) } as const);

function target(of: StepTarget | null) {
  if (of === null) return { target_type: "open", target_value: 0 } as const;
  if (of.kind === "speed") {
    return {
      target_type: "speed",
      target_value: 0,
      custom_target_value_low: Math.round(of.lowMps * 1000),
      custom_target_value_high: Math.round(of.highMps * 1000),
    } as const;
  }
  return {
    target_type: "power",
    target_value: 0,
    custom_target_value_low: Math.round(of.lowW) + WATT_OFFSET,
    custom_target_value_high: Math.round(of.highW) + WATT_OFFSET,
  } as const;
}

/**
 * A leg as FIT workout file: each step with its length, its pace (mm/s) or power and what to take as its note. The watch
 * sounds at each step. Needs no positions. The same workout gives the same bytes.
 * @source FIT protocol, file type workout: file_id, workout, workout_step
 */
export function writeWorkoutFit(workout: WatchWorkout, writtenEpochMs: number): Uint8Array {
  const writer = startFit("workout", writtenEpochMs);
  writer.writeMessage(
    "workout",
    {
      sport: fitSports[workout.sport],
      num_valid_steps: workout.steps.length,
      wkt_name: fitText(workout.name, NAME_BYTES),
    },
    null,
    true,
  );
  for (const [index, step] of workout.steps.entries()) {
    writer.writeMessage("workout_step", {
      message_index: { value: index },
      wkt_step_name: fitText(step.name, NAME_BYTES),
      ...length(step),
      ...target(step.target),
      intensity: step.isWalk ? "recovery" : "active",
      notes: fitText(step.note, NOTE_BYTES),
    });
  }
  return fitBytes(writer);
}
