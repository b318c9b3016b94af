import { type Kysely, sql } from "kysely";

const personalTables = [
  "athletes",
  "files",
  "imports",
  "import_uploads",
  "file_fates",
  "activities",
  "races",
  "forecasts",
] as const;

const now = sql`(extract(epoch from clock_timestamp()) * 1000)`;

async function makeTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table athletes (
    owner_id uuid primary key,
    answers jsonb,
    overrides jsonb not null default '{}'
  )`.execute(db);
  await sql`create table files (
    owner_id uuid not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    name text not null,
    bytes bytea not null,
    created_epoch_ms double precision not null default ${now},
    primary key (owner_id, hash)
  )`.execute(db);
  // Device files are compressed or noise already: packing them again only costs time.
  await sql`alter table files alter column bytes set storage external`.execute(db);
  await sql`create table imports (
    id uuid primary key,
    owner_id uuid not null,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    done_count integer not null default 0,
    total_count integer not null,
    error text,
    created_epoch_ms double precision not null default ${now}
  )`.execute(db);
  await sql`create table import_uploads (
    import_id uuid not null references imports on delete cascade,
    owner_id uuid not null,
    upload_index integer not null,
    file_hash text not null,
    file_name text not null,
    is_done boolean not null default false,
    primary key (import_id, upload_index)
  )`.execute(db);
  await sql`create table file_fates (
    import_id uuid not null references imports on delete cascade,
    owner_id uuid not null,
    upload_index integer not null,
    entry_index integer not null,
    file_name text not null,
    file_hash text,
    outcome text not null
      check (outcome in ('imported', 'duplicate-file', 'same-activity', 'not-an-activity', 'unreadable')),
    reason text,
    activity_ids uuid[] not null default '{}',
    primary key (import_id, upload_index, entry_index)
  )`.execute(db);
  await sql`create table activities (
    id uuid primary key,
    owner_id uuid not null,
    import_id uuid not null references imports on delete cascade,
    upload_index integer not null,
    entry_index integer not null,
    file_hash text not null,
    file_name text not null,
    session_index integer not null,
    sport text not null,
    sub_sport text,
    title text,
    start_epoch_ms double precision not null,
    elapsed_s double precision not null,
    timer_s double precision not null,
    distance_m double precision,
    ascent_m double precision,
    average_heart_rate_bpm double precision,
    average_power_w double precision,
    average_temperature_c double precision,
    same_as_id uuid,
    repairs jsonb not null,
    details jsonb not null,
    summary jsonb not null,
    recording bytea not null,
    unique (owner_id, file_hash, entry_index, session_index),
    foreign key (owner_id, file_hash) references files (owner_id, hash)
  )`.execute(db);
  await sql`alter table activities alter column recording set storage external`.execute(db);
  await sql`create index activities_by_start on activities (owner_id, start_epoch_ms)`.execute(db);
  await sql`create index activities_by_import on activities (import_id)`.execute(db);
  await sql`create table races (
    id uuid primary key,
    owner_id uuid not null,
    plan jsonb not null,
    created_epoch_ms double precision not null default ${now}
  )`.execute(db);
  await sql`create table forecasts (
    id uuid primary key,
    owner_id uuid not null,
    race_id uuid references races on delete cascade,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    progress_fraction double precision not null default 0,
    model_version text not null,
    seed double precision not null,
    input_hash text not null,
    request_json text not null,
    forecast_json text,
    forecast_hash text,
    error text,
    created_epoch_ms double precision not null default ${now}
  )`.execute(db);
  await sql`create index forecasts_by_race on forecasts (race_id)`.execute(db);
  await sql`create table weather_cache (
    place text not null,
    date text not null,
    answer jsonb not null,
    fetched_epoch_ms double precision not null,
    primary key (place, date)
  )`.execute(db);
}

/** The role that requests and jobs act as: it owns nothing, so row-level security binds it. */
async function makeRole(db: Kysely<unknown>): Promise<void> {
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = 'crampcast_app') then
      create role crampcast_app nologin;
    end if;
    if not pg_has_role(current_user, 'crampcast_app', 'SET') then
      execute format('grant crampcast_app to %I', current_user);
    end if;
    execute format('grant usage on schema %I to crampcast_app', current_schema());
  exception when duplicate_object or unique_violation then
    null; -- another server on the same cluster made it at this moment
  end $$`.execute(db);
}

/** First tables: everything personal carries its owner and is closed to everybody else by the database itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await makeTables(db);
  await makeRole(db);
  for (const table of personalTables) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`alter table ${name} force row level security`.execute(db);
    await sql`create policy own_rows on ${name}
      using (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)
      with check (owner_id = nullif(current_setting('crampcast.owner', true), '')::uuid)`.execute(db);
    await sql`grant select, insert, update, delete on ${name} to crampcast_app`.execute(db);
  }
  await sql`grant select, insert, update on weather_cache to crampcast_app`.execute(db);
}
