import { describe, expect, it } from "vitest";
import type { Activity } from "./recording.ts";
import { distinctActivities, isSameActivity, preferredOf } from "./same-activity.ts";

const noon = Date.UTC(2026, 4, 2, 12);

function activityOf({
  startS = 0,
  elapsedS = 3600,
  more = {},
}: {
  startS?: number;
  elapsedS?: number;
  more?: Partial<Activity>;
}): Activity {
  const timeS = Float64Array.from({ length: 10 }, (_, i) => (i * elapsedS) / 9);
  return {
    sport: "running",
    subSport: null,
    origin: { format: "gpx", manufacturer: null, product: null },
    title: null,
    startEpochMs: noon + startS * 1000,
    elapsedS,
    timerS: elapsedS,
    distanceM: 10_000,
    ascentM: null,
    descentM: null,
    averageHeartRateBpm: null,
    averagePowerW: null,
    averageTemperatureC: null,
    columns: {
      timeS,
      latitudeDeg: timeS.map(() => 10),
      longitudeDeg: timeS.map(() => 20),
      altitudeM: null,
      distanceM: timeS.map((value) => value * 2.7),
      speedMps: null,
      heartRateBpm: null,
      cadencePerMin: null,
      powerW: null,
      deviceTemperatureC: null,
      coreTemperatureC: null,
    },
    laps: [],
    deviceFields: [],
    repairs: [],
    ...more,
  };
}

describe("two recordings are one effort", () => {
  it("when phone and watch start seconds apart and differ in length", () => {
    expect(isSameActivity(activityOf({}), activityOf({ startS: 10, elapsedS: 2600 }))).toEqual({
      isSame: true,
      reason: "they start 10 s apart and 100 % of the shorter lies inside the other",
      overlap: { startsApartS: 10, overlapFraction: 1 },
    });
  });

  it("when one device calls a run what the other calls a walk", () => {
    expect(isSameActivity(activityOf({}), activityOf({ more: { sport: "walking" } })).isSame).toBe(true);
  });

  it("when one of them does not know its sport", () => {
    expect(isSameActivity(activityOf({}), activityOf({ more: { sport: "other" } })).isSame).toBe(true);
  });
});

describe("two recordings are two efforts", () => {
  it.each([
    ["one follows the other", activityOf({ startS: 3700 }), /different times/],
    ["they overlap only a little", activityOf({ startS: 3000 }), /17 % of the shorter/],
    ["the sports differ", activityOf({ more: { sport: "cycling" } }), /different sports/],
    ["one has no true date", activityOf({ more: { startEpochMs: Date.UTC(1990, 6, 9) } }), /no true date/],
  ])("when %s", (_, other, reason) => {
    const verdict = isSameActivity(activityOf({}), other);
    expect(verdict.isSame).toBe(false);
    expect(verdict.reason).toMatch(reason);
  });

  it("when they are at the same time in different towns", () => {
    const here = activityOf({});
    const there = activityOf({
      more: { columns: { ...here.columns, latitudeDeg: here.columns.timeS.map(() => 10.5) } },
    });
    expect(isSameActivity(here, there)).toEqual({ isSame: false, reason: "at the same time but 56 km apart" });
  });
});

describe("of several recordings of one effort", () => {
  it("the one with heart rate is kept", () => {
    const plain = activityOf({});
    const rich = activityOf({
      more: { columns: { ...plain.columns, heartRateBpm: plain.columns.timeS.map(() => 150) } },
    });
    expect(preferredOf(plain, rich)).toBe(rich);
    expect(preferredOf(rich, plain)).toBe(rich);
  });

  it("the device's own file is kept before its exports, whatever the order of import", () => {
    const gpx = activityOf({});
    const fit = activityOf({ more: { origin: { format: "fit", manufacturer: null, product: null } } });
    for (const order of [
      [gpx, fit],
      [fit, gpx],
    ]) {
      const [only, ...others] = distinctActivities(order);
      expect(others).toHaveLength(0);
      expect(only?.activity).toBe(fit);
      expect(only?.duplicates).toHaveLength(1);
    }
  });

  it("is said the same whichever is asked first", () => {
    const pairs = [
      activityOf({}),
      activityOf({ startS: 1500 }),
      activityOf({ startS: 100, elapsedS: 50 }),
      activityOf({ more: { sport: "cycling" } }),
    ];
    for (const a of pairs) for (const b of pairs) expect(isSameActivity(a, b)).toEqual(isSameActivity(b, a));
  });
});
