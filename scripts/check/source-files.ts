import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One source file of the repository: path from the root and text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Files that git tracks or would track, whose path passes the test. */
export function sourceFiles(root: string, isWanted: (path: string) => boolean): SourceFile[] {
  const listing = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listing
    .split("\n")
    .filter((path) => path !== "" && isWanted(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
