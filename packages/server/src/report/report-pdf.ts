import { type ReportBlock, type ReportDocument, withStop } from "@crampcast/model/screening";
import { type PdfBlock, taggedPdf } from "./tagged-pdf.ts";

/** A report's block as one of the page; a heading gets its level from the part it stands in. */
function pdfBlock(block: ReportBlock, level: 2 | 3): PdfBlock {
  switch (block.kind) {
    case "heading":
      return { ...block, level };
    case "paragraph":
      return block;
    case "list":
      return {
        kind: "list",
        items: block.items.map(({ strong, text }) => [
          { text: `${withStop(strong)} `, isStrong: true },
          ...(typeof text === "string" ? [{ text }] : text),
        ]),
      };
    case "table":
      return { ...block, columnShares: block.head.length === 2 ? [58, 42] : [21, 34, 45] };
  }
}

/** The report of a screening as bytes of a tagged PDF on A4: the first page stands alone, the detail starts the second. */
export const reportPdf = (report: ReportDocument, madeEpochMs: number): Promise<Uint8Array> =>
  taggedPdf({
    language: report.language,
    title: report.title,
    subtitle: report.subtitle,
    blocks: [
      ...report.firstPage.map((block) => pdfBlock(block, 2)),
      { kind: "heading", level: 2, text: report.detailTitle, startsPage: true },
      ...report.detail.map((block) => pdfBlock(block, 3)),
    ],
    footer: report.footer,
    pageWords: report.pageWords,
    madeEpochMs,
  });
