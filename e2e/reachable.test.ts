import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const root = resolve(import.meta.dirname, "..");
const longName = "Donaudampfschifffahrtsgesellschaftskapitänsmarathon am See";

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    locale: "de-DE",
    timezoneId: "Europe/Vienna",
    serviceWorkers: "block",
  });
  page = await context.newPage();
  await page.goto(`${server.address}/import`);
  await page
    .locator('input[data-input="files"]')
    .setInputFiles([join(root, "examples/sample/history.zip"), join(root, "LICENSE")]);
  await page.getByText("Diesen Import rückgängig machen").first().waitFor({ timeout: 120_000 });
  await page.goto(`${server.address}/race`);
  await page.getByLabel("Name des Rennens").fill(longName);
  await page.getByLabel("Zielzeit").fill("3:50:00");
  await page.getByRole("button", { name: "Prognose erstellen" }).click();
  await page.getByRole("heading", { level: 1, name: /Ein Krampf träfe/ }).waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await server?.remove();
});

/** What has the focus: its role or element, and its words. */
const inFocus = () =>
  page.evaluate("document.activeElement.tagName + ': ' + (document.activeElement.textContent ?? '').trim()");
const focused = () => page.locator(":focus");

test("a race with one long word for a name, and a full import, fit a screen of 320 px in German", async () => {
  const found: string[] = [];
  for (const path of ["/", "/what-if", "/race", "/plan", "/you", "/import"]) {
    await page.goto(server.address + path);
    await page.getByRole("heading", { level: 1 }).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
    if (overflow > 0) found.push(`${path}: ${overflow} px too wide`);
  }
  // A line of text beside a long button must not become a column of letters.
  const narrow = await page
    .locator(".cc-file-name")
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width < 120).length);
  expect(narrow).toBe(0);
  expect(found).toEqual([]);
});

test("what the training says is German with German dates once files are imported", async () => {
  await page.goto(`${server.address}/you`);
  await page
    .getByText(/Bestleistungen: /)
    .first()
    .waitFor({ timeout: 30_000 });
  const texts = await page.locator(".cc-capacities").innerText();
  expect(texts).toMatch(/\d\d\.\d\d\.20\d\d/);
  expect(texts).not.toMatch(/20\d\d-\d\d-\d\d|sessions|m\/s/);
});

test("who removes a race by keyboard is asked, can go back with Escape, and never loses the place", async () => {
  await page.goto(`${server.address}/race`);
  const remove = page.getByRole("button", { name: `${longName} entfernen` });
  await remove.waitFor({ timeout: 60_000 });
  await remove.press("Enter");
  // The safe answer has the focus: a second press on the same key removes nothing.
  const question = page.getByRole("group", { name: new RegExp(`${longName}.*entfernen`) });
  await question.waitFor();
  await expect.poll(inFocus).toBe("BUTTON: Behalten");
  await page.keyboard.press("Escape");
  await expect.poll(() => remove.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await question.waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByRole("button", { name: `${longName} entfernen` }).count()).toBe(0);
  // The card went with its last race: the heading that is left takes the focus.
  await expect.poll(inFocus).toMatch(/^H[12]: /);
});

test("an entry of the cramp log is saved by keyboard and the focus stays on the screen", async () => {
  await page.goto(`${server.address}/log-cramp`);
  await page.getByRole("button", { name: "Speichern", exact: true }).press("Enter");
  await page.getByText("Gespeichert.").first().waitFor();
  await expect.poll(inFocus).not.toMatch(/^BODY/);
  await page
    .getByRole("button", { name: /^Es war kein Krampf: / })
    .first()
    .press("Enter");
  await expect.poll(inFocus).not.toMatch(/^BODY/);
});

test("the unit of a field is read out with it, and an arrow of a list is not", async () => {
  await page.goto(`${server.address}/you`);
  const age = page.getByLabel("Gewicht", { exact: true });
  await age.waitFor({ timeout: 30_000 });
  const cdp = await context.newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const described = nodes.find((node) => node.role?.value === "textbox" && node.name?.value === "Gewicht");
  expect(described?.description?.value).toContain("kg");
  const images = nodes.filter((node) => !node.ignored && node.role?.value === "image" && !node.name?.value);
  expect(images).toEqual([]);
});

test("in a contrast theme the current screen and the chosen answer differ from the others", async () => {
  await page.setViewportSize({ width: 1280, height: 850 });
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${server.address}/you`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const label = ".mantine-SegmentedControl-label";
  await page.locator(`${label}[data-active]`).first().waitFor();
  expect(await ground(`${label}[data-active]`)).not.toBe(await ground(`${label}:not([data-active])`));
  const link = ".cc-header .cc-nav a";
  expect(await ground(`${link}[aria-current]`)).not.toBe(await ground(`${link}:not([aria-current])`));
  await page.emulateMedia({ forcedColors: "none" });
});

test("tables look the same on the screen that is opened first: the evidence has its lines without a visit to Import", async () => {
  await page.goto(`${server.address}/evidence`);
  const cell = page.locator(".ev-disagree td").first();
  await cell.waitFor();
  expect(await cell.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe("solid");
});

test("on a page of little height, as at 400 %, nothing stays in front of what is read", async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`${server.address}/you`);
  await page.getByLabel("Gewicht", { exact: true }).focus();
  await expect.poll(() => focused().count()).toBe(1);
  const covering = await page.evaluate(`[...document.querySelectorAll("body *")].filter((one) => {
    const { position } = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const isThere = box.height > 20 && box.bottom > 0 && box.top < innerHeight;
    return isThere && (position === "fixed" || position === "sticky");
  }).map((one) => one.className)`);
  expect(covering).toEqual([]);
});
