import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type FileFate, type Import, ImportSchema } from "@crampcast/contract";
import { filesOfPaths } from "../files-of-paths.ts";
import { paletteFor } from "../output/colour.ts";
import { tableLines } from "../output/table.ts";
import { counted } from "../output/words.ts";
import { findServer, pollUntil, type ServerClient } from "../server-client.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast import`. */
export interface ImportOptions {
  readonly json?: boolean;
  readonly server?: string;
}

const mostFilesPerUpload = 100;
const mostBytesPerUpload = 64 * 1024 * 1024;

/** Files in portions that a server takes in one request: at most 100 files or 64 MB, but at least one file. */
export function portions(files: readonly { readonly path: string; readonly byteCount: number }[]): string[][] {
  const all: string[][] = [];
  let portion: string[] = [];
  let sum = 0;
  for (const { path, byteCount } of files) {
    if (portion.length > 0 && (portion.length >= mostFilesPerUpload || sum + byteCount > mostBytesPerUpload)) {
      all.push(portion);
      portion = [];
      sum = 0;
    }
    portion.push(path);
    sum += byteCount;
  }
  if (portion.length > 0) all.push(portion);
  return all;
}

async function upload(server: ServerClient, paths: readonly string[], told: (job: Import) => void): Promise<Import> {
  const form = new FormData();
  for (const path of paths) form.append("files", await openAsBlob(path), basename(path));
  const job = await server.ask({ method: "POST", path: "/api/imports", body: form }, ImportSchema);
  return pollUntil(
    async () => {
      const state = await server.ask({ method: "GET", path: `/api/imports/${job.id}` }, ImportSchema);
      told(state);
      return state;
    },
    (state) => state.state === "done" || state.state === "failed",
  );
}

const outcomeWords: Readonly<Record<FileFate["outcome"], string>> = {
  imported: "imported",
  "duplicate-file": "already here",
  "same-activity": "same activity",
  "not-an-activity": "not an activity",
  unreadable: "unreadable",
};

/** One sentence that counts what became of all files. */
export function importSummary(fates: readonly FileFate[]): string {
  const activityCount = new Set(fates.filter((fate) => fate.outcome === "imported").flatMap((fate) => fate.activityIds))
    .size;
  const counts = Object.entries(outcomeWords)
    .map(([outcome, words]) => [words, fates.filter((fate) => fate.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${count} ${words}`);
  const activities = activityCount === 1 ? "1 new activity" : `${activityCount} new activities`;
  return `${counted(fates.length, "file")}: ${counts.join(", ")}; ${activities}.`;
}

/** Uploads files to the running server and tells each file's fate. */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { files, complaints } = await filesOfPaths(paths);
  for (const complaint of complaints) terminal.complain(`${complaint}\n`);
  if (files.length === 0) {
    if (complaints.length > 0) return exitCodes.badInput;
    throw new UserMistake("There is no file in what you named.");
  }
  const server = await findServer(options.server, terminal.environment);
  const sized = await Promise.all(files.map(async (path) => ({ path, byteCount: (await stat(path)).size })));
  const fates: FileFate[] = [];
  for (const portion of portions(sized)) {
    const job = await upload(server, portion, (state) =>
      terminal.progress(`${fates.length + state.doneCount} of ${files.length} files`),
    );
    if (job.state === "failed") throw new UserMistake(`The import failed: ${job.error ?? "no reason was given"}.`);
    fates.push(...job.files);
  }
  terminal.progress("");
  if (options.json) {
    for (const fate of fates) terminal.write(`${JSON.stringify(fate)}\n`);
  } else {
    const palette = paletteFor(terminal.hasColour);
    const lines = tableLines(
      [
        { title: "file", align: "left" },
        { title: "outcome", align: "left" },
        { title: "reason", align: "left" },
      ],
      fates.map((fate) => {
        const words = outcomeWords[fate.outcome];
        const paint = fate.outcome === "imported" ? palette.good : palette.faint;
        return [fate.fileName, paint(words), fate.reason ?? ""];
      }),
    );
    terminal.write(`${[...lines, "", palette.strong(importSummary(fates))].join("\n")}\n`);
  }
  return complaints.length > 0 ? exitCodes.badInput : exitCodes.done;
}
