import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { evidencePage } from "./science/evidence-page.ts";
import type { SciencePage } from "./science/page.ts";
import { processPages } from "./science/process-pages.ts";

/** Pages that are made from the code, whole or in their tables. */
const pages = (): SciencePage[] => [evidencePage(), ...processPages()];

const folder = "docs/science";

/** Pages of docs/science that do not say what the code says. */
export function scienceComplaints(root: string): string[] {
  return pages().flatMap(({ name, text }) => {
    const path = join(root, folder, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) return [];
    return [`${folder}/${name} is not what the code says; run \`node scripts/write-science.ts\`.`];
  });
}

/** Writes every page. */
export function writeScience(root: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const { name, text } of pages()) {
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
