// How long after a move of a what-if slider its result is on the screen, in Chromium, by the browser's own trace.
// node bench/slider/slider-trace.ts [folder to keep the traces in]. Fails when a move takes longer than its budget.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { openBrowser } from "../../e2e/browser.ts";
import budgets from "../budgets.json" with { type: "json" };
import { machineHere } from "../machine.ts";
import { median } from "../measure.ts";
import type { Result } from "../results.ts";
import { servePage } from "./page-server.ts";
import { marks, movesOf, quantileMs, type TracedMove } from "./trace-figures.ts";

const root = resolve(import.meta.dirname, "../..");
/** Moves of a slider before any is measured: the page and its workers are compiled. @unit count */
const WARM_MOVES = 4;
/** Of each slider. @unit count */
const MOVES = 8;
/** Shorter than the rest after which the full forecasts are run, longer than an answer. @unit ms */
const PAUSE_MS = 300;
const RACE_S = 4 * 3600;
const SLIDERS = ["Goal time", "Fluid", "Sodium", "Air temperature", "Start"] as const;

/** One slider with its moves. */
interface SliderMoves {
  readonly slider: string;
  readonly moves: readonly TracedMove[];
}

/** What the browser's trace told. */
interface SliderTrace {
  readonly browserVersion: string;
  /** The line under the numbers: how many races were simulated. */
  readonly said: string;
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly bySlider: readonly SliderMoves[];
}

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

async function traceSlider(browser: Browser, page: Page, slider: Locator): Promise<Buffer> {
  await slider.focus();
  const move = async (key: "ArrowLeft" | "ArrowRight") => {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE_MS);
  };
  for (let warm = 0; warm < WARM_MOVES; warm++) await move("ArrowRight");
  await browser.startTracing(page, {
    categories: [
      "blink.user_timing",
      "devtools.timeline",
      "disabled-by-default-devtools.timeline",
      "disabled-by-default-devtools.timeline.frame",
      "devtools.timeline.frame",
    ],
  });
  // There and back, so that the slider never reaches its end.
  for (let done = 0; done < MOVES; done++) await move(done % 8 < 4 ? "ArrowLeft" : "ArrowRight");
  return browser.stopTracing();
}

/** Builds the page, opens it in Chromium and moves each slider; `keepIn`: folder for the traces, for chrome://tracing. */
export async function traceSliders(keepIn?: string): Promise<SliderTrace> {
  const dist = await mkdtemp(join(tmpdir(), "crampcast-page-"));
  const vite = ["build", "--outDir", dist, "--emptyOutDir", "--logLevel", "warn"];
  execFileSync(join(root, "node_modules/.bin/vite"), vite, {
    cwd: join(root, "packages/web"),
    stdio: ["ignore", 2, 2],
  });
  const server = await servePage(dist);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
    page.on("pageerror", (error) => process.stderr.write(`page error: ${error.message}\n`));
    await openRaceOfFourHours(page, server.address);
    const handles = page.locator(".wi-sliders [role=slider]");
    const loadBefore = loadavg()[0] ?? Number.NaN;
    const bySlider: SliderMoves[] = [];
    await page.evaluate(markMoves);
    for (const [index, slider] of SLIDERS.entries()) {
      const trace = await traceSlider(browser, page, handles.nth(index));
      if (keepIn !== undefined) await writeFile(join(keepIn, `${slider.replace(" ", "-").toLowerCase()}.json`), trace);
      bySlider.push({ slider, moves: movesOf(trace) });
    }
    const said = await page.locator(".wi-state").innerText();
    const loadAfter = loadavg()[0] ?? Number.NaN;
    return { browserVersion: browser.version(), said, loadBefore, loadAfter, bySlider };
  } finally {
    await browser.close();
    server.stop();
    await rm(dist, { recursive: true, force: true });
  }
}

/** The traced moves as rows of the benchmark's table; the budget looks at the slowest move of all. */
export function sliderResults({ bySlider }: SliderTrace): Result[] {
  const drawnMs = bySlider.flatMap(({ moves }) => moves.map((move) => move.drawnMs));
  const row = (key: string, what: string, least: number, middle: number): Result => ({
    key,
    what,
    unit: "ms",
    least,
    median: middle,
    roundCount: drawnMs.length,
    baseline: null,
    ratio: null,
    isMoreBetter: false,
  });
  const slowest = Math.max(...drawnMs);
  const what = `what-if slider in Chromium, ${MOVES} moves of each of ${SLIDERS.length}: key to frame drawn with 2,000 members over 4 h`;
  return [
    row("sliderMoveMs", what, Math.min(...drawnMs), median(drawnMs)),
    row("sliderSlowestMoveMs", "the slowest of these moves", slowest, slowest),
  ];
}

if (import.meta.main) {
  const trace = await traceSliders(process.argv[2]);
  const { processor, coreCount } = machineHere();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Chromium ${trace.browserVersion}, ${processor}, ${coreCount} cores`);
  say(`load average ${trace.loadBefore.toFixed(1)} before, ${trace.loadAfter.toFixed(1)} after; "${trace.said}"`);
  const line = (name: string, times: readonly number[]) =>
    say(
      `${name.padEnd(38)} median ${quantileMs(times, 0.5).toFixed(0)} ms, p95 ${quantileMs(times, 0.95).toFixed(0)} ms, max ${Math.max(...times).toFixed(0)} ms`,
    );
  const all = trace.bySlider.flatMap(({ moves }) => moves);
  say(`${all.length} of ${MOVES * SLIDERS.length} moves changed a number on the screen`);
  for (const { slider, moves } of trace.bySlider) {
    const drawn = moves.map((move) => move.drawnMs);
    line(`${slider}: key to frame drawn`, drawn);
  }
  line(
    "all: key to new number in the document",
    all.map((move) => move.toldMs),
  );
  line(
    "all: key to paint handed on",
    all.map((move) => move.paintedMs),
  );
  const drawn = all.map((move) => move.drawnMs);
  line("all: key to frame drawn", drawn);
  const { maximumLeast: budgetMs = Number.NaN } = budgets.sliderSlowestMoveMs;
  const within = drawn.filter((ms) => ms <= budgetMs).length;
  say(`within ${budgetMs} ms: ${within} of ${drawn.length}`);
  if (within < drawn.length || drawn.length === 0) {
    say(`Over the budget: every move must be on the screen within ${budgetMs} ms.`);
    process.exitCode = 1;
  }
}
