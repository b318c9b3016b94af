import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodesIn, readPdf, textIn } from "../../testing/read-pdf.ts";
import { a4Paper, type PdfBlock, type PdfDocument, taggedPdf } from "./tagged-pdf.ts";

const long = "Ein langer Satz über Muskelkrämpfe, Wärme und das Trinken, der über mehrere Zeilen geht. ";
const stations = Array.from({ length: 60 }, (_, index) => [`Station ${index + 1}`, `${index},5 km`, "150 ml Wasser"]);
const figure: PdfBlock = {
  kind: "figure",
  alt: "Höhe: vom Start auf 100 m bis auf 300 m im Ziel.",
  widthPt: 2000,
  viewBox: [0, 0, 100, 30],
  shapes: [{ path: "M0 30L0 20C30 0 60 25 100 5L100 30Z", fill: "#cfe0f5" }],
  labels: [{ x: 100, y: 29, text: "42 km", size: 3, anchor: "end" }],
};
const blocks: readonly PdfBlock[] = [
  { kind: "heading", level: 2, text: "Das Wichtigste" },
  {
    kind: "paragraph",
    text: [
      { text: "Zuerst: ", isStrong: true },
      { text: "an English sentence", language: "en" },
      { text: " und weiter." },
    ],
  },
  { kind: "list", marker: "number", items: ["Eins", long.repeat(3)] },
  { kind: "list", marker: "box", items: ["Schuhe"] },
  figure,
  { kind: "heading", level: 3, text: "Stationen" },
  { kind: "table", head: ["Wo", "km", "Was"], rows: stations, align: ["left", "right"] },
  { kind: "heading", level: 2, text: "Später", startsPage: true },
  { kind: "paragraph", text: long.repeat(120) },
  { kind: "table", head: ["Zeile", "Text"], rows: [["Hoch", long.repeat(120)]], columnShares: [1, 4] },
];
const document: PdfDocument = {
  language: "de",
  title: "Rennplan für Zoë Łukasz: größer ≥ 25 °C",
  subtitle: "gemacht am 20. November 2026",
  blocks,
  footer: "Kein Medizinprodukt.",
  pageWords: "Seite {{page}} von {{count}}",
  madeEpochMs: Date.UTC(2026, 10, 20),
};
const bytes = await taggedPdf(document);
const read = readPdf(bytes);
const nodes = nodesIn(read.root);
const all = (tag: string) => nodes.filter((node) => node.tag === tag);
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

test("a screen reader is told the document's language and title", () => {
  expect(read).toMatchObject({ language: "de", title: document.title, isMarked: true });
  expect(Buffer.from(bytes).toString("latin1")).toContain("/DisplayDocTitle true");
});

test("headings go down one level at a time, in the order of the text", () => {
  const headings = nodes.filter(({ tag }) => /^H\d$/.test(tag));
  expect(headings.map((node) => [node.tag, textIn(node)])).toEqual([
    ["H1", document.title],
    ["H2", "Das Wichtigste"],
    ["H3", "Stationen"],
    ["H2", "Später"],
  ]);
  const parentOf = (tag: string) => all("Sect").find(({ children }) => children[0]?.tag === tag);
  expect(
    textIn(parentOf("H2") ?? { tag: "", alt: null, language: null, scope: null, text: "", children: [] }),
  ).toContain("Station 60");
});

test("a table names its columns and its rows for whoever hears it, and every cell is there once", () => {
  const [table] = all("Table");
  const inTable = nodesIn(table ? [table] : []);
  const heads = inTable.filter(({ tag }) => tag === "TH");
  expect(heads.filter(({ scope }) => scope === "Column").map(textIn)).toEqual(["Wo", "km", "Was"]);
  expect(heads.filter(({ scope }) => scope === "Row").map(textIn)).toEqual(stations.map(([where]) => where));
  expect(inTable.filter(({ tag }) => tag === "TD")).toHaveLength(2 * stations.length);
});

test("a page that a table runs onto repeats its head for the eye only", () => {
  expect(read.artifacts[1]).toContain("Wokm Was".replace(" ", ""));
});

test("a drawing has its sentence, and is made no wider than the page", () => {
  expect(all("Figure").map(({ alt }) => alt)).toEqual([figure.kind === "figure" ? figure.alt : ""]);
  const widthPt = a4Paper.widthPt - 2 * a4Paper.marginPt;
  const box = /\/BBox \[([\d. ]+)\]/.exec(Buffer.from(bytes).toString("latin1"))?.[1]?.split(" ").map(Number) ?? [];
  expect((box[2] ?? 0) - (box[0] ?? 0)).toBeCloseTo(widthPt, 3);
});

test("lists are lists, with their numbers and empty squares", () => {
  expect(all("Lbl").map(textIn)).toEqual(["1.", "2.", ""]);
  expect(Buffer.from(bytes).toString("latin1")).toContain("/ListNumbering /Decimal");
});

test("a sentence in another language is marked as such", () => {
  expect(all("Span").map((node) => [node.language, node.text])).toEqual([["en", "an English sentence"]]);
});

test("every word of every page is content or declared decoration, whatever page it fell on", () => {
  expect(read.pageCount).toBeGreaterThan(5);
  expect(read.unmarked.join("")).toBe("");
  const reached = plain(nodes.map(({ text }) => text).join(" "));
  const drawn = read.tagged.join("");
  expect(nodes.map(({ text }) => text).join("").length).toBe(drawn.length);
  for (const [page, text] of read.tagged.entries()) expect(text, `page ${page + 1}`).not.toBe("");
  expect(reached.split("Wärme").length - 1).toBe(3 + 120 + 120);
  expect(drawn).not.toContain("\u{fffd}");
});

test("the foot of the page is heard once, at the end, and its number not at all", () => {
  expect(
    textIn(
      read.root[0]?.children.at(-1) ?? { tag: "", alt: null, language: null, scope: null, text: "", children: [] },
    ),
  ).toBe("Kein Medizinprodukt.");
  expect(read.tagged.join("")).not.toContain("Seite 1 von");
  expect(read.artifacts.every((text, page) => text.includes(`Seite ${page + 1} von ${read.pageCount}`))).toBe(true);
});

test("a letter that the font lacks prints as a question mark, not as an empty box", async () => {
  const made = readPdf(await taggedPdf({ ...document, title: "李 → 😀", blocks: [] }));
  expect(
    textIn(made.root[0]?.children[0] ?? { tag: "", alt: null, language: null, scope: null, text: "", children: [] }),
  ).toBe("? › ?");
});

test("a card for the pocket is as small as asked", async () => {
  const paper = { widthPt: 210, heightPt: 298, marginPt: 14, textSizePt: 7 };
  const made = await taggedPdf({ ...document, paper });
  expect(Buffer.from(made).toString("latin1")).toContain("/MediaBox [0 0 210 298]");
  expect(readPdf(made).unmarked.join("")).toBe("");
});

test("the same document gives the same bytes", async () => {
  expect(Buffer.from(await taggedPdf(document)).equals(Buffer.from(bytes))).toBe(true);
});

test("a table with a cell left out, or a heading out of order, is refused in words", async () => {
  const broken = (block: PdfBlock) => taggedPdf({ ...document, blocks: [block] });
  await expect(broken({ kind: "table", head: ["a", "b"], rows: [["only one"]] })).rejects.toThrow(
    "Got a row of 1 cells",
  );
  await expect(broken({ kind: "heading", level: 3, text: "Too deep" })).rejects.toThrow("level 3 first");
});

/** The reader of structures that comes with poppler. */
const poppler = "pdfinfo";

test("another reader of PDFs finds the same structure", (context) => {
  context.skip(spawnSync(poppler, ["-v"]).error !== undefined, "pdfinfo (poppler) is not installed here");
  const folder = mkdtempSync(join(tmpdir(), "crampcast-pdf-"));
  try {
    const file = join(folder, "plan.pdf");
    writeFileSync(file, bytes);
    const facts = spawnSync(poppler, [file], { encoding: "utf8" });
    expect(facts.stdout).toMatch(/Tagged:\s+yes/);
    expect(facts.stdout).toMatch(/Suspects:\s+no/);
    expect(facts.stderr).toBe("");
    const tags = spawnSync(poppler, ["-struct-text", file], { encoding: "utf8" }).stdout;
    for (const tag of ["Document", "Sect", "H1", "H2", "H3", "P", "L", "Table", "TR", "TH", "TD", "Figure", "Span"]) {
      const theirs = tags.match(new RegExp(`^ *${tag}(:| \\(|$)`, "gm"))?.length;
      expect(theirs, tag).toBe(all(tag).length);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
