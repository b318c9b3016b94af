import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fill, type ReportBlock, type ReportDocument, withStop } from "@crampcast/model/screening";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";

const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfmake/package.json"));
const fontFolder = join(packageFolder, "fonts", "Roboto");

pdfmake.setFonts({
  Roboto: { normal: join(fontFolder, "Roboto-Regular.ttf"), bold: join(fontFolder, "Roboto-Medium.ttf") },
});
// Nothing is fetched, and of the disk only the fonts are read, whatever a text may say.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder + sep));

const grey = "#4c5866";
const line = "#d9dfe6";

const tableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: (column: number) => (column === 0 ? 0 : 6),
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** Widths of the columns: the first names, the last explains. */
const widthsOf = (columnCount: number): string[] => (columnCount === 2 ? ["*", "42%"] : ["21%", "34%", "*"]);

function contentOf(block: ReportBlock): Content {
  switch (block.kind) {
    case "heading":
      return { text: block.text, style: "heading", headlineLevel: 2 };
    case "paragraph":
      return { text: block.text, style: block.isSmall ? "small" : "text" };
    case "list":
      return {
        ul: block.items.map((item) => ({
          text: [{ text: `${withStop(item.strong)} `, bold: true }, item.text],
          margin: [0, 1.5, 0, 1.5],
        })),
      };
    case "table":
      return {
        layout: tableLayout,
        margin: [0, 2, 0, 4],
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: widthsOf(block.head.length),
          body: [
            block.head.map((text) => ({ text, style: "small" })),
            ...block.rows.map((row) => row.map((text, column) => ({ text, bold: column === 0 }))),
          ],
        },
      };
  }
}

/** The report as PDF bytes (A4): title, language and reading order are set; this library writes no structure tags. */
export async function reportPdf(report: ReportDocument, madeEpochMs: number): Promise<Uint8Array> {
  const [firstDetail, ...restOfDetail] = report.detail;
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [42, 42, 42, 50],
    language: report.language,
    displayTitle: true,
    info: { title: report.title, subject: report.subtitle, creator: "Crampcast", creationDate: new Date(madeEpochMs) },
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.15, color: "#10141a" },
    styles: {
      title: { fontSize: 20, bold: true },
      heading: { fontSize: 11.5, bold: true, margin: [0, 8, 0, 2] },
      text: { margin: [0, 1, 0, 1] },
      small: { fontSize: 8.5, color: grey },
    },
    content: [
      { text: report.title, style: "title" },
      { text: report.subtitle, style: "small", margin: [0, 0, 0, 4] },
      ...report.firstPage.map(contentOf),
      { text: report.detailTitle, style: "title", pageBreak: "before", fontSize: 15 },
      ...(firstDetail === undefined ? [] : [contentOf(firstDetail)]),
      ...restOfDetail.map(contentOf),
    ],
    footer: (page, count) => ({
      margin: [42, 10, 42, 0],
      columns: [
        { text: report.footer, style: "small" },
        { text: fill(report.pageWords, { page, count }), style: "small", alignment: "right", width: 70 },
      ],
    }),
    // A heading never stays alone at the foot of a page.
    pageBreakBefore: (node, nodes) => node.headlineLevel === 2 && nodes.getFollowingNodesOnPage().length === 0,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
