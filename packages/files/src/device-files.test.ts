import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Activity, cleanRecording, distinctActivities, isSameActivity } from "@crampcast/model/activity";
import { describe, expect, it } from "vitest";
import {
  decodeCourse,
  decodeFile,
  decodeUpload,
  type InspectedActivity,
  type InspectedFile,
  inspectFile,
} from "./index.ts";

/**
 * Over every real device file of the shared collection, when it is there (`CRAMPCAST_SHARED`, else `../shared` beside
 * the repository). What is expected of each file is read from its manifest.
 */
const shared = process.env.CRAMPCAST_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
const manifestPath = resolve(shared, "data/MANIFEST.json");
const isHere = existsSync(manifestPath);
const absent = isHere ? "" : " (skipped: the collection of real device files is not on this machine)";

interface Manifest {
  readonly files: readonly ManifestFile[];
}

interface ManifestFile {
  readonly path: string;
  readonly expected: {
    readonly counts?: { readonly records: number; readonly laps: number };
    readonly sessions?: readonly Readonly<Record<string, number | string | undefined>>[];
    readonly records?: { readonly hrMean?: number; readonly tempMean?: number };
    readonly points?: number;
    readonly trackpoints?: number;
    readonly laps?: number;
    readonly firstTime?: string;
    readonly spanS?: number;
    readonly lapTimeSumS?: number;
    readonly lapDistanceSumM?: number;
    readonly gpsDistanceM?: number;
    readonly avgHr?: number;
    readonly avgTempC?: number;
    readonly members?: readonly { readonly name: string }[];
  };
}

// The manifest is written by hand and by script outside this repository; a wrong shape fails the tests below.
const manifest: Manifest = isHere ? (JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest) : { files: [] };
const activityFiles = manifest.files.filter((file) => file.path.startsWith("activities/"));

function read(path: string): { name: string; bytes: Uint8Array } {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(resolve(shared, "data", path))) };
}

function inspectOnly(path: string): InspectedFile {
  const [only] = inspectFile(read(path));
  if (only === undefined) throw new Error(`inspectFile gave nothing for ${path}; expected one answer`);
  return only;
}

function activitiesOf(path: string): Activity[] {
  const activities: Activity[] = [];
  for (const { decoded } of decodeUpload(read(path))) {
    if (!decoded.ok) continue;
    for (const recording of decoded.recordings) {
      const cleaned = cleanRecording(recording);
      if (cleaned.ok) activities.push(cleaned.activity);
    }
  }
  return activities;
}

/** Files that no activity can be made of, and the word that must be in the reason. */
const refused: Readonly<Record<string, { outcome: string; word: RegExp }>> = {
  "activities/fit/notactivity-course.fit": { outcome: "not-an-activity", word: /course/ },
  "activities/fit/notactivity-monitoring-fenix5plus.fit": { outcome: "not-an-activity", word: /monitoring/ },
  "activities/fit/notactivity-workout.fit": { outcome: "not-an-activity", word: /workout/ },
  "activities/fit/zero-bytes.fit": { outcome: "unreadable", word: /empty/ },
  "activities/gpx/unicode-with-bom.gpx": { outcome: "not-an-activity", word: /waypoints/ },
  "activities/gpx/gpx11-all-fields.gpx": { outcome: "not-an-activity", word: /timed points/ },
};

/** Where the stated elapsed time cannot be true, being shorter than the timer: the value shown instead. */
const repairedElapsedS: Readonly<Record<string, number>> = {
  "activities/fit/inverted-times-nielsen-kellerman.fit": 21680,
  "activities/fit/virtual-edge1030.fit.gz": 2760,
};

describe.skipIf(!isHere)(`every real device file${absent}`, () => {
  const single = activityFiles.filter((file) => file.expected.members === undefined && !(file.path in refused));

  it.each(single.filter((file) => file.expected.sessions !== undefined && file.expected.sessions.length > 0))(
    "$path shows what both reference decoders read",
    (file) => {
      const inspected = inspectOnly(file.path);
      if (inspected.outcome !== "activity") throw new Error(`${file.path}: ${inspected.reason}`);
      expect(inspected.recordCount).toBe(file.expected.counts?.records);
      expect(inspected.lapCount).toBe(file.expected.counts?.laps);
      const sessions = file.expected.sessions ?? [];
      expect(inspected.activities.map((one) => one.sport)).toEqual(sessions.map((session) => session.sport));
      sessions.forEach((session, i) => {
        const activity = inspected.activities[i];
        if (activity === undefined) throw new Error(`session ${i} is missing`);
        expect(activity.startTime.replace(".000Z", "Z")).toBe(session.startTime);
        expectNear(activity.timerS, session.timerS, 0.01);
        // TomTom and Zwift round one of the two to whole seconds: 1.8 s below the timer is no contradiction.
        expectNear(activity.elapsedS, repairedElapsedS[file.path] ?? session.elapsedS, 0.01);
        expectNear(activity.distanceM, session.distanceM, 0.01);
        if (session.avgHr !== 0) expectNear(activity.averageHeartRateBpm, session.avgHr, 0.5);
        expectNear(activity.averageTemperatureC, session.avgTempC, 0.5);
      });
    },
  );

  it.each(single.filter((file) => file.expected.sessions === undefined))("$path shows what its XML says", (file) => {
    const inspected = inspectOnly(file.path);
    if (inspected.outcome !== "activity") throw new Error(`${file.path}: ${inspected.reason}`);
    const { expected } = file;
    expect(inspected.recordCount).toBe(expected.points ?? expected.trackpoints);
    if (expected.laps !== undefined) expect(inspected.lapCount).toBe(expected.laps);
    const hasLeadWithoutTime = file.path.includes("hike");
    if (!hasLeadWithoutTime)
      expect(Date.parse(inspected.startTime)).toBe(
        Date.parse((expected.firstTime ?? "").replace(/(\.\d{3})\d*Z/, "$1Z")),
      );
    // A TCX states no elapsed time; where the laps' timer time exceeds the span of the points by a second or two, it is taken.
    expectNear(inspected.elapsedS, expected.spanS, 2);
    expectNear(inspected.timerS, expected.lapTimeSumS, 0.01);
    expectNear(inspected.distanceM, expected.lapDistanceSumM ?? expected.gpsDistanceM, 0.51);
    expectNear(inspected.averageHeartRateBpm, expected.avgHr, 0.06);
    expectNear(inspected.averageTemperatureC, expected.avgTempC, 0.06);
  });

  it.each(Object.entries(refused))("%s is refused with one plain reason", (path, { outcome, word }) => {
    const inspected = inspectOnly(path);
    expect(inspected.outcome).toBe(outcome);
    expect(inspected.reason).toMatch(word);
    expect(inspected.reason).not.toMatch(/\n|undefined|NaN|\[object/);
  });

  it("a zip gives one answer per file in it, folders none, foreign entries a reason", () => {
    const inspected = inspectFile(read("activities/archives/gpx-in-folder-with-a-doc.zip"));
    expect(inspected.map((one) => [one.file, one.outcome])).toEqual([
      ["gpx-in-folder-with-a-doc.zip/folder/fichier.doc", "not-an-activity"],
      ["gpx-in-folder-with-a-doc.zip/folder/test_1.gpx", "activity"],
      ["gpx-in-folder-with-a-doc.zip/folder/test_2.gpx", "activity"],
      ["gpx-in-folder-with-a-doc.zip/folder/test_3.gpx", "activity"],
    ]);
  });

  it("a megabyte of FIT is decoded in less than a second", () => {
    const file = read("activities/fit/ride-edge1040-168km.fit");
    const startMs = performance.now();
    expect(decodeFile(file).ok).toBe(true);
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  it("one damaged file does not keep the others of an upload from coming in", () => {
    const outcomes = activityFiles.flatMap((file) => inspectFile(read(file.path))).map((one) => one.outcome);
    expect(outcomes.filter((one) => one === "activity").length).toBeGreaterThan(145);
    expect(outcomes.filter((one) => one !== "activity").length).toBe(Object.keys(refused).length + 1);
  });
});

describe.skipIf(!isHere)(`one effort recorded several times${absent}`, () => {
  it.each([
    ["activities/fit/quad-edge1000-2min.fit", "activities/gpx/quad-edge1000-2min.gpx"],
    ["activities/fit/quad-edge1000-2min.fit", "activities/tcx/quad-edge1000-2min.tcx"],
    ["activities/fit/triple-fr945-sloatsburg.fit", "activities/tcx/triple-fr945-sloatsburg.tcx.gz"],
    ["activities/fit/triple-fr945-sloatsburg.fit", "activities/gpx/triple-fr945-sloatsburg.gpx.gz"],
    ["activities/fit/triathlon-ironman-kona-2018.fit", "activities/gpx/ows-kona-2018-swim-leg.gpx"],
  ])("%s and %s are one, and the FIT file is kept", (fit, other) => {
    const first = activitiesOf(fit)[0];
    const second = activitiesOf(other)[0];
    if (first === undefined || second === undefined) throw new Error("an activity is missing");
    expect(isSameActivity(first, second).isSame).toBe(true);
    expect(distinctActivities([second, first])[0]?.activity.origin.format).toBe("fit");
  });

  it("the swim leg alone is not the ride or the run of the triathlon", () => {
    const legs = activitiesOf("activities/fit/triathlon-ironman-kona-2018.fit");
    const swim = activitiesOf("activities/gpx/ows-kona-2018-swim-leg.gpx")[0];
    if (swim === undefined) throw new Error("the swim is missing");
    expect(legs.map((leg) => isSameActivity(leg, swim).isSame)).toEqual([true, false, false, false, false]);
  });

  it("of 44 files of half a year five days are phone and watch of one run; 4 and 16 December stay two runs each", () => {
    const history = activityFiles.filter((file) => file.path.includes("history-recife"));
    const distinct = distinctActivities(history.flatMap((file) => activitiesOf(file.path)));
    const merged = distinct
      .filter((one) => one.duplicates.length > 0)
      .map((one) => new Date(one.activity.startEpochMs).toISOString().slice(0, 10));
    expect(history).toHaveLength(44);
    expect(distinct).toHaveLength(39);
    expect(merged).toEqual(["2020-12-02", "2020-12-06", "2020-12-08", "2020-12-13", "2020-12-26"]);
    for (const day of ["2020-12-04", "2020-12-16"]) {
      const ofDay = distinct.filter((one) => new Date(one.activity.startEpochMs).toISOString().startsWith(day));
      expect(ofDay).toHaveLength(2);
    }
  });
});

describe.skipIf(!isHere)(`traps of real files${absent}`, () => {
  const kinds = (activity: InspectedActivity) => activity.repairs.map((repair) => repair.kind);
  const activity = (path: string) => {
    const [first] = activitiesOf(path);
    if (first === undefined) throw new Error(`${path} gave no activity`);
    return first;
  };

  it("heart rate 0 in every record is no heart rate", () => {
    const ride = activity("activities/fit/flagged-speed.fit");
    expect(ride.averageHeartRateBpm).toBeNull();
    expect(ride.columns.heartRateBpm).toBeNull();
    const inspected = inspectOnly("activities/fit/flagged-speed.fit");
    if (inspected.outcome !== "activity") throw new Error(inspected.reason);
    expect(inspected.averageHeartRateBpm).toBeNull();
    expect(kinds(inspected)).toContain("absent-heart-rate");
  });

  it("average power 0 without a power record is no power", () => {
    expect(activity("activities/fit/run-coros-21km.fit").averagePowerW).toBeNull();
  });

  it("altitudes of 0 to 1 m throughout are no altitudes", () => {
    const run = activity("activities/history-recife/2020-07-03-0950.gpx.gz");
    expect(run.columns.altitudeM).toBeNull();
    expect(run.ascentM).toBeNull();
  });

  it("a ride that the file stretches over 31 days lasts as long as its timer, and the list of repairs says so", () => {
    const ride = activity("activities/fit/31-days-clock-jump.fit");
    expect(ride.elapsedS).toBeLessThan(1.1 * 1477);
    expect(ride.repairs.map((repair) => repair.kind)).toContain("clock-jump");
  });

  it("elapsed time is never shorter than timer time", () => {
    for (const file of activityFiles) {
      for (const one of activitiesOf(file.path)) expect(one.elapsedS).toBeGreaterThanOrEqual(one.timerS);
    }
  });

  it("a clock that was never set is told", () => {
    const run = activity("activities/fit/run-fr70-compressed-timestamps.fit");
    expect(run.repairs.map((repair) => repair.kind)).toContain("clock-not-set");
    expect(run.columns.timeS).toHaveLength(686);
  });

  it("a foot pod's core temperature in °F beside one in °C does not mislead", () => {
    const walk = activity("activities/fit/walk-fr55-core-devfields.fit");
    const core = walk.columns.coreTemperatureC ?? new Float64Array(0);
    expect(core).toHaveLength(582);
    expect(Math.max(...core)).toBeCloseTo(37.09, 2);
  });

  it("the native core temperature of a Karoo is read", () => {
    const ride = activity("activities/fit/ride-karoo-native-core-temp.fit");
    const core = [...(ride.columns.coreTemperatureC ?? [])].filter((value) => !Number.isNaN(value));
    expect(Math.min(...core)).toBeGreaterThanOrEqual(37);
    expect(Math.max(...core)).toBeCloseTo(38.2, 1);
  });

  it("the device's sweat estimate is kept, field 177 and 179 raw beside it", () => {
    const ride = activity("activities/fit/ride-edge530-fluid-fields.fit");
    const value = (name: string) => ride.deviceFields.find((field) => field.name === name)?.value;
    expect([value("session field 177"), value("estimated sweat loss"), value("session field 179")]).toEqual([
      500, 1035, 937,
    ]);
  });

  it("a pool swim's heart rate from the strap's memory comes within 0.2 bpm of the reference decoder", () => {
    const decoded = decodeFile(read("activities/fit/poolswim-fr935-chained-hr.fit"));
    if (!decoded.ok) throw new Error(decoded.reason);
    const rates = [...(decoded.recordings[0]?.columns.heartRateBpm ?? [])];
    expect(rates.filter((rate) => !Number.isNaN(rate))).toHaveLength(3135);
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(130.25, 0);
  });

  it("a recording that was never closed is recovered, not imported empty", () => {
    const ride = activity("activities/fit/unfinished-header-size-zero.fit");
    expect(ride.columns.timeS.length).toBeGreaterThan(4000);
    expect(ride.distanceM).toBeGreaterThan(40_000);
  });
});

describe.skipIf(!isHere)(`courses${absent}`, () => {
  const course = (path: string) => {
    const decoded = decodeCourse(read(path));
    if (!decoded.ok) throw new Error(decoded.reason);
    return decoded;
  };

  it("a marathon course has its points with altitudes", () => {
    const marathon = course("courses/manchester-marathon-2026.gpx");
    expect(marathon.name).toBe("Manchester Marathon 2026");
    expect(marathon.points).toHaveLength(352);
    expect(marathon.points.every((point) => point.altitudeM !== null)).toBe(true);
  });

  it("a round without altitudes keeps them unknown and its 52 places named", () => {
    const round = course("courses/bob-graham-round.gpx.gz");
    expect(round.points).toHaveLength(11_844);
    expect(round.points.every((point) => point.altitudeM === null)).toBe(true);
    expect(round.waypoints).toHaveLength(52);
  });

  it("routes, planned tracks, FIT courses and recorded activities all give a way", () => {
    expect(course("courses/route-rte.gpx").points).toHaveLength(55);
    expect(course("courses/gpx-studio-planned.gpx").points).toHaveLength(41);
    expect(course("courses/ellen-cove-climb.gpx").points).toHaveLength(42);
    expect(course("activities/fit/notactivity-course.fit").points).toHaveLength(25);
    expect(course("activities/tcx/run-fr620.tcx").points).toHaveLength(147);
  });

  it("planned tracks and routes are not activities", () => {
    for (const path of [
      "courses/route-rte.gpx",
      "courses/gpx-studio-planned.gpx",
      "courses/manchester-marathon-2026.gpx",
    ]) {
      expect(inspectOnly(path)).toMatchObject({ outcome: "not-an-activity" });
    }
  });
});

function expectNear(actual: number | null, expected: number | string | undefined, tolerance: number): void {
  if (expected === undefined) return;
  if (actual === null) throw new Error(`got nothing, expected ${expected}`);
  expect(Math.abs(actual - Number(expected)), `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
