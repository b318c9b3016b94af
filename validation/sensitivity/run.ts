import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RaceRequestSchema } from "@crampcast/contract";
import { modelVersion, prepareForecast, sensitivityInTurns } from "@crampcast/model";
import { sensitivityMarkdown } from "./sensitivity-markdown.ts";

/** Rows of each sample: total indices are then known to about ± 0.05. @unit count */
const ROW_COUNT = 1024;

const reportPath = join(import.meta.dirname, "SENSITIVITY.md");
const scenarioPath = join(import.meta.dirname, "..", "..", "examples", "marathon.json");

const result = prepareForecast(RaceRequestSchema.parse(JSON.parse(readFileSync(scenarioPath, "utf8"))));
if (!result.ok) throw new Error(`examples/marathon.json: ${result.field} ${result.reason}; expected ${result.allowed}`);
const turns = sensitivityInTurns(result.prepared, ROW_COUNT);
let turn = turns.next();
while (!turn.done) turn = turns.next();
const report = sensitivityMarkdown(turn.value, { raceName: result.prepared.request.name, modelVersion });

if (process.argv.includes("--write")) {
  writeFileSync(reportPath, report);
  process.stdout.write("Written to validation/sensitivity/SENSITIVITY.md.\n");
} else if (!existsSync(reportPath) || readFileSync(reportPath, "utf8") !== report) {
  const lines = existsSync(reportPath) ? readFileSync(reportPath, "utf8").split("\n") : [];
  const moved = report.split("\n").filter((line) => !lines.includes(line));
  process.stdout.write(
    "validation/sensitivity/SENSITIVITY.md does not say this. Look at what moved, then run: " +
      `node validation/sensitivity/run.ts --write\n${moved.slice(0, 20).join("\n")}\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write("validation/sensitivity/SENSITIVITY.md says what the model says.\n");
}
