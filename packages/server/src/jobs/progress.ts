import { EventEmitter } from "node:events";
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

/** Opens a connection that listens for progress and is opened again when it breaks. */
export async function listenForProgress(url: string): Promise<ProgressListener> {
  const moves = new EventEmitter().setMaxListeners(0);
  let isStopped = false;
  let client = new pg.Client({ connectionString: url });
  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "crampcast progress" });
    client.on("notification", ({ payload }) => payload !== undefined && moves.emit(payload));
    client.on("error", () => {
      // Moves missed meanwhile are made up for by the next one: followers read the whole state each time.
      if (!isStopped) setTimeout(() => void connect().catch(() => undefined), 1000).unref();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
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
      await client.end();
    },
  };
}
