import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { guideStateKeys, redFlagKeys } from "@crampcast/model/guide";
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

/** What is not German on the page as it stands: English words, raw keys, points in decimals. */
async function notGerman(where: string): Promise<string[]> {
  // What is folded away is read too.
  await page.locator("details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
  const texts = (await page.evaluate(germanTexts)) as readonly string[];
  const isWrong = (text: string) =>
    (text.match(englishWords) ?? []).length >= 2 ||
    text.includes("{{") ||
    /^[a-z]+([A-Z]\w+)?(\.[a-zA-Z-]+)+$/.test(text) ||
    (/\d\.\d/.test(text) && !/doi:|\d\.\d+\.\d/.test(text));
  return texts.filter(isWrong).map((text) => `${where}: ${text}`);
}

test("the guide is German in each of its states, sources and red flags included", async () => {
  await page.goto(`${server.address}/now`);
  const found: string[] = [];
  const seen = new Set<string>();
  const look = async () => {
    const state = (await page.locator("[data-state]").getAttribute("data-state")) ?? "";
    seen.add(state);
    found.push(...(await notGerman(state)));
  };
  const press = async (selector: string) => {
    await page.locator(selector).first().click();
    await look();
  };
  await look();
  await press('[data-event="one-muscle"]');
  await press('[data-muscle="hamstrings right"]');
  const events = ["cannot-reach", "held", "still-hard", "held", "still-hard", "have-pickle-juice", "drunk", "held"];
  events.push("still-hard", "let-go", "ready", "walked-enough", "settled", "done", "something-else", "dark-urine");
  for (const event of events) await press(`[data-event="${event}"]`);
  for (const flag of redFlagKeys) {
    await page.locator('[data-event="something-else"]').click();
    await press(`[data-event="${flag}"]`);
  }
  expect(found).toEqual([]);
  expect([...seen].sort()).toEqual([...guideStateKeys].sort());
  await page.evaluate("localStorage.removeItem('crampcast.running-guide')");
});

test("“Ist es ein Krampf?” answers in German whatever is answered", async () => {
  await page.goto(`${server.address}/is-it-a-cramp`);
  const found: string[] = [];
  const named = new Set<string>();
  // evaluateAll does not wait for the questions.
  await page.locator(".gd-question [data-event]").first().waitFor();
  const events = await page
    .locator(".gd-question [data-event]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-event") ?? ""));
  expect(events.length).toBeGreaterThan(40);
  for (const event of events) {
    await page.locator(`[data-event="${event}"]`).click();
    for (const key of await page
      .locator("[data-finding]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-finding") ?? "")))
      named.add(key);
    found.push(...(await notGerman(event)));
  }
  expect([...new Set(found)]).toEqual([]);
  expect(named.size).toBeGreaterThanOrEqual(12);
  await page.screenshot({ path: join(pictures, "german-differential.png"), fullPage: true });
});

test("the result of the screening and the page to print are German to the last reason and number", async () => {
  const answers = {
    "you.sex": "male",
    "you.age-years": 52,
    "you.height-cm": 178,
    "you.mass-kg": 84.5,
    "cramps.of-last-ten": 6,
    "cramps.family": "yes",
    "cramps.settle": false,
    "cramps.signs": [
      "dark-urine",
      "confusion-or-collapse",
      "all-over",
      "chest-or-breath",
      "one-leg-swelling",
      "weak-for-days",
      "same-point-each-run",
    ],
    "cramps.night": true,
    "last.slept-badly": true,
    "last.something-new": true,
    "last.ate-less": true,
    "training.experience-years": 20,
    "training.strength-per-week": 0,
    "training.stretching": "rarely",
    "race.start-pace": "much-faster",
    "race.hard-last-days": true,
    "race.hot": "yes",
    "race.heat-days": 1,
    "race.collapsed": true,
    "health.conditions": ["heart-risk", "gut", "kidney"],
    "health.heart-symptoms": true,
    "health.allergy": true,
    "health.sickle-trait": "yes",
    "medicines.regular": true,
    "medicines.kinds": ["statin", "diuretic", "long-acting-beta-agonist", "quinine"],
    "medicines.new": true,
    "medicines.in-races": true,
    "injury.last-year": true,
    "injury.muscle": true,
    "injury.rehabilitation": "still-hurts",
    "injury.low-back": true,
    "tests.do": true,
    "tests.bridge-left": 18,
    "tests.calf-left": 22,
    "tests.hop-left-cm": 120.5,
    "tests.hop-right-cm": 140,
    "tests.wall-left-cm": 9.5,
    "tests.wall-right-cm": 12,
  };
  const draft = {
    id: "3b241101-e2bb-4255-8caf-4136c566a962",
    answers,
    isCompleted: true,
    answeredEpochMs: Date.now(),
    part: null,
  };
  await page.evaluate(`localStorage.setItem("crampcast.screening", ${JSON.stringify(JSON.stringify(draft))})`);
  await page.goto(`${server.address}/screening`);
  await page.getByRole("heading", { level: 1, name: /Ergebnis/ }).waitFor();
  expect(await notGerman("result")).toEqual([]);
  await page.screenshot({ path: join(pictures, "german-screening-result.png"), fullPage: true });
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Seite zum Drucken|Druck/ }).click(),
  ]);
  const html = await readFile(await file.path(), "utf8");
  await page.setContent(html);
  expect(await page.evaluate("document.documentElement.lang")).toBe("de");
  expect(await notGerman("page to print")).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  await page.screenshot({ path: join(pictures, "german-report.png"), fullPage: true });
});

test("every part of the screening asks in German, self-tests and what is refused included", async () => {
  await page.goto(`${server.address}/screening`);
  await page.getByRole("button", { name: "Antworten ändern" }).click();
  const found: string[] = [];
  const parts = new Set<string>();
  for (let count = 0; count < 9; count++) {
    const title = await page.getByRole("heading", { level: 2 }).first().innerText();
    parts.add(title);
    found.push(...(await notGerman(title)));
    const next = page.getByRole("button", { name: "Weiter" });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect
      .poll(() => page.getByRole("heading", { level: 2 }).first().innerText(), { timeout: 10_000 })
      .not.toBe(title);
  }
  expect(parts.size).toBe(9);
  expect(await page.getByLabel("Knie zur Wand, links").inputValue()).toBe("9,5");
  await page.getByLabel("Knie zur Wand, links").fill("99");
  // The field tells its problem when it is left; the line it takes must not swallow the press that left it.
  await page.getByRole("button", { name: "Ergebnis" }).click();
  await page.getByRole("alert").filter({ hasText: "Knie zur Wand" }).first().waitFor();
  found.push(...(await notGerman("refused")));
  expect(found).toEqual([]);
});

test("the device's own language is taken when none was chosen", async () => {
  const swiss = await browser.newContext({ locale: "de-CH" });
  const own = await swiss.newPage();
  await own.goto(`${server.address}/race`);
  await own.getByRole("heading", { level: 1, name: "Rennen" }).waitFor({ timeout: 60_000 });
  expect(await own.evaluate("document.documentElement.lang")).toBe("de");
  await swiss.close();
});
