import { type Kysely, sql } from "kysely";

/** The prevention programme of a person, and what happened to its sessions: added to, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table programmes (
    owner_id uuid not null primary key,
    programme jsonb not null,
    saved_epoch_ms double precision not null
  )`.execute(db);
  await sql`create table programme_records (
    owner_id uuid not null,
    id uuid not null,
    recorded_epoch_ms double precision not null,
    session_id text not null,
    state text not null check (state in ('done', 'missed', 'moved')),
    date text,
    pain_of_ten integer check (pain_of_ten between 0 and 10),
    primary key (owner_id, id)
  )`.execute(db);
  for (const table of ["programmes", "programme_records"]) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`alter table ${name} force row level security`.execute(db);
    await sql`create policy own_rows on ${name}
      using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
      with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
  }
  await sql`grant select, insert, update, delete on programmes to crampcast_app`.execute(db);
  await sql`grant select, insert, delete on programme_records to crampcast_app`.execute(db);
}
