import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  englishGrade,
  englishSyllableCount,
  germanGrade,
  germanSyllableCount,
  readingGradeComplaints,
  readingGrades,
  sentencesIn,
} from "./reading-grade.ts";

const folder = await mkdtemp(join(tmpdir(), "crampcast-grade-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the formula of Kincaid gives the grade worked out by hand", () => {
  // 12 words, 2 sentences, 12 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
  expect(englishGrade("The cat sat on the mat. The dog ran to the park.").grade).toBeCloseTo(-1.45, 2);
});

test("the opening of the Gettysburg Address is for the end of school, a picture book is for its beginning", () => {
  const lincoln =
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.";
  expect(englishGrade(lincoln).grade).toBeGreaterThan(12);
  expect(englishGrade("I do not like them in a house. I do not like them with a mouse.").grade).toBeLessThan(1);
});

test("the first Wiener Sachtextformel gives the grade worked out by hand", () => {
  // 8 words, 2 sentences; one word of three syllables and more than six letters; six words of one syllable.
  const { grade } = germanGrade("Der Hund ist da. Er will immer spazieren.");
  expect(grade).toBeCloseTo(0.1935 * 12.5 + 0.1672 * 4 + 0.1297 * 12.5 - 0.0327 * 75 - 0.875, 3);
});

test("the German of an office is beyond school, that of a primer is not", () => {
  expect(
    germanGrade(
      "Die Bundesregierung beabsichtigt, die verfassungsrechtlichen Voraussetzungen einer europäischen Verteidigungsgemeinschaft umfassend zu überprüfen.",
    ).grade,
  ).toBeGreaterThan(13);
  expect(germanGrade("Dehne ihn. Halt still. Geh dann zwei Minuten.").grade).toBeLessThan(4);
});

test("syllables are counted as they are spoken", () => {
  expect(["stretch", "muscle", "slower", "confusion", "walked", "once"].map(englishSyllableCount)).toEqual([
    1, 2, 2, 3, 1, 1,
  ]);
  expect(["Krampf", "Wade", "Knie", "Läufer", "Ermüdung", "Seele"].map(germanSyllableCount)).toEqual([
    1, 2, 1, 2, 3, 2,
  ]);
});

test("labels are no sentences", () => {
  expect(sentencesIn({ a: "Save", b: { c: "Go on where you stopped" }, d: "Not answered" })).toEqual([
    "Go on where you stopped",
  ]);
});

test("a hard text in a file of words is found and named", async () => {
  const plan = "packages/model/src/plan/race-day/text";
  for (const path of ["packages/web/src/text", "packages/model/src/screening/text", plan, "packages/cli/src/output"]) {
    await mkdir(join(folder, path), { recursive: true });
  }
  const hard =
    "Neuromuscular fatigability notwithstanding, individualised electrolyte supplementation necessitates comprehensive physiological characterisation.";
  const hardFiles = ["packages/web/src/text/en-hard.ts", `${plan}/english.ts`, "packages/cli/src/output/plan-words.ts"];
  for (const path of hardFiles) await writeFile(join(folder, path), `export const words = { one: "${hard}" };\n`);
  const complaints = (await readingGradeComplaints(folder)).join("\n");
  for (const path of hardFiles) expect(complaints).toMatch(new RegExp(`${path} takes grade \\d`));
});

test("every file of words of the app is there in both languages and stays under its limit", async () => {
  const root = resolve(import.meta.dirname, "../..");
  const graded = await readingGrades(root);
  const names = graded.map(({ path }) => path);
  for (const path of names.filter((name) => name.includes("/en-"))) {
    expect(names).toContain(path.replace("/en-", "/de-"));
  }
  expect(await readingGradeComplaints(root)).toEqual([]);
});
