import { expect, test } from "vitest";
import { runWords } from "../../testing/run-words.ts";

const run = (...words: string[]) => runWords(["evidence", ...words]);

test("a search prints effect, certainty, who found otherwise, and DOI, within 80 columns", async () => {
  const { exitCode, out } = await run("faster", "half", "56", "km");
  expect(exitCode).toBe(0);
  expect(out).toContain("difference −13 min, n = 49");
  expect(out).toContain("certainty: low");
  expect(out).toMatch(/against: Martínez-Navarro 2022/);
  expect(out).toContain("doi:10.1136/bjsm.2010.082677");
  for (const line of out.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
});

test("without a query the popular claims are listed with their verdicts", async () => {
  const { out } = await run();
  expect(out).toContain("67 % of triathletes cramp.");
  expect(out.match(/CORRECTED/g)?.length).toBeGreaterThanOrEqual(4);
  expect(out).toContain("NOT RECOVERABLE");
  expect(out).toContain("27 popular claims, 0 claims");
});

test("an id gives its claim, an old id the claim that replaced it, and JSON is JSON", async () => {
  const { out } = await run("--json", "strength-work");
  expect(JSON.parse(out)).toMatchObject({ results: [{ kind: "claim", id: "rf-mn-strength", certainty: "very low" }] });
});

test("a search without a find says so and ends with 1", async () => {
  expect(await run("zzzz")).toMatchObject({ exitCode: 1, out: expect.stringContaining("Nothing about “zzzz”") });
});
