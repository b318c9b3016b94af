import { type Kysely, sql } from "kysely";

/** Searches for plans: the input and the frontier as the very text that was hashed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table plans (
    id uuid primary key,
    owner_id uuid not null,
    race_id uuid references races(id) on delete cascade,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    progress_fraction double precision not null default 0,
    model_version text not null,
    seed double precision not null,
    input_hash text not null,
    order_json text not null,
    frontier_json text,
    other_days_json text,
    error text,
    created_epoch_ms double precision not null default (extract(epoch from clock_timestamp()) * 1000)
  )`.execute(db);
  await sql`create index plans_by_race on plans (race_id)`.execute(db);
  await sql`alter table plans enable row level security`.execute(db);
  await sql`alter table plans force row level security`.execute(db);
  await sql`create policy own_rows on plans
    using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
    with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
  await sql`grant select, insert, update, delete on plans to crampcast_app`.execute(db);
}
