import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The Chromium of this computer. `npm test` puts the path of the browser in CHROMIUM_PATH. */
export function chromiumPath(): string {
  const executablePath = candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (!executablePath) throw new Error("No Chromium found. Run `npm test`, which installs one, or set CHROMIUM_PATH.");
  return executablePath;
}

/** No call to the outside. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** Headless Chromium without any call to the outside. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] });
}
