import type { PdfBlock } from "./pdf-document.ts";
import { colours, type Pen } from "./pdf-pen.ts";

type Figure = PdfBlock & { kind: "figure" };

/** Points on paper for one unit of the drawing. */
function scaleOf(pen: Pen, { viewBox: [, , width, height], widthPt }: Figure): number {
  const roomPt = pen.bottomPt - pen.topPt;
  return Math.min(Math.min(widthPt, pen.widthPt) / width, roomPt / height);
}

/** Height of the drawing on paper, in points. */
export const figureHeightPt = (pen: Pen, figure: Figure): number => figure.viewBox[3] * scaleOf(pen, figure);

/** Draws a figure whole on one page. */
export function drawFigure(pen: Pen, figure: Figure, parent: PDFKit.PDFStructureElement): void {
  const [x, y, width] = figure.viewBox;
  const scale = scaleOf(pen, figure);
  const heightPt = figureHeightPt(pen, figure);
  pen.yPt += pen.paper.textSizePt * 0.3;
  pen.need(heightPt);
  const { doc, leftPt, yPt } = pen;
  const element = pen.element(parent, "Figure", {
    alt: figure.alt,
    bbox: [leftPt, yPt, leftPt + width * scale, yPt + heightPt],
  });
  pen.mark(element, "Figure", () => {
    doc.save();
    doc.translate(leftPt - x * scale, yPt - y * scale).scale(scale);
    for (const shape of figure.shapes) {
      doc.save();
      doc
        .opacity(shape.opacity ?? 1)
        .lineWidth(shape.strokeWidth ?? 1)
        .lineCap("round")
        .lineJoin("round");
      if (shape.dash) doc.dash(shape.dash[0], { space: shape.dash[1] });
      doc.path(shape.path);
      if (shape.fill !== undefined && shape.stroke !== undefined) doc.fillAndStroke(shape.fill, shape.stroke);
      else if (shape.fill !== undefined) doc.fill(shape.fill);
      else doc.stroke(shape.stroke ?? colours.ink);
      doc.restore();
    }
    doc.restore();
    for (const label of figure.labels ?? []) {
      const sizePt = label.size * scale;
      const isStrong = label.isStrong ?? false;
      const part = { start: 0, middle: 0.5, end: 1 }[label.anchor ?? "start"];
      pen.write(label.text, {
        xPt: leftPt + (label.x - x) * scale - part * pen.widthOf(label.text, sizePt, isStrong),
        // Type hangs from its top; its baseline lies an ascent below.
        yPt: yPt + (label.y - y) * scale - 0.927 * sizePt,
        sizePt,
        isStrong,
        colour: label.colour ?? colours.ink,
      });
    }
  });
  pen.yPt += heightPt + pen.paper.textSizePt * 0.3;
}
