// How long after a move of a what-if slider its result is on the screen, in Chromium, by the browser's own trace.
// node bench/slider/slider-trace.ts [file to keep the trace in, for chrome://tracing]
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../../e2e/browser.ts";
import { machineHere } from "../machine.ts";
import { servePage } from "./page-server.ts";
import { marks, movesOf, quantileMs } from "./trace-figures.ts";

const root = resolve(import.meta.dirname, "../..");
const WARM_MOVES = 6;
const MOVES = 20;
/** Shorter than the rest after which all display instants are run, longer than an answer. @unit ms */
const PAUSE_MS = 300;
const RACE_S = 4 * 3600;
const BUDGET_MS = 100;

/** Marks in the trace, in the page: each key's own time stamp, and each change of the numbers beside "after". */
const markMoves = `
  addEventListener("keydown", (event) => performance.mark("${marks.moved}", { startTime: event.timeStamp }), true);
  const textOf = () => [...document.querySelectorAll(".wi-after, .wi-table td")].map((cell) => cell.textContent).join("|");
  let last = textOf();
  new MutationObserver(() => {
    const text = textOf();
    if (text !== last) performance.mark("${marks.told}");
    last = text;
  }).observe(document.querySelector(".wi-results"), { subtree: true, childList: true, characterData: true });
`;

/** The sample race, with its goal moved to four hours and taken as the plan. */
async function openRaceOfFourHours(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  await page
    .getByRole("heading", { level: 1 })
    .filter({ hasText: /would cramp/ })
    .waitFor({ timeout: 60_000 });
  await page.goto(`${address}/what-if`);
  const goal = page.locator(".wi-sliders [role=slider]").first();
  await goal.waitFor({ timeout: 30_000 });
  await goal.focus();
  for (let press = 0; press < 600; press++) {
    const goalS = Number(await goal.getAttribute("aria-valuenow"));
    if (goalS === RACE_S) break;
    await page.keyboard.press(goalS < RACE_S ? "ArrowRight" : "ArrowLeft");
  }
  const goalS = await goal.getAttribute("aria-valuenow");
  if (Number(goalS) !== RACE_S) throw new Error(`The goal slider stands at ${goalS} s; expected ${RACE_S}.`);
  await page.getByRole("button", { name: "Use this plan" }).click();
  await page.locator(".wi-verdict").filter({ hasText: "Move a slider to compare." }).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(3000);
}

const dist = await mkdtemp(join(tmpdir(), "crampcast-page-"));
execFileSync(join(root, "node_modules/.bin/vite"), ["build", "--outDir", dist, "--emptyOutDir", "--logLevel", "warn"], {
  cwd: join(root, "packages/web"),
  stdio: "inherit",
});
const server = await servePage(dist);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  page.on("pageerror", (error) => process.stderr.write(`page error: ${error.message}\n`));
  await openRaceOfFourHours(page, server.address);
  const slider = page.getByRole("slider", { name: "Air temperature" });
  await slider.focus();
  for (let move = 0; move < WARM_MOVES; move++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(PAUSE_MS);
  }
  const count = await page.locator(".wi-state").innerText();
  await page.evaluate(markMoves);
  const loadBefore = loadavg()[0] ?? Number.NaN;
  await browser.startTracing(page, {
    categories: [
      "blink.user_timing",
      "devtools.timeline",
      "disabled-by-default-devtools.timeline",
      "disabled-by-default-devtools.timeline.frame",
      "devtools.timeline.frame",
    ],
  });
  for (let move = 0; move < MOVES; move++) {
    // There and back, so that the slider never reaches its end.
    await page.keyboard.press(move % 8 < 4 ? "ArrowLeft" : "ArrowRight");
    await page.waitForTimeout(PAUSE_MS);
  }
  const trace = await browser.stopTracing();
  const kept = process.argv[2];
  if (kept !== undefined) await writeFile(kept, trace);
  const moves = movesOf(trace);
  const { processor, coreCount } = machineHere();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Chromium ${browser.version()}, ${processor}, ${coreCount} cores`);
  say(`load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? Number.NaN).toFixed(1)} after; "${count}"`);
  say(`${moves.length} of ${MOVES} moves changed a number on the screen`);
  const line = (name: string, times: readonly number[]) =>
    say(
      `${name.padEnd(38)} median ${quantileMs(times, 0.5).toFixed(0)} ms, p95 ${quantileMs(times, 0.95).toFixed(0)} ms, max ${Math.max(...times).toFixed(0)} ms`,
    );
  line(
    "key to new number in the document",
    moves.map((move) => move.toldMs),
  );
  line(
    "key to paint handed on",
    moves.map((move) => move.paintedMs),
  );
  line(
    "key to frame drawn",
    moves.map((move) => move.drawnMs),
  );
  const within = moves.filter((move) => move.drawnMs <= BUDGET_MS).length;
  say(`within ${BUDGET_MS} ms: ${within} of ${moves.length}`);
} finally {
  await browser.close();
  server.stop();
  await rm(dist, { recursive: true, force: true });
}
