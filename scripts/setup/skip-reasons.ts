import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

/** Why a test was skipped: what `context.skip` was told, else what stands in its name after "(skipped: "; null if neither. */
function reasonOf(test: TestCase): string | null {
  const result = test.result();
  const told = result.state === "skipped" ? result.note : undefined;
  return told || (/\(skipped: (.+?)\)/.exec(test.fullName)?.[1] ?? null);
}

/** Prints why tests were skipped, on which vitest itself is silent; a skip without a reason fails the run. */
export default class SkipReasons implements Reporter {
  #isFiltered = false;

  onInit(vitest: Vitest): void {
    this.#isFiltered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(testModules: readonly TestModule[]): void {
    // `vitest -t` passes over all other tests without any skip being asked for.
    if (this.#isFiltered) return;
    for (const testModule of testModules) {
      const namesByReason = new Map<string | null, string[]>();
      for (const test of testModule.children.allTests("skipped")) {
        const reason = reasonOf(test);
        namesByReason.set(reason, [...(namesByReason.get(reason) ?? []), test.name]);
      }
      for (const [reason, names] of namesByReason) {
        if (reason === null) process.exitCode = 1;
        const which = names.length > 2 ? `${names.length} tests, "${names[0]}" first` : names.join(", ");
        console.log(`skipped: ${testModule.relativeModuleId}: ${reason ?? "WITHOUT A REASON"} (${which})`);
      }
    }
  }
}
