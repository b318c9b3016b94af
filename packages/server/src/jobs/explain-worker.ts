import { parentPort, workerData } from "node:worker_threads";
import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import { type Explanation, explainInTurns, prepareForecast } from "@crampcast/model/forecast";

/** What the thread of an explanation tells: how far it is, and its end. */
export type ExplainAnswer =
  | { readonly kind: "progress"; readonly doneFraction: number }
  | { readonly kind: "done"; readonly explanation: Explanation }
  | { readonly kind: "failed"; readonly reason: string };

const say = (answer: ExplainAnswer): void => parentPort?.postMessage(answer);

function explain(): ExplainAnswer {
  // Checked once more: structured cloning hands it over as unknown.
  const request = RaceRequestSchema.parse(workerData);
  const refused = (problem: { field: string; reason: string; allowed: string }): ExplainAnswer => ({
    kind: "failed",
    reason: `${problem.field} ${problem.reason}; allowed: ${problem.allowed}`,
  });
  const made = prepareForecast(request);
  if (!made.ok) return refused(made);
  const turns = explainInTurns(made.prepared, inputHash(request));
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) say({ kind: "progress", doneFraction: turn.value });
  return turn.value.ok ? { kind: "done", explanation: turn.value.explanation } : refused(turn.value);
}

try {
  say(explain());
} catch (error) {
  say({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
}
