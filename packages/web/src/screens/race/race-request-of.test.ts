import { readdirSync, readFileSync } from "node:fs";
import { RaceRequestSchema } from "@crampcast/contract";
import { defaultProfile } from "@crampcast/model/athlete";
import { expect, test } from "vitest";
import triathlon from "../../../../../examples/olympic-triathlon.json" with { type: "json" };
import { draftOfRequest } from "./draft-of-request.ts";
import { changedLeg, emptyDraft, emptyLeg, type LegDraft, type RaceDraft } from "./race-draft.ts";
import { raceRequestOf } from "./race-request-of.ts";

const NOW_MS = Date.UTC(2026, 2, 4, 10);
const athlete = defaultProfile("female");
const planned = (part: Partial<RaceDraft> = {}): RaceDraft => {
  const draft = emptyDraft(NOW_MS);
  return {
    ...draft,
    date: "2026-04-19",
    time: "09:00",
    zone: "Europe/Paris",
    legs: draft.legs.map((leg) => ({ ...leg, goalTimeS: 14_400 })),
    ...part,
  };
};
const requestOf = (draft: RaceDraft) => {
  const built = raceRequestOf(draft, athlete, "My race");
  if (!built.ok) throw new Error(`the plan was refused: ${built.field} ${built.reason}`);
  return built.request;
};

test("a plan from an untouched form and a goal time is a request the contract accepts", () => {
  const request = requestOf(planned());
  expect(RaceRequestSchema.safeParse(request).success).toBe(true);
  expect(request.name).toBe("My race");
  expect(request.startEpochMs).toBe(Date.UTC(2026, 3, 19, 7));
});

test("typed hours are clock times of the place", () => {
  const { weather } = requestOf(planned());
  expect(weather.utcOffsetS).toBe(7200);
  expect(weather.hours.map((hour) => hour.epochMs)).toEqual([7, 9, 11].map((hour) => Date.UTC(2026, 3, 19, hour)));
});

test("for a race over midnight, small hours are of the next day", () => {
  const draft = planned({ time: "22:00" });
  const hours = draft.hours.map((hour, index) => ({ ...hour, time: ["22:00", "23:00", "03:00"][index] ?? "" }));
  const { weather } = requestOf({ ...draft, hours });
  expect(weather.hours.at(-1)?.epochMs).toBe(Date.UTC(2026, 3, 20, 1));
});

test("without a goal time the plan is refused, not guessed", () => {
  const built = raceRequestOf(planned({ legs: [emptyLeg("1", "running")] }), athlete, "My race");
  expect(built.ok).toBe(false);
});

test("a marathon in 40 minutes is refused with what is allowed", () => {
  const built = raceRequestOf(planned({ legs: [{ ...emptyLeg("1", "running"), goalTimeS: 2400 }] }), athlete, "x");
  expect(built).toMatchObject({ ok: false, field: "legs[0].pacing.goalTimeS" });
});

test("cycling power is kept for cycling only, water temperature for swimming only", () => {
  const leg = { ...emptyLeg("1", "running"), goalTimeS: 14_400, powerW: 200, waterTemperatureC: 20, hasWetsuit: true };
  const [kept] = requestOf(planned({ legs: [leg] })).legs;
  expect(kept?.pacing.powerW).toBeNull();
  expect(kept?.waterTemperatureC).toBeNull();
  expect(kept?.hasWetsuit).toBe(false);
});

test("a plan opened for change and saved unchanged is the same race", () => {
  const before = requestOf(planned());
  const after = requestOf(draftOfRequest(before));
  expect({ ...after, legs: [] }).toEqual({ ...before, legs: [] });
  expect(after.legs[0]?.course.points).toEqual(before.legs[0]?.course.points);
  expect(after.legs[0]?.course.aidStations).toEqual(before.legs[0]?.course.aidStations);
  expect(after.legs[0]?.intake).toEqual(before.legs[0]?.intake);
});

test("a triathlon with changeovers can be opened, saved, and is still the same legs", () => {
  const before = RaceRequestSchema.parse(triathlon);
  const built = raceRequestOf(draftOfRequest(before), before.athlete, "x");
  if (!built.ok) throw new Error(`the plan was refused: ${built.field} ${built.reason}`);
  expect(built.request.legs.map((leg) => leg.sport)).toEqual(before.legs.map((leg) => leg.sport));
  expect(built.request.legs.map((leg) => leg.waterTemperatureC)).toEqual(
    before.legs.map((leg) => leg.waterTemperatureC),
  );
  expect(built.request.startEpochMs).toBe(before.startEpochMs);
});

test("a track is stretched to the official distance, but not to that of another race", () => {
  const [leg] = draftOfRequest(requestOf(planned())).legs;
  if (leg === undefined) throw new Error("the plan has no leg");
  const [stretched] = requestOf(planned({ legs: [{ ...leg, officialDistanceM: 42_600 }] })).legs;
  expect(stretched?.course.points.at(-1)?.distanceM).toBeCloseTo(42_600, 6);
  expect(stretched?.course.aidStations[0]?.distanceM).toBeCloseTo((5000 * 42_600) / 42_195, 6);
  const built = raceRequestOf(planned({ legs: [{ ...leg, officialDistanceM: 21_097 }] }), athlete, "x");
  expect(built).toMatchObject({ ok: false, field: "official distance" });
});

const examplesFolder = new URL("../../../../../examples/", import.meta.url);
const exampleNames = readdirSync(examplesFolder).filter((name) => name.endsWith(".json"));
const exampleOf = (name: string) =>
  RaceRequestSchema.parse(JSON.parse(readFileSync(new URL(name, examplesFolder), "utf8")));
/** Optional parts may be absent or null: both mean none. */
const withoutNone = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (part === null ? undefined : part)));

test.each(exampleNames)("%s opened for change and saved unchanged keeps every part of the plan", (name) => {
  const before = exampleOf(name);
  const built = raceRequestOf(draftOfRequest(before), before.athlete, "x");
  if (!built.ok) throw new Error(`the plan was refused: ${built.field} ${built.reason}`);
  expect(withoutNone({ ...built.request, memberCount: 0, seed: 0 })).toEqual(
    withoutNone({ ...before, memberCount: 0, seed: 0 }),
  );
});

test("only what was edited changes: walk breaks, stops, food and pre-cooling outlive another goal time", () => {
  const before = exampleOf("ultra-161-km.json");
  const [first] = before.legs;
  if (first === undefined) throw new Error("the example has no leg");
  const pacing = { ...first.pacing, walkBreaks: { everyS: null, everyM: 1609.344, lengthS: 45 } };
  const preCooling = { method: "cold-water" as const, doseGPerKg: 6 };
  const rich = { ...before, preCooling, legs: [{ ...first, pacing }] };
  const draft = draftOfRequest(rich);
  const edited = { ...draft, legs: draft.legs.map((leg) => ({ ...leg, goalTimeS: 100_000 })) };
  const built = raceRequestOf(edited, before.athlete, "x");
  if (!built.ok) throw new Error(`the plan was refused: ${built.field} ${built.reason}`);
  expect(built.request.preCooling).toEqual(preCooling);
  expect(built.request.legs[0]?.pacing).toEqual({ ...pacing, goalTimeS: 100_000 });
  expect(built.request.legs[0]?.intake).toEqual(first.intake);
});

test("typed weather that the rows cannot hold stays whole", () => {
  const before = requestOf(planned());
  const weather = { ...before.weather, hours: before.weather.hours.map((hour) => ({ ...hour, windFromDeg: 90 })) };
  expect(requestOf(draftOfRequest({ ...before, weather })).weather).toEqual(weather);
  const early = before.weather.hours.map((hour) => ({ ...hour, epochMs: hour.epochMs - 5 * 3_600_000 }));
  const earlier = { ...before.weather, hours: early };
  expect(requestOf(draftOfRequest({ ...before, weather: earlier })).weather).toEqual(earlier);
});

test("what was planned place by place outlives another goal time, and gives way to drinks changed by hand", () => {
  const water = { name: "water", sodiumMmolPerL: 0, carbohydrateGPerL: 0, temperatureC: 12 };
  const cup = { distanceM: 9000, source: "station", count: 2, unitKg: 0.15, unitSodiumMmol: 0, drink: water } as const;
  const race = RaceRequestSchema.parse(triathlon);
  const withCups = {
    ...race,
    legs: race.legs.map((leg) =>
      leg.sport === "running" ? { ...leg, intake: { ...leg.intake, servings: [cup] } } : leg,
    ),
  };
  const draft = draftOfRequest(withCups);
  const changed = (part: Partial<LegDraft>) =>
    requestOf({ ...draft, legs: draft.legs.map((leg) => (leg.sport === "running" ? changedLeg(leg, part) : leg)) })
      .legs.filter((leg) => leg.sport === "running")
      .map((leg) => leg.intake.servings ?? null);
  expect(changed({ goalTimeS: 3600 })).toEqual([[cup]]);
  expect(changed({ drinkKgPerH: 0.4 })).toEqual([null]);
});

test("none of the further parts is in a plan by itself, and walk breaks are of running only", () => {
  const plain = requestOf(planned());
  expect(plain).not.toHaveProperty("preCooling");
  expect(plain.legs[0]?.pacing).not.toHaveProperty("walkBreaks");
  expect(plain.legs[0]?.pacing).not.toHaveProperty("stopPerStationS");
  const [leg] = planned().legs;
  if (leg === undefined) throw new Error("the plan has no leg");
  const timed = { ...leg, walkBreaks: "time" as const };
  expect(requestOf(planned({ legs: [timed] })).legs[0]?.pacing.walkBreaks).toEqual({
    everyS: 600,
    everyM: null,
    lengthS: 60,
  });
  const [walked] = requestOf(planned({ legs: [{ ...timed, sport: "walking", goalTimeS: 25_000 }] })).legs;
  expect(walked?.pacing).not.toHaveProperty("walkBreaks");
});

test("whole typed weather of a plan is kept under its own name, and fetched weather under the service", () => {
  const before = requestOf(planned());
  const hours = before.weather.hours.map((hour) => ({ ...hour, windFromDeg: 90 }));
  const kept = draftOfRequest({ ...before, weather: { ...before.weather, hours } });
  expect(kept.weatherSource).toBe("kept");
  expect(draftOfRequest({ ...before, weather: { ...before.weather, hours, origin: "open-meteo" } }).weatherSource).toBe(
    "server",
  );
  // Whole typed weather is not an answer of the service.
  const built = raceRequestOf({ ...kept, weatherSource: "file" }, athlete, "My race");
  expect(!built.ok && built.field).toBe("weather");
});

test("weather of several places stays with its places when a race is opened and saved", () => {
  const before = requestOf(planned());
  const { latitudeDeg, longitudeDeg, hours } = before.weather;
  const further = { latitudeDeg, longitudeDeg, hours, distanceM: 30_000, altitudeM: 1200 };
  const weather = { ...before.weather, origin: "open-meteo", altitudeM: 400, furtherPlaces: [further] };
  expect(requestOf(draftOfRequest({ ...before, weather })).weather).toEqual(weather);
  const typedOnMountain = { ...before.weather, altitudeM: 400 };
  expect(requestOf(draftOfRequest({ ...before, weather: typedOnMountain })).weather).toEqual(typedOnMountain);
});

test("members and seed of a plan stay what they were", () => {
  const before = { ...requestOf(planned()), memberCount: 4000, seed: 20_260_419 };
  expect(requestOf(draftOfRequest(before))).toMatchObject({ memberCount: 4000, seed: 20_260_419 });
});
