import { ExplanationSchema } from "@crampcast/contract";
import type { Explanation } from "@crampcast/model";
import { expect, test } from "vitest";
import { runWords } from "../../testing/run-words.ts";
import { explanationReport } from "./explain.ts";

const easyRun = new URL("../../../../examples/easy-run.json", import.meta.url).pathname;

async function said(...words: string[]): Promise<{ exitCode: number; text: string; complaint: string }> {
  const { exitCode, out: text, err: complaint } = await runWords(words);
  return { exitCode, text, complaint };
}

test("explain follows the contract as JSON; its report names the usual race, every driver and the assumed share", async () => {
  const { exitCode, text } = await said("explain", easyRun, "--members", "64", "--json");
  expect(exitCode).toBe(0);
  const value: unknown = JSON.parse(text);
  expect(ExplanationSchema.parse(value).attribution.drivers).toHaveLength(9);
  // The contract was just applied to it.
  const report = explanationReport(value as Explanation, 80).join("\n");
  expect(report).toMatch(/In the usual race the chance would be [\d.]+ %/);
  for (const driver of ["heat and weather", "drinking", "pace", "earlier cramps"]) expect(report).toContain(driver);
  expect(report).toMatch(/[\d.]+ % \(95 %: .* of the spread/s);
});

test("sensitivity prints both indices with intervals and what each number rests on", async () => {
  const { exitCode, text } = await said("sensitivity", easyRun, "--rows", "64", "--top", "3");
  expect(exitCode).toBe(0);
  expect(text).toMatch(/fatigue-hazard +-?\d\.\d\d \(-?\d\.\d\d to \d\.\d\d\) +\d\.\d\d \(.*assumption/);
});

test("a file that is not there is told in one sentence with exit code 2", async () => {
  const { exitCode, complaint } = await said("explain", "nowhere.json");
  expect(exitCode).toBe(2);
  expect(complaint).toContain("There is no file nowhere.json.");
});
