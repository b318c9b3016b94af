import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fhir } from "fhir";
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

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: "en-GB" });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
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

/** What is wrong with the page as it stands: axe, and anything wider than the screen. */
async function faultsOf(name: string): Promise<string[]> {
  await page.screenshot({ path: join(pictures, `screening-${name}.png`), fullPage: true });
  const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
  const found = (await violationsOf(page)).map((line) => `${name}: ${line}`);
  return overflow > 0 ? [...found, `${name}: ${overflow} px wider than the screen`] : found;
}
const part = (title: string) => page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
const choose = async (question: string, answer: string) => {
  const group = page.getByRole("radiogroup", { name: question });
  await group.getByRole("radio", { name: answer, exact: true }).check();
};
const tick = (question: string, answer: string) =>
  page.getByRole("group", { name: question }).getByRole("checkbox", { name: answer }).check();
/** What the app itself took between parts: added to reading and answering, it is the time of the intake. */
const waitedMs: number[] = [];
const next = async () => {
  const title = page.getByRole("heading", { level: 2 }).first();
  const before = await title.innerText();
  const from = performance.now();
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => title.innerText(), { interval: 10 }).not.toBe(before);
  waitedMs.push(performance.now() - from);
};
const faults: string[] = [];

test("the screening is found on You, and begins with one button", async () => {
  await page.goto(`${server.address}/you`);
  await page.getByRole("link", { name: "Open the screening" }).click();
  await page.getByRole("heading", { level: 1, name: "Screening" }).waitFor();
  faults.push(...(await faultsOf("opening")));
  await page.getByRole("button", { name: "Begin" }).click();
  await part("You");
});

test("what is needed is asked for by name before the next part opens", async () => {
  await page.getByRole("button", { name: "Next" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "another look" }).first();
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/Sex: Choose one\.[\s\S]*Age: Please fill this in\./);
  faults.push(...(await faultsOf("problems")));
  await choose("Sex", "Female");
  await page.getByRole("textbox", { name: "Age" }).fill("41");
  await page.getByLabel("Height").fill("168");
  await page.getByLabel("Body mass", { exact: true }).fill("62");
  await page.getByText("22.0 kg/m²").waitFor();
  await page.getByRole("radiogroup", { name: "Are you pregnant?" }).waitFor();
  faults.push(...(await faultsOf("you")));
  await next();
  await part("Your cramps");
});

test("a reload in the middle goes on where the person stopped, with every answer", async () => {
  await page.getByLabel(/last ten races/).fill("3");
  await choose("Does a parent, brother or sister often get cramps?", "Yes");
  await tick("Which muscles cramp?", "Calf");
  await page.getByText("Draft kept on this device and your server.").waitFor();
  await page.reload();
  await part("Your cramps");
  expect(await page.getByLabel(/last ten races/).inputValue()).toBe("3");
  expect(await page.getByRole("checkbox", { name: "Calf" }).isChecked()).toBe(true);
});

test("“none of these” stands alone, and a sign takes it away", async () => {
  const signs = "Have you ever had one of these with a cramp or after hard effort?";
  await tick(signs, "Dark, cola-coloured urine");
  await tick(signs, "None of these");
  expect(await page.getByRole("checkbox", { name: "Dark, cola-coloured urine" }).isChecked()).toBe(false);
  await tick(signs, "Dark, cola-coloured urine");
  expect(await page.getByRole("checkbox", { name: "None of these" }).isChecked()).toBe(false);
  faults.push(...(await faultsOf("cramps")));
  await next();
  await part("The last cramp");
});

test("the way through works with the keyboard alone", async () => {
  await page.getByRole("radio", { name: "In the last third" }).focus();
  await page.keyboard.press("Space");
  expect(await page.getByRole("radio", { name: "In the last third" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await part("Training");
  const focused = await page.evaluate("document.activeElement.textContent");
  expect(focused).toBe("Training");
});

test("every other part opens, with drawings for the self-tests", async () => {
  await page.getByLabel("Strength sessions per week").fill("0");
  faults.push(...(await faultsOf("training")));
  await next();
  await part("Race day");
  await choose("How do you start a race, compared with what you have practised?", "Much faster");
  await next();
  await part("Health");
  await tick("Do you have a lasting condition of one of these?", "Lungs, asthma");
  await next();
  await part("Medicines");
  await choose("Do you take a medicine regularly?", "Yes");
  await tick("Which kind?", "Statin");
  await next();
  await part("Injuries");
  await next();
  await part("Self-tests");
  await choose("Do you want to enter self-tests?", "Yes");
  await page.getByLabel("Single-leg bridge, left").fill("18");
  await page.getByLabel("Single-leg bridge, right").fill("27");
  expect(await page.locator("svg.cc-drawing").count()).toBe(4);
  faults.push(...(await faultsOf("tests")));
});

test("the result says whom to ask, what matters in order, and what can be changed", async () => {
  await page.getByRole("button", { name: "See the result" }).click();
  await page.getByRole("heading", { level: 1, name: "Your result" }).waitFor();
  const text = await page.locator("main").innerText();
  expect(text).toMatch(/dark urine after effort/);
  expect(text.indexOf("You have cramped before")).toBeLessThan(text.indexOf("Cramps run in your family"));
  // A woman gets no band that was drawn for men.
  expect(text).toMatch(/Left: 18 times, Right: 27 times\s+No count of women was read/);
  const slowestMs = Math.max(...waitedMs);
  console.log(`from part to part: ${waitedMs.length} times, slowest ${Math.round(slowestMs)} ms`);
  expect(slowestMs).toBeLessThan(1000);
  await page.getByText("Where does this come from?").first().click();
  faults.push(...(await faultsOf("result")));
  await page.getByRole("button", { name: "Put them into my profile" }).click();
  await page.getByText("Your profile has them. The next forecast uses them.").waitFor();
  const state: unknown = await (await fetch(`${server.address}/api/athlete`)).json();
  expect(state).toMatchObject({
    answers: { sex: "female", ageYears: 41, massKg: 62, heightM: 1.68, crampedRacesOfLastTenCount: 3 },
    overrides: { strengthWorkFraction: 0 },
  });
});

/** Errors of a public FHIR R4 validator. */
const errorsOf = (bundle: object) =>
  new Fhir()
    .validate(bundle, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === "error" || severity === "fatal");

async function downloaded(button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFileSync(await file.path(), "utf8");
}

test("the FHIR file and the page are made on the device; a public validator accepts the file", async () => {
  const bundle = JSON.parse(await downloaded("FHIR file"));
  expect(errorsOf(bundle)).toEqual([]);
  expect(bundle).toMatchObject({ resourceType: "Bundle", type: "collection" });
  expect(await downloaded("Page to print")).toContain("<h1>Cramp screening</h1>");
});

test("the PDF of the server begins with one page of summary", async () => {
  const address = await page.getByRole("link", { name: "PDF" }).getAttribute("href");
  const answer = await fetch(server.address + address);
  const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  expect(text.slice(0, 5)).toBe("%PDF-");
  const pageCount = text.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pageCount).toBeGreaterThanOrEqual(3);
  expect(pageCount).toBeLessThanOrEqual(5);
});

test("at 200 % text and in the dark nothing is cut off and axe finds nothing", async () => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  faults.push(...(await faultsOf("result-200")));
  await page.getByRole("button", { name: "Change answers" }).click();
  await part("You");
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  faults.push(...(await faultsOf("you-200")));
  expect(faults).toEqual([]);
});

test("with the server stopped the draft is kept, the result shown and both files made", async () => {
  await page.evaluate("document.documentElement.style.fontSize = ''");
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.reload();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
  await server.stop();
  await page.goto(`${server.address}/screening`);
  await part("You");
  await page.getByRole("textbox", { name: "Age" }).fill("42");
  await page.getByText("Draft kept on this device.", { exact: true }).waitFor();
  for (let count = 0; count < 8; count++) await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "See the result" }).click();
  await page.getByText(/The PDF is made by your Crampcast server/).waitFor();
  expect(errorsOf(JSON.parse(await downloaded("FHIR file")))).toEqual([]);
  expect(troubles).toEqual([]);
});
