import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { SetupFailure } from "./embedded/setup-failure.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./schema.ts";

export type Store = Kysely<Tables>;

/** Opens a pool on a database, of at most `connectionCount` connections. Nothing is migrated. */
export function openStore(url: string, connectionCount = 10): Store {
  const pool = new pg.Pool({ connectionString: url, max: connectionCount, application_name: "crampcast" });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Asks an external server whether it can be used; throws `SetupFailure` with its own words. */
export async function checkExternalDatabase(url: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    const words = error instanceof Error && error.message ? error.message : "it does not answer";
    throw new SetupFailure(`The PostgreSQL server of DATABASE_URL cannot be used: ${words}`);
  }
}

/** Opens a database and brings it to this version's tables. */
export async function openMigratedStore(url: string): Promise<{ store: Store; applied: readonly string[] }> {
  const store = openStore(url);
  try {
    return { store, applied: await migrate(store) };
  } catch (error) {
    await store.destroy();
    throw error;
  }
}
