import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runWords } from "../../testing/run-words.ts";

const root = join(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "crampcast-plan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (words: readonly string[]) => runWords(words);

const cool = join(root, "examples/marathon-4h30-10-degrees.json");
const few = ["--members", "60"];

test("the plan says the price of safety, where to drink how many cups, the limits, and what speaks for each change", async () => {
  const { exitCode, out, err } = await run(["plan", cool, ...few]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toContain("The price of safety");
  expect(out).toContain("goal, recommended");
  expect(out).toMatch(/\d+(\.\d)?: \d cups? of /);
  expect(out).toContain("Drink less than planned.");
  expect(out).toContain("(Almond 2005)");
  expect(out).toContain("no gain in mass");
  expect(out).not.toMatch(/NaN|undefined|BROKEN/);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
});

test("where the own plan dries out, less drink is not advised for the blood; a goal that breaks a limit is not called kept", async () => {
  const hot = await run(["plan", join(root, "examples/marathon-4h30-28-degrees.json"), ...few]);
  if (hot.out.includes("Drink less than planned.")) expect(hot.out).not.toContain("low blood sodium, which can kill");
  const half = await run(["plan", join(root, "examples/half-marathon-hot.json"), ...few]);
  expect(half.out).toContain("nearest to the goal, recommended");
  expect(half.out).not.toContain("  goal, recommended");
});

test("another finish time shows the plan nearest to it, in miles and ounces if wished", async () => {
  const { out, exitCode } = await run(["plan", cool, "--finish", "5:00", "--units", "imperial", ...few]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/The plan for (4:57|5:0\d|4:5\d|5:1\d)/);
  expect(out).toContain("min/mi");
  expect(out).toContain("fl oz");
});

test("as JSON the frontier is the same bytes every time and its plans are races that can be forecast", async () => {
  const first = await run(["plan", cool, "--json", ...few]);
  const second = await run(["plan", cool, "--json", ...few]);
  expect(second.out).toBe(first.out);
  const frontier = JSON.parse(first.out);
  expect(frontier.points.length).toBeGreaterThan(3);
  const path = join(folder, "planned.json");
  writeFileSync(path, JSON.stringify(frontier.points[frontier.recommendedIndex].plan.request));
  const forecast = await run(["forecast", path, "--json", "--workers", "1"]);
  expect(forecast.exitCode).toBe(0);
  const chance = frontier.points[frontier.recommendedIndex].plan.crampProbability.central;
  expect(JSON.parse(forecast.out).crampProbability).toBeCloseTo(chance, 4);
});

test("a wrong finish time and a race without a way to plan it are told in a sentence", async () => {
  const wrong = await run(["plan", cool, "--finish", "soon"]);
  expect(wrong.exitCode).not.toBe(0);
  expect(wrong.err).toContain("4:30");
  const path = join(folder, "furnace.json");
  const request = JSON.parse(readFileSync(cool, "utf8"));
  for (const hour of request.weather.hours) Object.assign(hour, { airTemperatureC: 46, relativeHumidityFraction: 0.9 });
  writeFileSync(path, JSON.stringify({ ...request, memberCount: 20 }));
  const furnace = await run(["plan", path]);
  expect(furnace.exitCode).not.toBe(0);
  expect(furnace.err).toContain("cannot be planned");
});
