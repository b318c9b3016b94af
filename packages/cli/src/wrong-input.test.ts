import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runWords } from "../testing/run-words.ts";
import { unitHint } from "./field-sentences.ts";

const root = join(import.meta.dirname, "../../..");
const easyRun = join(root, "examples/easy-run.json");
const folder = mkdtempSync(join(tmpdir(), "crampcast-wrong-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const run = (words: readonly string[]) => runWords(words);

/** The example race with one thing changed, as a file. */
function raceWith(name: string, change: (race: ReturnType<typeof JSON.parse>) => void): string {
  const race = JSON.parse(readFileSync(easyRun, "utf8"));
  change(race);
  return file(name, JSON.stringify(race));
}

const forecastOf = (path: string) => run(["forecast", path, "--json", "--members", "10", "--workers", "1"]);

test("a value in the wrong unit is told with the value, the bound and the unit of its field", async () => {
  type Change = (race: ReturnType<typeof JSON.parse>) => void;
  const cases: readonly (readonly [Change, RegExp])[] = [
    [({ weather }) => Object.assign(weather.hours[0], { airTemperatureC: 82 }), /82 °F is 27\.8 °C/],
    [
      ({ athlete }) => Object.assign(athlete, { heightM: 178 }),
      /heightM: is 178 \(allowed: at most .*178 cm are 1\.78/,
    ],
    [({ athlete }) => Object.assign(athlete, { massKg: 400 }), /massKg: is 400 \(allowed: at most 200; in kg: 1 lb/],
    [({ weather }) => Object.assign(weather.hours[0], { relativeHumidityFraction: 67 }), /at most 1; a fraction: 67 %/],
    [
      (race) => Object.assign(race, { startEpochMs: "2026-09-06T08:00" }),
      /is "2026-09-06T08:00" \(allowed: a number; in milli/,
    ],
    [({ legs }) => Object.assign(legs[0].pacing, { goalTimeS: "3:45" }), /is "3:45" \(allowed: a number; in seconds/],
    [({ athlete }) => Reflect.deleteProperty(athlete, "sex"), /sex: is missing \(allowed: one of "female", "male"\)/],
  ];
  for (const [change, sentence] of cases) {
    const { exitCode, out, err } = await forecastOf(raceWith("unit.json", change));
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(sentence);
  }
});

test("a fault that stands in every hour is told once, with how often it comes", async () => {
  const path = raceWith("hours.json", (race) => {
    race.weather.hours = Array.from({ length: 24 }, () => ({ ...race.weather.hours[0], airTemperatureC: 82 }));
  });
  const { err } = await forecastOf(path);
  expect(err.trim().split("\n")).toHaveLength(2);
  expect(err).toContain("and 23 more like it");
});

test("a misspelt field that may be left out is told beside the answer, whose JSON stays alone", async () => {
  const path = raceWith("typo.json", (race) => {
    race.athlete.hasFamilyHistroy = true;
    race.legs[0].walkbreaks = null;
  });
  const { exitCode, out, err } = await forecastOf(path);
  expect(exitCode).toBe(0);
  expect(err).toContain("athlete.hasFamilyHistroy, legs.0.walkbreaks");
  expect(JSON.parse(out).crampProbability).toBeGreaterThan(0);
  expect((await forecastOf(easyRun)).err).toBe("");
});

test("seconds taken for milliseconds are told", async () => {
  const path = raceWith("seconds.json", (race) => {
    race.startEpochMs = Math.round(race.startEpochMs / 1000);
  });
  expect((await forecastOf(path)).err).toMatch(/1970-01-\d\d\. Milliseconds are meant/);
});

test("every kind of file that is no race gets one sentence that says what it is", async () => {
  for (const [path, sentence] of [
    [file("empty.json", ""), /is empty\.$/],
    [file("course.gpx", "<?xml version='1.0'?><gpx/>"), /begins like XML.*crampcast inspect/],
    [file("utf16.json", Buffer.from(readFileSync(easyRun, "utf8"), "utf16le")), /save it as UTF-8/],
    [file("nan.json", '{"massKg": NaN}'), /NaN is no number there/],
    [file("list.json", "[]"), /is an empty list \(allowed: an object\)$/],
    [file("other.json", '{"points":[]}'), /is not a race: it lacks formatVersion, name, athlete/],
  ] as const) {
    const { exitCode, err } = await forecastOf(path);
    expect(exitCode).toBe(2);
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split("\n").length).toBeLessThanOrEqual(2);
  }
});

test("the race of a saved forecast can be forecast and explained as it stands", async () => {
  const saved = join(folder, "saved.json");
  const first = await run(["forecast", easyRun, "--json", "--members", "10", "--save", saved]);
  const again = await forecastOf(saved);
  expect(again.out).toBe(first.out);
  expect(again.err).toContain("is a saved forecast");
});

test("a place that cannot be written to is told in one sentence, by every command that writes", async () => {
  const absent = join(folder, "absent", "x");
  const screening = join(root, "examples/sample/screening.json");
  for (const words of [
    ["forecast", easyRun, "--members", "10", "--save", absent],
    ["simulate", easyRun, "--out", absent],
    ["programme", screening, "--ics", absent],
  ]) {
    const { exitCode, err } = await run(words);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/its folder does not exist/);
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect((await run(["simulate", easyRun, "--out", folder])).err).toMatch(/is a folder/);
});

test("a wrong option or word leads to the help of its own command, and help tells the exit codes", async () => {
  expect((await run(["forecast", "--sped"])).err).toContain("crampcast forecast --help");
  const { exitCode, err } = await run(["help", "forcast"]);
  expect(exitCode).toBe(2);
  expect(err).toMatch(/unknown command 'forcast'[\s\S]*Did you mean forecast/);
  expect((await run(["--help"])).out).toContain("Exit codes: 0 done");
  expect((await run(["weather", easyRun, "--date", "2027-02-30"])).err).toMatch(/2027-02-30 is not a day/);
  expect((await run(["import", easyRun, "--server", "ftp://localhost"])).err).toMatch(/is not an address/);
});

test("the unit of a field is read from the end of its name", () => {
  expect(unitHint("legs.0.intake.drinkKgPerH")).toMatch(/^in kg an hour/);
  expect(unitHint("athlete.massKg")).toMatch(/^in kg:/);
  expect(unitHint("legs[0].course.points[1].distanceM")).toMatch(/^in metres/);
  expect(unitHint("athlete.sex")).toBeNull();
});

const main = join(import.meta.dirname, "main.ts");
const shell = (command: string): Promise<{ exitCode: number; out: string; err: string }> =>
  new Promise((done) => {
    execFile("sh", ["-c", command], (error, out, err) =>
      done({ exitCode: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

test("a race comes from standard input as well", async () => {
  const { exitCode, out } = await shell(
    `"${process.execPath}" "${main}" forecast - --json --members 10 --workers 1 < "${easyRun}"`,
  );
  expect(exitCode).toBe(0);
  expect(out).toBe((await forecastOf(easyRun)).out);
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk behind standard output ends with code 2 and says so (needs /dev/full)",
  async () => {
    const { exitCode, err } = await shell(`"${process.execPath}" "${main}" evidence sodium > /dev/full`);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^The answer could not be written: .*space/);
  },
);
