import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileModel, kernelFile } from "./compile-kernel.ts";

const compiled = compileModel();
const committed = readFileSync(join(import.meta.dirname, "../packages/model/src/ensemble/kernel.gen.ts"), "utf8");

describe("the committed kernel", () => {
  it("is what the formula files compile to", () => {
    // Compared as a truth, because a difference of two hundred thousand characters says nothing.
    expect(kernelFile(compiled) === committed, "run: node scripts/compile-kernel.ts").toBe(true);
  });

  it("reads the formulas from every folder of the physiology", () => {
    for (const folder of ["metabolism", "heat", "sweat", "fluids", "muscle", "hazard"]) {
      expect(compiled.files.some((file) => file.includes(`physiology/${folder}/`))).toBe(true);
    }
  });

  it("carries on the cumulative hazards of all muscles and causes in double precision", () => {
    expect(compiled.accumulatedPaths.filter((path) => path.includes("CumulativeHazard"))).toHaveLength(24);
  });
});
