/** A stretch of text that looks or sounds different from its neighbours. */
export interface PdfRun {
  readonly text: string;
  readonly isStrong?: boolean;
  /** When it is not the document's: a screen reader changes its voice. */
  readonly language?: string;
}

/**
 * Text for one place. `\n` breaks the line; lines break by themselves at spaces, and inside a word too long for its column.
 *  Latin, Greek and Cyrillic are printed; a letter that the fonts lack becomes a question mark.
 */
export type PdfText = string | readonly PdfRun[];

/** A line or surface of a drawing, as the `d` of an SVG path in the units of the figure's `viewBox`. */
export interface PdfShape {
  readonly path: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** In units of the `viewBox`; 1 when not given. */
  readonly strokeWidth?: number;
  readonly dash?: readonly [on: number, off: number];
  /** 0 to 1. */
  readonly opacity?: number;
}

/** A word inside a drawing; `y` is its baseline, `size` its height of type, all in units of the `viewBox`. */
export interface PdfLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly isStrong?: boolean;
  readonly colour?: string;
}

/** One part of the page, in reading order. */
export type PdfBlock =
  /** The document's title is level 1, so headings of the text are 2 and 3; a 3 stands under a 2. */
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly startsPage?: boolean }
  | { readonly kind: "paragraph"; readonly text: PdfText; readonly isSmall?: boolean }
  /** `box` draws an empty square to tick. */
  | { readonly kind: "list"; readonly marker?: "bullet" | "number" | "box"; readonly items: readonly PdfText[] }
  | {
      readonly kind: "table";
      readonly head: readonly PdfText[];
      /** The first cell of a row names the row (a header cell for screen readers). */
      readonly rows: readonly (readonly PdfText[])[];
      /** Parts of the page's width a column gets, any unit; by what is written in it when not given. */
      readonly columnShares?: readonly number[];
      /** By column; left when not given. */
      readonly align?: readonly ("left" | "right")[];
    }
  | {
      readonly kind: "figure";
      /** What the drawing says, in a sentence: all that a screen reader tells of it. */
      readonly alt: string;
      /** Width on paper; made smaller when the page is narrower. Its height follows from the `viewBox`. */
      readonly widthPt: number;
      readonly viewBox: readonly [x: number, y: number, width: number, height: number];
      readonly shapes: readonly PdfShape[];
      readonly labels?: readonly PdfLabel[];
    };

/** Paper and type. Points: 72 to the inch. */
export interface PdfPaper {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marginPt: number;
  /** Size of ordinary text; headings and small print follow from it. */
  readonly textSizePt: number;
}

/** A4, portrait, with the type of a letter. */
export const a4Paper: PdfPaper = { widthPt: 595.28, heightPt: 841.89, marginPt: 42, textSizePt: 9.5 };

/** A document to print or to hand over. */
export interface PdfDocument {
  /** BCP 47, for screen readers and for hyphens of others. */
  readonly language: string;
  /** Printed as the first heading, and the name of the document. */
  readonly title: string;
  /** Small print under the title. */
  readonly subtitle: string;
  readonly blocks: readonly PdfBlock[];
  /** At the foot of every page; screen readers meet it once, at the end. */
  readonly footer: string;
  /** With `{{page}}` and `{{count}}`; empty when pages need no number. */
  readonly pageWords: string;
  readonly madeEpochMs: number;
  readonly paper?: PdfPaper;
}
