import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { PdfDocument, PdfPaper } from "./pdf-document.ts";

const fontFile = (name: string) => readFileSync(join(import.meta.dirname, "fonts", name));
const fonts = { text: fontFile("Roboto-Regular.ttf"), strong: fontFile("Roboto-Medium.ttf") };

/** Colours of a page; ink and grey keep 7:1 on white. */
export const colours = { ink: "#10141a", grey: "#4c5866", line: "#d9dfe6" } as const;

/** What stands for letters that the fonts lack; any other becomes a question mark. */
const substitutes: Readonly<Record<string, string>> = { "→": "›", "←": "‹", "✓": "√", "\u200d": "", "\ufe0f": "" };

/** Line distance as a multiple of the size of the type. */
const leading = 1.32;
export const lineHeightPt = (sizePt: number): number => sizePt * leading;

type Structure = PDFKit.PDFStructureElement;

/** What a structure element may say of itself. */
export interface ElementFacts {
  readonly lang?: string;
  readonly alt?: string;
  /** What is read where no letter is drawn. */
  readonly actual?: string;
  /** Header cells only. */
  readonly scope?: "Column" | "Row";
  /** Lists only. */
  readonly numbering?: "Disc" | "Decimal" | "Square";
  /** Left, top, right, bottom on the page in points. */
  readonly bbox?: readonly [number, number, number, number];
}

/** Where on the paper the next thing goes, and the document it goes into. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Structure;
  readonly paper: PdfPaper;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
  yPt: number;
  readonly addPage: () => void;
  /** Starts a page when less than this is left of the present one. */
  readonly need: (heightPt: number) => void;
  readonly element: (parent: Structure, tag: string, facts?: ElementFacts) => Structure;
  /** What is drawn becomes content of the element. Never across pages: one call a page. */
  readonly mark: (element: Structure, tag: string, draw: () => void) => void;
  /** What is drawn is no content: rules and repeated heads, or what belongs to the page and not to the text. */
  readonly decorate: (draw: () => void, type?: "Layout" | "Pagination") => void;
  readonly widthOf: (text: string, sizePt: number, isStrong: boolean) => number;
  readonly write: (
    text: string,
    at: { xPt: number; yPt: number; sizePt: number; isStrong: boolean; colour: string },
  ) => void;
  readonly finish: () => Promise<Uint8Array>;
}

/** A new document with its first page, the pen at its top. */
export function openPen(document: PdfDocument, paper: PdfPaper): Pen {
  const { widthPt, heightPt, marginPt, textSizePt } = paper;
  const doc = new PDFDocument({
    size: [widthPt, heightPt],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    // The library knows this subset since 0.17, its types do not.
    subset: "PDF/UA" as unknown as "PDF/A-1a",
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: {
      Title: document.title,
      Subject: document.subtitle,
      Creator: "Crampcast",
      Producer: "Crampcast (PDFKit)",
      CreationDate: new Date(document.madeEpochMs),
    },
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((done, fail) => {
    doc.on("end", () => done(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", fail);
  });
  doc.registerFont("text", fonts.text).registerFont("strong", fonts.strong);

  const root = doc.struct("Document");
  doc.addStructure(root);
  const use = (sizePt: number, isStrong: boolean) => doc.font(isStrong ? "strong" : "text").fontSize(sizePt);
  // The font behind the library's wrapper knows its letters; the types do not show it.
  const { _font: opened } = use(textSizePt, false) as unknown as {
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  };
  const printable = (text: string): string =>
    text.replace(/[^\n\u0020-\u007e]/gu, (letter) =>
      opened.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : (substitutes[letter] ?? "?"),
    );
  const pen: Pen = {
    doc,
    root,
    paper,
    leftPt: marginPt,
    widthPt: widthPt - 2 * marginPt,
    topPt: marginPt,
    bottomPt: heightPt - marginPt - 2 * lineHeightPt(textSizePt),
    yPt: marginPt,
    addPage() {
      doc.addPage();
      pen.yPt = pen.topPt;
    },
    need(neededPt) {
      if (pen.yPt > pen.topPt && pen.yPt + neededPt > pen.bottomPt) pen.addPage();
    },
    element(parent, tag, facts = {}) {
      // The type of `struct` lacks `scope` and `bbox`, which the library reads: a variable may carry more than the type names.
      const element = doc.struct(tag, facts);
      if (facts.numbering !== undefined) {
        // The library has no option for it; its elements carry the dictionary that is written, unknown to the types.
        const { dictionary } = element as unknown as {
          readonly dictionary: { readonly data: { A?: unknown } };
        };
        dictionary.data.A = { O: "List", ListNumbering: facts.numbering };
      }
      parent.add(element);
      return element;
    },
    mark(element, tag, draw) {
      const content = doc.markStructureContent(tag);
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    decorate(draw, type = "Layout") {
      doc.markContent("Artifact", { type });
      draw();
      doc.endMarkedContent();
    },
    widthOf: (text, sizePt, isStrong) => use(sizePt, isStrong).widthOfString(printable(text)),
    write(text, { xPt, yPt, sizePt, isStrong, colour }) {
      use(sizePt, isStrong).fillColor(colour).text(printable(text), xPt, yPt, { lineBreak: false });
    },
    finish() {
      root.end();
      doc.end();
      return ended;
    },
  };
  pen.addPage();
  return pen;
}
