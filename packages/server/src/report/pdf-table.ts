import type { PdfBlock, PdfText } from "./pdf-document.ts";
import { breakLines, drawLines, type PdfLine, type Type, widthsOf } from "./pdf-lines.ts";
import { colours, lineHeightPt, type Pen } from "./pdf-pen.ts";

type Table = PdfBlock & { kind: "table" };
type Structure = PDFKit.PDFStructureElement;

const gapPt = 8;
const paddingPt = 3;

/** A table made ready for a width of paper. */
interface Grid {
  readonly columns: readonly { readonly xPt: number; readonly widthPt: number; readonly isRight: boolean }[];
  readonly headType: Type;
  readonly cellType: Type;
  readonly head: readonly (readonly PdfLine[])[];
}

/** Widths of the columns by what is written in them: none narrower than its longest word as long as the page has room for that. */
function columnWidthsPt(pen: Pen, table: Table, headType: Type, cellType: Type): number[] {
  const roomPt = pen.widthPt - gapPt * (table.head.length - 1);
  const shares = table.columnShares ?? [];
  const given = table.head.map((_, column) => shares[column] ?? 0);
  const sum = given.reduce((total, share) => total + share, 0);
  if (sum > 0) return given.map((share) => (roomPt * share) / sum);
  const wanted = table.head.map((title, column) => {
    const head = widthsOf(pen, title, headType);
    const cells = table.rows.map((row) => widthsOf(pen, row[column] ?? "", { ...cellType, isStrong: column === 0 }));
    return {
      leastPt: Math.max(head.wordPt, ...cells.map(({ wordPt }) => Math.min(wordPt, roomPt / 3))),
      fullPt: Math.max(head.linePt, ...cells.map(({ linePt }) => Math.min(linePt, 2 * roomPt))),
    };
  });
  const leastPt = wanted.reduce((total, column) => total + column.leastPt, 0);
  if (leastPt >= roomPt) return wanted.map((column) => (roomPt * column.leastPt) / leastPt);
  // The square root: a column with four times the text gets twice the room, and grows twice as high.
  const pull = wanted.map((column) => Math.sqrt(Math.max(0, column.fullPt - column.leastPt)));
  const pullSum = pull.reduce((total, value) => total + value, 0);
  const freePt = roomPt - leastPt;
  return wanted.map(
    ({ leastPt: least }, column) => least + freePt * (pullSum > 0 ? (pull[column] ?? 0) / pullSum : 1 / wanted.length),
  );
}

function gridOf(pen: Pen, table: Table): Grid {
  const headType: Type = { sizePt: pen.paper.textSizePt * 0.895, colour: colours.grey };
  const cellType: Type = { sizePt: pen.paper.textSizePt };
  let xPt = pen.leftPt;
  const columns = columnWidthsPt(pen, table, headType, cellType).map((widthPt, column) => {
    const at = { xPt, widthPt, isRight: table.align?.[column] === "right" };
    xPt += widthPt + gapPt;
    return at;
  });
  const head = table.head.map((text, column) => breakLines(pen, text, headType, columns[column]?.widthPt ?? 0));
  return { columns, headType, cellType, head };
}

const linesIn = (cells: readonly (readonly PdfLine[])[]): number => Math.max(1, ...cells.map((lines) => lines.length));
const headHeightPt = ({ head, headType }: Grid): number =>
  linesIn(head) * lineHeightPt(headType.sizePt) + 2 * paddingPt;

const cellLines = (pen: Pen, grid: Grid, row: readonly PdfText[]): PdfLine[][] =>
  row.map((text, column) =>
    breakLines(pen, text, { ...grid.cellType, isStrong: column === 0 }, grid.columns[column]?.widthPt ?? 0),
  );

/** Height of the head and the first row, at most a third of a page, in points. */
export function tableStartHeightPt(pen: Pen, table: Table): number {
  const grid = gridOf(pen, table);
  const [first] = table.rows;
  const rowPt =
    first === undefined ? 0 : linesIn(cellLines(pen, grid, first)) * lineHeightPt(grid.cellType.sizePt) + 2 * paddingPt;
  return Math.min(headHeightPt(grid) + rowPt, (pen.bottomPt - pen.topPt) / 3);
}

const rule = (pen: Pen) =>
  pen.decorate(() => {
    const { doc, leftPt, widthPt, yPt } = pen;
    doc
      .moveTo(leftPt, yPt)
      .lineTo(leftPt + widthPt, yPt)
      .lineWidth(0.5)
      .stroke(colours.line);
  });

/** Draws the head: as header cells the first time, as decoration when a page repeats it. */
function drawHead(pen: Pen, grid: Grid, into: Structure | null): void {
  const row = into && pen.element(pen.element(into, "THead"), "TR");
  const yPt = pen.yPt + paddingPt;
  const cell = (column: number, element: Structure | null) => {
    const at = grid.columns[column];
    const lines = grid.head[column];
    if (at && lines) drawLines(pen, lines, { ...at, yPt }, grid.headType, element && { element, tag: "TH" });
  };
  const columns = grid.head.keys();
  if (row) for (const column of columns) cell(column, pen.element(row, "TH", { scope: "Column" }));
  else
    pen.decorate(() => {
      for (const column of columns) cell(column, null);
    });
  pen.yPt += headHeightPt(grid);
  rule(pen);
}

/** Draws a table; a page that it runs onto repeats its head, and a row higher than a page goes on over the next. */
export function drawTable(pen: Pen, table: Table, parent: Structure): void {
  const columnCount = table.head.length;
  const odd = table.rows.find((row) => row.length !== columnCount);
  if (odd !== undefined)
    throw new Error(
      `Got a row of ${odd.length} cells, expected ${columnCount} as in the head; likely a cell left out.`,
    );
  const grid = gridOf(pen, table);
  const element = pen.element(parent, "Table");
  pen.yPt += 2;
  pen.need(tableStartHeightPt(pen, table));
  drawHead(pen, grid, element);
  const body = pen.element(element, "TBody");
  const linePt = lineHeightPt(grid.cellType.sizePt);
  const nextPage = () => {
    pen.addPage();
    drawHead(pen, grid, null);
  };
  for (const row of table.rows) {
    const lines = cellLines(pen, grid, row);
    const elements = (() => {
      const tableRow = pen.element(body, "TR");
      return row.map((_, column) =>
        pen.element(tableRow, column === 0 ? "TH" : "TD", column === 0 ? { scope: "Row" } : {}),
      );
    })();
    const total = linesIn(lines);
    const pagePt = pen.bottomPt - pen.topPt - headHeightPt(grid);
    for (let from = 0; from < total; ) {
      const fits = () => Math.floor((pen.bottomPt - pen.yPt - 2 * paddingPt) / linePt + 1e-6);
      const rest = total - from;
      const isHigherThanPage = rest * linePt + 2 * paddingPt > pagePt;
      if (fits() < (isHigherThanPage ? Math.min(2, rest) : rest)) nextPage();
      const count = Math.max(1, Math.min(rest, fits()));
      lines.forEach((cell, column) => {
        const at = grid.columns[column];
        const into = elements[column];
        const part = cell.slice(from, from + count);
        if (!at || !into || part.length === 0) return;
        const type = { ...grid.cellType, isStrong: column === 0 };
        drawLines(pen, part, { ...at, yPt: pen.yPt + paddingPt }, type, {
          element: into,
          tag: column === 0 ? "TH" : "TD",
        });
      });
      pen.yPt += count * linePt + 2 * paddingPt;
      rule(pen);
      from += count;
    }
  }
  pen.yPt += pen.paper.textSizePt * 0.4;
}
