const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as it stands in XML, in elements and attributes; signs that XML may not hold at all are left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A moment as XML writes it: UTC, whole seconds. */
export const xmlTime = (epochMs: number): string =>
  new Date(Math.round(epochMs / 1000) * 1000).toISOString().replace(".000Z", "Z");

/** An angle to a tenth of a millionth: about a centimetre. */
export const xmlDegrees = (angleDeg: number): string => angleDeg.toFixed(7);
