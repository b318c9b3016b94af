import { expect, it } from "vitest";
import { instructionsPerMemberStep } from "../bench/kernel/instructions.ts";

/** Instructions of one member-step of running. A formula that does more may move it: then write the new number here. */
const EXPECTED = 582;

it("a member-step takes the machine instructions that are written down, give or take five percent", () => {
  if (process.arch !== "x64" || !process.version.startsWith("v24.")) {
    console.log(
      `kernel instructions: skipped, counted for Node 24 on x64 and this is ${process.version} on ${process.arch}`,
    );
    return;
  }
  const counted = instructionsPerMemberStep();
  if ("skipped" in counted) {
    console.log(`kernel instructions: skipped, ${counted.skipped}`);
    return;
  }
  console.log(`kernel instructions per member-step: ${counted.count.toFixed(0)}, expected ${EXPECTED}`);
  expect(Math.abs(counted.count / EXPECTED - 1)).toBeLessThan(0.05);
});
