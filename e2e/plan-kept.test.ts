import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
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
  next.setDefaultTimeout(25_000);
  return next;
}
const picture = (of: Page, name: string) => of.screenshot({ path: join(pictures, `kept-${name}.png`), fullPage: true });
const slider = (of: Page) => of.getByRole("slider", { name: "Choose a plan by its finish time" });
const note = (of: Page) => of.getByRole("region", { name: "Where these plans come from" });
const chosen = (of: Page) => of.getByRole("heading", { level: 2, name: /^The plan: / }).innerText();
const storedPlan = async (of: Page) =>
  JSON.parse(String(await of.evaluate("localStorage.getItem('crampcast.plan')"))) as {
    readonly isSample: boolean;
    readonly request: {
      readonly athlete: unknown;
      readonly legs: readonly { readonly pacing: { goalTimeS: number } }[];
    };
  };

test("in What if, “Use this plan” on the sample keeps the sample and its athlete", async () => {
  await page.goto(`${server.address}/you`);
  await page.getByLabel("Age", { exact: true }).fill("61");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. The next forecast uses it.").first().waitFor();
  await page.goto(server.address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  await page.getByText("chance of at least one cramp").first().waitFor();
  const before = await storedPlan(page);
  await page.getByRole("link", { name: "What if", exact: true }).first().click();
  const goal = page.getByRole("slider", { name: "Goal time" });
  await goal.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Use this plan" }).click();
  const goalTimeS = async () => (await storedPlan(page)).request.legs[0]?.pacing.goalTimeS ?? 0;
  await expect.poll(goalTimeS).toBeCloseTo((before.request.legs[0]?.pacing.goalTimeS ?? 0) + 300, 3);
  await page.getByRole("link", { name: "Forecast", exact: true }).first().click();
  await page.getByText("chance of at least one cramp").first().waitFor();
  // The athlete of the device would come in with the next answer of the server.
  await page.waitForLoadState("networkidle");
  const after = await storedPlan(page);
  expect(after.isSample).toBe(true);
  expect(after.request.athlete).toEqual(before.request.athlete);
  expect(await page.getByText("Sample: made up").first().isVisible()).toBe(true);
});

test("plans that were found are there after a reload, with the chosen one, and say for what and when", async () => {
  await page.goto(`${server.address}/race`);
  await page.getByRole("button", { name: "Start with an empty plan" }).click();
  await page.getByLabel("Name of the race").fill("Kept Half");
  await page.getByLabel("Distance", { exact: true }).first().fill("21.1");
  await page.getByLabel("Goal time").fill("1:50:00");
  await page.getByRole("button", { name: "Make the forecast" }).click();
  await page.getByText("chance of at least one cramp").first().waitFor();
  await page.getByRole("link", { name: "Plan", exact: true }).first().click();
  await page.getByRole("button", { name: "Find my plans" }).click();
  await slider(page).waitFor({ timeout: 180_000 });
  await slider(page).focus();
  await page.keyboard.press("End");
  const shown = await chosen(page);
  await note(page)
    .getByText(/^Kept on this device/)
    .waitFor();
  await page.waitForTimeout(600);
  await page.reload();
  await slider(page).waitFor();
  expect(await chosen(page)).toBe(shown);
  expect(await note(page).innerText()).toMatch(/Found on .*For Kept Half: 21\.1 km, start .*goal 1:50:00\. Model \d/s);
  expect(await page.getByRole("button", { name: /^Find/ }).count()).toBe(0);
  await picture(page, "reloaded");
  expect(await violationsOf(page)).toEqual([]);
});

test("the server searches the same once more and keeps it: another device has the plans without a search", async () => {
  await note(page)
    .getByText(/by your server/)
    .waitFor();
  const done = async () => {
    const jobs = (await (await fetch(`${server.address}/api/plans`)).json()) as readonly { readonly state: string }[];
    return jobs.map((job) => job.state);
  };
  await expect.poll(done, { timeout: 180_000, interval: 1000 }).toEqual(["done"]);
  const other = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en-GB" });
  const phone = await opened(other);
  await phone.goto(`${server.address}/race`);
  await phone.getByRole("button", { name: "Open Kept Half" }).click();
  await phone.getByText("chance of at least one cramp").first().waitFor();
  await phone.goto(`${server.address}/plan`);
  await slider(phone).waitFor();
  const chance = (of: Page) => of.locator(".pl-chance").innerText();
  await page.getByRole("button", { name: "Go to the advised plan" }).click();
  expect(await chosen(phone)).toBe(await chosen(page));
  expect(await chance(phone)).toBe(await chance(page));
  expect(await phone.getByRole("button", { name: /^Find/ }).count()).toBe(0);
  await picture(phone, "other-device");
  await other.close();
});

test("a plan in use is not out of date; a new weight is, and says so, and the plan stays to be used", async () => {
  await page.getByRole("button", { name: "Use this plan" }).click();
  await page.getByText(/^Used\./).waitFor();
  expect(await page.getByText("These plans are out of date").count()).toBe(0);
  await page.goto(`${server.address}/you`);
  await page.getByLabel("Body mass").fill("81");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. The next forecast uses it.").first().waitFor();
  await page.goto(`${server.address}/plan`);
  await page.getByText("Changed since they were found: what is known of you.").waitFor();
  expect(await page.getByRole("button", { name: "Find them again" }).isVisible()).toBe(true);
  await picture(page, "stale");
});

test("on another course the plans are shown as out of date and cannot be used", async () => {
  await page.goto(`${server.address}/race`);
  await page.getByRole("radiogroup", { name: "Course", exact: true }).getByText("Type it in").click();
  await page.getByLabel("Distance", { exact: true }).first().fill("20");
  await page.getByRole("button", { name: "Make the forecast" }).click();
  await page.getByText("chance of at least one cramp").first().waitFor();
  await page.goto(`${server.address}/plan`);
  await page.getByText(/Changed since they were found: the course/).waitFor();
  expect(await page.getByRole("button", { name: "Use this plan" }).isDisabled()).toBe(true);
  await page.getByText(/found for another course/).waitFor();
});

test("with the server stopped the plans are there after a reload", async () => {
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.reload();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
  await server.stop();
  await page.goto(`${server.address}/plan`);
  await slider(page).waitFor();
  await note(page)
    .getByText(/For Kept Half: 21\.1 km/)
    .waitFor();
});
