import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RaceRequestSchema } from "@crampcast/contract";
import { forecastRace } from "@crampcast/model";
import { english, type ReportInput, reportDocument, type ScreeningAnswers } from "@crampcast/model/screening";
import { expect, test } from "vitest";
import { reportPdf } from "./report-pdf.ts";

/** As much as a person can have. */
const answers: ScreeningAnswers = {
  "you.sex": "male",
  "you.age-years": 52,
  "you.height-cm": 178,
  "you.mass-kg": 84,
  "cramps.of-last-ten": 6,
  "cramps.family": "yes",
  "cramps.muscles": ["calf", "hamstring"],
  "cramps.settle": false,
  "cramps.signs": ["dark-urine", "all-over", "chest-or-breath", "one-leg-swelling", "weak-for-days"],
  "cramps.night": true,
  "last.phase": "last-third",
  "last.slept-badly": true,
  "last.something-new": true,
  "last.ate-less": true,
  "training.experience-years": 20,
  "training.strength-per-week": 0,
  "training.stretching": "rarely",
  "race.start-pace": "bit-faster",
  "race.hard-last-days": true,
  "race.hot": "yes",
  "race.heat-days": 1,
  "race.collapsed": true,
  "health.conditions": ["heart-risk", "gut", "kidney"],
  "health.allergy": true,
  "health.sickle-trait": "yes",
  "medicines.regular": true,
  "medicines.kinds": ["statin", "diuretic", "long-acting-beta-agonist", "quinine"],
  "medicines.new": true,
  "medicines.in-races": true,
  "injury.last-year": true,
  "injury.muscle": true,
  "injury.rehabilitation": "still-hurts",
  "injury.low-back": true,
  "tests.do": true,
  "tests.bridge-left": 18,
  "tests.bridge-right": 26,
  "tests.calf-left": 22,
  "tests.hop-left-cm": 120,
  "tests.hop-right-cm": 140,
  "tests.wall-left-cm": 9,
  "tests.wall-right-cm": 12,
};
const day = Date.UTC(2026, 10, 20);
const request = RaceRequestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../../examples/easy-run.json"), "utf8")),
);
const made = forecastRace({ request: { ...request, memberCount: 20 }, inputHash: "0".repeat(64) });
const input: ReportInput = {
  answers,
  answeredEpochMs: day,
  personName: "Ada",
  forecast: made.ok ? made.forecast : null,
  words: english,
};
const pageCount = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length;

test("the report is a PDF that names its title and language", async () => {
  const bytes = await reportPdf(reportDocument(input), day);
  const text = Buffer.from(bytes).toString("latin1");
  expect(text.slice(0, 5)).toBe("%PDF-");
  expect(text).toContain("/Lang (en)");
  expect(text).toContain("/DisplayDocTitle true");
});

test("the summary is one page, however much there is to tell", async () => {
  const { detail, ...summary } = reportDocument(input);
  expect(pageCount(await reportPdf({ ...summary, detail: [] }, day))).toBe(2);
  expect(detail.length).toBeGreaterThan(5);
});

test("a text that names a file or an address of the web reads neither", async () => {
  const { detail, ...summary } = reportDocument({ ...input, personName: "file:///etc/passwd http://localhost/" });
  const bytes = await reportPdf({ ...summary, detail }, day);
  expect(Buffer.from(bytes).toString("latin1")).not.toContain("root:");
});
