import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeCourse, decodeUpload, inspectFile } from "@crampcast/files";
import { type ActivitySummary, cleanRecording, distanceBetweenM } from "@crampcast/model/activity";
import { deriveTraining, summarise } from "@crampcast/model/scenario";
import { describe, expect, it } from "vitest";
import { madeUpAthlete } from "./training-plan.ts";
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

  it("gives back the critical speed its athlete was made with, and a reserve of the right size", () => {
    const summaries: ActivitySummary[] = [];
    for (const { decoded } of decodeUpload({ name: "history.zip", bytes: committed("history.zip") })) {
      for (const recording of decoded.ok ? decoded.recordings : []) {
        const cleaned = cleanRecording(recording);
        if (cleaned.ok) summaries.push(summarise(cleaned.activity));
      }
    }
    const { training } = deriveTraining({
      activities: summaries,
      raceSport: "running",
      raceDurationS: 3.5 * 3600,
      asOfEpochMs: Date.UTC(2026, 8, 6),
    });
    const { criticalSpeedMps, distanceReserveM } = madeUpAthlete;
    expect(Math.abs((training.criticalSpeedMps?.value ?? 0) / criticalSpeedMps - 1)).toBeLessThan(0.03);
    expect(Math.abs((training.distanceReserveM?.value ?? 0) / distanceReserveM - 1)).toBeLessThan(0.3);
    expect(training.longestSessionS?.value).toBeGreaterThan(9000);
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
