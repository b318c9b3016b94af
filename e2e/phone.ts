import type { BrowserContext } from "playwright-core";
import { chromium } from "playwright-core";
import { chromiumArguments, chromiumPath } from "./browser.ts";

/** A phone whose browser can be closed for good and started again with what it has stored. */
export async function startPhone(profileFolder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: "en-GB",
  });
}
