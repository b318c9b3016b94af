/** Where a command writes and what it may assume about the place; tests pass a terminal that only collects text. */
export interface Terminal {
  /** Standard output: the answer and nothing else. */
  readonly write: (text: string) => void;
  /** Standard error: progress and complaints. */
  readonly complain: (text: string) => void;
  /** Overwrites one line of progress on standard error; does nothing where nobody is watching. */
  readonly progress: (text: string) => void;
  readonly hasColour: boolean;
  /** Width of the terminal; 80 where there is none. @unit count */
  readonly columnCount: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colour is used on a terminal, unless NO_COLOR is set to anything (no-color.org) or the terminal is dumb. */
export function isColourWelcome(isTty: boolean, environment: Terminal["environment"]): boolean {
  return isTty && !environment.NO_COLOR && environment.TERM !== "dumb";
}

/** The terminal of a real process. */
export function terminalOf(out: Stream, err: Stream, environment: Terminal["environment"]): Terminal {
  return {
    write: (text) => void out.write(text),
    complain: (text) => void err.write(err.isTTY ? `\r\u001b[2K${text}` : text),
    progress: (text) => {
      if (err.isTTY) err.write(`\r\u001b[2K${text}`);
    },
    hasColour: isColourWelcome(out.isTTY === true, environment),
    // A terminal that does not know its width says 0.
    columnCount: out.columns || 80,
    environment,
  };
}
