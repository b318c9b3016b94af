const FOLD_OCTETS = 75;

/** Octets of one code point in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + size > FOLD_OCTETS) {
      parts.push(part);
      part = "";
      // The space that begins a continuation counts.
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

/**
 * The same calendar text with every line at most 75 octets of UTF-8 long, ended by CR LF, no sign cut in two. The writer
 * folds at 75 signs, which is too long as soon as a text has an umlaut.
 * @source RFC 5545, section 3.1
 */
export function foldLines(text: string): string {
  return text
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/)
    .map(foldLine)
    .join("\r\n");
}
