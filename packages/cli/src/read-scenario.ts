import { readFile } from "node:fs/promises";
import { problemOf, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import { UserMistake } from "./user-mistake.ts";

/** Sentence for a file that could not be read, from the error of the system. */
export function unreadablePathSentence(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return `There is no file ${path}.`;
  if (code === "EISDIR") return `${path} is a folder; a file is expected.`;
  if (code === "EACCES" || code === "EPERM") return `${path} may not be read: permission denied.`;
  return `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}

/** The JSON value of a file; a missing file or broken JSON is told in one sentence. */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UserMistake(unreadablePathSentence(path, error));
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserMistake(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Every wrong field of a value that should be a race request: which field, what was wrong, what is allowed. */
export function checkedRequest(value: unknown, path: string): RaceRequest {
  const parsed = RaceRequestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = problemOf(parsed.error, "the file").errors ?? [];
  const shown = errors.slice(0, 12).map(({ field, message, allowed }) => {
    const isSaid = allowed === null || message.includes(allowed);
    return `  ${field}: ${message}${isSaid ? "" : ` (allowed: ${allowed})`}`;
  });
  if (errors.length > shown.length) shown.push(`  and ${errors.length - shown.length} more`);
  throw new UserMistake(`${path} is not a race to forecast:\n${shown.join("\n")}`);
}

/** A race request from a file. */
export async function readScenario(path: string): Promise<RaceRequest> {
  return checkedRequest(await readJson(path), path);
}
