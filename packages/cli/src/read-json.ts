import { readFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";
import { unreadablePathSentence } from "./system-sentence.ts";
import { UserMistake } from "./user-mistake.ts";

/** Why a text is no JSON, with the likely cause where the text gives it away. */
function notJsonSentence(path: string, text: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (text.trim() === "") return `${path} is empty.`;
  if (text.includes("\u0000")) {
    return `${path} is not JSON in UTF-8: it is another kind of file, or text saved as UTF-16. A race is text; save it as UTF-8.`;
  }
  if (/^\s*</.test(text)) {
    return `${path} is not JSON: it begins like XML, as GPX and TCX do. \`crampcast inspect ${path}\` says what is in it; a race is a file such as examples/marathon.json.`;
  }
  const notNumber = /:\s*(-?(?:NaN|Infinity))\b/.exec(text)?.[1];
  if (notNumber !== undefined) return `${path} is not JSON: ${notNumber} is no number there; write null or a number.`;
  return `${path} is not JSON: ${reason.replace(/\s+/g, " ").replace(/\.$/, "")}.`;
}

/** The JSON value of a file, or of standard input for `-`; a missing file or broken JSON is told in one sentence. */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = path === "-" ? await textOf(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    throw new UserMistake(unreadablePathSentence(path, error));
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserMistake(notJsonSentence(path === "-" ? "standard input" : path, text, error));
  }
}
