import type { PdfRun, PdfText } from "./pdf-document.ts";
import { colours, lineHeightPt, type Pen } from "./pdf-pen.ts";

/** What fits beside each other, as runs. */
export interface PdfLine {
  readonly runs: readonly PdfRun[];
  readonly widthPt: number;
}

/** How text looks. */
export interface Type {
  readonly sizePt: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
}

const runsOf = (text: PdfText): readonly PdfRun[] => (typeof text === "string" ? [{ text }] : text);

/** A word with the space behind it; words joined by hyphen or slash may part behind it. */
const words = /\n|[^\s\u00a0]*?[\p{L}\d)][-/](?=\p{L})|[^ \n]+ *| +/gu;

/** The longest beginning of a word that fits, at least one letter. */
function fitting(word: string, fits: (part: string) => boolean): string {
  const letters = [...word];
  let count = letters.length;
  while (count > 1 && !fits(letters.slice(0, count).join(""))) count -= 1;
  return letters.slice(0, count).join("");
}

/** The text in lines no wider than asked, in points. Spaces at the end of a line stay, so that copied words do not run together. */
export function breakLines(pen: Pen, text: PdfText, type: Type, widthPt: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let runs: PdfRun[] = [];
  let usedPt = 0;
  const end = () => {
    lines.push({ runs, widthPt: usedPt });
    runs = [];
    usedPt = 0;
  };
  for (const run of runsOf(text)) {
    const isStrong = run.isStrong ?? type.isStrong ?? false;
    const widthOf = (part: string) => pen.widthOf(part.trimEnd(), type.sizePt, isStrong);
    const put = (part: string) => {
      const last = runs.at(-1);
      if (last && last.isStrong === run.isStrong && last.language === run.language) {
        runs[runs.length - 1] = { ...last, text: last.text + part };
      } else runs.push({ ...run, text: part });
      usedPt += pen.widthOf(part, type.sizePt, isStrong);
    };
    for (let word of run.text.match(words) ?? []) {
      if (word === "\n") {
        end();
        continue;
      }
      if (usedPt > 0 && usedPt + widthOf(word) > widthPt) end();
      while (widthOf(word) > widthPt) {
        const part = fitting(word, (start) => widthOf(start) <= widthPt);
        if (part === word) break;
        put(part);
        end();
        word = word.slice(part.length);
      }
      put(word);
    }
  }
  if (runs.length > 0 || lines.length === 0) end();
  return lines;
}

/** The width of the longest word, and of the whole text on one line, in points. */
export function widthsOf(pen: Pen, text: PdfText, type: Type): { readonly wordPt: number; readonly linePt: number } {
  let wordPt = 0;
  let linePt = 0;
  for (const run of runsOf(text)) {
    const isStrong = run.isStrong ?? type.isStrong ?? false;
    for (const word of run.text.match(words) ?? [])
      wordPt = Math.max(wordPt, pen.widthOf(word.trimEnd(), type.sizePt, isStrong));
    linePt += pen.widthOf(run.text, type.sizePt, isStrong);
  }
  return { wordPt, linePt };
}

/** Draws lines under each other as content of an element; stretches in another language get an element of their own. */
export function drawLines(
  pen: Pen,
  lines: readonly PdfLine[],
  place: { readonly xPt: number; readonly yPt: number; readonly widthPt: number; readonly isRight?: boolean },
  type: Type,
  into: { readonly element: PDFKit.PDFStructureElement; readonly tag: string } | null,
): void {
  const drawRun = (run: PdfRun, xPt: number, yPt: number) =>
    pen.write(run.text, {
      xPt,
      yPt,
      sizePt: type.sizePt,
      isStrong: run.isStrong ?? type.isStrong ?? false,
      colour: type.colour ?? colours.ink,
    });
  const placed = lines.flatMap((line, index) => {
    let xPt = place.xPt + (place.isRight ? place.widthPt - line.widthPt : 0);
    return line.runs.map((run) => {
      const at = { run, xPt, yPt: place.yPt + index * lineHeightPt(type.sizePt) };
      xPt += pen.widthOf(run.text, type.sizePt, run.isStrong ?? type.isStrong ?? false);
      return at;
    });
  });
  for (let start = 0; start < placed.length; ) {
    const language = placed[start]?.run.language;
    const length = placed.slice(start).findIndex(({ run }) => run.language !== language);
    const part = placed.slice(start, length < 0 ? placed.length : start + length);
    const draw = () => {
      for (const { run, xPt, yPt } of part) drawRun(run, xPt, yPt);
    };
    if (into === null) draw();
    else if (language === undefined) pen.mark(into.element, into.tag, draw);
    else pen.mark(pen.element(into.element, "Span", { lang: language }), "Span", draw);
    start += part.length;
  }
}
