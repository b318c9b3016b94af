import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";

const sourceFolders = ["packages/web", "packages/model", "packages/files", "packages/contract"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\](node_modules|dist)[/\\]|\.test\.tsx?$/.test(path))
    .sort();
}

/** SHA-256 over everything the web build reads. */
function sourceHash(root: string): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of sourceFolders) {
    for (const path of filesBelow(join(root, folder))) {
      hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
    }
  }
  return hash.digest("hex");
}

function runVite(root: string): Promise<string | null> {
  return new Promise((resolve) => {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
      cwd: join(root, "packages", "web"),
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", 2, 2],
    });
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code) => resolve(code === 0 ? null : `vite ended with ${code}; its message stands above`));
  });
}

/** Builds the web app when its sources changed since the last build; answers null, or why it could not be built. */
export async function buildWebIfStale(root: string, say: (line: string) => void): Promise<string | null> {
  const page = join(root, "packages", "web", "dist", "index.html");
  const stampPath = join(root, ".cache", "web-build");
  if (!existsSync(join(root, "packages", "web", "index.html"))) return "there is no web app in this checkout";
  const isFresh = () => {
    const isStamped = existsSync(stampPath) && readFileSync(stampPath, "utf8") === sourceHash(root);
    return isStamped && existsSync(page);
  };
  if (isFresh()) return null;
  return oneAtATime({
    lockPath: join(root, ".cache", "web-build.lock"),
    onWait: (pid: number) => say(`Waiting: process ${pid} is building the web app …`),
    work: async () => {
      if (isFresh()) return null;
      const startedMs = performance.now();
      say("Building the web app …");
      const hash = sourceHash(root);
      const failure = await runVite(root);
      if (failure !== null) return failure;
      mkdirSync(dirname(stampPath), { recursive: true });
      writeFileSync(stampPath, hash);
      say(`Web app built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
      return null;
    },
  });
}
