import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { courseFromDistance, evenAidStations } from "./course-from-distance.ts";
import { courseFromPoints, type DecodedPoint, haversineM } from "./course-from-points.ts";
import { climbOf } from "./elevation.ts";
import { courseDistanceM, segmentsOf } from "./segments.ts";

const shared = process.env.CRAMPCAST_SHARED ?? new URL("../../../../../shared", import.meta.url).pathname;

/** A straight way north, a point every 20 m, with an altitude per point. */
const northward = (count: number, altitudeM: (index: number) => number | null): DecodedPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    latitudeDeg: 48 + (index * 20) / 111_195,
    longitudeDeg: 16,
    altitudeM: altitudeM(index),
    distanceM: null,
  }));

describe("a course from decoded points", () => {
  test("one degree of latitude is 111.2 km", () => {
    const length = haversineM({ latitudeDeg: 0, longitudeDeg: 0 }, { latitudeDeg: 1, longitudeDeg: 0 });
    expect(length / 1000).toBeCloseTo(111.195, 2);
  });
  test("without elevations the course is flat and says so", () => {
    const result = courseFromPoints({ name: "flat", points: northward(100, () => null) });
    expect(result.ok && climbOf(result.course.points.map((point) => point.altitudeM)).ascentM).toBe(0);
    expect(result.ok && result.course.notes.join()).toContain("no elevations");
  });
  test("altitude noise of ±2 m on a flat way loses most of its climb, a real hill keeps its height", () => {
    const noisy = courseFromPoints({ name: "n", points: northward(500, (i) => 100 + (i % 2 === 0 ? 2 : -2)) });
    const hill = courseFromPoints({ name: "h", points: northward(501, (i) => 100 + 0.4 * Math.min(i, 500 - i)) });
    expect(noisy.ok && climbOf(noisy.course.points.map((point) => point.altitudeM)).ascentM).toBeLessThan(100);
    expect(hill.ok && climbOf(hill.course.points.map((point) => point.altitudeM)).ascentM).toBeCloseTo(100, -1);
  });
  test("the official distance stretches the course, and the note says from what", () => {
    const result = courseFromPoints({ name: "s", points: northward(501, () => 5), officialDistanceM: 10_500 });
    expect(result.ok && courseDistanceM(result.course)).toBeCloseTo(10_500, 6);
    expect(result.ok && result.course.notes.join()).toContain("10.50 km");
  });
  test("points at the same place are one point, and distances rise", () => {
    const points = northward(50, () => 10).flatMap((point) => [point, point]);
    const result = courseFromPoints({ name: "d", points });
    const distances = result.ok ? result.course.points.map((point) => point.distanceM) : [];
    expect(distances.every((distanceM, i) => i === 0 || distanceM > (distances[i - 1] ?? 0))).toBe(true);
  });
  test("one point, or no positions, is refused with a reason", () => {
    expect(courseFromPoints({ name: "x", points: northward(1, () => 0) }).ok).toBe(false);
    expect(
      courseFromPoints({
        name: "x",
        points: [1, 2, 3].map(() => ({ latitudeDeg: null, longitudeDeg: null, altitudeM: 3, distanceM: null })),
      }).ok,
    ).toBe(false);
  });
  const file = `${shared}/data/courses/manchester-marathon-2026.gpx`;
  test("the marathon course of a real city has its length and a few hundred metres of climb at most", (context) => {
    context.skip(!existsSync(file), "the collection of real courses is not on this machine");
    const text = readFileSync(file, "utf8");
    const points = [...text.matchAll(/lat="([^"]+)" lon="([^"]+)">\s*<ele>([^<]+)/g)].map((match) => ({
      latitudeDeg: Number(match[1]),
      longitudeDeg: Number(match[2]),
      altitudeM: Number(match[3]),
      distanceM: null,
    }));
    const result = courseFromPoints({ name: "Manchester", points, officialDistanceM: 42_195 });
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(courseDistanceM(result.course)).toBeCloseTo(42_195, 3);
    const { ascentM } = climbOf(result.course.points.map((point) => point.altitudeM));
    expect(ascentM).toBeGreaterThan(30);
    expect(ascentM).toBeLessThan(400);
    expect(segmentsOf(result.course).every((each) => Math.abs(each.gradeRatio) < 0.2)).toBe(true);
  });
});

describe("a course from distance and climb", () => {
  test("it has exactly that distance and that climb, and says that it is made up", () => {
    for (const [distanceM, climbM] of [
      [42_195, 350],
      [10_000, 0],
      [5000, 40],
      [180_000, 1500],
    ] as const) {
      const result = courseFromDistance({ name: "c", distanceM, climbM });
      expect(result.ok).toBe(true);
      if (!result.ok) continue;
      expect(courseDistanceM(result.course)).toBe(distanceM);
      const climb = climbOf(result.course.points.map((point) => point.altitudeM));
      expect(climb.ascentM).toBeCloseTo(climbM, 6);
      expect(climb.descentM).toBeCloseTo(climbM, 6);
      if (climbM > 0) expect(result.course.notes.join()).toContain("made-up");
    }
  });
  test("hills have slopes that people run: steeper than 1 %, flatter than 12 %", () => {
    const result = courseFromDistance({ name: "c", distanceM: 42_195, climbM: 350 });
    const steepest = result.ok ? Math.max(...segmentsOf(result.course).map((each) => each.gradeRatio)) : 0;
    expect(steepest).toBeGreaterThan(0.01);
    expect(steepest).toBeLessThan(0.12);
  });
  test("a climb of a fifth of the way is refused", () => {
    expect(courseFromDistance({ name: "c", distanceM: 1000, climbM: 300 })).toMatchObject({
      ok: false,
      field: "course.climbM",
    });
  });
  test("stations at every 5 km of a marathon are eight", () => {
    expect(evenAidStations(42_195, 5000).map((each) => each.distanceM / 1000)).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
  });
});

describe("segments", () => {
  test("a way north has heading 0, and slopes beyond 45 % are clamped", () => {
    const result = courseFromPoints({ name: "n", points: northward(100, (i) => i * 15) });
    const segments = result.ok ? segmentsOf(result.course) : [];
    expect(segments[3]?.headingDeg).toBeCloseTo(0, 3);
    expect(Math.max(...segments.map((each) => each.gradeRatio))).toBe(0.45);
  });
});
