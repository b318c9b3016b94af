import type { MuscleGroup } from "@crampcast/model/physiology";
import type { Pose } from "./pose.ts";

/** What works, coloured on the limb. */
export type Worked = "glute" | "hamstring" | "quadriceps" | "calf" | "none";

/** A figure in lines of its own, for what is seen from the front. */
export interface FrontFigure {
  readonly head: readonly [number, number];
  readonly trunk: string;
  readonly nearLeg: string;
  readonly farLeg: string;
  readonly nearArm: string;
  readonly farArm: string;
  readonly worked: string;
}

/** The drawing of an exercise: beginning and end, what stands around, and what works. */
export interface ExerciseFigure {
  readonly poses: readonly [Pose, Pose] | readonly [FrontFigure, FrontFigure] | readonly [MuscleGroup];
  readonly worked: Worked;
  /** Which leg works. */
  readonly side: "near" | "far";
  /** Floor, walls, steps, bands: lines of each panel. */
  readonly ground: readonly string[];
  /** Bands and cloths, one list for each panel. */
  readonly props?: readonly [readonly string[], readonly string[]];
  /** Smaller, so that somebody on a step or in the air fits. */
  readonly isSmall?: boolean;
  readonly hasSun?: boolean;
}
