import { sql } from "kysely";
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import { z } from "zod";
import type { OwnedTransaction } from "../store/as-owner.ts";
import type { Store } from "../store/open-store.ts";
import type { JobKind } from "./progress.ts";

/** What a job carries: which row, of which owner. Everything else stands in the row. */
const TicketSchema = z.object({ id: z.uuid(), ownerId: z.uuid() });
export type Ticket = z.infer<typeof TicketSchema>;

/** Work on one job; the signal tells that the server stops, and the job goes on at the next start. */
export type Handler = (ticket: Ticket, attempt: { readonly signal: AbortSignal }) => Promise<void>;

export interface QueueHandlers {
  readonly run: Readonly<Record<JobKind, Handler>>;
  /** Called when a job has failed for good, with the reason in plain words. */
  readonly giveUp: (kind: JobKind, ticket: Ticket, reason: string) => Promise<void>;
}

export interface JobQueue {
  /** Puts a job into the queue within a transaction that acts as the login role; twice the same id is one job. */
  readonly enqueue: (transaction: OwnedTransaction, kind: JobKind, ticket: Ticket) => Promise<void>;
  /** Starts to take up jobs. */
  readonly work: (handlers: QueueHandlers) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  readonly store: Store;
  /** True when no other process can be working on this database: jobs in hand were then left by a killed server. */
  readonly isAlone: boolean;
  readonly logError: (error: unknown) => void;
}

const queueNames = {
  import: "crampcast-import",
  forecast: "crampcast-forecast",
  explanation: "crampcast-explanation",
  plan: "crampcast-plan",
} as const;
const kinds = ["import", "forecast", "explanation", "plan"] as const;
/** A job that fails this often is given up. @unit count */
const TRY_COUNT = 4;
/** Being stopped in good order counts as a try for pg-boss, and must not use up those above. @unit count */
const RETRY_LIMIT = 30;

interface Abandoned {
  readonly kind: JobKind;
  readonly ticket: Ticket;
}

/**
 * Jobs that a killed server had in hand go back into the queue, and count as tried. Answers those that are out of tries:
 * a job that ends the server each time must not be taken up for ever.
 */
async function returnAbandoned(boss: PgBoss, store: Store): Promise<Abandoned[]> {
  const exhausted: Abandoned[] = [];
  for (const kind of kinds) {
    const name = queueNames[kind];
    const { rows } = await sql<{ id: string; data: unknown; tries: number }>`
      select id, data, retry_count + 1 as tries from pgboss.job where name = ${name} and state = 'active'`.execute(
      store,
    );
    for (const { id, data, tries } of rows) {
      if (tries < TRY_COUNT) {
        await boss.fail(name, id, { message: "the server ended while it worked on this" });
      } else {
        await boss.cancel(name, id);
        exhausted.push({ kind, ticket: TicketSchema.parse(data) });
      }
    }
  }
  return exhausted;
}

async function attempt(kind: JobKind, job: JobWithMetadata<unknown>, handlers: QueueHandlers, signal: AbortSignal) {
  const ticket = TicketSchema.parse(job.data);
  try {
    await handlers.run[kind](ticket, { signal });
    return { id: job.id, status: "completed" } as const;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!signal.aborted && job.retryCount + 1 >= TRY_COUNT) {
      await handlers.giveUp(kind, ticket, message);
      return { id: job.id, status: "completed", output: { message } } as const;
    }
    return { id: job.id, status: "failed", output: { message } } as const;
  }
}

/** Opens the queue on the same database; pg-boss keeps its own tables there and brings them up to date itself. */
export async function openQueue({ url, store, isAlone, logError }: QueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: "crampcast jobs",
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    registerInstance: false,
  });
  const stopping = new AbortController();
  boss.on("error", (error) => stopping.signal.aborted || logError(error));
  await boss.start();
  for (const kind of kinds) {
    await boss.createQueue(queueNames[kind], {
      retryLimit: RETRY_LIMIT,
      retryDelay: 1,
      heartbeatSeconds: 20,
      expireInSeconds: 12 * 3600,
      notify: true,
    });
  }
  const exhausted = isAlone ? await returnAbandoned(boss, store) : [];
  return {
    enqueue: async (transaction, kind, ticket) => {
      await boss.send(queueNames[kind], ticket, { id: ticket.id, db: fromKysely(transaction) });
    },
    work: async (handlers) => {
      for (const { kind, ticket } of exhausted.splice(0)) {
        await handlers.giveUp(kind, ticket, `the server ended while it worked on this, ${TRY_COUNT} times`);
      }
      for (const kind of kinds) {
        // More than one per fetch, or pg-boss falls back to slow polling between jobs that wait.
        const options = { includeMetadata: true, perJobResults: true, batchSize: 2, burstWhenBatchFull: true } as const;
        const pollIntervals = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2 };
        await boss.work(
          queueNames[kind],
          { ...options, ...pollIntervals },
          async (jobs: JobWithMetadata<unknown>[]) => {
            const results: JobResult[] = [];
            for (const job of jobs) results.push(await attempt(kind, job, handlers, stopping.signal));
            return results;
          },
        );
      }
    },
    stop: async () => {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 4000, close: true });
    },
  };
}
