import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RaceRequestSchema } from "@crampcast/contract";
import { forecastRace } from "@crampcast/model";
import { english, german, type ReportInput, reportDocument, type ScreeningAnswers } from "@crampcast/model/screening";
import { describe, expect, test } from "vitest";
import { nodesIn, type PdfNode, readPdf, textIn } from "../../testing/read-pdf.ts";
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
/** The text of a node that stands in the document's own language. */
const ownText = (node: PdfNode): string =>
  node.language === "en" ? "" : [node.text, ...node.children.map(ownText)].join(" ");

describe.each([english, german])("in $languageName", (words) => {
  const report = reportDocument({ ...input, words });
  const made = reportPdf(report, day).then(readPdf);

  test("the summary is one page, however much there is to tell", async () => {
    const { pageCount } = readPdf(await reportPdf({ ...report, detail: [] }, day));
    expect(pageCount).toBe(2);
    expect(report.detail.length).toBeGreaterThan(5);
  });

  test("title, headings, tables and the warning at the foot reach a screen reader in their order", async () => {
    const read = await made;
    expect(read).toMatchObject({ language: words.language, title: words.title, isMarked: true });
    expect(read.unmarked.join("")).toBe("");
    const nodes = nodesIn(read.root);
    const headings = nodes.filter(({ tag }) => /^H\d$/.test(tag)).map((node) => `${node.tag} ${textIn(node)}`);
    expect(headings).toEqual([
      `H1 ${words.title}`,
      `H2 ${words.report.forecastTitle}`,
      `H2 ${words.result.clinicianTitle}`,
      `H2 ${words.result.mattersTitle}`,
      `H2 ${words.result.changeTitle}`,
      `H2 ${words.report.detail}`,
      `H3 ${words.result.clinicianTitle}`,
      `H3 ${words.report.why}`,
      `H3 ${words.result.testsTitle}`,
      `H3 ${words.report.answersTitle}`,
    ]);
    const columns = nodes.filter(({ scope }) => scope === "Column").map((node) => textIn(node).trim());
    const { what, number, reason, result, comparison, question, answer } = words.report;
    expect(columns).toEqual([what, number, reason, what, result, comparison, question, answer]);
    expect(nodes.filter(({ tag, scope }) => tag === "TH" && scope === null)).toEqual([]);
    expect(textIn(nodes.findLast(({ tag }) => tag === "P") ?? nodes[0] ?? fail())).toContain(words.result.disclaimer);
  });
});

const fail = (): never => {
  throw new Error("no paragraph in the report");
};

test("a German report speaks German: every reason, every number with a comma; only titles of publications are English", async () => {
  const read = readPdf(await reportPdf(reportDocument({ ...input, words: german }), day));
  const own = read.root
    .map(ownText)
    .join(" ")
    .replace(input.forecast?.raceName ?? "", "");
  expect(own.match(/\b(the|and|with|who|which|more|than|report|history|cramps?|runners?|men)\b/gi)).toBe(null);
  expect(
    own
      .replaceAll(input.forecast?.modelVersion ?? "", "")
      .replace("20.11.2026", "")
      .match(/\d\.\d/g),
  ).toBe(null);
  for (const shown of ["20.11.2026", "26,5", "2,69"]) expect(own).toContain(shown);
  const english = nodesIn(read.root).filter(({ language }) => language === "en");
  expect(english.length).toBeGreaterThan(20);
  expect(english.every(({ text }) => /doi:|PMID|\(/.test(text))).toBe(true);
});

test("a text that names a file or an address of the web reads neither", async () => {
  const { detail, ...summary } = reportDocument({ ...input, personName: "file:///etc/passwd http://localhost/" });
  const bytes = await reportPdf({ ...summary, detail }, day);
  expect(Buffer.from(bytes).toString("latin1")).not.toContain("root:");
});
