import { readFileSync } from "node:fs";
import type { RaceRequest } from "@crampcast/model";
import {
  english,
  german,
  type WatchCourse,
  type WatchWorkout,
  watchCourse,
  watchWorkout,
} from "@crampcast/model/plan/race-day";
import FitParser from "fit-file-parser";
import { describe, expect, test } from "vitest";
import { samplePlan } from "../../../model/src/plan/race-day/testing/sample-plan.ts";
import { decodeCourse } from "../decode-course.ts";
import { createFitLog } from "../fit/fit-log.ts";
import { fitEpochMs } from "../fit/message.ts";
import { readFitMessages } from "../fit/messages.ts";
import { readGpx } from "../xml/gpx-document.ts";
import { readTcx } from "../xml/tcx-document.ts";
import { writeCourseFit } from "./course-fit.ts";
import { writeCourseGpx } from "./course-gpx.ts";
import { writeCourseTcx } from "./course-tcx.ts";
import { writeWorkoutFit } from "./workout-fit.ts";

const writtenEpochMs = Date.UTC(2026, 10, 23, 5);
const example = (name: string): RaceRequest =>
  // Checked by the tests of the examples.
  JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), "utf8")) as RaceRequest;
const metric = { units: "metric", words: english } as const;
const marathon = samplePlan(example("marathon"));

function courseOf(plan = marathon, legIndex = 0): WatchCourse {
  const made = watchCourse(plan, legIndex, metric);
  if (!made.ok) throw new Error(made.reason);
  return made.course;
}
function workoutOf(plan = marathon, legIndex = 0): WatchWorkout {
  const made = watchWorkout(plan, legIndex, metric);
  if (!made.ok) throw new Error(made.reason);
  return made.workout;
}

/** What the independent reader makes of the bytes. */
interface Parsed {
  readonly file_ids?: readonly Record<string, unknown>[];
  readonly courses?: readonly Record<string, unknown>[];
  readonly laps?: readonly Record<string, unknown>[];
  readonly records?: readonly Record<string, unknown>[];
  readonly course_points?: readonly Record<string, unknown>[];
  readonly [key: string]: unknown;
}
async function parse(bytes: Uint8Array): Promise<Parsed> {
  const parser = new FitParser({ force: false, mode: "list", speedUnit: "m/s", lengthUnit: "m" });
  // The reader's types describe activities only.
  return (await parser.parseAsync(Buffer.from(bytes))) as unknown as Parsed;
}

describe("a course file for a watch", () => {
  const course = courseOf();
  const bytes = writeCourseFit(course, writtenEpochMs);

  test("an independent reader finds the way, its length, the planned times and every cue", async () => {
    const parsed = await parse(bytes);
    const records = parsed.records ?? [];
    expect(records).toHaveLength(course.points.length);
    expect(records.at(-1)?.distance).toBeCloseTo(42_195, 0);
    expect(new Date(String(records[0]?.timestamp)).getTime()).toBe(course.startEpochMs);
    expect(new Date(String(records.at(-1)?.timestamp)).getTime()).toBe(course.startEpochMs + 13_500_000);
    for (const [index, record] of records.entries()) {
      expect(record.position_lat).toBeCloseTo(course.points[index]?.latitudeDeg ?? Number.NaN, 6);
      expect(record.position_long).toBeCloseTo(course.points[index]?.longitudeDeg ?? Number.NaN, 6);
      expect(Number(record.distance)).toBeCloseTo(course.points[index]?.distanceM ?? Number.NaN, 2);
      expect(Math.abs(Number(record.altitude) - (course.points[index]?.altitudeM ?? Number.NaN))).toBeLessThanOrEqual(
        0.11,
      );
    }
    expect(parsed.laps?.[0]?.total_elapsed_time).toBe(13_500);
    expect(parsed.laps?.[0]?.total_distance).toBeCloseTo(42_195, 1);
    const cues = parsed.course_points ?? [];
    expect(cues.map((cue) => cue.name)).toEqual(course.cues.map((cue) => cue.name));
    expect(cues.map((cue) => cue.type)).toEqual(course.cues.map((cue) => (cue.kind === "drink" ? "water" : "generic")));
    expect(cues.map((cue) => Number(cue.distance))).toEqual(course.cues.map((cue) => cue.distanceM));
    expect(cues.every((cue) => String(cue.name).length <= 15)).toBe(true);
    expect(parsed.course_points?.[0]).toMatchObject({ name: "2 cups", type: "water", distance: 5000 });
  });

  test("the project's own reader finds the same, without a note about the file", () => {
    const { log, take } = createFitLog();
    expect(readFitMessages(bytes, take).notes).toEqual([]);
    expect(log.fileTypeNumber).toBe(6);
    expect(log.courseName).toBe("Open Sea Marath");
    expect(log.createdS * 1000 + fitEpochMs).toBe(writtenEpochMs);
    expect(log.coursePoints.map(({ name, distanceM }) => ({ name, distanceM }))).toEqual(
      course.cues.map(({ name, distanceM }) => ({ name, distanceM })),
    );
    const decoded = decodeCourse({ name: "plan.fit", bytes });
    expect(decoded.ok && decoded.points.length).toBe(course.points.length);
    expect(decoded.ok && decoded.points.at(-1)?.distanceM).toBeCloseTo(42_195, 1);
    expect(decoded.ok && decoded.waypoints.length).toBe(course.cues.length);
  });

  test("every cue lies on a point of the way at the same moment, as watches want it", () => {
    const { log, take } = createFitLog();
    readFitMessages(bytes, take);
    const at = new Map(log.records.distanceM.map((distanceM, i) => [distanceM, log.records.timestampS[i]]));
    const cueTimes: number[] = [];
    readFitMessages(bytes, (message) => {
      if (message.globalNumber === 32) cueTimes.push(message.number(1));
    });
    expect(log.coursePoints.map((cue) => at.get(cue.distanceM))).toEqual(cueTimes);
  });

  test("times rise and fit into the file even where a race is longer than a day", () => {
    const request = example("marathon");
    const legs = request.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS: 30 * 3600 } }));
    const { log, take } = createFitLog();
    readFitMessages(writeCourseFit(courseOf(samplePlan({ ...request, legs })), writtenEpochMs), take);
    expect(log.records.timestampS).toEqual([...log.records.timestampS].sort((a, b) => a - b));
    expect((log.records.timestampS.at(-1) ?? 0) - (log.records.timestampS[0] ?? 0)).toBe(30 * 3600);
    expect(log.laps[0]?.elapsedS).toBe(30 * 3600);
  });

  test("GPX and TCX hold the same way and the same cues, with names that would break XML", () => {
    const nasty = {
      ...course,
      name: 'A <B> & "C"',
      cues: course.cues.map((cue) => ({ ...cue, text: `${cue.text} <&>\u0000` })),
    };
    const encoded = (text: string) => new TextEncoder().encode(text);
    const gpx = readGpx(writeCourseGpx(nasty));
    expect(gpx.problem).toBeNull();
    expect(gpx.tracks[0]?.name).toBe('A <B> & "C"');
    expect(gpx.waypoints.map((point) => point.name)).toEqual(course.cues.map((cue) => cue.name));
    const track = gpx.tracks[0]?.segments[0] ?? [];
    expect(track.at(-1)?.epochMs).toBe(course.startEpochMs + 13_500_000);
    const tcx = readTcx(writeCourseTcx(nasty));
    expect(tcx.problem).toBeNull();
    expect(tcx.courses[0]?.points.at(-1)?.distanceM).toBeCloseTo(42_195, 1);
    expect(tcx.courses[0]?.waypoints.every((point) => (point.name ?? "").length <= 10)).toBe(true);
    for (const [name, text] of [
      ["a.gpx", writeCourseGpx(nasty)],
      ["a.tcx", writeCourseTcx(nasty)],
    ] as const) {
      const decoded = decodeCourse({ name, bytes: encoded(text) });
      expect(decoded.ok && decoded.points.length).toBe(course.points.length);
      expect(decoded.ok && decoded.waypoints.length).toBe(course.cues.length);
    }
  });

  test("a course known by its numbers only has no such file, and the reason says what to load", () => {
    const request = example("easy-run");
    const bare = watchCourse(samplePlan(request), 0, metric);
    expect(bare).toMatchObject({ ok: false, reason: expect.stringContaining("Load the course file") });
    expect(watchCourse(samplePlan(request), 0, { units: "metric", words: german })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("keine Positionen"),
    });
    expect(watchWorkout(samplePlan(request), 0, metric).ok).toBe(true);
  });
});

describe("every race of the examples", () => {
  const names = [
    "easy-run",
    "full-distance-triathlon",
    "half-marathon-hot",
    "marathon",
    "olympic-triathlon",
    "ultra-161-km",
  ];
  test.each(names)("%s gives files that both readers take, or none with a reason", async (name) => {
    const plan = samplePlan(example(name));
    for (const [legIndex, leg] of plan.request.legs.entries()) {
      const workout = watchWorkout(plan, legIndex, { units: "imperial", words: german });
      expect(workout.ok).toBe(leg.sport !== "transition");
      if (workout.ok) {
        const bytes = writeWorkoutFit(workout.workout, writtenEpochMs);
        const lengthM = leg.course.points.at(-1)?.distanceM ?? 0;
        const parsed = await parse(bytes);
        const { num_valid_steps: count } = parsed.workout as { num_valid_steps: number };
        expect(count).toBe(workout.workout.steps.length);
        expect(count).toBeLessThanOrEqual(50);
        expect(
          workout.workout.steps.every((step) => /^[ -~]{1,15}$/.test(step.name) && /^[ -~]{0,120}$/.test(step.note)),
        ).toBe(true);
        const wayM = workout.workout.steps.reduce(
          (sum, { length }) => sum + (length.kind === "distance" ? length.distanceM : 0),
          0,
        );
        expect(wayM).toBeCloseTo(lengthM, 0);
        expect(readFitMessages(bytes, () => undefined).notes).toEqual([]);
      }
      const made = watchCourse(plan, legIndex, { units: "imperial", words: german });
      const isPlaced = leg.course.points.every((point) => point.latitudeDeg !== null);
      expect(made.ok).toBe(isPlaced && leg.sport !== "transition");
      if (!made.ok) {
        expect(made.reason.length).toBeGreaterThan(20);
        continue;
      }
      const parsed = await parse(writeCourseFit(made.course, writtenEpochMs));
      expect(parsed.records).toHaveLength(made.course.points.length);
      expect(parsed.course_points).toHaveLength(made.course.cues.length);
      expect(
        made.course.cues.every((cue) => /^[ -~]{1,15}$/.test(cue.name) && /^[ -~]{1,10}$/.test(cue.shortName)),
      ).toBe(true);
    }
  });
});

describe("a workout file for a watch", () => {
  const stepsOf = async (workout: WatchWorkout) => {
    const parsed = await parse(writeWorkoutFit(workout, writtenEpochMs));
    // The reader keeps every message under `messages`.
    const { workout_step: steps = [] } = parsed.messages as { workout_step?: readonly Record<string, unknown>[] };
    return { parsed, steps };
  };

  test("an independent reader finds a step for each kilometre with its pace and what to take", async () => {
    const { parsed, steps } = await stepsOf(workoutOf());
    expect(parsed.file_ids?.[0]).toMatchObject({ type: "workout", manufacturer: "development" });
    expect(parsed.workout).toMatchObject({ sport: "running", num_valid_steps: 43, wkt_name: "Open Sea Marath" });
    expect(steps).toHaveLength(43);
    // 3:45:00 is 5:20 a kilometre, 3.1256 m/s; the band is 3 % to each side.
    expect(steps[5]).toMatchObject({
      wkt_step_name: "to 6 km",
      duration_type: "distance",
      duration_value: 100_000,
      target_type: "speed",
      custom_target_value_low: 3032,
      custom_target_value_high: 3219,
      intensity: "active",
      notes: "5 km: 2 cups of water (300 mL)",
    });
    expect(steps.reduce((sum, step) => sum + Number(step.duration_value) / 100, 0)).toBeCloseTo(42_195, 0);
    const { log, take } = createFitLog();
    expect(readFitMessages(writeWorkoutFit(workoutOf(), writtenEpochMs), take).notes).toEqual([]);
    expect(log.fileTypeNumber).toBe(5);
  });

  test("run and walk come in turn where the plan walks, and the whole takes the planned time", async () => {
    const request = example("marathon");
    const legs = request.legs.map((leg) => ({
      ...leg,
      pacing: { ...leg.pacing, goalTimeS: 16_200, walkBreaks: { everyS: 1140, everyM: null, lengthS: 60 } },
    }));
    const { steps } = await stepsOf(workoutOf(samplePlan({ ...request, legs })));
    expect(steps.length).toBeLessThanOrEqual(50);
    expect(steps.slice(0, 3).map((step) => [step.intensity, step.duration_type, step.duration_value])).toEqual([
      ["active", "time", 1_140_000],
      ["recovery", "time", 60_000],
      ["active", "time", 1_140_000],
    ]);
    expect(steps.reduce((sum, step) => sum + Number(step.duration_value) / 1000, 0)).toBeCloseTo(16_200, -1);
    // 4:30:00 is 2.605 m/s; with a walk of 1.6 m/s for one minute in twenty the running is at 2.658 m/s.
    expect((Number(steps[0]?.custom_target_value_low) + Number(steps[0]?.custom_target_value_high)) / 2).toBeCloseTo(
      2658,
      -1,
    );
    expect(steps[1]?.target_type).toBe("open");
    expect(steps.map((step) => String(step.notes)).filter((note) => note !== "").length).toBeGreaterThan(5);
  });

  test("standing at a station does not slow the pace that is aimed at", async () => {
    const request = example("marathon");
    const legs = request.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, stopPerStationS: 30 } }));
    const plan = samplePlan({ ...request, legs });
    const { steps } = await stepsOf(workoutOf(plan));
    // The sixth kilometre begins with the station at 5 km: 320 s less 30 s of standing.
    const middle = (index: number) =>
      (Number(steps[index]?.custom_target_value_low) + Number(steps[index]?.custom_target_value_high)) / 2000;
    expect(middle(5)).toBeCloseTo(1000 / (13_500 / 42.195 - 30), 2);
    expect(middle(4)).toBeCloseTo(42_195 / 13_500, 2);
  });

  test("a long ride has power and no more steps than a device takes", async () => {
    const request = example("full-distance-triathlon");
    const legIndex = request.legs.findIndex((leg) => leg.sport === "cycling");
    const { steps } = await stepsOf(workoutOf(samplePlan(request), legIndex));
    expect(steps.length).toBeLessThanOrEqual(50);
    expect(steps.length).toBeGreaterThan(30);
    expect(steps[0]).toMatchObject({
      target_type: "power",
      custom_target_value_low: 1171,
      custom_target_value_high: 1189,
    });
    expect(steps.reduce((sum, step) => sum + Number(step.duration_value) / 100, 0)).toBeCloseTo(180_000, -3);
    const transition = request.legs.findIndex((leg) => leg.sport === "transition");
    expect(watchWorkout(samplePlan(request), transition, metric)).toEqual({
      ok: false,
      reason: english.files.transition,
    });
  });
});
