import { execFileSync } from "node:child_process";
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
if (otherNodes.length === 0) console.log("kernel bits on other Nodes: skipped, none found (set CRAMPCAST_NODES)");

it.runIf(otherNodes.length > 0)("other versions of Node compute the same bits", () => {
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

const browserPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const hasBrowser = existsSync(browserPath);
if (!hasBrowser) console.log(`kernel bits in Chromium: skipped, no browser at ${browserPath} (set CHROMIUM_PATH)`);

it.runIf(hasBrowser)("Chromium computes the same bits, under a policy without unsafe-eval", async () => {
  const server = createServer((request, response) => {
    const path = normalize(join(root, decodeURIComponent(new URL(request.url ?? "/", "http://a").pathname)));
    response.setHeader("Content-Security-Policy", "script-src 'self' 'wasm-unsafe-eval'");
    if (path.endsWith("/asks.js")) {
      const script = 'import { kernelBits } from "/scripts/kernel-bits.ts"; document.body.dataset.bits = kernelBits();';
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
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const bits = await page.locator("body[data-bits]").getAttribute("data-bits", { timeout: 30_000 });
    console.log(`kernel bits in Chromium ${browser.version()}: ${bits}`);
    expect(bits).toBe(committed);
  } finally {
    await browser.close();
    server.close();
  }
});
