import { describe, expect, it } from "vitest";
import type { RecordingColumns } from "./recording.ts";
import { cutColumns, resampleColumns } from "./resample.ts";

function columnsOf(more: Partial<RecordingColumns> & Pick<RecordingColumns, "timeS">): RecordingColumns {
  return {
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

const of = (...values: number[]) => Float64Array.from(values);

describe("an even grid", () => {
  it("reads distance off straight lines between samples", () => {
    const grid = resampleColumns(columnsOf({ timeS: of(0, 7, 20), distanceM: of(0, 21, 60) }), { stepS: 5 });
    expect([...grid.timeS]).toEqual([0, 5, 10, 15, 20]);
    expect([...(grid.distanceM ?? [])].map((value) => Math.round(value * 1000) / 1000)).toEqual([0, 15, 30, 45, 60]);
  });

  it("gives the time-weighted mean of power, so that the work stays the same", () => {
    const timeS = Float64Array.from({ length: 120 }, (_, i) => i);
    const powerW = timeS.map((second) => 150 + 50 * Math.sin(second / 7));
    const grid = resampleColumns(columnsOf({ timeS, powerW }), { stepS: 30 });
    const workJ = powerW.reduce((sum, watts) => sum + watts, 0);
    expect((grid.powerW ?? of()).reduce((sum, watts) => sum + watts * 30, 0)).toBeCloseTo(workJ, 6);
  });

  it("holds a value no longer than asked: after that it is unknown", () => {
    const grid = resampleColumns(columnsOf({ timeS: of(0, 100, 101), heartRateBpm: of(120, 140, 140) }), {
      stepS: 10,
      maximumHoldS: 20,
    });
    expect([...(grid.heartRateBpm ?? [])].slice(0, 4)).toEqual([120, 120, Number.NaN, Number.NaN]);
    expect(grid.heartRateBpm?.[10]).toBe(140);
  });

  it("on the samples' own seconds changes nothing", () => {
    const timeS = of(0, 1, 2, 3);
    const heartRateBpm = of(100, 101, Number.NaN, 103);
    expect(resampleColumns(columnsOf({ timeS, heartRateBpm }), { stepS: 1 }).heartRateBpm).toEqual(heartRateBpm);
  });

  it("of no samples is empty", () => {
    expect(resampleColumns(columnsOf({ timeS: of() }), { stepS: 1 }).timeS).toHaveLength(0);
  });
});

describe("a cut", () => {
  it("counts time and distance from its own start", () => {
    const cut = cutColumns(columnsOf({ timeS: of(0, 10, 20, 30), distanceM: of(0, 30, 60, 90) }), {
      fromS: 10,
      untilS: 30,
    });
    expect([...cut.timeS]).toEqual([0, 10]);
    expect([...(cut.distanceM ?? [])]).toEqual([0, 30]);
  });
});
