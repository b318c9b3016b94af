import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import type { OwnedTransaction } from "../store/as-owner.ts";

export type JobKind = "import" | "forecast" | "explanation" | "plan";

const channel = "crampcast_progress";

/** Tells every server on this database that a job has moved; heard once the transaction commits. */
export async function tellProgress(transaction: OwnedTransaction, kind: JobKind, id: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${`${kind}:${id}`})`.execute(transaction);
}

/** Where to hear that jobs move, whichever process works on them. */
export interface ProgressListener {
  /** Calls back on each move of a job; the returned function ends it. */
  readonly follow: (kind: JobKind, id: string, onMove: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** Between two attempts to hear again. @unit ms */
const AGAIN_AFTER_MS = 1000;

/** Opens a connection that listens for progress and is opened again when it breaks, however long the database is away. */
export async function listenForProgress(url: string): Promise<ProgressListener> {
  const moves = new EventEmitter().setMaxListeners(0);
  let isStopped = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, keepAlive: true, application_name: "crampcast progress" });
    opened.on("notification", ({ payload }) => payload !== undefined && moves.emit(payload));
    opened.on("error", () => {
      // A connection that was being opened fails in `connect`; only the one in use is missed.
      if (client !== opened) return;
      client = null;
      void connectAgain();
    });
    await opened.connect();
    await opened.query(`listen ${channel}`);
    client = opened;
  };
  const connectAgain = async (): Promise<void> => {
    while (!isStopped && client === null) {
      await delay(AGAIN_AFTER_MS, undefined, { ref: false });
      if (!isStopped) await connect().catch(() => undefined);
    }
    // What moved meanwhile was not heard: every follower reads the state of its job once.
    for (const name of moves.eventNames()) moves.emit(name);
  };
  await connect();
  return {
    follow: (kind, id, onMove) => {
      const name = `${kind}:${id}`;
      moves.on(name, onMove);
      return () => moves.off(name, onMove);
    },
    stop: async () => {
      isStopped = true;
      await client?.end();
    },
  };
}
