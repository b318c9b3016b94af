import { type Kysely, sql } from "kysely";

/** What became of a file, as data beside the English words, so that every language can tell it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table file_fates add column reasons jsonb`.execute(db);
}
