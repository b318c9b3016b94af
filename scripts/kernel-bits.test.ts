import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import { chromium } from "playwright-core";
import ts from "typescript";
import { expect, it } from "vitest";
import { kernelBits } from "./kernel-bits.ts";

const root = normalize(join(import.meta.dirname, ".."));
const committed: unknown = JSON.parse(
  readFileSync(join(root, "packages/model/src/ensemble/kernel-bits.gen.json"), "utf8"),
);

const javaScriptOf = (path: string): string => {
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(readFileSync(join(root, path), "utf8"), { compilerOptions: options }).outputText;
};

it("Node computes the bits that are written down", () => {
  expect(kernelBits(), `Node ${process.version}`).toBe(committed);
});

const otherNodes = (process.env.CRAMPCAST_NODES ?? "/usr/bin/node:/usr/local/bin/node").split(":").filter(existsSync);

it("other versions of Node compute the same bits", (context) => {
  context.skip(otherNodes.length === 0, "no other Node was found (set CRAMPCAST_NODES)");
  const folder = mkdtempSync(join(tmpdir(), "crampcast-bits-"));
  try {
    // As plain JavaScript, because older versions do not read TypeScript.
    for (const part of ["packages/model/src", "scripts/kernel-bits.ts"]) {
      const files = part.endsWith(".ts")
        ? [part]
        : readdirSync(join(root, part), { recursive: true, encoding: "utf8" }).map((name) => join(part, name));
      for (const file of files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))) {
        const to = join(folder, file.replace(/\.ts$/, ".mjs"));
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, javaScriptOf(file).replaceAll(/(from "\.[^"]*)\.ts"/g, '$1.mjs"'));
      }
    }
    const script = 'import(process.argv[1]).then((m) => console.log(process.version + " " + m.kernelBits()))';
    for (const node of otherNodes) {
      const printed = execFileSync(node, ["-e", script, join(folder, "scripts/kernel-bits.mjs")], {
        encoding: "utf8",
      }).trim();
      console.log(`kernel bits: ${printed}`);
      expect(printed.split(" ")[1], printed).toBe(committed);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Serves a page on this computer that computes the bits, shows them and sends them back. */
async function servePage() {
  let hear: (bits: string) => void = () => {};
  const heard = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const script =
    'import { kernelBits } from "/scripts/kernel-bits.ts"; const bits = kernelBits(); document.body.dataset.bits = bits; ' +
    'fetch("/bits", { method: "POST", body: bits + " " + navigator.userAgent });';
  const server = createServer((request, response) => {
    const path = normalize(join(root, decodeURIComponent(new URL(request.url ?? "/", "http://a").pathname)));
    response.setHeader("Content-Security-Policy", "script-src 'self' 'wasm-unsafe-eval'");
    if (request.method === "POST") {
      request.setEncoding("utf8").on("data", hear);
      response.end();
      return;
    }
    if (path.endsWith("/asks.js")) {
      response.setHeader("Content-Type", "text/javascript").end(script);
      return;
    }
    if (!path.endsWith(".ts") || !path.startsWith(root)) {
      const page = '<!doctype html><title>kernel</title><body><script type="module" src="/asks.js"></script>';
      response.setHeader("Content-Type", "text/html").end(page);
      return;
    }
    response.setHeader("Content-Type", "text/javascript").end(javaScriptOf(relative(root, path)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { address: `http://127.0.0.1:${address.port}/`, heard, stop: () => server.close() };
}

const browserPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

it("Chromium computes the same bits, under a policy without unsafe-eval", async (context) => {
  context.skip(!existsSync(browserPath), `there is no browser at ${browserPath} (set CHROMIUM_PATH)`);
  const server = await servePage();
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const bits = await page.locator("body[data-bits]").getAttribute("data-bits", { timeout: 30_000 });
    console.log(`kernel bits in Chromium ${browser.version()}: ${bits}`);
    expect(bits).toBe(committed);
  } finally {
    await browser.close();
    server.stop();
  }
});

const firefoxPath = ["/usr/bin/firefox-esr", "/usr/bin/firefox", process.env.FIREFOX_PATH ?? ""].find(existsSync);

it("Firefox, another engine altogether, computes the same bits", async (context) => {
  const path = firefoxPath ?? context.skip("no Firefox was found (set FIREFOX_PATH)");
  const server = await servePage();
  const profile = mkdtempSync(join(tmpdir(), "crampcast-firefox-"));
  // A group of its own, so that the processes it starts end with it.
  const firefox = spawn(path, ["--headless", "--no-remote", "--profile", profile, server.address], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" },
  });
  const ended = new Promise((resolve) => firefox.once("exit", resolve));
  try {
    const [bits, ...agent] = (await server.heard).split(" ");
    console.log(`kernel bits in ${agent.at(-1)}: ${bits}`);
    expect(bits, agent.join(" ")).toBe(committed);
  } finally {
    if (firefox.pid !== undefined && firefox.exitCode === null) process.kill(-firefox.pid, "SIGKILL");
    await ended;
    server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}, 120_000);
