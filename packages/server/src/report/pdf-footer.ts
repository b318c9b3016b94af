import type { PdfDocument } from "./pdf-document.ts";
import { breakLines, drawLines, type Type } from "./pdf-lines.ts";
import { colours, lineHeightPt, type Pen } from "./pdf-pen.ts";

/** Writes the foot of every page: on the last as text for everyone, on the others (and every page number) as decoration. */
export function drawFooters(pen: Pen, document: PdfDocument): void {
  const type: Type = { sizePt: pen.paper.textSizePt * 0.84, colour: colours.grey };
  const { count } = pen.doc.bufferedPageRange();
  const numberOf = (page: number) =>
    document.pageWords.replace("{{page}}", String(page)).replace("{{count}}", String(count));
  const numberPt = pen.widthOf(numberOf(count), type.sizePt, false);
  const widthPt = pen.widthPt - (numberPt > 0 ? numberPt + 2 * type.sizePt : 0);
  const lines = breakLines(pen, document.footer, type, widthPt);
  const yPt =
    pen.paper.heightPt - pen.paper.marginPt - lines.length * lineHeightPt(type.sizePt) + 0.6 * pen.paper.textSizePt;
  for (let page = 0; page < count; page++) {
    pen.doc.switchToPage(page);
    const place = { xPt: pen.leftPt, yPt, widthPt };
    if (page === count - 1) drawLines(pen, lines, place, type, { element: pen.element(pen.root, "P"), tag: "P" });
    else pen.decorate(() => drawLines(pen, lines, place, type, null), "Pagination");
    if (numberPt > 0)
      pen.decorate(
        () =>
          pen.write(numberOf(page + 1), {
            xPt: pen.leftPt + pen.widthPt - pen.widthOf(numberOf(page + 1), type.sizePt, false),
            yPt,
            sizePt: type.sizePt,
            isStrong: false,
            colour: colours.grey,
          }),
        "Pagination",
      );
  }
}
