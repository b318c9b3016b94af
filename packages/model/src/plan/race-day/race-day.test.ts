import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RaceRequest } from "../../scenario/index.ts";
import type { RacePlan } from "../race-plan/race-plan.ts";
import { type RaceDayInput, type RaceDaySheet, raceDayEvents, raceDaySheet, raceTimeZone, sheetHtml } from "./index.ts";
import { plannedTimeS, plannedWay } from "./planned-way.ts";
import { samplePlan } from "./testing/sample-plan.ts";
import { english } from "./text/english.ts";
import { german } from "./text/german.ts";
import { asciiText } from "./text/words.ts";

const example = (name: string): RaceRequest =>
  // Checked by the tests of the examples.
  JSON.parse(readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), "utf8")) as RaceRequest;
const request = example("marathon");
const planA = samplePlan(request);
const warmer = (byK: number, goalTimeS: number): RacePlan =>
  samplePlan({
    ...request,
    preCooling: { method: "ice-slurry", doseGPerKg: 7.5 },
    legs: request.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS } })),
    weather: {
      ...request.weather,
      hours: request.weather.hours.map((hour) => ({ ...hour, airTemperatureC: hour.airTemperatureC + byK })),
    },
  });
const inputOf = (more: Partial<RaceDayInput> = {}): RaceDayInput => ({
  planA,
  planB: warmer(8, 14_400),
  scenarios: [],
  notation: { units: "metric", words: english },
  ...more,
});
const textOf = (html: string) => html.replace(/<style>.*<\/style>/s, "").replace(/<[^>]+>/g, " ");

describe("the cheat sheet", () => {
  const sheet = raceDaySheet(inputOf());
  const rowsOf = (of: RaceDaySheet) => of.sections.flatMap((section) => section.rows);

  test("has a row for each kilometre, what is taken there, and ends at the planned finish of each plan", () => {
    const rows = rowsOf(sheet);
    expect(rows.map((row) => row.place)).toEqual([...Array.from({ length: 42 }, (_, i) => String(i + 1)), "42.2"]);
    expect(rows.at(-1)?.cells.map((cell) => cell.time)).toEqual(["3:45:00", "4:00:00"]);
    expect(rows[4]?.cells[0]).toMatchObject({ clock: "08:57", time: "26:40", pace: "5:20 /km" });
    expect(rows[4]?.cells[0]?.take).toBe("2 cups of water (300\u00a0mL)");
    expect(rows.filter((row) => row.isStop)).toHaveLength(12);
  });

  test("tells of everything that the plan hands out exactly once, in every size", () => {
    for (const sections of [sheet.sections, sheet.shortSections]) {
      const takes = sections.flatMap((section) => section.rows.map((row) => row.cells[0]?.take ?? ""));
      const pieces = takes.filter((take) => take !== "").flatMap((take) => take.split(" + "));
      expect(pieces).toHaveLength(planA.servings.length);
    }
    for (const size of ["a4", "card", "band"] as const) {
      const text = textOf(sheetHtml(sheet, size));
      expect(text.match(/1[ \u00a0]cap(sule)?/g)?.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain(size === "a4" ? "Stop and get help: confused" : "Stop and get help: swollen hands");
    }
  });

  test("every size in every language says thirst, the gain in weight as the most, and the signs of too little blood sodium", () => {
    for (const words of [english, german]) {
      const told = raceDaySheet(inputOf({ notation: { units: "metric", words } }));
      for (const size of ["a4", "card", "band"] as const) {
        const text = textOf(sheetHtml(told, size));
        expect(text).toContain(words.sheet.neverMore);
        expect(text).toMatch(
          words === english ? /swollen hands with headache or vomiting/ : /dicke Hände mit Kopfweh oder Erbrechen/,
        );
        expect(text).toMatch(words === english ? /confused/ : /verwirrt/);
      }
    }
  });

  test("where only plan B hands something out, plan A is not marked there and says so", () => {
    const less = { ...planA, servings: planA.servings.filter(({ distanceM }) => distanceM !== 40_000) };
    const row = /<tr class="stop"><th scope="row">40<\/th>.*?<\/tr>/.exec(
      sheetHtml(raceDaySheet(inputOf({ planA: less })), "a4"),
    )?.[0];
    const cells = row?.match(/<td class="[^"]*">[^<]*/g) ?? [];
    expect(cells).toHaveLength(8);
    expect(cells.slice(0, 4).every((cell) => cell.includes("none"))).toBe(true);
    expect(cells[3]).toContain("–");
    expect(cells.slice(4).some((cell) => cell.includes("none"))).toBe(false);
    expect(cells[7]).toContain("2 cups of water");
  });

  test("counts miles and ounces for who reads them", () => {
    const us = raceDaySheet(inputOf({ notation: { units: "imperial", words: english } }));
    expect(us.markWord).toBe("mi");
    expect(rowsOf(us).at(-1)?.place).toBe("26.2");
    expect(rowsOf(us).find((row) => row.isStop)?.cells[0]?.take).toBe("2 cups of water (10\u00a0fl\u00a0oz)");
    expect(us.rule).toMatch(/warmer than \d\d\u00a0°F/);
  });

  test("changes to plan B half-way between the two weathers, and says whether that is hotter or cooler", () => {
    const { airTemperatureC } = request.weather.hours[0] ?? { airTemperatureC: Number.NaN };
    expect(Number.isFinite(airTemperatureC)).toBe(true);
    const degrees = (text: string | null) => Number(/(-?\d+)\u00a0°C/.exec(text ?? "")?.[1]);
    expect(sheet.rule).toContain("warmer than");
    const alone = raceDaySheet(inputOf({ planB: null }));
    expect(alone.rule).toBeNull();
    expect(degrees(sheet.rule) - degrees(alone.plans[0]?.madeFor ?? null)).toBe(4);
    const cool = raceDaySheet(inputOf({ planB: warmer(-10, 13_200) }));
    expect(cool.rule).toContain("cooler than");
    expect(cool.plans[1]?.name).toBe("Plan B (cool)");
  });

  test("a plan that breaks a limit says so first and in red", () => {
    const broken: RacePlan = {
      ...planA,
      constraints: [{ key: "no-mass-gain", value: -0.01, limit: 0, isKept: false }],
    };
    const marked = raceDaySheet(inputOf({ planA: broken, planB: null }));
    expect(marked.plans[0]?.lines[0]).toContain("gains weight");
    for (const size of ["a4", "card"] as const)
      expect(sheetHtml(marked, size)).toContain('class="warn">This plan breaks');
  });

  test("names that would break HTML stay text", () => {
    const nasty = samplePlan({ ...request, name: '<script>alert("x")</script> & Söhne' });
    for (const size of ["a4", "card", "band"] as const) {
      const html = sheetHtml(raceDaySheet(inputOf({ planA: nasty, planB: null })), size);
      expect(html).not.toContain("<script");
      expect(html).toContain("&lt;script&gt;");
    }
  });

  test("a triathlon has a part for each sport and none for the change of clothes", () => {
    const tri = raceDaySheet(inputOf({ planA: samplePlan(example("olympic-triathlon")), planB: null }));
    expect(tri.sections.map((section) => section.title)).toEqual(["swimming", "cycling", "running"]);
    expect(tri.sections[0]?.rows[0]?.cells[0]?.pace).toMatch(/\/100 m$/);
    expect(tri.sections[1]?.rows[0]?.cells[0]?.pace).toBe("180 W");
  });

  test("scenarios stand in a table: start, weather, chance, drink, finish", () => {
    const scenarios = [
      {
        startEpochMs: request.startEpochMs + 3_600_000,
        weather: "hot" as const,
        airTemperatureC: 27,
        crampProbability: { central: 0.41, low: 0.2, high: 0.7 },
        drinkKg: 2.6,
        finishTimeS: 14_400,
      },
    ];
    expect(raceDaySheet(inputOf({ scenarios, notation: { units: "metric", words: german } })).scenarios?.rows).toEqual([
      ["09:30", "heißer, 27\u00a0°C", "41\u00a0% (20\u00a0%–70\u00a0%)", "2,6\u00a0L", "4:00"],
    ]);
  });
});

describe("the planned way", () => {
  test("time rises with distance from the start to the finish", () => {
    const way = plannedWay(planA, 0);
    for (let i = 1; i < way.length; i++) expect(way[i]?.timeS).toBeGreaterThan(way[i - 1]?.timeS ?? Number.NaN);
    expect(way[0]?.timeS).toBe(0);
    expect(way.at(-1)).toMatchObject({ timeS: 13_500 });
  });

  test("the legs of a triathlon follow each other", () => {
    const tri = samplePlan(example("olympic-triathlon"));
    const last = tri.request.legs.length - 1;
    expect(plannedTimeS(tri, { legIndex: last, distanceM: 1e6 })).toBeCloseTo(tri.finishTimeS, 6);
    for (let legIndex = 1; legIndex <= last; legIndex++) {
      expect(plannedTimeS(tri, { legIndex, distanceM: 0 })).toBeCloseTo(
        plannedTimeS(tri, { legIndex: legIndex - 1, distanceM: 1e6 }),
        6,
      );
    }
  });
});

describe("the calendar of race day", () => {
  test("wakes four hours before, cools half an hour before where the plan cools, and asks for the weather days before", () => {
    const of = { raceId: "7f", link: "http://127.0.0.1:4873/race" };
    const cooled = raceDayEvents(inputOf({ planA: warmer(8, 14_400), planB: null }), of);
    const leadH = (key: string) => {
      const time = cooled.find((each) => each.key === `race-7f.${key}`)?.time;
      return (request.startEpochMs - (time?.kind === "instant" ? time.startEpochMs : Number.NaN)) / 3_600_000;
    };
    expect([leadH("wake"), leadH("eat"), leadH("drink"), leadH("cool"), leadH("weather-5")]).toEqual([
      4, 3, 2, 0.5, 120,
    ]);
    expect(cooled.find((each) => each.key === "race-7f.start")?.description).toContain(of.link);
    expect(raceDayEvents(inputOf(), of).some((each) => each.key === "race-7f.cool")).toBe(false);
    expect(new Set(cooled.map((each) => each.key)).size).toBe(cooled.length);
  });

  test("looks at the weather at the clock time of the start, also when the clocks change in the days between", () => {
    // Monday 29 March 2027, 09:00 in Vienna; summer time began the day before.
    const startEpochMs = Date.UTC(2027, 2, 29, 7);
    const there = (timeZone: string): RaceRequest => ({
      ...request,
      startEpochMs,
      weather: { ...request.weather, utcOffsetS: 7200, timeZone },
    });
    const weather5 = (of: RaceRequest) =>
      raceDayEvents(inputOf({ planA: { ...planA, request: of }, planB: null }), { raceId: "v", link: null }).find(
        (each) => each.key === "race-v.weather-5",
      )?.time;
    expect(raceTimeZone(there("Europe/Vienna"))).toBe("Europe/Vienna");
    expect(weather5(there("Europe/Vienna"))).toEqual({
      kind: "local",
      date: "2027-03-24",
      startS: 9 * 3600,
      durationS: 900,
    });
    // A zone that contradicts the offset is not believed: the moment holds.
    expect(raceTimeZone(there("America/New_York"))).toBeNull();
    expect(weather5(there("America/New_York"))).toMatchObject({
      kind: "instant",
      startEpochMs: startEpochMs - 5 * 86_400_000,
    });
  });
});

describe("words", () => {
  test("letters that a watch lacks are written with those it has", () => {
    expect(asciiText("Größe – 300\u00a0mL naïve 水", 40)).toBe("Groesse - 300 mL naive");
    expect(asciiText("Straßenlauf über Wien", 15)).toBe("Strassenlauf ue");
  });

  test("every German text fills in the same values as the English one", () => {
    const blanks = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === "string"
          ? [
              `${key}:${[...value.matchAll(/\{\{(\w+)\}\}/g)]
                .map((match) => match[1])
                .sort()
                .join(",")}`,
            ]
          : blanks(value),
      );
    expect(blanks(german)).toEqual(blanks(english));
  });
});
