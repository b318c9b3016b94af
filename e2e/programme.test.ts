import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import ical from "node-ical";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const pictures = resolve(import.meta.dirname, "..", "test-results");
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    acceptDownloads: true,
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await server?.remove();
});

async function look(name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `programme-${name}.png`), fullPage: true });
  const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
  faults.push(...(await violationsOf(page)).map((line) => `${name}: ${line}`));
  if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the screen`);
}
const chips = () => page.locator(".pg-open");
const kept = () => page.getByText("Kept on this device and your server.").waitFor();

test("a programme is set up from the navigation and shows a week", async () => {
  await page.goto(server.address);
  await page.getByRole("navigation").getByRole("link", { name: "Programme" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Programme" }).waitFor();
  expect(await page.evaluate("document.activeElement?.textContent")).toBe("Programme");
  await page.getByText("Another race", { exact: true }).click();
  await page.getByLabel("Name").fill("Spring half marathon");
  await page.getByLabel("Running a week").fill("30");
  await page.getByLabel("Longest run of the last 30 days").fill("12");
  await look("setup");
  await page.getByRole("button", { name: "Make the programme" }).click();
  await page.getByRole("heading", { level: 2, name: /^Week of/ }).waitFor();
  expect(await chips().count()).toBeGreaterThan(3);
  await kept();
  await look("week");
});

test("a session opens with drawings, doses, stop rules and sources, and is ticked off with its pain", async () => {
  await page.getByRole("button", { name: "Week after" }).click();
  await page
    .getByRole("button", { name: /^Hip and buttocks/ })
    .first()
    .click();
  await page.getByRole("img", { name: /Bridge: beginning and end/ }).waitFor();
  await page.getByText("Where does this come from?").first().click();
  await page
    .getByText(/One triathlete then finished three races/)
    .first()
    .waitFor();
  await look("session");
  await page.getByLabel("Worst pain, then or on the morning after").selectOption("2");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await page
    .getByRole("button", { name: /^✓? ?Hip and buttocks.*done/ })
    .first()
    .waitFor();
  expect(await page.getByText(/1 of 1 sessions/).count()).toBe(1);
  await page.getByRole("button", { name: "Close" }).click();
});

test("a session is moved with the mouse and with the keyboard; a poor day is said, and undone", async () => {
  await page.evaluate("window.scrollTo(0, 0)");
  const calves = page.locator(".pg-chip", { hasText: "Calves" });
  const days = page.locator(".pg-day");
  const startDay = await days.filter({ has: calves.first() }).first().getAttribute("data-day");
  const dates = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((index) => days.nth(index).getAttribute("data-day")));
  const otherDay = await days.filter({ has: calves }).nth(1).getAttribute("data-day");
  const target = days.nth(dates.indexOf(otherDay) - 1);
  const handle = await calves.first().locator(".pg-handle").boundingBox();
  const goal = await target.boundingBox();
  if (handle === null || goal === null) throw new Error("nothing to drag");
  await page.mouse.move(handle.x + 8, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(goal.x + 30, goal.y + 20, { steps: 8 });
  await page.mouse.up();
  await page.getByText(/That day is a poor choice/).waitFor();
  await page.getByText("Muscles need a day between.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await days.filter({ has: calves.first() }).first().getAttribute("data-day")).toBe(startDay);

  const easy = page.getByRole("button", { name: /^Easy run/ }).first();
  const from = await easy.locator("xpath=ancestor::*[@data-day]").getAttribute("data-day");
  await easy.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByText(/^Moved to/).waitFor();
  expect(await page.locator(`[data-day="${from}"] .pg-open`, { hasText: "Easy run" }).count()).toBe(0);
});

test("planning again says so, and the calendar file is read by another program", async () => {
  await page.getByRole("button", { name: "Plan again from today" }).click();
  await page.getByText("Planned again from today.").waitFor();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Calendar (ICS)" }).click();
  const file = await (await waiting).path();
  const events = Object.values(ical.sync.parseICS(readFileSync(file, "utf8"))).filter((one) => one?.type === "VEVENT");
  expect(events.length).toBeGreaterThan(50);
  await kept();
  const pdf = await page.request.get(`${server.address}/api/programme/programme.pdf?weeks=2`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("another device finds it on the server, and on a phone it works without a connection", async () => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 800 },
    locale: "de-DE",
    colorScheme: "dark",
  });
  const there = await phone.newPage();
  there.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  await there.goto(server.address);
  // Five tabs fit; the programme is behind the last, which says so to whoever cannot see it.
  const tabs = there.getByRole("navigation").getByRole("listitem").filter({ visible: true });
  await expect.poll(() => tabs.count()).toBe(5);
  const more = there.getByRole("button", { name: /^Mehr/ });
  await more.press("Enter");
  const list = there.getByRole("dialog", { name: /^Mehr/ });
  await list.getByRole("link").first().waitFor();
  await there.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  await there.keyboard.press("Enter");
  await list.getByRole("link", { name: "Programm" }).press("Enter");
  await there.getByRole("heading", { level: 2, name: /^Woche ab/ }).waitFor();
  expect(await more.innerText()).toMatch(/Mehr\s*: Programm/);
  await there.evaluate("navigator.serviceWorker.ready");
  await there.screenshot({ path: join(pictures, "programme-phone-de.png"), fullPage: true });
  const overflow = Number(await there.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
  faults.push(...(await violationsOf(there)).map((line) => `phone: ${line}`));
  if (overflow > 0) faults.push(`phone: ${overflow} px wider than the screen`);
  await phone.setOffline(true);
  await there.locator(".pg-open").first().click();
  await there.getByRole("button", { name: "Getan", exact: true }).click();
  await there.getByText("Auf diesem Gerät.", { exact: true }).waitFor();
  await phone.setOffline(false);
  await there.reload();
  await there.getByText("Auf diesem Gerät und deinem Server.").waitFor();
  await phone.close();
});

test("nothing was inaccessible, wider than the screen or broken", () => {
  expect(faults).toEqual([]);
  expect(troubles).toEqual([]);
});
