import { describe, expect, it } from "vitest";
import { cleanRecording } from "./clean.ts";
import type { Activity, Recording, RecordingColumns } from "./recording.ts";

const startEpochMs = Date.UTC(2026, 4, 2, 6);

function columnsOf(sampleCount: number, more: Partial<RecordingColumns> = {}): RecordingColumns {
  return {
    timeS: Float64Array.from({ length: sampleCount }, (_, i) => i),
    latitudeDeg: null,
    longitudeDeg: null,
    altitudeM: null,
    distanceM: null,
    speedMps: null,
    heartRateBpm: null,
    cadencePerMin: null,
    powerW: null,
    deviceTemperatureC: null,
    coreTemperatureC: null,
    ...more,
  };
}

function recordingOf(columns: RecordingColumns, more: Partial<Recording> = {}): Recording {
  return {
    sport: "running",
    subSport: null,
    origin: { format: "fit", manufacturer: null, product: null },
    title: null,
    startEpochMs,
    statedElapsedS: null,
    statedTimerS: null,
    statedDistanceM: null,
    statedAscentM: null,
    columns,
    laps: [],
    poolLengthM: null,
    heartbeatIntervalsS: null,
    deviceFields: [],
    decodingNotes: [],
    ...more,
  };
}

function clean(columns: RecordingColumns, more: Partial<Recording> = {}): Activity {
  const cleaned = cleanRecording(recordingOf(columns, more));
  if (!cleaned.ok) throw new Error(cleaned.reason);
  return cleaned.activity;
}

const filled = (sampleCount: number, valueAt: (i: number) => number) =>
  Float64Array.from({ length: sampleCount }, (_, i) => valueAt(i));
const kindsOf = (activity: Activity) => activity.repairs.map((repair) => repair.kind);
/** North along a meridian at 3 m/s. */
const northwards = (sampleCount: number) => ({
  latitudeDeg: filled(sampleCount, (i) => 10 + (3 * i) / 111_195.08),
  longitudeDeg: filled(sampleCount, () => 20),
});

describe("a recording without faults", () => {
  it("is left as it is", () => {
    const columns = columnsOf(100, {
      distanceM: filled(100, (i) => 3 * i),
      speedMps: filled(100, () => 3),
      heartRateBpm: filled(100, () => 140),
    });
    const activity = clean(columns, { statedElapsedS: 99, statedTimerS: 99, statedDistanceM: 297 });
    expect(activity.repairs).toEqual([]);
    expect(activity).toMatchObject({ elapsedS: 99, timerS: 99, distanceM: 297, averageHeartRateBpm: 140 });
    expect(activity.columns.distanceM).toEqual(columns.distanceM);
  });
});

describe("absent is not zero", () => {
  it.each([
    ["heartRateBpm", "absent-heart-rate"],
    ["powerW", "absent-power"],
    ["cadencePerMin", "absent-cadence"],
    ["deviceTemperatureC", "absent-temperature"],
  ] as const)("%s of 0 in every sample was not measured", (column, kind) => {
    const activity = clean(columnsOf(50, { [column]: new Float64Array(50) }));
    expect(activity.columns[column]).toBeNull();
    expect(kindsOf(activity)).toContain(kind);
  });

  it("a single heart rate of 0 among true ones is taken out, and the mean is of the true ones", () => {
    const activity = clean(columnsOf(50, { heartRateBpm: filled(50, (i) => (i < 10 ? 0 : 150)) }));
    expect(activity.averageHeartRateBpm).toBe(150);
    expect(kindsOf(activity)).toEqual(["implausible-heart-rate"]);
  });

  it("coasting is power 0 and stays", () => {
    const activity = clean(columnsOf(50, { powerW: filled(50, (i) => (i < 25 ? 0 : 200)) }));
    expect(activity.averagePowerW).toBe(100);
    expect(activity.repairs).toEqual([]);
  });

  it("a dive from sea level keeps its altitudes, 0 to 1 m throughout does not", () => {
    expect(clean(columnsOf(50, { altitudeM: filled(50, (i) => (i % 3) / 3) })).columns.altitudeM).toBeNull();
    expect(clean(columnsOf(50, { altitudeM: filled(50, (i) => i / 5) })).columns.altitudeM).not.toBeNull();
  });
});

describe("time", () => {
  it("that goes backwards or repeats is put in order; what a twin knows is merged", () => {
    const timeS = Float64Array.from([0, 1, 1, 2, 1.5, 3]);
    const heartRateBpm = Float64Array.from([100, Number.NaN, 101, 102, 90, 103]);
    const activity = clean({ ...columnsOf(6, { heartRateBpm }), timeS });
    expect([...activity.columns.timeS]).toEqual([0, 1, 2, 3]);
    expect([...(activity.columns.heartRateBpm ?? [])]).toEqual([100, 101, 102, 103]);
    expect(kindsOf(activity)).toEqual(["duplicate-time", "time-backwards"]);
  });

  it("that stands still for a month is closed, and the activity lasts as long as its timer", () => {
    const timeS = filled(100, (i) => (i < 50 ? i : i + 30 * 86_400));
    const activity = clean({ ...columnsOf(100), timeS }, { statedElapsedS: 30 * 86_400 + 100, statedTimerS: 100 });
    expect(activity.elapsedS).toBe(100);
    expect(activity.columns.timeS.at(-1)).toBe(99);
    expect(kindsOf(activity)).toEqual(["clock-jump"]);
  });

  it("that leaps by decades loses the shorter stretch", () => {
    const timeS = filled(100, (i) => (i < 3 ? i : i + 20 * 365 * 86_400));
    const activity = clean({ ...columnsOf(100), timeS });
    expect(activity.columns.timeS).toHaveLength(97);
    expect(activity.columns.timeS[0]).toBe(0);
    expect(new Date(activity.startEpochMs).getUTCFullYear()).toBe(2046);
    expect(kindsOf(activity)).toEqual(["clock-wrong"]);
  });

  it("of a clock that was never set is told", () => {
    expect(kindsOf(clean(columnsOf(20), { startEpochMs: Date.UTC(1990, 6, 9) }))).toEqual(["clock-not-set"]);
  });

  it("stated as elapsed but shorter than the timer is stretched to the samples", () => {
    const activity = clean(columnsOf(2000), { statedElapsedS: 900, statedTimerS: 2000 });
    expect(activity).toMatchObject({ elapsedS: 2000, timerS: 2000 });
    expect(kindsOf(activity)).toContain("inverted-times");
  });

  it("without a stated timer leaves out pauses, but not a gap on the move", () => {
    const timeS = filled(200, (i) => (i < 100 ? i : i + 300));
    const standing = filled(200, (i) => 3 * i);
    const moving = filled(200, (i) => 3 * (timeS[i] ?? 0));
    expect(clean({ ...columnsOf(200, { distanceM: standing }), timeS }).timerS).toBe(499 - 301);
    expect(clean({ ...columnsOf(200, { distanceM: moving }), timeS }).timerS).toBe(499);
  });
});

describe("a damaged number", () => {
  it("of seven weeks for a run of two minutes is not believed", () => {
    const activity = clean(columnsOf(120), { statedElapsedS: 4_294_967, statedTimerS: 119 });
    expect(activity).toMatchObject({ elapsedS: 119, timerS: 119 });
    expect(kindsOf(activity)).toEqual(["time-total"]);
  });

  it("in every time, stretching a file over months, leaves no activity", () => {
    const timeS = filled(1000, (i) => i * 11 * 3600);
    expect(cleanRecording(recordingOf({ ...columnsOf(1000), timeS }))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/not one activity/),
    });
  });
});

describe("the way", () => {
  it("is measured along the positions when the file states no distance", () => {
    const activity = clean(columnsOf(1001, northwards(1001)));
    expect(activity.distanceM).toBeCloseTo(3000, 0);
    expect(kindsOf(activity)).toEqual(["distance-from-positions", "speed-from-distance"]);
    expect(activity.columns.speedMps?.[500]).toBeCloseTo(3, 2);
  });

  it("does not follow a position that jumps a kilometre aside for some seconds", () => {
    const positions = northwards(1001);
    for (let row = 400; row < 405; row += 1) positions.longitudeDeg[row] = 20.01;
    const activity = clean(columnsOf(1001, positions));
    expect(activity.distanceM).toBeCloseTo(3000, 0);
    expect(activity.repairs[0]).toMatchObject({ kind: "position-spike", sampleCount: 5 });
  });

  it("does not lead through the Gulf of Guinea when the device had no fix (0/0)", () => {
    const positions = northwards(1001);
    positions.latitudeDeg[0] = 0;
    positions.longitudeDeg[0] = 0;
    const activity = clean(columnsOf(1001, positions));
    expect(activity.distanceM).toBeCloseTo(2997, 0);
    expect(kindsOf(activity)).toContain("impossible-position");
  });

  it("never shrinks where the device's count falls", () => {
    const distanceM = filled(200, (i) => (i < 100 ? 3 * i : 3 * (i - 100)));
    const activity = clean(columnsOf(200, { distanceM, speedMps: filled(200, () => 3) }));
    expect(activity.distanceM).toBe(297 + 297);
    expect(kindsOf(activity)).toEqual(["distance-drop"]);
  });

  it("does not count a leap of the device's distance of a kilometre in a second", () => {
    const distanceM = filled(200, (i) => 3 * i + (i >= 100 ? 1000 : 0));
    const activity = clean(columnsOf(200, { distanceM, speedMps: filled(200, () => 3) }));
    expect(activity.distanceM).toBeCloseTo(594, 6);
    expect(kindsOf(activity)).toEqual(["speed-spike"]);
  });

  it("of a stated total that the samples contradict is the samples'", () => {
    const distanceM = filled(1001, (i) => 3 * i);
    const activity = clean(columnsOf(1001, { distanceM, speedMps: filled(1001, () => 3) }), { statedDistanceM: 2000 });
    expect(activity.distanceM).toBe(3000);
    expect(kindsOf(activity)).toContain("distance-total");
  });

  it("of a file that breaks off early stays the stated one", () => {
    const distanceM = filled(300, (i) => 3 * i);
    const activity = clean(columnsOf(300, { distanceM, speedMps: filled(300, () => 3) }), {
      statedDistanceM: 11_000,
      statedTimerS: 3600,
      statedElapsedS: 3600,
    });
    expect(activity.distanceM).toBe(11_000);
  });

  it("climbed counts from 1 m on: the wandering of a barometer is no climb", () => {
    const wandering = clean(columnsOf(400, { altitudeM: filled(400, (i) => 100 + 0.4 * Math.sin(i)) }));
    expect(wandering.ascentM).toBe(0);
    const hill = clean(columnsOf(401, { altitudeM: filled(401, (i) => 100 + (i < 200 ? i / 4 : (400 - i) / 4)) }));
    expect(hill.ascentM).toBeCloseTo(50, 6);
    expect(hill.descentM).toBeCloseTo(50, 6);
  });
});

describe("what cannot be an activity", () => {
  it("a course whose times were made up by a planner", () => {
    const fast = columnsOf(60, { latitudeDeg: filled(60, (i) => 10 + i / 500), longitudeDeg: filled(60, () => 20) });
    expect(cleanRecording(recordingOf(fast))).toMatchObject({ ok: false, reason: expect.stringMatching(/made up/) });
  });

  it("neither samples nor a stated duration", () => {
    expect(cleanRecording(recordingOf(columnsOf(0))).ok).toBe(false);
  });

  it("but an hour typed in by hand, without samples, can", () => {
    const activity = clean(columnsOf(0), { statedElapsedS: 3600, statedTimerS: 3600, statedDistanceM: 10_000 });
    expect(activity).toMatchObject({ elapsedS: 3600, distanceM: 10_000, averageHeartRateBpm: null });
  });
});

describe("a GPX that names no sport", () => {
  const gpx = { sport: "other", origin: { format: "gpx", manufacturer: null, product: null } } as const;

  it("is a run by its title or by its speed, and says that it was guessed", () => {
    const positions = columnsOf(1001, northwards(1001));
    for (const title of ["Corrida Matutina", null]) {
      const activity = clean(positions, { ...gpx, title });
      expect(activity.sport).toBe("running");
      expect(kindsOf(activity)).toContain("sport-guessed");
    }
  });

  it("that names another sport is not guessed at", () => {
    expect(clean(columnsOf(1001, northwards(1001)), { ...gpx, subSport: "kayaking" }).sport).toBe("other");
  });
});
