const blocks = [..."▁▂▃▄▅▆▇█"];

/** Bits of a braille cell's left and right dots, from the bottom row up (Unicode block U+2800). */
const leftDotBits = [0x40, 0x04, 0x02, 0x01] as const;
const rightDotBits = [0x80, 0x20, 0x10, 0x08] as const;

/** Value of a curve at `position`, straight between its points; flat outside them. `along` never decreases. */
export function interpolate(along: readonly number[], values: readonly number[], position: number): number {
  const last = along.length - 1;
  if (last < 0) return 0;
  let right = along.findIndex((at) => at > position);
  if (right === -1) right = last + 1;
  if (right === 0) return values[0] ?? 0;
  const before = along[right - 1] ?? 0;
  const valueBefore = values[right - 1] ?? 0;
  if (right > last) return valueBefore;
  const share = (position - before) / ((along[right] ?? before) - before);
  return valueBefore + share * ((values[right] ?? valueBefore) - valueBefore);
}

/** A curve read at `cellCount` evenly spaced middles of the whole way. */
export function resample(along: readonly number[], values: readonly number[], cellCount: number): number[] {
  const from = along[0] ?? 0;
  const width = ((along.at(-1) ?? 0) - from) / cellCount;
  return Array.from({ length: cellCount }, (_, cell) => interpolate(along, values, from + (cell + 0.5) * width));
}

/** Values as block characters, one per value: the lowest block is `low`, the full block is `high`. */
export function sparkline(values: readonly number[], range: { readonly low: number; readonly high: number }): string {
  const span = range.high - range.low;
  return values
    .map((value) => {
      const share = span > 0 ? (value - range.low) / span : 0;
      return blocks[Math.min(7, Math.max(0, Math.floor(share * 8)))] ?? "▁";
    })
    .join("");
}

/** Values as a filled braille area, two values per character and four heights per row of text, top row first. */
export function brailleArea(
  values: readonly number[],
  range: { readonly low: number; readonly high: number; readonly rowCount: number },
): string[] {
  const levels = range.rowCount * 4;
  const span = range.high - range.low;
  const heights = values.map((value) => {
    const share = span > 0 ? (value - range.low) / span : 0;
    return Math.min(levels, Math.max(0, Math.round(share * levels)));
  });
  return Array.from({ length: range.rowCount }, (_, rowFromTop) => {
    const floor = (range.rowCount - 1 - rowFromTop) * 4;
    let row = "";
    for (let cell = 0; cell < heights.length; cell += 2) {
      let bits = 0;
      for (let dot = 0; dot < 4; dot++) {
        if ((heights[cell] ?? 0) > floor + dot) bits |= leftDotBits[dot] ?? 0;
        if ((heights[cell + 1] ?? 0) > floor + dot) bits |= rightDotBits[dot] ?? 0;
      }
      row += String.fromCodePoint(0x2800 + bits);
    }
    return row;
  });
}
