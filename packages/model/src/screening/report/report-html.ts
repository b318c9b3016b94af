import type { ReportBlock, ReportDocument } from "./report-document.ts";
import type { ReportText } from "./report-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** A strong beginning ends like a sentence. */
export const withStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const textHtml = (text: ReportText): string =>
  typeof text === "string"
    ? escaped(text)
    : text
        .map((run) =>
          run.language === undefined
            ? escaped(run.text)
            : `<span lang="${escaped(run.language)}">${escaped(run.text)}</span>`,
        )
        .join("");

function blockHtml(block: ReportBlock, level: 2 | 3): string {
  switch (block.kind) {
    case "heading":
      return `<h${level}>${escaped(block.text)}</h${level}>`;
    case "paragraph":
      return `<p${block.isSmall ? ' class="small"' : ""}>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li><strong>${escaped(withStop(item.strong))}</strong> ${textHtml(item.text)}</li>`).join("")}</ul>`;
    case "table": {
      const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("");
      const rows = block.rows.map(
        ([first = "", ...rest]) =>
          `<tr><th scope="row">${textHtml(first)}</th>${rest.map((cell) => `<td>${textHtml(cell)}</td>`).join("")}</tr>`,
      );
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
    }
  }
}

const style = `
:root{color-scheme:light}
body{font:11pt/1.45 system-ui,sans-serif;color:#10141a;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.7rem;margin:0}h2{font-size:1.05rem;margin:1.4rem 0 .3rem}.detail>h2{font-size:1.3rem;margin:2rem 0 0}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
p{margin:.3rem 0}ul{margin:.3rem 0;padding-left:1.2rem}li{margin:.3rem 0}
.small,footer{font-size:.85rem;color:#4c5866}
table{border-collapse:collapse;width:100%;margin:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #d9dfe6;font-weight:400;overflow-wrap:break-word;hyphens:auto}
td:last-child{overflow-wrap:anywhere}
thead th{font-size:.85rem;color:#4c5866}tbody th{font-weight:600}
footer{border-top:1px solid #d9dfe6;margin-top:2rem;padding-top:.5rem}
@media print{body{margin:0;max-width:none;padding:0}.detail{break-before:page}tr,li{break-inside:avoid}h2,h3{break-after:avoid}}
@page{margin:16mm}`;

/** The report as one HTML page that needs nothing else and prints well. */
export function reportHtml(report: ReportDocument): string {
  return [
    "<!doctype html>",
    `<html lang="${escaped(report.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(report.title)}</title><style>${style}</style></head><body>`,
    `<main><h1>${escaped(report.title)}</h1><p class="small">${escaped(report.subtitle)}</p>`,
    ...report.firstPage.map((block) => blockHtml(block, 2)),
    `<section class="detail"><h2>${escaped(report.detailTitle)}</h2>`,
    ...report.detail.map((block) => blockHtml(block, 3)),
    `</section></main><footer>${escaped(report.footer)}</footer></body></html>`,
  ].join("\n");
}
