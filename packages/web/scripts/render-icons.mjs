// Draws public/icon.svg as the PNG icons of the manifest: node scripts/render-icons.mjs [path of a Chromium].
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const publicFolder = new URL("../public/", import.meta.url);
const drawing = await readFile(new URL("icon.svg", publicFolder), "utf8");
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

/** A maskable icon bleeds to the edge and keeps the drawing inside the safe zone of 80 %. */
async function render(name, sizePx, isMaskable) {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  const scale = isMaskable ? 72 : 100;
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${isMaskable ? "#10141a" : "transparent"}}
     svg{width:${scale}%;height:${scale}%}</style>${drawing}`,
  );
  await writeFile(new URL(name, publicFolder), await page.screenshot({ omitBackground: true }));
  await page.close();
}

await render("icon-192.png", 192, false);
await render("icon-512.png", 512, false);
await render("icon-maskable-512.png", 512, true);
await browser.close();
