import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { observationsOf } from "./observations.ts";
import { reportMarkdown, rounded, rowsOf } from "./report.ts";
import { cohortRows, runStudy, studyKeys } from "./run-studies.ts";

const head = "quantity,unit,observed,low,high,spread,target,use,note";
const report = readFileSync(join(import.meta.dirname, "REPORT.md"), "utf8");

test("no study and no quantity is dropped: every row of every folder stands in the report", () => {
  expect(studyKeys().length).toBeGreaterThanOrEqual(10);
  for (const key of studyKeys()) {
    const folder = join(import.meta.dirname, "studies", key);
    for (const name of ["README.md", "observed.csv", "study.ts"])
      expect(existsSync(join(folder, name)), key).toBe(true);
    expect(report).toContain(`\`studies/${key}\``);
    const rows = observationsOf(readFileSync(join(folder, "observed.csv"), "utf8"), key);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(report).toContain(`| ${key} | ${row.quantity} | ${row.unit} | ${rounded(row.observed)}`);
    }
  }
});

test("every published cohort is a study or is listed with the reason why it is not simulated", () => {
  const cohorts = cohortRows();
  for (const { id, study, folder, reason } of cohorts) {
    expect((folder === "") !== (reason === ""), `${id} ${study}`).toBe(true);
    if (folder !== "") expect(studyKeys(), id).toContain(folder);
    else expect(report).toContain(`| ${id} | ${study} | ${reason} |`);
  }
  const shared = process.env.CRAMPCAST_SHARED ?? join(import.meta.dirname, "../../shared");
  const evidence = join(shared, "evidence/EVIDENCE.md");
  if (!existsSync(evidence)) {
    console.log("The evidence paper is not here: cohort ids are not held against it.");
    return;
  }
  const published = [...readFileSync(evidence, "utf8").matchAll(/^\| (C\d\d) \|/gm)].map(([, id]) => id);
  expect(published.length).toBeGreaterThan(10);
  expect(cohorts.map(({ id }) => id)).toEqual(expect.arrayContaining(published));
});

test("a study that misses a target says what it would take", () => {
  for (const key of studyKeys()) {
    const missesOne = report.split("\n").some((line) => line.startsWith(`| ${key} |`) && line.includes("| **no** |"));
    if (!missesOne) continue;
    expect(readFileSync(join(import.meta.dirname, "studies", key, "README.md"), "utf8"), key).toContain(
      "**What it would take.**",
    );
  }
});

test("a quantity that the model leaves out stops the report, and so does one that nobody observed", () => {
  const rows = observationsOf(`${head}\nsweat,kg/h,1.2,0.9,1.5,SD,0.1,predicted,`, "here");
  expect(() => rowsOf("study", rows, {})).toThrow(/nothing may be dropped/);
  expect(() => rowsOf("study", rows, { sweat: Number.NaN })).toThrow(/NaN/);
  expect(() => rowsOf("study", rows, { sweat: 1, urine: 2 })).toThrow(/urine/);
  expect(rowsOf("study", rows, { sweat: 1.35 })[0]).toMatchObject({ isWithinTarget: false });
});

test("a table that is not as agreed is refused with its row", () => {
  expect(() => observationsOf("a,b\n1,2", "here")).toThrow(/begins with/);
  expect(() => observationsOf(`${head}\nsweat,kg/h,much,,,,0.1,predicted,`, "here")).toThrow(
    /row 1: observed is "much"/,
  );
  expect(() => observationsOf(`${head}\nsweat,kg/h,1,,,,0.1,guessed,`, "here")).toThrow(/fitted or predicted/);
});

test("the worst row comes first, measured in targets", () => {
  const rows = observationsOf(`${head}\na,kg,1,,,,1,predicted,\nb,kg,1,,,,0.1,fitted,"so, far"`, "here");
  const text = reportMarkdown(
    [{ key: "k", title: "K", setting: "here", rows: rowsOf("k", rows, { a: 2.5, b: 1.5 }), wouldTake: "less" }],
    {
      modelVersion: "0",
      cohorts: [{ id: "C9", study: "S", folder: "", reason: "no rate" }],
      notes: "## Moved",
      reliability: "",
    },
  );
  expect(text).toContain("What it would take: less");
  expect(text).toContain("| C9 | S | no rate |");
  expect(text.indexOf("| k | b |")).toBeLessThan(text.indexOf("| k | a |"));
  expect(text).toContain("b: so, far");
  expect(text).toContain("of the 1 that the model was not fitted to, 1 are");
});

test("a study gives the same numbers twice", async () => {
  const first = await runStudy("maeo-2017-downhill-damage");
  expect((await runStudy("maeo-2017-downhill-damage")).rows).toEqual(first.rows);
});

test("the numbers kept of the Kona recording are those of the recording", () => {
  const shared = process.env.CRAMPCAST_SHARED ?? join(import.meta.dirname, "../../shared");
  const path = join(shared, "data/thermal/kona-2022-run-blummenfelt.csv.gz");
  if (!existsSync(path)) {
    console.log("The recording (CC BY-NC 4.0) is not here: the numbers kept of it are not held against it.");
    return;
  }
  const rows = gunzipSync(readFileSync(path))
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const coreC = (row: readonly string[] | undefined) => Number(row?.[7]);
  let distanceM = 0;
  const finish = rows.findIndex((row) => {
    distanceM += Number(row[3]);
    return distanceM >= 42_100;
  });
  expect(42_100 / finish).toBeCloseTo(4.37, 1);
  const observed = observationsOf(
    readFileSync(join(import.meta.dirname, "studies/kona-2022-run/observed.csv"), "utf8"),
    "kona",
  );
  expect(observed.map((row) => row.observed)).toEqual([
    expect.closeTo(coreC(rows[3600]), 1),
    expect.closeTo(coreC(rows[finish]), 1),
  ]);
});
