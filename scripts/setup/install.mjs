import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";

/** A failure that the person can act on: its message is shown alone, without a stack. */
export class SetupError extends Error {}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Whether every package of the lock file stands in node_modules in the locked version (optional ones may be absent). */
function isInstalledAsLocked(root) {
  const installedPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedPath)) return false;
  const installed = readJson(installedPath).packages;
  return Object.entries(readJson(join(root, "package-lock.json")).packages).every(([path, wanted]) => {
    if (!path.includes("node_modules/") || wanted.optional || wanted.devOptional || wanted.peer) return true;
    // A workspace is a link to its own folder: nothing is downloaded for it.
    if (wanted.link) return existsSync(join(root, path));
    return installed[path] !== undefined && installed[path].version === wanted.version;
  });
}

/** Path of the Node that the project brings with it. */
export function projectNode(root) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return join(root, "node_modules", "node", "bin", `node${suffix}`);
}

/** What a failed install comes down to, in one sentence; null when npm's own words have to do. */
const knownFailures = [
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|network/i,
    "The npm registry cannot be reached: check the connection (or npm's registry and proxy settings) and try again.",
  ],
  [
    /code EUSAGE/,
    "package-lock.json and the package.json files do not belong together: this checkout is incomplete or was edited; npm install brings them together.",
  ],
  [/ENOSPC/, "The disk is full: the packages need about 1 GB."],
  [/EROFS|EACCES|EPERM/, "This folder may not be written by this user, so the packages cannot be installed into it."],
];

/** The sentence for a failed install, after those of npm's lines that tell something when it is not a known failure. */
function installFailure(code, words) {
  const known = knownFailures.find(([pattern]) => pattern.test(words));
  if (known !== undefined) return new SetupError(`Installing the packages failed. ${known[1]}`);
  const telling = words
    .split("\n")
    .filter((line) => line.trim() !== "" && line.trim() !== "npm error")
    .slice(0, 12);
  return new SetupError(
    `${telling.join("\n")}\nInstalling the packages failed (npm ci ended with ${code}); its own words stand above.`,
  );
}

function runNpmCi(root) {
  const npmScript = process.env.npm_execpath?.endsWith(".js") ? process.env.npm_execpath : null;
  const command = npmScript === null ? "npm" : process.execPath;
  const before = npmScript === null ? [] : [npmScript];
  // Development packages hold the project's Node and the build tools: they are needed whatever NODE_ENV says.
  const args = [...before, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      // Nothing of npm may get into a task's standard output; what it says matters only when it fails.
      stdio: ["ignore", 2, "pipe"],
      shell: process.platform === "win32" && npmScript === null,
    });
    let words = "";
    child.stderr.on("data", (chunk) => {
      words += chunk;
    });
    child.once("error", (error) =>
      reject(
        new SetupError(
          error.code === "ENOENT"
            ? "npm was not found: install Node.js with npm (20 or later), then try again."
            : `npm could not be started: ${error.message}`,
        ),
      ),
    );
    child.once("close", (code) => (code === 0 ? resolve() : reject(installFailure(code, words))));
  });
}

/** Installs what the lock file names unless it is there already; says what it does on standard error. */
export async function ensureInstalled(root) {
  const stampPath = join(root, "node_modules", ".crampcast-installed");
  const lockHash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  const isDone = () =>
    existsSync(stampPath) && readFileSync(stampPath, "utf8") === lockHash && existsSync(projectNode(root));
  if (isDone()) return;
  const say = (line) => process.stderr.write(`${line}\n`);
  await oneAtATime({
    lockPath: join(root, ".cache", "install.lock"),
    onWait: (pid) => say(`Waiting: process ${pid} is already installing the packages …`),
    work: async () => {
      if (isDone()) return;
      if (!isInstalledAsLocked(root) || !existsSync(projectNode(root))) {
        const startedMs = Date.now();
        say("Installing the packages named in package-lock.json (the first time this takes a minute or two) …");
        await runNpmCi(root);
        say(`Packages installed in ${((Date.now() - startedMs) / 1000).toFixed(0)} s.`);
      }
      if (!existsSync(projectNode(root))) {
        throw new SetupError(
          "The packages are installed, but the project's own Node is missing: npm was told to ignore install scripts. " +
            "Allow them (npm config delete ignore-scripts), remove the folder node_modules and try again.",
        );
      }
      try {
        writeFileSync(stampPath, lockHash);
      } catch {
        // A read-only checkout works too; it is only checked again each time.
      }
    },
  });
}
