import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { guideStateKeys, redFlagKeys } from "@crampcast/model/guide";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { startPhone } from "./phone.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const pictures = join(resolve(import.meta.dirname, ".."), "test-results");

let server: RunningServer;
let profileFolder: string;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  profileFolder = await mkdtemp(join(tmpdir(), "crampcast-phone-"));
  [server, context] = await Promise.all([startServer(), startPhone(profileFolder)]);
  page = await newPage();
});

afterAll(async () => {
  await context?.close();
  await server?.stop();
  await server?.remove();
  await rm(profileFolder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  return opened;
}
const picture = (name: string) => page.screenshot({ path: join(pictures, `guide-${name}.png`), fullPage: true });
const stateNow = async () => (await page.locator("[data-state]").getAttribute("data-state")) ?? "";
const press = async (event: string) => {
  await page.locator(`[data-event="${event}"]`).first().click();
};
const isIn = (state: string) => expect.poll(stateNow, { timeout: 10_000 }).toBe(state);
const overflow = async () => Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));

/** The guide at its beginning, with nothing left over from before. */
async function openAnew(): Promise<void> {
  await page.goto(`${server.address}/now`);
  await page.evaluate("localStorage.removeItem('crampcast.running-guide')");
  await page.goto(`${server.address}/now`);
  await isIn("start");
}

test("a cramp is written down while the server is there, is listed and corrected", async () => {
  await page.goto(`${server.address}/log-cramp`);
  await page.getByRole("heading", { name: "Cramp log" }).waitFor();
  await page.getByLabel("Muscle", { exact: true }).selectOption("hamstrings");
  await page.getByLabel("How bad was it?").selectOption("2");
  await page.getByLabel("Stretched it").selectOption("yes");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  const listed = async (): Promise<unknown> => (await fetch(`${server.address}/api/cramp-events`)).json();
  await expect.poll(listed).toMatchObject([{ muscle: "hamstrings", severity: 2, supersededById: null }]);
  await page.getByRole("button", { name: /^Correct:/ }).click();
  await page.getByLabel("Muscle", { exact: true }).selectOption("soleus");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.getByText("corrected later").waitFor();
  // The device shows it first; the server has it a moment later.
  const countOnServer = async () => {
    const rows = await listed();
    return Array.isArray(rows) ? rows.length : null;
  };
  await expect.poll(countOnServer, { timeout: 10_000 }).toBe(2);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await picture("log");
});

test("installed, with the server stopped and the network cut, the shortcut leads to the stretch in two taps", async () => {
  const manifest: unknown = await (await fetch(`${server.address}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ shortcuts: [{ url: "/now" }, { url: "/log-cramp" }] });
  // A first cramp tells the guide which muscle it was.
  await page.goto(`${server.address}/now`);
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.reload();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
  await press("one-muscle");
  await page.locator('[data-muscle="gastrocnemius left"]').click();
  await isIn("stretch");
  await context.close();
  await server.stop();

  // The browser itself starts anew, as after a restart of the phone in aeroplane mode.
  context = await startPhone(profileFolder);
  await context.setOffline(true);
  page = await newPage();
  const from = performance.now();
  await page.goto(`${server.address}/now`);
  const same = page.locator('[data-event="same-muscle"]');
  await same.waitFor();
  const readyMs = performance.now() - from;
  expect(await same.innerText()).toContain("Calf, left");
  await picture("start");
  const pressed = performance.now();
  await same.tap();
  await isIn("stretch");
  await page.locator(".gd-drawing").waitFor();
  const tapMs = performance.now() - pressed;
  console.log(
    `aeroplane mode, cold start of the shortcut: first button after ${Math.round(readyMs)} ms; ` +
      `taps: the shortcut and one more; stretch ${Math.round(tapMs)} ms after the tap`,
  );
  expect(readyMs).toBeLessThan(5000);
  await picture("stretch");
  // What matters is in sight without scrolling: the drawing, "It let go", and the way to the red flags.
  for (const place of [".gd-drawing", '[data-event="let-go"]', '[data-event="something-else"]']) {
    const box = await page.locator(place).boundingBox();
    expect(box, place).not.toBe(null);
    expect((box?.y ?? 0) + (box?.height ?? 999), place).toBeLessThanOrEqual(740);
  }
});

test("from any screen the guide is one press away, without a network too", async () => {
  for (const path of ["/", "/race", "/log-cramp", "/is-it-a-cramp"]) {
    await page.goto(server.address + path);
    const button = page.getByRole("link", { name: "Cramping now" });
    await button.waitFor();
    await button.tap();
    await isIn("start");
  }
});

/** Answers that lead through every state of the machine; the last word is the state that must follow. */
const walk: readonly (readonly [string, string])[] = [
  ["one-muscle", "muscle"],
  ["MUSCLE", "stretch"],
  ["cannot-reach", "tighten-opposite"],
  ["held", "check"],
  ["still-hard", "stretch-again"],
  ["held", "check-again"],
  ["still-hard", "second-line"],
  ["have-pickle-juice", "pickle-juice"],
  ["drunk", "stretch-last"],
  ["held", "check-last"],
  ["still-hard", "not-ending"],
  ["let-go", "released"],
  ["ready", "restart"],
  ["walked-enough", "easy"],
  ["settled", "rest-of-race"],
  ["done", "finished"],
];

test("every state is walked through: axe clean, nothing wider than 360 px, targets of 64 px, red flags in reach", async () => {
  await openAnew();
  const seen = new Set<string>(["start"]);
  const found: string[] = [];
  const look = async () => {
    const state = await stateNow();
    seen.add(state);
    found.push(...(await violationsOf(page)).map((line) => `${state}: ${line}`));
    if ((await overflow()) > 0) found.push(`${state}: ${await overflow()} px too wide`);
    const low = await page
      .locator(".gd-button")
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 64).map((one) => one.textContent));
    found.push(...low.map((text) => `${state}: “${text}” is lower than 64 px`));
    if (state !== "red-flags" && (await page.locator('[data-event="something-else"]').count()) !== 1) {
      found.push(`${state}: no way to the red flags`);
    }
    if (state === "tighten-opposite") {
      await page.getByText("Why, and how sure").click();
      // What rests on practice alone says so, in place of a publication.
      expect(await page.locator(".gd-why").innerText()).toContain(
        "Common first-aid practice. No study of it was read.",
      );
    }
    await picture(state);
  };
  await isIn("start");
  await look();
  for (const [event, next] of walk) {
    if (event === "MUSCLE") await page.locator('[data-muscle="hamstrings right"]').tap();
    else await press(event);
    await isIn(next);
    await look();
  }
  await press("something-else");
  await isIn("red-flags");
  await look();
  await press("dark-urine");
  await isIn("get-help");
  await look();
  expect(found).toEqual([]);
  expect([...seen].sort()).toEqual([...guideStateKeys].sort());
});

test("every red flag, pressed from the list or from the start, ends in help that names it and a number to call", async () => {
  for (const flag of redFlagKeys) {
    await openAnew();
    await press(flag);
    await isIn("get-help");
    expect(await page.getByRole("link", { name: /^Call \d+/ }).getAttribute("href")).toMatch(/^tel:\d+/);
    await press("something-else");
    await isIn("red-flags");
    await press("none-of-these");
    // A flag that was raised is not talked away, and neither is it by closing the page.
    await isIn("get-help");
    await page.goto(`${server.address}/now`);
    await isIn("get-help");
    await press("false-alarm");
    await press("none-of-these");
    await isIn("start");
  }
});

test("a stretch that is cut short by a reload is offered again below the first step, and its clock ran on meanwhile", async () => {
  await openAnew();
  await press("same-muscle");
  await isIn("stretch");
  const leftAt = performance.now();
  await page.waitForTimeout(2000);
  await page.reload();
  await isIn("start");
  const order = await page
    .locator(".gd [data-event]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-event")));
  expect(order.slice(0, 3)).toEqual(["same-muscle", "one-muscle", "go-on"]);
  const goOn = page.locator('[data-event="go-on"]');
  expect(await goOn.innerText()).toBe("Go on where you were: Stretch it");
  const box = await goOn.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(740);
  expect(await violationsOf(page)).toEqual([]);
  await picture("go-on");
  await goOn.tap();
  await isIn("stretch");
  const passedS = Math.floor((performance.now() - leftAt) / 1000);
  const leftS = Number.parseInt(await page.locator(".gd-clock").innerText(), 10);
  expect(Math.abs(leftS - (30 - passedS))).toBeLessThanOrEqual(1);
});

test("the app closed for good in the middle of walking is gone on with after a start without a network", async () => {
  for (const event of ["let-go", "ready"]) await press(event);
  await isIn("restart");
  await context.close();
  context = await startPhone(profileFolder);
  await context.setOffline(true);
  page = await newPage();
  await page.goto(`${server.address}/now`);
  await page.locator('[data-event="go-on"]').tap();
  await isIn("restart");
  // Of one cramp there is one draft, whatever happened to the app.
  await press("stop-here");
  await isIn("finished");
  await page.goto(`${server.address}/now`);
  await isIn("start");
  expect(await page.locator('[data-event="go-on"]').count()).toBe(0);
});

test("the screen is asked to stay on, sound can be switched off, and a device without either still leads on", async () => {
  const bare = await context.newPage();
  bare.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  await bare.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.defineProperty(Navigator.prototype, "vibrate", { value: undefined, configurable: true });
    // Removed altogether, as in a browser that never had it.
    Reflect.deleteProperty(Navigator.prototype, "vibrate");
    const lock = {
      request: async (kind: string) => {
        asked.push(kind);
        return { release: async () => undefined };
      },
    };
    Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => lock, configurable: true });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      asked.push("tone");
      start.call(this, when);
    };
  });
  const asked = async (): Promise<string[]> => JSON.parse(String(await bare.evaluate("JSON.stringify(asked)")));
  await bare.goto(`${server.address}/now`);
  await bare.getByRole("button", { name: "Turn sound off" }).tap();
  await bare.locator('[data-event="same-muscle"]').tap();
  await bare.waitForTimeout(4500);
  expect(await asked()).toEqual(["screen"]);
  await bare.getByRole("button", { name: "Turn sound on" }).tap();
  await bare.locator('[data-event="held"]').tap();
  await bare.locator('[data-event="still-hard"]').tap();
  await bare.waitForTimeout(4500);
  expect(await asked()).toContain("tone");
  await bare.close();
});

test("the clock goes on by itself and says so aloud", async () => {
  await openAnew();
  await press("same-muscle");
  await isIn("stretch");
  await expect.poll(() => page.locator(".gd-said").innerText(), { timeout: 15_000 }).toBe("Twenty seconds more.");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
  await expect.poll(stateNow, { timeout: 30_000 }).toBe("check");
});

test("the rest of the race is computed on the phone from the plan", async () => {
  await page.goto(server.address);
  await page.getByRole("button", { name: "See a sample forecast" }).click();
  await openAnew();
  for (const event of ["same-muscle", "let-go", "ready", "walked-enough", "settled"]) await press(event);
  await isIn("rest-of-race");
  await page.getByLabel("How far into the race are you?").fill("30");
  const rows = page.locator(".gd-table tbody tr");
  await rows.nth(3).waitFor({ timeout: 30_000 });
  const chances = (await rows.allInnerTexts()).map((text) => Number(/(\d+)%,/.exec(text)?.[1]));
  console.log(
    `another cramp before the finish of the sample marathon, as planned to 20 % slower: ${chances.join(", ")} %`,
  );
  expect(chances[3]).toBeLessThan(chances[0] ?? 0);
  expect(await violationsOf(page)).toEqual([]);
  await picture("rest-of-race-computed");
});

test("the cramp waits as a draft, is written down offline, and is kept", async () => {
  await press("done");
  await page.getByRole("link", { name: "Write it down now" }).tap();
  await page.getByText("Filled in from the relief guide").waitFor();
  // Cramps of the walks before wait too: each is written down or discarded, oldest first.
  const discard = page.getByRole("button", { name: "Discard" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("not on the server yet").first().waitFor();
  const waiting = async () =>
    Number(await page.evaluate("JSON.parse(localStorage.getItem('crampcast.cramp-drafts') ?? '[]').length"));
  for (let count = await waiting(); count > 0; count = await waiting()) {
    await discard.click();
    await expect.poll(waiting, { timeout: 10_000 }).toBeLessThan(count);
  }
  await page.reload();
  await page.getByText("not on the server yet").first().waitFor();
  await picture("log-offline");
});

test("the questions “Is it a cramp?” answer with what fits, and never with a diagnosis", async () => {
  await page.goto(`${server.address}/is-it-a-cramp`);
  await page.locator('[data-event="when during-exercise"]').tap();
  await page.locator('[data-event="feel-of-muscle hard-knot"]').tap();
  await page.locator('[data-finding="exercise-associated"]').waitFor();
  await page.locator('[data-event="signs-now dark-urine"]').tap();
  await page.locator('[data-finding="rhabdomyolysis"]').waitFor();
  expect(await page.locator('[data-finding="exercise-associated"]').count()).toBe(0);
  expect(await page.locator("main").innerText()).not.toMatch(/you have|diagnos/i);
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await picture("differential");
});

for (const scheme of ["light", "dark"] as const) {
  test(`at 200 % text and 360 px nothing is cut off, ${scheme}`, async () => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await openAnew();
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    const found: string[] = [];
    const look = async (name: string) => {
      if ((await overflow()) > 0) found.push(`${name}: ${await overflow()} px too wide`);
      const cut = await page
        .locator("main .gd-button, main h1, main .gd-says")
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
      found.push(...cut.map((text) => `${name}: “${text}” is cut off`));
      found.push(...(await violationsOf(page)).map((line) => `${name}: ${line}`));
      await picture(`200-${name}-${scheme}`);
    };
    await isIn("start");
    await look("start");
    await press("one-muscle");
    await isIn("muscle");
    await look("muscle");
    await page.locator('[data-muscle="adductors right"]').tap();
    await isIn("stretch");
    await look("stretch");
    await press("something-else");
    await isIn("red-flags");
    await look("red-flags");
    await press("weight-gain-and-headache");
    await isIn("get-help");
    await look("get-help");
    expect(found).toEqual([]);
  });
}

/** Contrast of text with what is behind it, by the formula of WCAG 2, for the words that must be read in the sun. */
const contrasts = `(() => {
  const light = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * light(r / 255) + 0.7152 * light(g / 255) + 0.0722 * light(b / 255);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("main h1, main .gd-button, main .gd-says, main .gd-clock, main .gd-phase")].map((element) => {
    const [a, b] = [luminance(parts(getComputedStyle(element).color)), luminance(behind(element))];
    return { text: element.textContent, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) };
  });
})()`;

for (const scheme of ["light", "dark"] as const) {
  test(`in the sun: words of the guide keep 7 to 1 in ${scheme}, and lines stay with forced colours`, async () => {
    await page.emulateMedia({ colorScheme: scheme, contrast: "more", reducedMotion: "reduce" });
    await openAnew();
    const faint: string[] = [];
    for (const event of ["", "same-muscle", "something-else", "chest-pain"]) {
      if (event !== "") await press(event);
      // The evaluated text returns this shape.
      const found = (await page.evaluate(contrasts)) as readonly { readonly text: string; readonly ratio: number }[];
      expect(found.length).toBeGreaterThan(3);
      const state = await stateNow();
      faint.push(
        ...found.filter(({ ratio }) => ratio < 7).map(({ text, ratio }) => `${state}: ${ratio.toFixed(1)} “${text}”`),
      );
      await picture(`sun-${state}-${scheme}`);
    }
    expect(faint).toEqual([]);
    await page.emulateMedia({ colorScheme: scheme, contrast: null, forcedColors: "active" });
    const borderless = await page
      .locator("main .gd-button")
      .evaluateAll((all) => all.filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) < 1).length);
    expect(borderless).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await picture(`forced-${scheme}`);
    await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null });
    await page.evaluate("localStorage.removeItem('crampcast.running-guide')");
  });
}

test("no page threw", () => {
  expect(troubles).toEqual([]);
});
