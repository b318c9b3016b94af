import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rows } from "../../layers.mjs";

/** Folders of a directory, without build output. */
function foldersOf(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["dist", "node_modules", "fixtures"].includes(entry.name))
    .map((entry) => entry.name);
}

/**
 * Complaints about ARCHITECTURE.md and the rows: every folder of the tree that the rows speak of has exactly one line
 * in ARCHITECTURE.md, stands in exactly one row, and every folder of the rows exists.
 */
export function architectureComplaints(root: string): string[] {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const listed = [...text.matchAll(/^\| `([^`]+\/)` \|/gm)].map((match) => match[1] ?? "");
  const complaints: string[] = [];
  const expected = new Set<string>();
  for (const workspace of foldersOf(join(root, "packages"))) expected.add(`packages/${workspace}/`);
  for (const [source, levels] of Object.entries(rows)) {
    const inRows = levels.flat();
    const inTree = foldersOf(join(root, source));
    for (const folder of inTree) {
      expected.add(`${source}/${folder}/`);
      if (inRows.filter((one) => one === folder).length !== 1) {
        complaints.push(`${source}/${folder} is in the tree; layers.mjs must name it in exactly one row.`);
      }
    }
    for (const folder of inRows) {
      if (!inTree.includes(folder)) complaints.push(`layers.mjs names ${source}/${folder}, which does not exist.`);
    }
  }
  for (const folder of ["validation", "bench", "examples", "docs", "scripts", "e2e"]) expected.add(`${folder}/`);
  for (const folder of expected) {
    const count = listed.filter((one) => one === folder).length;
    if (count !== 1) complaints.push(`ARCHITECTURE.md has ${count} lines for ${folder}; expected exactly one.`);
  }
  for (const folder of listed) {
    if (!expected.has(folder)) complaints.push(`ARCHITECTURE.md lists ${folder}, which the tree does not have.`);
  }
  const sevenFiles = [...text.matchAll(/^\d\. `([^`]+\.ts)`/gm)].map((match) => match[1] ?? "");
  for (const file of sevenFiles) {
    if (!existsSync(join(root, file)))
      complaints.push(`ARCHITECTURE.md tells people to read ${file}, which does not exist.`);
  }
  if (sevenFiles.length !== 7)
    complaints.push(`ARCHITECTURE.md names ${sevenFiles.length} files to read first; expected 7.`);
  return complaints;
}
