import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GuideState, guideStateKeys, guideStates } from "@crampcast/model/guide";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPhone } from "./phone.ts";
import { type RunningServer, startServer } from "./running-server.ts";

// The guide by what a screen reader gets from Chromium: its accessibility tree, the focus, and what live regions say.

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly live: string;
  readonly isPressable: boolean;
}

let server: RunningServer;
let profileFolder: string;
let context: BrowserContext;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  profileFolder = await mkdtemp(join(tmpdir(), "crampcast-heard-"));
  [server, context] = await Promise.all([startServer(), startPhone(profileFolder)]);
  page = await context.newPage();
  cdp = await context.newCDPSession(page);
});
afterAll(async () => {
  await context?.close();
  await server?.stop();
  await server?.remove();
  await rm(profileFolder, { recursive: true, force: true });
});

/** The tree as a screen reader walks it, in order; what is hidden from it is not there. */
async function tree(): Promise<Heard[]> {
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (id: string) => {
    const node = byId.get(id);
    if (node === undefined) return;
    const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
    if (!node.ignored) {
      const role = String(node.role?.value ?? "");
      heard.push({
        role,
        name: String(node.name?.value ?? "").trim(),
        isFocused: property("focused") === true,
        live: String(property("live") ?? ""),
        isPressable: ["button", "link", "textbox", "DisclosureTriangle"].includes(role),
      });
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root.nodeId);
  return heard;
}
const stateNow = async () => (await page.locator("[data-state]").getAttribute("data-state")) ?? "";
const isIn = (state: string) => expect.poll(stateNow, { timeout: 10_000 }).toBe(state);

/** Answers that lead through every state; each word is followed by the state that must come. */
const walk: readonly (readonly [string, string])[] = [
  ['[data-event="one-muscle"]', "muscle"],
  ['[data-muscle="gastrocnemius left"]', "stretch"],
  ['[data-event="cannot-reach"]', "tighten-opposite"],
  ['[data-event="held"]', "check"],
  ['[data-event="still-hard"]', "stretch-again"],
  ['[data-event="held"]', "check-again"],
  ['[data-event="still-hard"]', "second-line"],
  ['[data-event="have-pickle-juice"]', "pickle-juice"],
  ['[data-event="drunk"]', "stretch-last"],
  ['[data-event="held"]', "check-last"],
  ['[data-event="still-hard"]', "not-ending"],
  ['[data-event="let-go"]', "released"],
  ['[data-event="ready"]', "restart"],
  ['[data-event="walked-enough"]', "easy"],
  ['[data-event="settled"]', "rest-of-race"],
  ['[data-event="done"]', "finished"],
  ['[data-event="something-else"]', "red-flags"],
  ['[data-event="dark-urine"]', "get-help"],
];

test("every state is heard: its heading has the focus, its instruction stands in the tree, every control has a name", async () => {
  await page.goto(`${server.address}/now`);
  const found: string[] = [];
  const seen = new Set<string>();
  const transcript: string[] = [];
  const listen = async (state: string) => {
    seen.add(state);
    await isIn(state);
    const heard = await tree();
    const heading = heard.filter(({ role }) => role === "heading")[0];
    const shown = await page.locator("main h1").innerText();
    if (heading?.name !== shown) found.push(`${state}: the first heading is “${heading?.name}”, not “${shown}”`);
    // A new state moves the focus to its heading, so that it is read without searching; the first comes with the page.
    if (state !== "start" && !heard.some(({ role, isFocused }) => role === "heading" && isFocused))
      found.push(
        `${state}: the focus is not on the heading but on ${JSON.stringify(heard.find((one) => one.isFocused))}`,
      );
    const words = heard.map(({ name }) => name).join("\n");
    const instructions = await page.locator("main .gd-says, main .gd > .gd-small").allInnerTexts();
    for (const text of instructions)
      if (!words.includes(text.trim().slice(0, 30)) && !/itself in \d/.test(text))
        found.push(`${state}: “${text}” is not heard`);
    for (const one of heard)
      if (one.isPressable && one.name === "") found.push(`${state}: a ${one.role} without a name`);
    const names = heard.filter(({ role }) => role === "button").map(({ name }) => name);
    if (new Set(names).size !== names.length)
      found.push(
        `${state}: two buttons sound alike: ${names.filter((name, index) => names.indexOf(name) !== index).join(", ")}`,
      );
    if (!heard.some(({ live }) => live === "assertive")) found.push(`${state}: no live region for what its clock says`);
    if (heard.some(({ role, name }) => role === "image" && name === ""))
      found.push(`${state}: a picture without words`);
    const { timers }: GuideState = guideStates[guideStateKeys.find((key) => key === state) ?? "start"];
    if (timers.length > 4) found.push(`${state}: ${timers.length} announcements`);
    transcript.push(`${state}: ${heading?.name} | ${names.join(" · ")}`);
  };
  await listen("start");
  for (const [selector, state] of walk) {
    await page.locator(selector).first().click();
    await listen(state);
  }
  console.log(transcript.join("\n"));
  expect(found).toEqual([]);
  expect([...seen].sort()).toEqual([...guideStateKeys].sort());
});

test("a stretch speaks three times in half a minute and not with every second, and no ticking number is read out", async () => {
  await page.evaluate("localStorage.removeItem('crampcast.running-guide')");
  await page.goto(`${server.address}/now`);
  await page.evaluate(`globalThis.spoken = []; new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const region = element?.closest("[aria-live], [role=status], [role=alert], [role=log]");
      const isTimer = element?.closest("[role=timer]:not([aria-live])");
      if (region && !isTimer && !element.closest("[aria-hidden=true]") && region.textContent !== globalThis.spoken.at(-1))
        globalThis.spoken.push(region.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });`);
  await page.locator('[data-event="same-muscle"]').click();
  await isIn("stretch");
  const clock = (await tree()).find(({ role }) => role === "timer");
  // A timer is silent unless it is made live: it can be asked for, and does not interrupt.
  expect(clock).toMatchObject({ name: "Hold" });
  expect(clock?.live).not.toMatch(/polite|assertive/);
  await expect.poll(stateNow, { timeout: 40_000 }).toBe("check");
  await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Has it let go?");
  const spoken = String(await page.evaluate("JSON.stringify(globalThis.spoken.filter((text) => text !== ''))"));
  expect(JSON.parse(spoken)).toEqual([
    "Twenty seconds more.",
    "Ten seconds more.",
    "That is enough. Ease off a little.",
  ]);
});
