import type { StepInput } from "@crampcast/model/physiology";
import { marathonSteps } from "../marathon-steps.ts";

/** A run of `hours` hours whose speed, grade and wind change with every step, so that nothing can be reused. */
export function hillySteps(hours: number): StepInput[] {
  return marathonSteps(hours).map((step, index) => ({
    ...step,
    speedMps: 3 + 0.3 * Math.sin(index / 30),
    gradeRatio: 0.06 * Math.sin(index / 17) + 0.03 * Math.sin(index / 5),
    headWindMps: 2 * Math.sin(index / 50),
  }));
}
