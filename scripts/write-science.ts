import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { evidencePage } from "./science/evidence-page.ts";
import type { SciencePage } from "./science/page.ts";

/** Writers of the generated pages of docs/science; a new page is a line here. */
const writers: readonly (() => SciencePage)[] = [evidencePage];

const folder = "docs/science";

/** Pages of docs/science that do not say what the code says. */
export function scienceComplaints(root: string): string[] {
  return writers.flatMap((write) => {
    const { name, text } = write();
    const path = join(root, folder, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) return [];
    return [`${folder}/${name} is not what the code says; run \`node scripts/write-science.ts\`.`];
  });
}

/** Writes every page. */
function writeScience(root: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const write of writers) {
    const { name, text } = write();
    writeFileSync(join(root, folder, name), text);
    console.log(`${folder}/${name}: ${text.length} characters`);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
  if (process.argv.includes("--check")) {
    const complaints = scienceComplaints(root);
    for (const complaint of complaints) console.error(complaint);
    process.exitCode = complaints.length === 0 ? 0 : 1;
  } else writeScience(root);
}
