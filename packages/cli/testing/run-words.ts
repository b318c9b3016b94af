import { runCommandLine } from "../src/main.ts";
import type { Terminal } from "../src/terminal.ts";

/** What a command left behind. */
export interface Heard {
  readonly exitCode: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** Runs a command line as typed, on a terminal of 80 columns without colour, and hears all it says. */
export async function runWords(words: readonly string[], terminal: Partial<Terminal> = {}): Promise<Heard> {
  let out = "";
  let err = "";
  const exitCode = await runCommandLine(words, {
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    progress: () => {},
    hasColour: false,
    columnCount: 80,
    environment: {},
    ...terminal,
  });
  return { exitCode, out, err };
}
