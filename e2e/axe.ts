import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeNode {
  readonly target: readonly unknown[];
  readonly failureSummary?: string;
}
interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}

/** Accessibility violations of the page as it stands: one line each, empty when there are none. */
export async function violationsOf(page: Page): Promise<string[]> {
  // As a string, so that the page's own Content-Security-Policy stays as it is in use.
  await page.evaluate(source);
  // What axe answers is plain JSON of this shape.
  const violations = (await page.evaluate("axe.run().then((result) => result.violations)")) as readonly AxeViolation[];
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`).join(" | ")}`,
  );
}
