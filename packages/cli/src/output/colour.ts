/** Wraps text in terminal colours; the plain palette leaves it as it is. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

const paint = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const plain = (text: string) => text;

/** The palette of a terminal with or without colour. */
export function paletteFor(hasColour: boolean): Palette {
  return hasColour
    ? { strong: paint(1), faint: paint(2), good: paint(32), warn: paint(33), bad: paint(31) }
    : { strong: plain, faint: plain, good: plain, warn: plain, bad: plain };
}
