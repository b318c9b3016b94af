import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { evidenceComplaints } from "./check/evidence.ts";
import { secretComplaints } from "./check/foreign-words.ts";
import { architectureComplaints } from "./check/layers-of-tree.ts";
import { licenceComplaints } from "./check/licences.ts";
import { purityComplaints } from "./check/purity.ts";
import { readingGradeComplaints } from "./check/reading-grade.ts";
import { sizeComplaints } from "./check/size.ts";
import { unitComplaints } from "./check/units.ts";
import { wordComplaints } from "./check/words.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** What one step of the check found. */
export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
  readonly output: string;
  readonly seconds: number;
}

type Step = { readonly name: string; readonly run: () => Promise<string | null> };

/** Runs a tool of node_modules; null when it exits with 0, otherwise what it printed. */
function tool(name: string, ...args: string[]): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(join(root, "node_modules/.bin", name), args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    child.stderr.on("data", (chunk) => {
      printed += chunk;
    });
    child.on("error", (error) => done(`${name} could not be started: ${error.message}`));
    child.on("close", (code) => done(code === 0 ? null : printed || `${name} ended with ${code}`));
  });
}

const own = (complaints: () => string[]) => async () => {
  const found = complaints();
  return found.length === 0 ? null : found.join("\n");
};

const typePrograms = [
  "packages/model",
  "packages/files",
  "packages/contract",
  "packages/server",
  "packages/cli",
  "packages/web",
  ".",
  "tsconfig.tests.json",
  "packages/web/tsconfig.tests.json",
];

const steps: readonly Step[] = [
  { name: "format and lint", run: () => tool("biome", "check", "--error-on-warnings", ".") },
  ...typePrograms.map((program) => ({ name: `types of ${program}`, run: () => tool("tsc", "-p", program) })),
  {
    name: "layers",
    run: () =>
      tool(
        "depcruise",
        "--config",
        ".dependency-cruiser.mjs",
        "--output-type",
        "err",
        "packages",
        "validation",
        "bench",
        "examples",
      ),
  },
  { name: "dead code", run: () => tool("knip", "--no-progress") },
  { name: "units in names", run: own(() => unitComplaints(root, readFileSync(join(root, "GLOSSARY.md"), "utf8"))) },
  { name: "purity of model, files and contract", run: own(() => purityComplaints(root)) },
  { name: "architecture page against the tree", run: own(() => architectureComplaints(root)) },
  { name: "file sizes, file names, suppressions", run: own(() => sizeComplaints(root)) },
  { name: "evidence: sources, intervals, ids", run: own(() => evidenceComplaints(root)) },
  { name: "science pages are what the code says", run: () => tool("node", "scripts/write-science.ts", "--check") },
  {
    name: "the kernel is what the formulas compile to",
    run: () => tool("node", "scripts/compile-kernel.ts", "--check"),
  },
  { name: "README shows what the commands print", run: () => tool("node", "scripts/write-readme.ts", "--check") },
  { name: "words for people", run: own(() => wordComplaints(root)) },
  {
    name: "reading grade of words for people",
    run: async () => (await readingGradeComplaints(root)).join("\n") || null,
  },
  { name: "nothing of a machine in the repository", run: own(() => secretComplaints(root)) },
  { name: "licences of what is shipped", run: own(() => licenceComplaints(root)) },
];

/** Runs all steps, two at a time, and tells of each as it ends. */
export async function runChecks(tell: (result: CheckResult) => void): Promise<CheckResult[]> {
  const waiting = [...steps];
  const results: CheckResult[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedMs = performance.now();
      const output = await step.run().catch((error: unknown) => String(error));
      const result = {
        name: step.name,
        isPassed: output === null,
        output: output ?? "",
        seconds: (performance.now() - startedMs) / 1000,
      };
      results.push(result);
      tell(result);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const results = await runChecks((result) => {
    console.log(`${result.isPassed ? "ok  " : "FAIL"}  ${result.name} (${result.seconds.toFixed(1)} s)`);
    if (!result.isPassed) console.log(result.output.trimEnd().split("\n").slice(0, 80).join("\n"));
  });
  const failed = results.filter((result) => !result.isPassed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
