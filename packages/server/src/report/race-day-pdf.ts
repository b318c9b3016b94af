import type { RaceDaySheet, SheetSection, SheetSize } from "@crampcast/model/plan/race-day";
import { a4Paper, type PdfBlock, type PdfPaper, taggedPdf } from "./tagged-pdf.ts";

const PT_PER_MM = 72 / 25.4;
const paperOf: Readonly<Record<SheetSize, PdfPaper>> = {
  a4: { ...a4Paper, marginPt: 34, textSizePt: 7.6 },
  card: { widthPt: 105 * PT_PER_MM, heightPt: 148 * PT_PER_MM, marginPt: 14, textSizePt: 7.4 },
  band: { widthPt: 40 * PT_PER_MM, heightPt: 200 * PT_PER_MM, marginPt: 6, textSizePt: 6.6 },
};

const paragraph = (text: string, isSmall = false): PdfBlock => ({ kind: "paragraph", text, isSmall });
const strong = (text: string): PdfBlock => ({ kind: "paragraph", text: [{ text, isStrong: true }] });
const heading = (level: 2 | 3, text: string, startsPage = false): PdfBlock => ({
  kind: "heading",
  level,
  text,
  startsPage,
});

function pageTable(sheet: RaceDaySheet, { title, rows }: SheetSection): PdfBlock[] {
  const { heads, plans, markWord } = sheet;
  const head = plans.flatMap(({ name }) => {
    const of = (word: string) => (name === "" ? word : `${name.slice(0, 6)} ${word}`);
    return plans.length > 1
      ? [of(heads.time), heads.pace, heads.take]
      : [heads.clock, heads.time, heads.pace, heads.take];
  });
  const shares = plans.length > 1 ? [12, 12, 35] : [12, 12, 14, 52];
  return [
    ...(title === null ? [] : [heading(2, title)]),
    {
      kind: "table",
      head: [markWord, ...head],
      rows: rows.map((row) => [
        row.place,
        ...row.cells.flatMap((cell) => {
          const take = [{ text: cell.take, isStrong: true }];
          return plans.length > 1 ? [cell.time, cell.pace, take] : [cell.clock, cell.time, cell.pace, take];
        }),
      ]),
      columnShares: [6, ...plans.flatMap(() => shares)],
    },
  ];
}

function pageBlocks(sheet: RaceDaySheet): PdfBlock[] {
  const { scenarios } = sheet;
  return [
    ...(sheet.rule === null ? [] : [strong(sheet.rule)]),
    ...sheet.plans.flatMap((plan) => [
      ...(plan.name === "" ? [] : [heading(2, plan.name)]),
      paragraph([`${plan.finish}.`, ...plan.lines, plan.madeFor].join(" ")),
    ]),
    strong(sheet.neverMore),
    paragraph(sheet.cramp),
    strong(sheet.stop),
    ...sheet.sections.flatMap((section) => pageTable(sheet, section)),
    ...(scenarios === null
      ? []
      : [
          heading(2, scenarios.title),
          { kind: "table" as const, head: scenarios.head, rows: scenarios.rows },
          paragraph(scenarios.note, true),
        ]),
    paragraph(sheet.made, true),
  ];
}

/** One part for each plan, on a page of its own: short rows and what to do. */
function smallBlocks(sheet: RaceDaySheet, size: "card" | "band"): PdfBlock[] {
  const { heads, markWord } = sheet;
  return sheet.plans.flatMap((plan, planIndex): PdfBlock[] => [
    ...(plan.name === "" ? [] : [heading(2, plan.name, planIndex > 0)]),
    ...(plan.isBroken ? [strong(plan.lines[0] ?? "")] : []),
    paragraph([plan.finish, sheet.ruleShort ?? ""].filter((text) => text !== "").join(". ")),
    ...sheet.shortSections.flatMap((section): PdfBlock[] => [
      ...(section.title === null ? [] : [heading(3, section.title)]),
      {
        kind: "table",
        head: size === "card" ? [markWord, heads.clock, heads.pace, heads.take] : [markWord, heads.time, heads.take],
        rows: section.rows.map(({ place, cells }) => {
          const cell = cells[planIndex];
          const take = [{ text: (size === "card" ? cell?.take : cell?.takeShort) ?? "", isStrong: true }];
          return size === "card" ? [place, cell?.clock ?? "", cell?.pace ?? "", take] : [place, cell?.time ?? "", take];
        }),
        columnShares: size === "card" ? [10, 13, 19, 58] : [21, 35, 44],
      },
    ]),
    paragraph(size === "card" ? `${sheet.neverMore} ${sheet.crampShort}` : sheet.crampShort),
    strong(sheet.stopShort),
  ]);
}

/** A cheat sheet as bytes of a tagged PDF: A4, cards (A6) or strips of 40 × 200 mm, one plan to a page of the small ones. */
export const raceDayPdf = (sheet: RaceDaySheet, size: SheetSize, madeEpochMs: number): Promise<Uint8Array> =>
  taggedPdf({
    language: sheet.language,
    title: size === "a4" ? sheet.title : sheet.raceName,
    subtitle: sheet.subtitle,
    blocks: size === "a4" ? pageBlocks(sheet) : smallBlocks(sheet, size),
    footer: size === "a4" ? sheet.footer : "Crampcast",
    pageWords: size === "a4" ? "{{page}}/{{count}}" : "",
    madeEpochMs,
    paper: paperOf[size],
  });
