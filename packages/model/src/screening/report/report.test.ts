import { expect, test } from "vitest";
import { english, type ReportInput, reportDocument, reportHtml } from "../index.ts";

const input: ReportInput = {
  answers: {
    "you.sex": "male",
    "you.age-years": 44,
    "cramps.of-last-ten": 2,
    "cramps.settle": false,
    "race.start-pace": "much-faster",
    "training.stretching": "never",
  },
  answeredEpochMs: Date.UTC(2026, 10, 20),
  personName: "A & <b>Ada</b>",
  forecast: null,
  words: english,
};
const report = reportDocument(input);
const textOf = (blocks: unknown) => JSON.stringify(blocks);

test("the first page says whether to ask a clinician before what matters, and what matters before what to change", () => {
  const heads = report.firstPage.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(heads).toEqual([english.result.clinicianTitle, english.result.mattersTitle, english.result.changeTitle]);
});

test("a number stands beside its interval and how well it is founded, a contested one says so", () => {
  expect(textOf(report.firstPage)).toContain("1.94 times as often; 95% interval 1.68 to 2.23");
  expect(textOf(report.firstPage)).toMatch(/contested/);
});

test("the detail names the publications with where to find them", () => {
  expect(textOf(report.detail)).toContain("doi:10.1519/JSC.0b013e31829f360c");
});

test("nothing a person typed becomes part of the page", () => {
  expect(reportHtml(report)).toContain("A &amp; &lt;b&gt;Ada&lt;/b&gt;");
});

test("no text still holds a name to be filled in", () => {
  expect(reportHtml(report)).not.toContain("{{");
});

test("the page names its language, and its tables say what heads what", () => {
  const html = reportHtml(report);
  expect(html).toMatch(/<html lang="en">/);
  expect(html.match(/<th scope="row">/g)?.length).toBeGreaterThan(10);
});
