import { existsSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "./check.ts";
import { buildWebIfStale } from "./setup/build-web.ts";
import { ensureChromium } from "./setup/chromium.ts";
import { runVitest, type Tally } from "./setup/run-vitest.ts";

const root = join(import.meta.dirname, "..");
const startedMs = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const parts: { readonly name: string; readonly tally: Tally; readonly seconds: number }[] = [];

async function part(name: string, run: () => Promise<Tally>): Promise<void> {
  const partStartedMs = performance.now();
  say(`\n== ${name}`);
  const tally = await run();
  parts.push({ name, tally, seconds: (performance.now() - partStartedMs) / 1000 });
}

const failure = (reason: string): Tally => {
  say(reason);
  return { passed: 0, failed: 1, skipped: 0 };
};

const onlyTests = process.argv.includes("--no-checks");
const chromiumPath = await ensureChromium(say);
const webFailure = await buildWebIfStale(root, say);

if (!onlyTests) {
  await part("Checks", async () => {
    const results = await runChecks((result) => {
      say(`${result.isPassed ? "ok  " : "FAIL"}  ${result.name} (${result.seconds.toFixed(1)} s)`);
      if (!result.isPassed) say(result.output.trimEnd().split("\n").slice(0, 80).join("\n"));
    });
    const passed = results.filter((result) => result.isPassed).length;
    return { passed, failed: results.length - passed, skipped: 0 };
  });
}
await part("Tests", () => runVitest(root, [], {}));
await part("The web app in a real browser", async () => {
  if (!existsSync(join(root, "e2e"))) return failure("The folder e2e is missing.");
  if (webFailure !== null) return failure(`The web app could not be built: ${webFailure}.`);
  if (chromiumPath === null) {
    return failure("No Chromium could be had: install chromium, or name one in CHROMIUM_PATH.");
  }
  return runVitest(root, ["--config", "e2e/vitest.config.ts"], { CHROMIUM_PATH: chromiumPath });
});

const total = (key: keyof Tally) => parts.reduce((sum, { tally }) => sum + tally[key], 0);
const counts = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
say("");
for (const { name, tally, seconds } of parts) say(`${name}: ${counts(tally)} (${seconds.toFixed(0)} s)`);
say(`All in ${((performance.now() - startedMs) / 1000).toFixed(0)} s.`);
const sum = { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
// The last line is read by programs: these two counts and nothing else.
if (sum.skipped > 0) say(`${sum.skipped} skipped, each with its reason above.`);
say(`${sum.passed} passed, ${sum.failed} failed`);
