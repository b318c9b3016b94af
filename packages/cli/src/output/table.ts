/** Shown width of text in terminal cells, colour codes not counted. @unit count */
export function shownWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code begins with the escape character
  return [...text.replace(/\u001b\[[0-9;]*m/g, "")].length;
}

/** One column of a table. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Lines of a plain table: a title line, then the rows, two spaces between columns, nothing at line ends. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => shownWidth(row[index] ?? ""))));
  return all.map((row) =>
    columns
      .map((column, index) => {
        const text = row[index] ?? "";
        const padding = " ".repeat((widths[index] ?? 0) - shownWidth(text));
        return column.align === "right" ? padding + text : text + padding;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Text broken into lines of at most `columnCount` cells between words; later lines begin with `indent`. */
export function wrapped(text: string, columnCount: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  // A per cent sign stays with its number.
  for (const word of text.split(/\s+(?!%)/).filter((one) => one !== "")) {
    if (line !== "" && line.length + 1 + word.length > columnCount) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
