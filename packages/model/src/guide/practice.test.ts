import { expect, test } from "vitest";
import type { SourceKey } from "../evidence/index.ts";
import { advice } from "./advice.ts";
import { differentialRules } from "./differential-rules.ts";
import { redFlags } from "./red-flags.ts";

const rules: readonly (readonly [string, readonly SourceKey[]])[] = Object.entries({
  ...advice,
  ...redFlags,
  ...differentialRules,
}).map(([key, { sources }]) => [key, sources] as const);
const isPractice = (source: SourceKey) => source === "clinicalKnowledge";

test("only tightening the opposite muscle rests on common practice alone; no sign of danger does", () => {
  const alone = rules.filter(([, sources]) => sources.every(isPractice)).map(([key]) => key);
  expect(alone).toEqual(["opposite-muscle"]);
  const partly = rules.filter(([, sources]) => sources.some(isPractice)).map(([key]) => key);
  console.info(`of ${rules.length} rules, ${partly.length} rest on practice at least in part: ${partly.join(", ")}`);
});
