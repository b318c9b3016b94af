import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

type Say = (line: string) => void;

const knownPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const programNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Whether the program answers with its version: one whose libraries are missing does not. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  const answer = spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 });
  return answer.status === 0;
}

function installedBrowser(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => programNames.map((name) => join(folder, name)));
  return [...knownPlaces, ...onPath].find(runs) ?? null;
}

/** How to call apt as root without being asked anything, or null where that cannot be had. */
function aptCommand(): readonly string[] | null {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return null;
  if (process.getuid?.() === 0) return ["apt-get"];
  const canSudo = spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  return canSudo ? ["sudo", "-n", "apt-get"] : null;
}

function aptInstall(say: Say): string | null {
  const command = aptCommand();
  if (command === null) return null;
  const [program = "apt-get", ...before] = command;
  const apt = (...args: string[]) =>
    spawnSync(program, [...before, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    });
  say("There is no Chromium on this machine: installing Debian's (apt-get install chromium), a minute or two …");
  const install = () => apt("install", "-y", "--no-install-recommends", "-qq", "chromium");
  let answer = install();
  if (answer.status !== 0) {
    // The list of packages may be missing or old; fresh images come without one.
    apt("update", "-qq");
    answer = install();
  }
  const found = installedBrowser();
  if (found === null)
    say(`apt-get could not install it: ${(answer.stderr ?? "").trim().split("\n").at(-1) || "no reason given"}`);
  return found;
}

async function packagedBrowser(say: Say): Promise<string | null> {
  try {
    say("Unpacking the Chromium that npm ships …");
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    return runs(path) ? path : null;
  } catch (error) {
    say(`It could not be unpacked: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Path of a Chromium that runs: named in CHROMIUM_PATH, installed, from apt, or from npm; null when none can be had. */
export async function ensureChromium(say: Say): Promise<string | null> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    say(`CHROMIUM_PATH is ${named}, which does not run.`);
  }
  return installedBrowser() ?? aptInstall(say) ?? (await packagedBrowser(say));
}
