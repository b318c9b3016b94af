import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const pictures = join(resolve(import.meta.dirname, ".."), "test-results");

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 390, height: 850 }, locale: "en-GB" });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await server?.remove();
});

const screens = [
  ["/", /Ein Krampf träfe/],
  ["/what-if", /Was wäre wenn/],
  ["/race", /^Rennen$/],
  ["/you", /^Du$/],
  ["/import", /^Import$/],
  ["/evidence", /^Belege$/],
  ["/now", /Werde langsamer/],
  ["/is-it-a-cramp", /Ist es ein Krampf/],
  ["/log-cramp", /Krampfbuch/],
  ["/screening", /Fragebogen/],
] as const;

/** Words that only English has; a sentence with two of them outside `lang="en"` was forgotten. */
const englishWords = /\b(the|and|of|your|with|which|from|is|are|you)\b/gi;

/** Texts on the page that are not inside an element marked as English. */
const germanTexts = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('[lang="en"], script, style, noscript')) continue;
    const text = node.textContent.trim();
    if (text !== "") found.push(text);
  }
  return found;
})()`;

test("German is chosen in the settings, the whole app follows, and it stays so", async () => {
  await page.goto(server.address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  await page.getByRole("heading", { level: 1, name: /would cramp/ }).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Language, units and appearance" }).click();
  await page.getByText("Deutsch", { exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /Ein Krampf träfe/ }).waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("de");
  await page.screenshot({ path: join(pictures, "german-settings.png") });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: /Ein Krampf träfe/ }).waitFor({ timeout: 60_000 });
  expect(await page.locator("main").innerText()).toMatch(/\d\u00a0%\s*Risiko für mindestens einen Krampf/i);
});

for (const [path, heading] of screens) {
  test(`${path} is German, without a forgotten word, without axe's objections, and fits 390 px`, async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(server.address + path);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    await page.screenshot({
      path: join(pictures, `german-${path === "/" ? "forecast" : path.slice(1)}.png`),
      fullPage: true,
    });
    await page.screenshot({ path: join(pictures, `german-${path === "/" ? "forecast" : path.slice(1)}-top.png`) });
    // The walker returns an array of strings.
    const texts = (await page.evaluate(germanTexts)) as readonly string[];
    expect(texts.filter((text) => text.includes("{{") || /^[a-z]+([A-Z]\w+)?(\.[a-zA-Z-]+)+$/.test(text))).toEqual([]);
    expect(texts.filter((text) => (text.match(englishWords) ?? []).length >= 2)).toEqual([]);
    const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("the device's own language is taken when none was chosen", async () => {
  const swiss = await browser.newContext({ locale: "de-CH" });
  const own = await swiss.newPage();
  await own.goto(`${server.address}/race`);
  await own.getByRole("heading", { level: 1, name: "Rennen" }).waitFor({ timeout: 60_000 });
  expect(await own.evaluate("document.documentElement.lang")).toBe("de");
  await swiss.close();
});
