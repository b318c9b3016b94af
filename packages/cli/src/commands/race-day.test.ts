import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeCourse } from "@crampcast/files";
import { afterAll, expect, test } from "vitest";
import { runWords } from "../../testing/run-words.ts";

const folder = mkdtempSync(join(tmpdir(), "crampcast-race-day-"));
afterAll(() => rmSync(folder, { recursive: true }));

const example = (name: string) => new URL(`../../../../examples/${name}.json`, import.meta.url).pathname;

async function run(...words: string[]) {
  const environment = { SOURCE_DATE_EPOCH: "1795410000" };
  const { exitCode, out, err: complaints } = await runWords(words, { environment });
  return { exitCode, out, complaints };
}

async function planned(name: string): Promise<string> {
  const { out, exitCode } = await run("plan", example(name), "--json", "--members", "60");
  expect(exitCode).toBe(0);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, out);
  return file;
}

test("a plan becomes watch files, calendar and sheets in a folder, twice the same bytes", async () => {
  const file = await planned("marathon");
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  for (const out of [first, second]) {
    expect(await run("race-day", file, "--out", out, "--language", "de")).toMatchObject({
      exitCode: 0,
      complaints: "",
    });
  }
  const names = readdirSync(first).sort();
  expect(names).toEqual(
    [
      "calendar.ics",
      "course.fit",
      "course.gpx",
      "course.tcx",
      "plan.json",
      "sheet-a4.html",
      "sheet-band.html",
      "sheet-card.html",
      "workout.fit",
    ].map((name) => `crampcast-2026-09-06-${name}`),
  );
  for (const name of names)
    expect(readFileSync(join(first, name)).equals(readFileSync(join(second, name))), name).toBe(true);
  const course = readFileSync(join(first, "crampcast-2026-09-06-course.fit"));
  const decoded = decodeCourse({ name: "course.fit", bytes: course });
  expect(decoded.ok && decoded.points.at(-1)?.distanceM).toBeCloseTo(42_195, 0);
  const sheet = readFileSync(join(first, "crampcast-2026-09-06-sheet-a4.html"), "utf8");
  expect(sheet).toContain("Plan B (heiß)");
  // What was handed out can be handed in again.
  const again = await run("race-day", join(first, "crampcast-2026-09-06-plan.json"), "--out", join(folder, "again"));
  expect(again.exitCode).toBe(0);
}, 60_000);

test("a course without positions: what can be made is made, and each missing file is named with its reason", async () => {
  const file = await planned("easy-run");
  const { exitCode, out, complaints } = await run("race-day", file, "--out", join(folder, "easy"), "--no-other-days");
  expect(exitCode).toBe(0);
  expect(out).toContain("workout.fit");
  expect(complaints.match(/not written: .*no positions/g)).toHaveLength(3);
}, 60_000);

test("what is not a plan is told in one sentence", async () => {
  const { exitCode, complaints } = await run("race-day", example("marathon"), "--out", join(folder, "none"));
  expect(exitCode).toBe(2);
  expect(complaints).toContain("is not a plan");
  expect((await run("race-day", example("marathon"), "--out", folder, "--language", "fr")).exitCode).toBe(2);
});
