import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const root = resolve(import.meta.dirname, "..");
const pictures = join(root, "test-results");
const fixture = (name: string) => join(root, "packages/files/fixtures", name);

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Vienna",
  });
  page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(server.address) || /^(blob|data):/.test(request.url());
    if (!isOwn) troubles.push(`request to another host: ${request.url()}`);
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await server?.remove();
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

/** The forecast's large number, as a fraction. */
async function headlineFraction(): Promise<number> {
  const headline = page.getByRole("heading", { level: 1 }).filter({ hasText: /would cramp/ });
  await headline.waitFor({ timeout: 60_000 });
  const text = (await page.locator("main").innerText()).match(/(\d+)%\s*chance of at least one cramp/i);
  return Number(text?.[1]) / 100;
}

/** The sentence beside sliders that stand as planned, where it can be read: a narrow screen has another place for it. */
const unmoved = () => page.getByText("Move a slider to compare.").filter({ visible: true });

test("the first page offers the forecast of a made-up athlete: one click, no typing", async () => {
  await page.goto(server.address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  const chance = await headlineFraction();
  expect(chance).toBeGreaterThan(0.02);
  expect(chance).toBeLessThan(0.6);
  await expect(page.getByText("Sample: made up").first().isVisible()).resolves.toBe(true);
  await picture("forecast-sample");
});

test("every plot of the forecast can be read as a table", async () => {
  const count = await page.getByRole("button", { name: /^Show as table/ }).count();
  expect(count).toBeGreaterThanOrEqual(5);
  for (let left = count; left > 0; left--)
    await page
      .getByRole("button", { name: /^Show as table/ })
      .first()
      .click();
  expect(await page.locator("main table").count()).toBeGreaterThanOrEqual(count);
  await picture("forecast-tables");
});

test("dropped files are imported, and each file tells what became of it and why", async () => {
  await page.goto(`${server.address}/import`);
  await page
    .locator('input[data-input="files"]')
    .setInputFiles([
      join(root, "examples/sample/history.zip"),
      fixture("2020-12-08-0936.gpx.gz"),
      fixture("2020-12-08-0936-watch.tcx.gz"),
      fixture("notactivity-workout.fit"),
      join(root, "LICENSE"),
    ]);
  const results = page.getByRole("heading", { name: "What became of each file" });
  await results.waitFor({ timeout: 120_000 });
  await page.getByText("Undo this import").waitFor({ timeout: 120_000 });
  const text = await page.locator("main").innerText();
  expect(text).toMatch(/not an activity/);
  expect(text).toMatch(/same activity/);
  expect(text).toMatch(/LICENSE/);
  await picture("import");
});

test("the same upload again brings nothing twice", async () => {
  const count = async () => {
    const rows: unknown = await (await fetch(`${server.address}/api/activities`)).json();
    return Array.isArray(rows) ? rows.length : -1;
  };
  const before = await count();
  expect(before).toBeGreaterThan(60);
  await page.locator('input[data-input="files"]').setInputFiles([fixture("2020-12-08-0936.gpx.gz")]);
  await page.getByText("same file again").first().waitFor({ timeout: 60_000 });
  expect(await count()).toBe(before);
});

test("the profile shows what the training says, and takes answers", async () => {
  await page.goto(`${server.address}/you`);
  await page
    .getByText(/best efforts of/)
    .first()
    .waitFor({ timeout: 30_000 });
  await page.getByLabel("Age", { exact: true }).fill("41");
  await page.getByLabel("Races with a cramp, of your last ten").fill("3");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. The next forecast uses it.").first().waitFor();
  await picture("you");
});

test("a race of one's own becomes a forecast that rests on the imported history", async () => {
  await page.goto(`${server.address}/race`);
  await page.getByLabel("Name of the race").fill("Walk Marathon");
  await page.getByLabel("Goal time").fill("3:50:00");
  await page.getByRole("button", { name: "Make the forecast" }).click();
  expect(await headlineFraction()).toBeGreaterThan(0.01);
  const text = await page.locator("main").innerText();
  expect(text).toContain("Walk Marathon");
  expect(text).toMatch(/from your files|from files|derived/i);
  await picture("forecast-own");
});

test("the race is kept on the server with its full forecast, is listed after a reload, and a replay gives the same bytes", async () => {
  const stored = page.getByRole("region", { name: "In full, and kept" });
  await stored.getByText("2,000 simulated races").first().waitFor({ timeout: 60_000 });
  await stored.getByRole("button", { name: "Replay and compare" }).click();
  await stored.getByText(/the same forecast, byte for byte/).waitFor({ timeout: 60_000 });
  await picture("forecast-stored");
  const chance = (await stored.innerText()).match(/(\d+)%/)?.[1];
  await page.goto(`${server.address}/race`);
  await page.reload();
  const row = page.getByRole("region", { name: "Your races" }).getByRole("listitem");
  await row
    .filter({ hasText: "Walk Marathon" })
    .filter({ hasText: `${chance}%` })
    .waitFor({ timeout: 30_000 });
  expect(await row.count()).toBe(1);
  await page.getByRole("button", { name: "Open Walk Marathon" }).click();
  expect(await headlineFraction()).toBeGreaterThan(0.01);
});

test("a slider moved by the keyboard changes the forecast beside the plan", async () => {
  await page.goto(`${server.address}/what-if`);
  const slider = page.getByRole("slider", { name: "Air temperature" });
  await slider.waitFor({ timeout: 30_000 });
  await unmoved().first().waitFor({ timeout: 60_000 });
  await slider.focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => unmoved().count(), { timeout: 60_000 }).toBe(0);
  const row = page.getByRole("row", { name: /Core temperature at the finish/ });
  await expect.poll(async () => (await row.innerText()).trim().endsWith("0"), { timeout: 60_000 }).toBe(false);
  await picture("what-if");
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing wrong on any screen, ${scheme}, ${width} px`, async () => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 850 });
      const found: string[] = [];
      for (const path of ["/", "/what-if", "/race", "/you", "/import"]) {
        await page.goto(server.address + path);
        await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: 60_000 });
        await page.waitForLoadState("networkidle");
        found.push(...(await violationsOf(page)).map((line) => `${path}: ${line}`));
        const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (Number(overflow) > 0) found.push(`${path}: ${overflow} px wider than the screen`);
        await picture(`${path === "/" ? "forecast" : path.slice(1)}-${scheme}-${width}`);
      }
      expect(found).toEqual([]);
    });
  }
}

test("with the server stopped the forecast, the sliders and the import still work", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(server.address);
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.reload();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
  await server.stop();
  await page.goto(server.address);
  expect(await headlineFraction()).toBeGreaterThan(0.01);
  await page.goto(`${server.address}/what-if`);
  const slider = page.getByRole("slider", { name: "Fluid per hour" });
  await slider.waitFor({ timeout: 30_000 });
  await slider.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => unmoved().count(), { timeout: 60_000 }).toBe(0);
  await page.goto(`${server.address}/import`);
  await page.locator('input[data-input="files"]').setInputFiles([fixture("run-fr410.tcx.gz")]);
  await page.getByText("On this device").first().waitFor({ timeout: 60_000 });
  await picture("import-offline");
});

test("nothing was asked of another host, and no page threw", () => {
  expect(troubles).toEqual([]);
});
