import { drawBlocks } from "./pdf-blocks.ts";
import { a4Paper, type PdfDocument } from "./pdf-document.ts";
import { drawFooters } from "./pdf-footer.ts";
import { openPen } from "./pdf-pen.ts";

export type { PdfBlock, PdfDocument, PdfPaper } from "./pdf-document.ts";
export { a4Paper } from "./pdf-document.ts";

/**
 * The document as bytes of a tagged PDF 1.7 (structure of PDF/UA-1: Document, Sect, H1 to H3, P, L, Table with header cells and their
 * scope, Figure with its text; repeated table heads and page feet are artifacts; fonts embedded). The same document gives the same
 * bytes. Nothing is fetched and nothing but two fonts is read from the disk, whatever a text may say.
 * Throws when a level 3 heading stands under no level 2, or when rows of a table differ in their number of cells.
 *
 * @source ISO 14289-1:2014 (PDF/UA-1); ISO 32000-1:2008, 14.7 and 14.8 (logical structure, tagged PDF)
 */
export async function taggedPdf(document: PdfDocument): Promise<Uint8Array> {
  const pen = openPen(document, document.paper ?? a4Paper);
  drawBlocks(pen, document);
  drawFooters(pen, document);
  return pen.finish();
}
