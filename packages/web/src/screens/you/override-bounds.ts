import type { TrainingHistory } from "@crampcast/model/athlete";
import { trainingBounds } from "@crampcast/model/athlete";
import type { Bounds } from "../../components/quantity-field.tsx";

/** What may be typed over a derived number: the model's bounds, and for durations what the server keeps. */
export const overrideBounds: Record<keyof TrainingHistory, Bounds> = {
  ...trainingBounds,
  longestSessionS: { min: 0, max: 200_000 },
  timeAtRaceEffortS: { min: 0, max: 500_000 },
};
