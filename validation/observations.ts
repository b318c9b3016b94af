/** How the observed number was used: to fit the model, or not at all before it was compared. */
export type Use = "fitted" | "predicted";

/** One row of a study's `observed.csv`: what was measured on people, and what we ask of the model. */
export interface Observation {
  readonly quantity: string;
  /** Unit of observed, low, high and target. */
  readonly unit: string;
  readonly observed: number;
  /** Ends of the published interval; null when none was published. */
  readonly low: number | null;
  readonly high: number | null;
  /** What the interval is: `95 %`, `SD`, `range`, or empty. */
  readonly spread: string;
  /** Greatest error the model is to reach, in the unit of the row. */
  readonly target: number;
  readonly use: Use;
  /** Where the number comes from, and what it was used for. */
  readonly note: string;
}

const titles = ["quantity", "unit", "observed", "low", "high", "spread", "target", "use", "note"] as const;

/** Cells of one line of comma-separated values; a cell in double quotes may hold commas. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === "," && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** Rows of an `observed.csv`; a file that is not as agreed throws with its line. */
export function observationsOf(csv: string, path: string): Observation[] {
  const [head = "", ...lines] = csv.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (head !== titles.join(",")) throw new Error(`${path} begins with "${head}"; expected "${titles.join(",")}".`);
  return lines.map((line, index) => {
    const cells = cellsOf(line);
    const [quantity = "", unit = "", observed, low, high, spread = "", target, use, note = ""] = cells;
    const number = (text: string | undefined, name: string): number => {
      const value = Number(text);
      if (text === undefined || text === "" || !Number.isFinite(value)) {
        throw new Error(`${path} row ${index + 1}: ${name} is "${text}"; expected a number.`);
      }
      return value;
    };
    if (cells.length !== titles.length || quantity === "" || (use !== "fitted" && use !== "predicted")) {
      throw new Error(
        `${path} row ${index + 1}: expected ${titles.length} cells, use fitted or predicted; got ${line}`,
      );
    }
    return {
      quantity,
      unit,
      observed: number(observed, "observed"),
      low: low === "" ? null : number(low, "low"),
      high: high === "" ? null : number(high, "high"),
      spread,
      target: number(target, "target"),
      use,
      note,
    };
  });
}
