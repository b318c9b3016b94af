import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProgrammeSchema } from "@crampcast/contract";
import ical from "node-ical";
import { afterAll, expect, test } from "vitest";
import { runWords } from "../../testing/run-words.ts";

const folder = mkdtempSync(join(tmpdir(), "crampcast-programme-"));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = { "you.sex": "female", "you.age-years": 44, "cramps.of-last-ten": 3, "cramps.muscles": ["calf"] };
function fileOf(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}
async function run(...words: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const { exitCode: code, out, err: complaint } = await runWords(["programme", ...words], { columnCount: 100 });
  return { code, out, complaint };
}
const path = fileOf("answers.json", answers);
const days = ["--start", "2026-11-23", "--race", "2027-04-18", "--weekly", "30", "--longest", "12"];

test("weeks are printed with their exercises, their reasons and what was left out", async () => {
  const { code, out } = await run(path, ...days, "--without", "mon,fri", "--weeks", "2");
  expect(code).toBe(0);
  expect(out).toContain("Prevention programme");
  expect(out).toMatch(/Heel raises: 3 × 15/);
  expect(out).toContain("your calf cramps");
  expect(out).toContain("Jumps: It needs the heel raises and the hop test");
  expect(out).not.toMatch(/^ {2}(Mon|Fri) /m);
  const { out: inGerman } = await run(path, ...days, "--language", "de");
  expect(inGerman).toContain("deine Wade krampft");
});

test("JSON is the same bytes twice and keeps to the contract; the calendar is read by another program", async () => {
  const ics = join(folder, "out.ics");
  const first = await run(path, ...days, "--json", "--ics", ics);
  const second = await run(path, ...days, "--json");
  expect(second.out).toBe(first.out);
  const programme = ProgrammeSchema.parse(JSON.parse(first.out));
  const events = Object.values(ical.sync.parseICS(readFileSync(ics, "utf8"))).filter((one) => one?.type === "VEVENT");
  expect(events).toHaveLength(programme.sessions.length);
});

test("answers that need a clinician first give no programme but the reason; wrong input says what is wrong", async () => {
  const sick = fileOf("sick.json", { ...answers, "race.collapsed": true });
  const stopped = await run(sick, ...days);
  expect(stopped.code).toBe(1);
  expect(stopped.out).toContain("collapsed in an earlier race");
  expect((await run(sick, ...days, "--cleared", "collapsed in an earlier race")).code).toBe(0);
  expect((await run(path, "--race", "2020-01-01")).complaint).toContain("The race is over");
  expect((await run(path, "--race", "soon")).complaint).toContain("--race soon is not a day");
  expect((await run(fileOf("odd.json", { "you.sex": "x" }), ...days)).code).toBe(2);
});

test("distances with a fraction are read, a newcomer's heat is short, and a treated calf waits by name", async () => {
  const few = [
    "--start",
    "2026-11-23",
    "--race",
    "2027-02-14",
    "--weekly",
    "8.5",
    "--longest",
    "1.5",
    "--warmest",
    "28",
  ];
  const { code, out } = await run(path, ...few, "--distance", "10.5", "--used-to", "12", "--weeks", "12");
  expect(code).toBe(0);
  expect(out).toContain("Easy in heat");
  expect(out).not.toMatch(/Easy in heat: ([45]\d min|1 h)/);
  expect((await run(path, ...few, "--distance", "ten")).complaint).toContain("a number from 0.1 to 1000");
  const { out: json } = await run(path, ...days, "--json");
  const { input } = ProgrammeSchema.parse(JSON.parse(json));
  const injury = {
    region: "calf",
    stage: "in-treatment",
    sinceDate: "2026-11-01",
    painAtRestOfTen: 2,
    painWalkingOfTen: 4,
    canWalkHalfHour: false,
  };
  const treated = await run(fileOf("treated.json", { ...input, injury }), "--weeks", "30");
  expect(treated.out).toContain("No running: waiting for the clinician");
  expect(treated.out).not.toMatch(/· (Building|Taper) ·/);
});

test("sessions are written at the time of day and in the zone that were asked for", async () => {
  const ics = join(folder, "at-seven.ics");
  const { code } = await run(path, ...days, "--at", "7:00", "--zone", "Europe/Vienna", "--ics", ics);
  expect(code).toBe(0);
  const text = readFileSync(ics, "utf8");
  expect(text).toMatch(/DTSTART;TZID=Europe\/Vienna:\d{8}T070000/);
  expect(text).toContain("BEGIN:VTIMEZONE");
  expect((await run(path, ...days, "--at", "25:00")).complaint).toContain("--at 25:00 is not a time");
  expect((await run(path, ...days, "--zone", "Europe/Atlantis")).complaint).toContain("This time zone is not known");
});
