import { type Kysely, sql } from "kysely";

/** Explanations of forecasts: one each, gone with it, and made anew when it failed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table explanations (
    id uuid primary key,
    owner_id uuid not null,
    forecast_id uuid not null unique references forecasts(id) on delete cascade,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    progress_fraction double precision not null default 0,
    model_version text not null,
    explanation_json text,
    error text,
    created_epoch_ms double precision not null default (extract(epoch from clock_timestamp()) * 1000)
  )`.execute(db);
  await sql`alter table explanations enable row level security`.execute(db);
  await sql`alter table explanations force row level security`.execute(db);
  await sql`create policy own_rows on explanations
    using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
    with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
  await sql`grant select, insert, update, delete on explanations to crampcast_app`.execute(db);
}
