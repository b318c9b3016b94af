import { type Dirent, existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { unreadablePathSentence } from "./system-sentence.ts";

/** The files behind the paths a person typed, and a sentence for each path behind which there is nothing. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly complaints: readonly string[];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && existsSync(path) && (await stat(path)).isFile())) {
      found.push(path);
    }
  }
  return found;
}

/** Walks folders in alphabetical order, hidden files left out; a path named twice is taken once. */
export async function filesOfPaths(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const complaints: string[] = [];
  for (const path of paths) {
    try {
      const state = await stat(path);
      files.push(...(state.isDirectory() ? await filesBelow(path) : [path]));
    } catch (error) {
      complaints.push(unreadablePathSentence(path, error));
    }
  }
  return { files: [...new Set(files)], complaints };
}
