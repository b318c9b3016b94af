import { readFile } from "node:fs/promises";
import { type InspectedFile, inspectFile } from "@crampcast/files";
import { filesOfPaths } from "../files-of-paths.ts";
import { inspectionLines } from "../output/inspection-table.ts";
import { unreadablePathSentence } from "../system-sentence.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast inspect`. */
export interface InspectOptions {
  readonly json?: boolean;
}

/** What is in the files, each read and decoded on its own; a path without a file behind it is told and costs exit code 2. */
export async function inspectCommand(
  paths: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const { files, complaints } = await filesOfPaths(paths);
  if (files.length === 0 && complaints.length === 0) throw new UserMistake("There is no file in what you named.");
  const sentences = [...complaints];
  const inspected: InspectedFile[] = [];
  for (const [index, path] of files.entries()) {
    terminal.progress(`${index + 1} of ${files.length} files`);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      sentences.push(unreadablePathSentence(path, error));
      continue;
    }
    for (const one of inspectFile({ name: path, bytes })) {
      // Told as soon as it is known, so that a long list can be read while it grows.
      if (options.json) terminal.write(`${JSON.stringify(one)}\n`);
      else inspected.push(one);
    }
  }
  terminal.progress("");
  if (!options.json && inspected.length > 0) {
    terminal.write(`${inspectionLines(inspected, terminal.hasColour).join("\n")}\n`);
  }
  for (const sentence of sentences) terminal.complain(`${sentence}\n`);
  return sentences.length > 0 ? exitCodes.badInput : exitCodes.done;
}
