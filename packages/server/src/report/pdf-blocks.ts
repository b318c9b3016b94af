import type { PdfBlock, PdfDocument, PdfText } from "./pdf-document.ts";
import { drawFigure, figureHeightPt } from "./pdf-figure.ts";
import { breakLines, drawLines, type Type } from "./pdf-lines.ts";
import { colours, lineHeightPt, type Pen } from "./pdf-pen.ts";
import { drawTable, tableStartHeightPt } from "./pdf-table.ts";

type Structure = PDFKit.PDFStructureElement;

/** Sizes of type as multiples of ordinary text. */
const scale = { title: 2.1, 2: 1.22, 3: 1.08, small: 0.895 } as const;

const typeOf = (pen: Pen, isSmall = false): Type =>
  isSmall ? { sizePt: pen.paper.textSizePt * scale.small, colour: colours.grey } : { sizePt: pen.paper.textSizePt };

/** Text that goes on over as many pages as it takes, as content of one element. */
function flow(pen: Pen, text: PdfText, type: Type, into: { element: Structure; tag: string; insetPt?: number }): void {
  const insetPt = into.insetPt ?? 0;
  const lineHeight = lineHeightPt(type.sizePt);
  let lines = breakLines(pen, text, type, pen.widthPt - insetPt);
  while (lines.length > 0) {
    // No single line at the foot of a page while more follow.
    pen.need(lineHeight * Math.min(2, lines.length));
    const count = Math.max(1, Math.floor((pen.bottomPt - pen.yPt) / lineHeight + 1e-6));
    const part = lines.slice(0, count);
    drawLines(pen, part, { xPt: pen.leftPt + insetPt, yPt: pen.yPt, widthPt: pen.widthPt - insetPt }, type, into);
    pen.yPt += part.length * lineHeight;
    lines = lines.slice(count);
  }
}

function drawList(pen: Pen, block: PdfBlock & { kind: "list" }, parent: Structure): void {
  const type = typeOf(pen);
  const { sizePt } = type;
  const marker = block.marker ?? "bullet";
  const insetPt = sizePt * { number: 1.9, box: 1.5, bullet: 1.25 }[marker];
  const list = pen.element(parent, "L", {
    numbering: marker === "number" ? "Decimal" : marker === "box" ? "Square" : "Disc",
  });
  block.items.forEach((item, index) => {
    pen.yPt += sizePt * 0.16;
    pen.need(lineHeightPt(sizePt));
    const entry = pen.element(list, "LI");
    const yPt = pen.yPt;
    const at = { xPt: pen.leftPt, yPt, sizePt, isStrong: false, colour: colours.ink };
    const lineCount = breakLines(pen, item, type, pen.widthPt - insetPt).length;
    pen.need(lineHeightPt(sizePt) * Math.min(2, lineCount));
    const label = pen.element(entry, "Lbl", marker === "box" ? { actual: "☐" } : {});
    pen.mark(label, "Lbl", () => {
      if (marker === "box")
        pen.doc
          .rect(pen.leftPt + 0.5, pen.yPt + 0.5, sizePt * 0.85, sizePt * 0.85)
          .lineWidth(0.7)
          .stroke(colours.ink);
      else pen.write(marker === "number" ? `${index + 1}.` : "•", { ...at, yPt: pen.yPt });
    });
    flow(pen, item, type, { element: pen.element(entry, "LBody"), tag: "LBody", insetPt });
    pen.yPt += sizePt * 0.16;
  });
}

/** How much of a block must follow its heading on the same page, in points. */
function startHeightPt(pen: Pen, block: PdfBlock | undefined): number {
  if (block === undefined) return 0;
  const twoLines = 2 * lineHeightPt(pen.paper.textSizePt);
  if (block.kind === "figure") return figureHeightPt(pen, block);
  if (block.kind === "table") return tableStartHeightPt(pen, block);
  return block.kind === "heading" ? 2 * twoLines : twoLines + pen.paper.textSizePt * 0.3;
}

function drawHeading(pen: Pen, text: string, level: 1 | 2 | 3, parent: Structure, followedByPt: number): void {
  const sizePt = pen.paper.textSizePt * scale[level === 1 ? "title" : level];
  const type: Type = { sizePt, isStrong: true };
  const lines = breakLines(pen, text, type, pen.widthPt);
  const before = pen.yPt > pen.topPt && level > 1 ? sizePt * 0.62 : 0;
  pen.need(before + lines.length * lineHeightPt(sizePt) + followedByPt);
  pen.yPt += pen.yPt > pen.topPt ? before : 0;
  flow(pen, text, type, { element: pen.element(parent, `H${level}`), tag: `H${level}` });
  pen.yPt += sizePt * 0.1;
}

/** Title, subtitle and every block in their order, each heading opening a section. */
export function drawBlocks(pen: Pen, document: PdfDocument): void {
  drawHeading(pen, document.title, 1, pen.root, 0);
  if (document.subtitle !== "") {
    flow(pen, document.subtitle, typeOf(pen, true), { element: pen.element(pen.root, "P"), tag: "P" });
    pen.yPt += pen.paper.textSizePt * 0.4;
  }
  let section: Structure | null = null;
  let subsection: Structure | null = null;
  let chapter: PDFKit.PDFOutline | null = null;
  document.blocks.forEach((block, index) => {
    if (block.kind === "heading") {
      if (block.level === 3 && section === null)
        throw new Error(
          `Got the heading "${block.text}" of level 3 first, expected one of level 2 above it; likely a level mistaken.`,
        );
      if (block.startsPage && pen.yPt > pen.topPt) pen.addPage();
      const parent: Structure = block.level === 2 ? pen.root : (section ?? pen.root);
      const opened = pen.element(parent, "Sect");
      if (block.level === 2) section = opened;
      subsection = block.level === 3 ? opened : null;
      drawHeading(pen, block.text, block.level, opened, startHeightPt(pen, document.blocks[index + 1]));
      const entry = block.level === 2 ? pen.doc.outline.addItem(block.text) : chapter?.addItem(block.text);
      if (block.level === 2 && entry !== undefined) chapter = entry;
      return;
    }
    const parent = subsection ?? section ?? pen.root;
    if (block.kind === "paragraph") {
      pen.yPt += pen.paper.textSizePt * 0.1;
      flow(pen, block.text, typeOf(pen, block.isSmall), { element: pen.element(parent, "P"), tag: "P" });
      pen.yPt += pen.paper.textSizePt * 0.1;
    } else if (block.kind === "list") drawList(pen, block, parent);
    else if (block.kind === "table") drawTable(pen, block, parent);
    else drawFigure(pen, block, parent);
  });
}
