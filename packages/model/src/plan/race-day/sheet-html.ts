import type { RaceDaySheet, SheetPlan } from "./sheet.ts";
import type { SheetRow, SheetSection } from "./sheet-rows.ts";

/** Sizes in which a sheet is printed: a page, a card for the pocket, a strip for the wrist. */
export type SheetSize = "a4" | "card" | "band";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
const p = (text: string, kind = ""): string =>
  text === "" ? "" : `<p${kind === "" ? "" : ` class="${kind}"`}>${escaped(text)}</p>`;
const th = (text: string, scope: "col" | "row" | "colgroup", more = ""): string =>
  `<th scope="${scope}"${more}>${escaped(text)}</th>`;
const td = (text: string, kind: string): string => `<td class="${kind}">${escaped(text)}</td>`;

/** How tall rows come out, in mm, and what has room on one card and on one strip; letters of a line of what is taken. */
const room = {
  card: { roomMm: 98, rowMm: 5.4, lineMm: 3.7, letterCount: 31 },
  band: { roomMm: 126, rowMm: 6, lineMm: 3.2, letterCount: 8 },
} as const;

const look = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#eef1f4;color:#10141a;font-family:system-ui,"Segoe UI",Roboto,sans-serif}
.sheet{background:#fff;margin:4mm auto;overflow:hidden;break-after:page}
.sheet:last-child{break-after:auto}
h1,h2,p,table{margin:0}
table{border-collapse:collapse;width:100%}
.place{width:1%}.clock,.time,.pace{width:1%;padding-right:2mm}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:.25mm 1mm;border-bottom:.1mm solid #b9c2cc}
tbody th{font-weight:700;white-space:nowrap}
thead th{color:#3d4854;border-bottom:.3mm solid #10141a}
td{font-variant-numeric:tabular-nums}
.clock,.time,.pace{white-space:nowrap}
tr.stop td:not(.none),tr.stop th{background:#dcebfb;-webkit-print-color-adjust:exact;print-color-adjust:exact}
tr.stop .take:not(.none){font-weight:600}
.b{border-left:.3mm solid #10141a}
.stopsign{border:.4mm solid #a4161a;border-radius:1mm;padding:.6mm 1.2mm}
.warn{color:#a4161a;font-weight:700}
.rule{font-weight:700}
@media print{body{background:#fff}.sheet{margin:0}tr{break-inside:avoid}}`;

const sizes: Readonly<Record<SheetSize, string>> = {
  a4: `@page{size:A4;margin:11mm 12mm}
.sheet{width:210mm;min-height:297mm;padding:11mm 12mm;font-size:8.2pt;line-height:1.22;overflow:visible}
h1{font-size:15pt;line-height:1.15}h2{font-size:10.5pt;margin:2.2mm 0 .6mm}
.small{font-size:7.4pt;color:#3d4854}.plans{display:grid;grid-template-columns:1fr 1fr;gap:0 6mm;margin:1.5mm 0}
.one{display:block}.rule{margin:1mm 0;padding:1mm 1.5mm;background:#fff3bf;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{font-size:7.6pt;line-height:1.16}th,td{padding:.12mm 1mm}thead{display:table-header-group}.foot{margin:1.5mm 0}.foot p{margin-top:.8mm}.keep{break-inside:avoid}
@media print{.sheet{width:auto;min-height:0;padding:0}}`,
  card: `@page{size:105mm 148mm;margin:0}
.sheet{width:105mm;height:148mm;padding:5mm;font-size:9pt;line-height:1.16;overflow:visible}
tbody th,tbody td{padding:.5mm 1mm}
h1{font-size:10pt}h2{font-size:9pt;margin:1mm 0 .3mm}.small{font-size:6.6pt;color:#3d4854}.foot p{margin-top:.6mm}.foot{font-size:7pt;margin-top:1mm}`,
  band: `@page{size:A4;margin:0}
.page{width:210mm;min-height:297mm;padding:12mm;display:flex;flex-wrap:wrap;gap:6mm;align-content:flex-start;background:#fff;margin:4mm auto;break-after:page}
.page:last-child{break-after:auto}
@media print{.page{margin:0}}
.sheet{width:40mm;height:200mm;margin:0;padding:2mm;border:.2mm dashed #6b7682;font-size:8pt;line-height:1.12;overflow:visible;break-after:auto;break-inside:avoid;display:flex;flex-direction:column}
h1{font-size:9pt}th,td{padding:1.2mm .4mm}table{flex:1 0 auto}tbody th,tbody td{vertical-align:middle}.time{padding-right:1mm}.small{font-size:6.4pt;color:#3d4854}.foot{margin-top:1mm;font-size:7.6pt;line-height:1.15}.foot p{margin-top:1mm}`,
};

function page(sheet: RaceDaySheet, size: SheetSize, body: string): string {
  return [
    "<!doctype html>",
    `<html lang="${escaped(sheet.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(sheet.title)}</title><style>${look}\n${sizes[size]}</style></head><body>`,
    body,
    "</body></html>",
    "",
  ].join("\n");
}

function planBlock(plan: SheetPlan): string {
  const lines = [
    ...plan.lines.map((line, index) => p(line, plan.isBroken && index === 0 ? "warn" : "")),
    p(plan.madeFor, "small"),
  ];
  return `<div>${plan.name === "" ? "" : `<h2>${escaped(plan.name)}</h2>`}${lines.join("")}</div>`;
}

function rowHtml({ place, isStop, cells }: SheetRow): string {
  // Only the plan that hands something out there is marked; the other says that it has nothing.
  const columns = cells.map((cell, index) => {
    const none = isStop && cell.take === "" ? " none" : "";
    const border = index > 0 ? " b" : "";
    return `${td(cell.clock, `clock${border}${none}`)}${td(cell.time, `time${none}`)}${td(cell.pace, `pace${none}`)}${td(none === "" ? cell.take : "–", `take${none}`)}`;
  });
  return `<tr${isStop ? ' class="stop"' : ""}>${th(place, "row")}${columns.join("")}</tr>`;
}

function sectionTable(sheet: RaceDaySheet, section: SheetSection): string {
  const { heads, plans, markWord } = sheet;
  const group = plans.map((plan, index) => th(plan.name, "colgroup", ` colspan="4"${index > 0 ? ' class="b"' : ""}`));
  const columns = plans.map(
    (_, index) =>
      `${th(heads.clock, "col", ` class="clock${index > 0 ? " b" : ""}"`)}${th(heads.time, "col", ' class="time"')}${th(heads.pace, "col", ' class="pace"')}${th(heads.take, "col", ' class="take"')}`,
  );
  const top = plans.length > 1 ? `<tr><td></td>${group.join("")}</tr>` : "";
  return `${section.title === null ? "" : `<h2>${escaped(section.title)}</h2>`}<table><thead>${top}<tr>${th(markWord, "col", ' class="place"')}${columns.join("")}</tr></thead><tbody>${section.rows.map(rowHtml).join("")}</tbody></table>`;
}

function scenarioHtml({ scenarios }: RaceDaySheet): string {
  if (scenarios === null) return "";
  const head = scenarios.head.map((cell) => th(cell, "col")).join("");
  const rows = scenarios.rows.map(
    ([first = "", ...rest]) => `<tr>${th(first, "row")}${rest.map((cell) => td(cell, "")).join("")}</tr>`,
  );
  return `<h2>${escaped(scenarios.title)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>${p(scenarios.note, "small")}`;
}

function a4(sheet: RaceDaySheet): string {
  return [
    `<main class="sheet"><h1>${escaped(sheet.title)}</h1>${p(sheet.subtitle)}`,
    sheet.rule === null ? "" : p(sheet.rule, "rule"),
    `<div class="${sheet.plans.length > 1 ? "plans" : "one"}">${sheet.plans.map(planBlock).join("")}</div>`,
    `<div class="foot">${p(sheet.neverMore, "warn")}${p(sheet.cramp)}${p(sheet.stop, "stopsign")}</div>`,
    ...sheet.sections.map((section) => sectionTable(sheet, section)),
    `<div class="keep">${scenarioHtml(sheet)}${p(`${sheet.footer} ${sheet.made}`, "small")}</div></main>`,
  ].join("");
}

/** The short rows of one plan, cut into parts that fit; the name of a leg stands before its first row. */
function partsOf(sheet: RaceDaySheet, planIndex: number, size: "card" | "band") {
  const { roomMm, rowMm, lineMm, letterCount } = room[size];
  const rows = sheet.shortSections.flatMap((section) =>
    section.rows.map((row, index) => {
      const cell = row.cells[planIndex];
      const text = (size === "card" ? cell?.take : cell?.takeShort) ?? "";
      const title = index === 0 ? section.title : null;
      const lineCount = Math.max(1, Math.ceil(text.length / letterCount));
      return { row, cell, title, heightMm: rowMm + (lineCount - 1) * lineMm + (title === null ? 0 : rowMm) };
    }),
  );
  const partCount = Math.max(1, Math.ceil(rows.reduce((sum, each) => sum + each.heightMm, 0) / roomMm));
  // Parts come out about equal, so that the last is no orphan.
  const fairMm = rows.reduce((sum, each) => sum + each.heightMm, 0) / partCount;
  const parts: (typeof rows)[] = [[]];
  let filledMm = 0;
  for (const row of rows) {
    const isFull = filledMm + row.heightMm > roomMm || (filledMm >= fairMm && parts.length < partCount);
    if (isFull) {
      parts.push([]);
      filledMm = 0;
    }
    parts.at(-1)?.push(row);
    filledMm += row.heightMm;
  }
  return parts;
}

function cards(sheet: RaceDaySheet): string {
  return sheet.plans
    .flatMap((plan, planIndex) => {
      const parts = partsOf(sheet, planIndex, "card");
      return parts.map((rows, index) => {
        const body = rows.map(({ row, cell, title }) => {
          const name = title === null ? "" : `<tr><th scope="rowgroup" colspan="4">${escaped(title)}</th></tr>`;
          return `${name}<tr${cell?.take ? ' class="stop"' : ""}>${th(row.place, "row")}${td(cell?.clock ?? "", "clock")}${td(cell?.pace ?? "", "pace")}${td(cell?.take ?? "", "take")}</tr>`;
        });
        const head = [sheet.markWord, sheet.heads.clock, sheet.heads.pace, sheet.heads.take].map((cell) =>
          th(cell, "col"),
        );
        const count = parts.length > 1 ? ` ${index + 1}/${parts.length}` : "";
        const warning = plan.isBroken ? p(plan.lines[0] ?? "", "warn") : "";
        return `<section class="sheet"><h1>${escaped(`${plan.name === "" ? sheet.title : `${plan.name}: ${sheet.raceName}`}${count}`)}</h1>${p(`${sheet.subtitle}, ${plan.finish}`, "small")}${warning}${p(sheet.ruleShort ?? "", "rule")}<table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table><div class="foot">${p(sheet.neverMore)}${p(sheet.crampShort)}${p(sheet.stopShort, "stopsign")}</div></section>`;
      });
    })
    .join("");
}

function bands(sheet: RaceDaySheet): string {
  const strips = sheet.plans.flatMap((plan, planIndex) => {
    const parts = partsOf(sheet, planIndex, "band");
    return parts.map((rows, index) => {
      const body = rows.map(({ row, cell, title }) => {
        const name = title === null ? "" : `<tr><th scope="rowgroup" colspan="3">${escaped(title)}</th></tr>`;
        return `${name}<tr${cell?.take ? ' class="stop"' : ""}>${th(row.place, "row")}${td(cell?.time ?? "", "time")}${td(cell?.takeShort ?? "", "take")}</tr>`;
      });
      const head = [sheet.markWord, sheet.heads.time, sheet.heads.take].map((cell) => th(cell, "col"));
      const count = parts.length > 1 ? ` ${index + 1}/${parts.length}` : "";
      return `<section class="sheet"><h1>${escaped(`${plan.name === "" ? sheet.title : plan.name}${count}`)}</h1>${p(plan.finish, "small")}${p(sheet.ruleShort ?? "", "small")}<table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table><div class="foot">${p(sheet.neverMore, "warn")}${p(sheet.stopShort, "stopsign")}${p(sheet.crampShort)}</div></section>`;
    });
  });
  // Four strips lie side by side on a page.
  return Array.from(
    { length: Math.ceil(strips.length / 4) },
    (_, i) => `<div class="page">${strips.slice(i * 4, (i + 1) * 4).join("")}</div>`,
  ).join("");
}

/**
 * A sheet as one HTML page that needs nothing else and prints in its size: A4, cards of 105 × 148 mm (A6; plan A in front, plan B
 * behind), or strips of 40 × 200 mm to cut out.
 */
export function sheetHtml(sheet: RaceDaySheet, size: SheetSize): string {
  return page(sheet, size, { a4, card: cards, band: bands }[size](sheet));
}
