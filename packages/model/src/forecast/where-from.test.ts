import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claims, isClaimKey, sources, topics } from "../evidence/index.ts";
import { muscleParameters, parameters } from "../physiology/index.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import { forecastRace } from "./forecast-race.ts";
import { shownNumbers } from "./shown-numbers.ts";
import { claimsAbout, sourcesBehind, whereFrom } from "./where-from.ts";

const here = import.meta.dirname;
const examples = join(here, "../../../../examples");

/** Keys written as `key: "…"` in the code that makes basis and warnings: also those that no example reaches. */
function writtenKeys(): string[] {
  const folders = [join(here, "../scenario"), here];
  const written = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/\bkey: "([\w-]+)"/g)]),
  );
  return [...new Set(written.map((match) => match[1] ?? ""))];
}

test("every key of a basis or a warning that the code can write says where it comes from", () => {
  const keys = writtenKeys();
  expect(keys.length).toBeGreaterThan(35);
  expect(keys.filter((key) => whereFrom(key) === null)).toEqual([]);
});

test("every parameter says where it comes from: a publication or an assumption", () => {
  for (const name of [...Object.keys(parameters), ...Object.keys(muscleParameters)]) {
    const where = whereFrom(name);
    expect(where, name).not.toBeNull();
    if (where === null) continue;
    if (where.kind === "source") expect(sourcesBehind(where).length, name).toBeGreaterThan(0);
    expect(where.text.length, name).toBeGreaterThan(10);
  }
});

test("every number of a real forecast says where it comes from", () => {
  for (const name of readdirSync(examples).filter((file) => file.endsWith(".json"))) {
    // The examples are requests; they are parsed as such in their own test.
    const request = JSON.parse(readFileSync(join(examples, name), "utf8")) as RaceRequest;
    const result = forecastRace({ request: { ...request, memberCount: 20 }, inputHash: "" });
    if (!result.ok) throw new Error(result.reason);
    const { forecast } = result;
    const keys = [
      "crampProbability",
      "onsetDistanceM",
      "onsetTimeS",
      "byMuscle",
      "assumedParameterFraction",
      ...Object.keys(forecast.byCause),
      ...forecast.byMuscle.map((one) => one.muscle),
      ...forecast.fans.map((one) => one.name),
      ...Object.keys(forecast.atFinish),
      ...forecast.basis.map((one) => one.key),
      ...forecast.warnings.map((one) => one.key),
    ];
    expect(
      keys.filter((key) => whereFrom(key) === null),
      name,
    ).toEqual([]);
  }
});

test("what is shown as resting on publications names one, and every name exists", () => {
  for (const [key, ground] of Object.entries(shownNumbers)) {
    const where = whereFrom(key);
    if (where === null) throw new Error(key);
    if (ground.kind === "source") expect(sourcesBehind(where).length, key).toBeGreaterThan(0);
    for (const claim of where.claims) {
      expect(isClaimKey(claim), claim).toBe(true);
      expect("supersededBy" in claims[claim], claim).toBe(false);
    }
    for (const source of where.sources) expect(Object.keys(sources)).toContain(source);
  }
});

test("a value of the athlete is told as theirs, and what stands without it as well", () => {
  const typed = whereFrom("sweatSodiumMmolPerL", "measured");
  expect(typed?.kind).toBe("measured");
  expect(typed?.text).toMatch(/^Measured on you\. Without it: The population/);
  expect(whereFrom("sweatSodiumMmolPerL", "assumed")?.kind).toBe("source");
  expect(whereFrom("airTemperatureC", "assumed")?.kind).toBe("assumption");
  expect(whereFrom("constructor")).toBeNull();
});

test("claims are found by topic, by parameter and by what is shown", () => {
  for (const topic of Object.keys(topics)) expect(claimsAbout(topic).length, topic).toBeGreaterThan(0);
  expect(claimsAbout("dilutionWeightRatio")).toContain("water-lowers-threshold");
  expect(claimsAbout("mass-gain")).toContain("eah-almond-wt");
  expect(claimsAbout("nothing")).toEqual([]);
});
