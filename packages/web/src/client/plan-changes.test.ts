import { usualWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import { expect, test } from "vitest";
import { exampleFound as found, slowerSample } from "./example-found.ts";
import { changesSince, raceToSearch, withPlannedPart } from "./plan-changes.ts";
import { sampleRequest } from "./sample-request.ts";

const wishes = usualWishes(sampleRequest);
const changed = (part: Partial<RaceRequest>, modelVersion = "1") =>
  changesSince(found, { request: { ...sampleRequest, ...part }, wishes, modelVersion });
const [leg] = sampleRequest.legs;
if (!leg) throw new Error("the sample has no leg; expected one");

test("plans of the race, athlete, supplies and model as they are now are not out of date", () => {
  expect(changed({})).toEqual([]);
});

test("each thing that moves a number makes plans out of date, and is named", () => {
  const { weather, athlete } = sampleRequest;
  const warmer = { ...weather, hours: weather.hours.map((hour) => ({ ...hour, airTemperatureC: 30 })) };
  const last = leg.course.points.at(-1);
  if (!last) throw new Error("the course has no end; expected one");
  const longer = { ...leg.course, points: [...leg.course.points, { ...last, distanceM: last.distanceM + 500 }] };
  expect(changed({ weather: warmer })).toEqual(["weather"]);
  expect(changed({ startEpochMs: sampleRequest.startEpochMs + 60_000 })).toEqual(["start"]);
  expect(changed({ legs: [{ ...leg, course: longer }] })).toEqual(["course"]);
  expect(changed({ legs: [{ ...leg, clothingClo: 0.6 }] })).toEqual(["gear"]);
  expect(changed({ legs: slowerSample.legs })).toEqual(["goal"]);
  expect(changed({ athlete: { ...athlete, massKg: athlete.massKg + 1 } })).toEqual(["athlete"]);
  expect(changed({ seed: sampleRequest.seed + 1 })).toEqual(["settings"]);
  expect(changed({}, "2")).toEqual(["model"]);
  const noCups = {
    ...wishes,
    suppliesOfLegs: wishes.suppliesOfLegs.map((one) => one && { ...one, stationDrinks: [] }),
  };
  expect(changesSince(found, { request: sampleRequest, wishes: noCups, modelVersion: "1" })).toEqual(["supplies"]);
});

test("another name of the race, the athlete or a drink changes no number and no plan", () => {
  expect(changed({ name: "Another name", athlete: { ...sampleRequest.athlete, name: "Ann" } })).toEqual([]);
  const renamed = {
    ...wishes,
    suppliesOfLegs: wishes.suppliesOfLegs.map(
      (one) => one && { ...one, stationDrinks: one.stationDrinks.map((drink) => ({ ...drink, name: "Wasser" })) },
    ),
  };
  expect(changesSince(found, { request: sampleRequest, wishes: renamed, modelVersion: "1" })).toEqual([]);
});

test("a plan put to use does not make the search that found it an old one; an athlete who changed after it does", () => {
  const plan = found.frontier.points[0]?.plan;
  if (!plan) throw new Error("the example has no plan; expected one");
  const inUse = withPlannedPart(sampleRequest, plan.request);
  expect(inUse.legs).toEqual(slowerSample.legs);
  expect(raceToSearch(inUse, found)).toEqual(sampleRequest);
  const heavier = { ...inUse, athlete: { ...inUse.athlete, massKg: 99 } };
  const asked = raceToSearch(heavier, found);
  expect(changesSince(found, { request: asked, wishes, modelVersion: "1" })).toEqual(["athlete"]);
});

test("putting a plan to use never brings back the weather or start it was found for", () => {
  const later = { ...sampleRequest, startEpochMs: sampleRequest.startEpochMs + 3_600_000 };
  expect(withPlannedPart(later, slowerSample).startEpochMs).toBe(later.startEpochMs);
});
