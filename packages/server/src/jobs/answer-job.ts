import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import { failJob, type JobTable, setJobProgress } from "../store/job-rows.ts";
import type { Store } from "../store/open-store.ts";
import { type JobKind, tellProgress } from "./progress.ts";
import type { Ticket } from "./queue.ts";

/** The kinds of job of which a row holds one question and takes one answer. */
export type AnswerKind = Exclude<JobKind, "import">;

const tables: Readonly<Record<AnswerKind, JobTable>> = {
  forecast: "forecasts",
  explanation: "explanations",
  plan: "plans",
};

/** More often than this nobody sees the bar move, and each move is a transaction. */
const PROGRESS_EVERY_MS = 250;

/** The parts of a job that differ from kind to kind. */
export interface AnswerSteps<Question, Answer> {
  readonly kind: AnswerKind;
  /** The stored question; null when the row is gone, or has its answer from a try that died before it could say so. */
  readonly read: (transaction: OwnedTransaction) => Promise<Question | null>;
  readonly answer: (question: Question, onProgress: (doneFraction: number) => void) => Promise<Answer>;
  readonly keep: (transaction: OwnedTransaction, answer: Answer) => Promise<void>;
}

/** Reads the question of a job, works on it with its progress told, and keeps the answer. */
export async function answerJob<Question, Answer>(
  store: Store,
  { id, ownerId }: Ticket,
  { kind, read, answer, keep }: AnswerSteps<Question, Answer>,
): Promise<void> {
  const move = (progressFraction: number) =>
    asOwner(store, ownerId, async (transaction) => {
      await setJobProgress(transaction, tables[kind], { id, progressFraction });
      await tellProgress(transaction, kind, id);
    });
  const question = await asOwner(store, ownerId, read);
  if (question === null) return;
  await move(0);
  const told = { lastMs: performance.now(), all: Promise.resolve() };
  const onProgress = (doneFraction: number) => {
    if (performance.now() - told.lastMs < PROGRESS_EVERY_MS) return;
    told.lastMs = performance.now();
    // A move that cannot be told costs nobody the answer; if the database is gone for good, keeping the answer says so.
    told.all = told.all.then(() => move(doneFraction)).catch(() => undefined);
  };
  let found: Answer;
  try {
    found = await answer(question, onProgress);
  } finally {
    await told.all;
  }
  await asOwner(store, ownerId, async (transaction) => {
    await keep(transaction, found);
    await tellProgress(transaction, kind, id);
  });
}

/** Ends a job without an answer; the reason is in plain words. Telling of it is left to the caller. */
export function giveUpAnswer(
  transaction: OwnedTransaction,
  kind: AnswerKind,
  failed: { readonly id: string; readonly error: string },
): Promise<void> {
  return failJob(transaction, tables[kind], failed);
}
