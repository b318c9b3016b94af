import { exerciseKeys } from "@crampcast/model/plan/programme";
import { expect, test } from "vitest";
import { exerciseFigures } from "./exercise-poses.ts";
import { impossibleJoints, jointsOf } from "./pose.ts";

const poses = exerciseKeys.flatMap((key) =>
  exerciseFigures[key].poses.flatMap((pose, index) =>
    typeof pose !== "string" && "trunkDeg" in pose
      ? [{ name: `${key} ${index}`, pose, isSmall: exerciseFigures[key].isSmall }]
      : [],
  ),
);

test("every exercise has a drawing", () => {
  expect(Object.keys(exerciseFigures).sort()).toEqual([...exerciseKeys].sort());
});

test("knees bend back, elbows forward, hips and shoulders no further than a body allows", () => {
  for (const { name, pose } of poses) expect(impossibleJoints(pose), name).toEqual([]);
  const wrong = { thighDeg: 0, kneeDeg: -30, ankleDeg: 0 };
  const first = poses[0];
  if (first === undefined) throw new Error("no poses");
  expect(impossibleJoints({ ...first.pose, near: wrong })).toEqual(["near knee at -30, possible are 0 to 150"]);
});

test("nobody sinks into the floor or leaves the picture", () => {
  for (const { name, pose, isSmall } of poses) {
    const [low, left, right] = isSmall ? [-46, -30, 270] : [-20, -13, 253];
    for (const [joint, [x, y]] of Object.entries(jointsOf(pose))) {
      expect(y, `${name} ${joint}`).toBeLessThanOrEqual(184);
      expect(y, `${name} ${joint}`).toBeGreaterThanOrEqual(low + (joint === "head" ? 14 : 0));
      expect(x, `${name} ${joint}`).toBeGreaterThanOrEqual(left);
      expect(x, `${name} ${joint}`).toBeLessThanOrEqual(right);
    }
  }
});
