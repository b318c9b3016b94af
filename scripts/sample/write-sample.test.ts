import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeCourse, inspectFile } from "@crampcast/files";
import { distanceBetweenM } from "@crampcast/model/activity";
import { describe, expect, it } from "vitest";
import { sampleFiles } from "./write-sample.ts";

const folder = resolve(import.meta.dirname, "../../examples/sample");
const committed = (name: string) => new Uint8Array(readFileSync(resolve(folder, name)));

describe("the sample", () => {
  it("is written again byte for byte", () => {
    for (const [name, bytes] of sampleFiles()) {
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(committed(name))), name).toBe(0);
    }
  });

  it("is small enough to commit", () => {
    expect([...sampleFiles().values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(1_500_000);
  });

  it("holds half a year of runs that need no repair and stay within what a body can do", () => {
    const runs = inspectFile({ name: "history.zip", bytes: committed("history.zip") });
    expect(runs.length).toBeGreaterThan(90);
    for (const run of runs) {
      if (run.outcome !== "activity") throw new Error(`${run.file}: ${run.reason}`);
      expect(run.repairs, run.file).toEqual([]);
      expect(run.sport).toBe("running");
      const meanMps = (run.distanceM ?? 0) / (run.timerS ?? 1);
      expect(meanMps).toBeGreaterThan(2.5);
      expect(meanMps).toBeLessThan(3.6);
      expect(run.averageHeartRateBpm).toBeGreaterThan(125);
      expect(run.averageHeartRateBpm).toBeLessThan(172);
    }
  });

  it("has a marathon course of 42.195 km with hills, drinks every 5 km", () => {
    const course = decodeCourse({ name: "marathon.gpx", bytes: committed("marathon.gpx") });
    if (!course.ok) throw new Error(course.reason);
    let lengthM = 0;
    course.points.forEach((point, i) => {
      const before = course.points[i - 1];
      if (before !== undefined) lengthM += distanceBetweenM(before, point);
    });
    expect(Math.abs(lengthM - 42_195)).toBeLessThan(1);
    expect(course.waypoints).toHaveLength(8);
    expect(course.points.every((point) => point.altitudeM !== null)).toBe(true);
  });
});
