/** What stands under the list of commands. */
export const closingHelp = `
A race is a JSON file; complete ones are in the folder examples. In its place - reads standard input.
Answers go to standard output, progress and complaints to standard error.
Exit codes: 0 done; 1 done, and the answer is bad news (a replay that differs, a search without a find, a
programme that waits for a clinician); 2 the command or its input was wrong; 3 a fault of crampcast; 130 Ctrl-C.
Guide: docs/guides/command-line.md
`;
