import type { ExerciseKey } from "@crampcast/model/plan/programme";
import type { ExerciseFigure } from "./exercise-figure.ts";
import { floorFigures } from "./floor-figures.ts";
import { runningFigures } from "./running-figures.ts";
import { standingFigures } from "./standing-figures.ts";

/** One drawing for each exercise, in the hand of the stretches of the cramp guide. */
export const exerciseFigures: Readonly<Record<ExerciseKey, ExerciseFigure>> = {
  ...runningFigures,
  ...floorFigures,
  ...standingFigures,
  "stretch-calf": { poses: ["gastrocnemius"], worked: "none", side: "near", ground: [] },
  "stretch-soleus": { poses: ["soleus"], worked: "none", side: "near", ground: [] },
  "stretch-hamstring": { poses: ["hamstrings"], worked: "none", side: "near", ground: [] },
  "stretch-quadriceps": { poses: ["rectus-femoris"], worked: "none", side: "near", ground: [] },
  "stretch-hip": { poses: ["gluteus-maximus"], worked: "none", side: "near", ground: [] },
};
