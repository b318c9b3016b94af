import { readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import FitParser from "fit-file-parser";
import ical from "node-ical";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const root = resolve(import.meta.dirname, "..");
const pictures = join(root, "test-results");
const example = (name: string): unknown => JSON.parse(readFileSync(join(root, "examples", name), "utf8"));

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  page = await opened(context);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await server?.remove();
});

async function opened(of: BrowserContext): Promise<Page> {
  const next = await of.newPage();
  next.setDefaultTimeout(60_000);
  next.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  next.on("request", (request) => {
    const isOwn = request.url().startsWith(server.address) || /^(blob|data|about):/.test(request.url());
    if (!isOwn) troubles.push(`request to another host: ${request.url()}`);
  });
  return next;
}
const picture = (of: Page, name: string) => of.screenshot({ path: join(pictures, `plan-${name}.png`), fullPage: true });

/** What is wrong with a page as it stands: axe, and anything wider than the screen. */
async function faultsOf(of: Page, name: string): Promise<string[]> {
  await picture(of, name);
  const overflow = Number(await of.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
  const found = await violationsOf(of);
  return overflow > 0 ? [...found, `${overflow} px wider than the screen`] : found;
}

/** A page of a new device that has this race and shows its plan. */
async function planOf(race: unknown, look: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const device = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", ...look });
  const kept = JSON.stringify({ request: race, isSample: true, raceId: null, savedHash: null });
  await device.addInitScript(
    `localStorage.getItem("crampcast.plan") ?? localStorage.setItem("crampcast.plan", ${JSON.stringify(kept)})`,
  );
  const own = await opened(device);
  await own.goto(`${server.address}/plan`);
  return own;
}

async function search(of: Page): Promise<void> {
  await of.getByRole("button", { name: "Find my plans" }).click();
  await of.getByRole("slider", { name: "Choose a plan by its finish time" }).waitFor({ timeout: 180_000 });
}

async function fileOf(of: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([of.waitForEvent("download"), of.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

interface ParsedFit {
  readonly file_ids?: readonly { readonly type?: string }[];
  readonly course_points?: readonly { readonly name?: string; readonly type?: string }[];
  readonly records?: readonly { readonly position_lat?: number; readonly distance?: number }[];
  readonly workout_steps?: readonly { readonly wkt_step_name?: string }[];
  readonly [key: string]: unknown;
}
async function readFit(bytes: Buffer): Promise<ParsedFit> {
  const parser = new FitParser({ mode: "list", lengthUnit: "m", speedUnit: "m/s", force: false });
  const content = new Uint8Array(bytes).buffer;
  // The parser gives what it found in a file as plain objects; each field is checked where it is read.
  return (await parser.parseAsync(content)) as unknown as ParsedFit;
}

test("from the made-up athlete to plans: a search that can be stopped, and during which the page stays quick", async () => {
  await page.goto(server.address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  await page.getByRole("link", { name: "Plan", exact: true }).first().click();
  await page.getByText("You have not said yet what there is.").waitFor();
  expect(await faultsOf(page, "before")).toEqual([]);
  await page.getByRole("button", { name: "Find my plans" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped. Nothing was changed.").waitFor();
  await page.evaluate(
    `globalThis.gaps = []; { let last = performance.now(); const tick = (now) => { gaps.push(now - last); last = now; requestAnimationFrame(tick); }; requestAnimationFrame(tick); }`,
  );
  await search(page);
  const longestMs = Number(await page.evaluate("Math.max(...gaps.slice(2))"));
  console.log(`longest time without a frame while plans were searched and drawn: ${Math.round(longestMs)} ms`);
  expect(longestMs).toBeLessThan(1000);
  expect(await faultsOf(page, "found")).toEqual([]);
});

test("the slider takes the keyboard, and the chart a press; each shows another plan at once", async () => {
  const slider = page.getByRole("slider", { name: "Choose a plan by its finish time" });
  const title = page.getByRole("heading", { level: 2, name: /^The plan: / });
  await slider.focus();
  await page.keyboard.press("End");
  const slowest = await title.innerText();
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\d:\d\d:\d\d, chance /);
  await page.keyboard.press("ArrowLeft");
  expect(await title.innerText()).not.toBe(slowest);
  const box = await page.locator(".fr-chart").boundingBox();
  if (!box) throw new Error("the chart has no place on the page; expected one");
  await page.mouse.click(box.x + box.width - 30, box.y + box.height / 2);
  expect(await title.innerText()).toBe(slowest);
  await page.getByRole("button", { name: "Go to the advised plan" }).click();
  await page.getByText("This is the advised plan.").waitFor();
  await page.getByRole("button", { name: "Show as table: The price of safety" }).click();
  expect(await page.locator("main table").first().innerText()).toMatch(/Your plan/);
  await page.getByRole("button", { name: "Show as chart: The price of safety" }).click();
});

test("every limit of the plan is kept and says its value; sources open under the advice", async () => {
  const limits = page.getByRole("region", { name: "Limits" });
  expect(await limits.locator("> ul > li").count()).toBe(8);
  expect(await limits.locator("> ul").innerText()).not.toMatch(/Broken/);
  const sources = page.getByText("Where does this come from?").first();
  if (await sources.isVisible()) {
    await sources.click();
    await page.getByText("What is known").first().waitFor();
  }
});

test("other days and start times get plans of their own", async () => {
  await page.getByRole("button", { name: "Work it out" }).click();
  await page.getByText("Plan B:").waitFor({ timeout: 180_000 });
  expect(await page.locator(".pl-scenarios tbody tr").count()).toBe(9);
  expect(await faultsOf(page, "days")).toEqual([]);
});

test("the watch files are read by an independent decoder", async () => {
  const course = await fileOf(page, /^FIT course/);
  expect(course.name).toMatch(/\.fit$/);
  const parsed = await readFit(course.bytes);
  expect(parsed.records?.length ?? 0).toBeGreaterThan(80);
  expect(parsed.records?.every((record) => typeof record.position_lat === "number")).toBe(true);
  expect(JSON.stringify(parsed)).toMatch(/cup/);
  const workout = await fileOf(page, /^FIT workout/);
  expect(JSON.stringify(await readFit(workout.bytes))).toMatch(/cup/);
  const gpx = await fileOf(page, /^GPX/);
  expect(gpx.bytes.toString()).toMatch(/<wpt .*cup.*<\/wpt>/);
  const tcx = await fileOf(page, /^TCX/);
  expect(tcx.bytes.toString()).toMatch(/<CoursePoint><Name>/);
});

test("the calendar holds the race at its start, and days to look at the weather", async () => {
  const { bytes, name } = await fileOf(page, "Calendar (ICS)");
  expect(name).toMatch(/\.ics$/);
  const events = Object.values(ical.sync.parseICS(bytes.toString())).flatMap((entry) =>
    entry?.type === "VEVENT" ? [entry] : [],
  );
  const starts = events.map((event) => event.start.getTime());
  expect(starts).toContain(Date.parse("2026-09-06T11:30:00Z"));
  expect(events.filter((event) => /weather/i.test(String(event.summary)))).toHaveLength(3);
});

test("the plan is used: race, forecast and sliders take it in cups, for the same athlete", async () => {
  const chance = await page.locator(".pl-chance").innerText();
  await page.getByRole("button", { name: "Use this plan" }).click();
  await page.getByText(/^Used\./).waitFor();
  const servings = Number(
    await page.evaluate("JSON.parse(localStorage.getItem('crampcast.plan')).request.legs[0].intake.servings.length"),
  );
  expect(servings).toBeGreaterThan(2);
  await page.getByRole("link", { name: "Forecast", exact: true }).first().click();
  await page.getByText("chance of at least one cramp").first().waitFor();
  const shown = (await page.locator("main").innerText()).match(/(\d+)%\s*chance of at least one cramp/i)?.[1];
  expect(Math.abs(Number(shown) - Number.parseInt(chance, 10))).toBeLessThanOrEqual(1);
  await page.getByRole("link", { name: "What if", exact: true }).first().click();
  await page.getByText("Move a slider to compare.").filter({ visible: true }).first().waitFor();
});

test("the race card opens from the plan and, once seen, without a connection", async () => {
  await page.getByRole("link", { name: "Plan", exact: true }).first().click();
  await page.getByRole("button", { name: "Open the race card" }).click();
  await page.getByRole("heading", { level: 1, name: /Marathon/ }).waitFor();
  expect(await faultsOf(page, "card")).toEqual([]);
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await context.setOffline(true);
  await page.reload();
  await page
    .getByText(/Drink to thirst/)
    .first()
    .waitFor();
  await context.setOffline(false);
});

test("the over-drinking trap: 60 kg, 4:30, 10 °C and a litre an hour end in a plan that drinks less and says why", async () => {
  // The sample's shape; each number that makes the trap is set.
  const race = structuredClone(example("marathon.json")) as Record<string, never>;
  const trap = JSON.parse(JSON.stringify(race), (key, value: unknown) => {
    if (key === "massKg") return 60;
    if (key === "heightM") return 1.65;
    if (key === "goalTimeS") return 16_200;
    if (key === "drinkKgPerH") return 1;
    if (key === "airTemperatureC") return 10;
    if (key === "globalIrradianceWPerM2") return null;
    return value;
  });
  const own = await planOf(trap);
  await search(own);
  const words = await own.locator("main").innerText();
  expect(words).toMatch(/Your own plan breaks \d+ limits/);
  expect(words).toMatch(/You would drink more than you sweat\./);
  expect(words).toMatch(/Drink less\n/);
  const litres =
    (
      await own
        .getByRole("row", { name: /^Drink/ })
        .first()
        .innerText()
    ).match(/[\d.]+ (?:m?L)/g) ?? [];
  const inLitres = litres.map((text) => Number.parseFloat(text) / (text.endsWith("mL") ? 1000 : 1));
  expect(inLitres[0]).toBeCloseTo(4.5, 1);
  expect(inLitres[1]).toBeLessThan(2);
  expect(await own.locator("main").innerText()).not.toMatch(/ gained/);
  expect(await faultsOf(own, "trap-phone")).toEqual([]);
  await own.context().close();
});

test("a typed course has no positions: the reason is said, the workout is made all the same; in German, in the dark", async () => {
  const own = await planOf(example("half-marathon-hot.json"), { locale: "de-DE", colorScheme: "dark" });
  await own.getByRole("button", { name: "Pläne suchen" }).click();
  await own.getByRole("slider", { name: "Wähle einen Plan nach seiner Zielzeit" }).waitFor({ timeout: 180_000 });
  await own.getByRole("button", { name: /^GPX/ }).click();
  await own.getByText(/^GPX: geht nicht\. /).waitFor();
  const workout = await fileOf(own, /^FIT-Training/);
  expect((await readFit(workout.bytes)).records ?? []).toEqual([]);
  expect(await faultsOf(own, "german-dark")).toEqual([]);
  await own.context().close();
});

test("nothing was asked of another host, and no page failed", () => {
  expect(troubles).toEqual([]);
});
