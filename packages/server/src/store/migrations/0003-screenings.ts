import { type Kysely, sql } from "kysely";

/** Screenings, drafts among them: the device names them, so one owner's names are apart from another's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table screenings (
    owner_id uuid not null,
    id uuid not null,
    answers jsonb not null,
    is_completed boolean not null,
    answered_epoch_ms double precision not null,
    primary key (owner_id, id)
  )`.execute(db);
  await sql`alter table screenings enable row level security`.execute(db);
  await sql`alter table screenings force row level security`.execute(db);
  await sql`create policy own_rows on screenings
    using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
    with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
  await sql`grant select, insert, update, delete on screenings to crampcast_app`.execute(db);
}
