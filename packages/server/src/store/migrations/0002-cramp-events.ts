import { type Kysely, sql } from "kysely";

/** The cramp log. Requests may read and add, never change or remove: a correction is an entry that names the old one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table cramp_events (
    owner_id uuid not null,
    id uuid not null,
    supersedes_id uuid,
    is_withdrawn boolean not null,
    muscle text not null,
    side text not null check (side in ('left', 'right', 'both')),
    epoch_ms double precision not null,
    circumstance text not null check (circumstance in ('during-exercise', 'at-rest', 'at-night')),
    severity integer check (severity between 1 and 3),
    lasted_s double precision,
    measures jsonb not null,
    distance_m double precision,
    note text not null,
    logged_epoch_ms double precision not null default (extract(epoch from clock_timestamp()) * 1000),
    primary key (owner_id, id),
    foreign key (owner_id, supersedes_id) references cramp_events (owner_id, id),
    unique (owner_id, supersedes_id)
  )`.execute(db);
  await sql`create index cramp_events_by_time on cramp_events (owner_id, epoch_ms)`.execute(db);
  await sql`alter table cramp_events enable row level security`.execute(db);
  await sql`alter table cramp_events force row level security`.execute(db);
  await sql`create policy own_rows on cramp_events
    using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
    with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
  await sql`grant select, insert on cramp_events to crampcast_app`.execute(db);
}
