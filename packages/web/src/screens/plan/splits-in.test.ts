import type { PaceSplit } from "@crampcast/model/plan";
import { expect, test } from "vitest";
import { splitsIn } from "./splits-in.ts";

const MILE_M = 1609.344;
const LENGTH_M = 42_195;

/** A marathon that gets slower by a second each kilometre. */
function marathon(): PaceSplit[] {
  const splits: PaceSplit[] = [];
  let endTimeS = 0;
  for (let fromM = 0; fromM < LENGTH_M; fromM += 1000) {
    const toM = Math.min(LENGTH_M, fromM + 1000);
    const durationS = ((300 + fromM / 1000) * (toM - fromM)) / 1000;
    endTimeS += durationS;
    splits.push({ legIndex: 0, fromM, toM, durationS, endTimeS, powerW: null, climbM: 5 });
  }
  return splits;
}

test("kilometres stay as they were planned", () => {
  const planned = marathon();
  expect(splitsIn(planned, 1000).map(({ durationS }) => Math.round(durationS))).toEqual(
    planned.map(({ durationS }) => Math.round(durationS)),
  );
});

test("in miles the race takes as long, climbs as much and ends at the same place", () => {
  const planned = marathon();
  const miles = splitsIn(planned, MILE_M);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(miles).toHaveLength(27);
  expect(sum(miles.map((mile) => mile.durationS))).toBeCloseTo(sum(planned.map((split) => split.durationS)), 6);
  expect(sum(miles.map((mile) => mile.climbM))).toBeCloseTo(sum(planned.map((split) => split.climbM)), 6);
  expect(miles.at(-1)?.toM).toBe(LENGTH_M);
  expect(miles.at(-1)?.endTimeS).toBeCloseTo(planned.at(-1)?.endTimeS ?? 0, 6);
  expect(miles.map((mile) => mile.endTimeS)).toEqual([...miles.map((mile) => mile.endTimeS)].sort((a, b) => a - b));
});

test("a ride's power is the mean over time and stays between the planned ones", () => {
  const ride: PaceSplit[] = [
    { legIndex: 0, fromM: 0, toM: 1000, durationS: 100, endTimeS: 100, powerW: 200, climbM: 0 },
    { legIndex: 0, fromM: 1000, toM: 2000, durationS: 300, endTimeS: 400, powerW: 280, climbM: 40 },
  ];
  expect(splitsIn(ride, 2000)[0]?.powerW).toBeCloseTo((200 * 100 + 280 * 300) / 400, 9);
});

test("a few metres at the end are told with the split before them", () => {
  const short: PaceSplit[] = [
    { legIndex: 0, fromM: 0, toM: 1010, durationS: 303, endTimeS: 303, powerW: null, climbM: 0 },
  ];
  expect(splitsIn(short, 1000)).toHaveLength(1);
});
