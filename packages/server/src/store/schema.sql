-- What the migrations make, read back from PostgreSQL. Written by store.test.ts; do not edit.

create table activities (
  id uuid not null,
  owner_id uuid not null,
  import_id uuid not null,
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
  constraint activities_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint activities_owner_id_file_hash_entry_index_session_index_key UNIQUE (owner_id, file_hash, entry_index, session_index),
  constraint activities_owner_id_file_hash_fkey FOREIGN KEY (owner_id, file_hash) REFERENCES files(owner_id, hash),
  constraint activities_pkey PRIMARY KEY (id)
);
CREATE INDEX activities_by_import ON public.activities USING btree (import_id);
CREATE INDEX activities_by_start ON public.activities USING btree (owner_id, start_epoch_ms);
alter table activities enable row level security;
alter table activities force row level security;
create policy own_rows on activities using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on activities to crampcast_app;

create table athletes (
  owner_id uuid not null,
  answers jsonb,
  overrides jsonb not null default '{}'::jsonb,
  constraint athletes_pkey PRIMARY KEY (owner_id)
);
alter table athletes enable row level security;
alter table athletes force row level security;
create policy own_rows on athletes using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on athletes to crampcast_app;

create table cramp_events (
  owner_id uuid not null,
  id uuid not null,
  supersedes_id uuid,
  is_withdrawn boolean not null,
  muscle text not null,
  side text not null,
  epoch_ms double precision not null,
  circumstance text not null,
  severity integer,
  lasted_s double precision,
  measures jsonb not null,
  distance_m double precision,
  note text not null,
  logged_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint cramp_events_circumstance_check CHECK ((circumstance = ANY (ARRAY['during-exercise'::text, 'at-rest'::text, 'at-night'::text]))),
  constraint cramp_events_owner_id_supersedes_id_fkey FOREIGN KEY (owner_id, supersedes_id) REFERENCES cramp_events(owner_id, id),
  constraint cramp_events_owner_id_supersedes_id_key UNIQUE (owner_id, supersedes_id),
  constraint cramp_events_pkey PRIMARY KEY (owner_id, id),
  constraint cramp_events_severity_check CHECK (((severity >= 1) AND (severity <= 3))),
  constraint cramp_events_side_check CHECK ((side = ANY (ARRAY['left'::text, 'right'::text, 'both'::text])))
);
CREATE INDEX cramp_events_by_time ON public.cramp_events USING btree (owner_id, epoch_ms);
alter table cramp_events enable row level security;
alter table cramp_events force row level security;
create policy own_rows on cramp_events using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant insert, select on cramp_events to crampcast_app;

create table explanations (
  id uuid not null,
  owner_id uuid not null,
  forecast_id uuid not null,
  state text not null,
  progress_fraction double precision not null default 0,
  model_version text not null,
  explanation_json text,
  error text,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint explanations_forecast_id_fkey FOREIGN KEY (forecast_id) REFERENCES forecasts(id) ON DELETE CASCADE,
  constraint explanations_forecast_id_key UNIQUE (forecast_id),
  constraint explanations_pkey PRIMARY KEY (id),
  constraint explanations_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
alter table explanations enable row level security;
alter table explanations force row level security;
create policy own_rows on explanations using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on explanations to crampcast_app;

create table file_fates (
  import_id uuid not null,
  owner_id uuid not null,
  upload_index integer not null,
  entry_index integer not null,
  file_name text not null,
  file_hash text,
  outcome text not null,
  reason text,
  activity_ids uuid[] not null default '{}'::uuid[],
  reasons jsonb,
  constraint file_fates_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint file_fates_outcome_check CHECK ((outcome = ANY (ARRAY['imported'::text, 'duplicate-file'::text, 'same-activity'::text, 'not-an-activity'::text, 'unreadable'::text]))),
  constraint file_fates_pkey PRIMARY KEY (import_id, upload_index, entry_index)
);
alter table file_fates enable row level security;
alter table file_fates force row level security;
create policy own_rows on file_fates using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on file_fates to crampcast_app;

create table files (
  owner_id uuid not null,
  hash text not null,
  name text not null,
  bytes bytea not null,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint files_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint files_pkey PRIMARY KEY (owner_id, hash)
);
alter table files enable row level security;
alter table files force row level security;
create policy own_rows on files using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on files to crampcast_app;

create table forecasts (
  id uuid not null,
  owner_id uuid not null,
  race_id uuid,
  state text not null,
  progress_fraction double precision not null default 0,
  model_version text not null,
  seed double precision not null,
  input_hash text not null,
  request_json text not null,
  forecast_json text,
  forecast_hash text,
  error text,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint forecasts_pkey PRIMARY KEY (id),
  constraint forecasts_race_id_fkey FOREIGN KEY (race_id) REFERENCES races(id) ON DELETE CASCADE,
  constraint forecasts_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX forecasts_by_race ON public.forecasts USING btree (race_id);
alter table forecasts enable row level security;
alter table forecasts force row level security;
create policy own_rows on forecasts using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on forecasts to crampcast_app;

create table import_uploads (
  import_id uuid not null,
  owner_id uuid not null,
  upload_index integer not null,
  file_hash text not null,
  file_name text not null,
  is_done boolean not null default false,
  constraint import_uploads_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_uploads_pkey PRIMARY KEY (import_id, upload_index)
);
alter table import_uploads enable row level security;
alter table import_uploads force row level security;
create policy own_rows on import_uploads using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on import_uploads to crampcast_app;

create table imports (
  id uuid not null,
  owner_id uuid not null,
  state text not null,
  done_count integer not null default 0,
  total_count integer not null,
  error text,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
alter table imports enable row level security;
alter table imports force row level security;
create policy own_rows on imports using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on imports to crampcast_app;

create table plans (
  id uuid not null,
  owner_id uuid not null,
  race_id uuid,
  state text not null,
  progress_fraction double precision not null default 0,
  model_version text not null,
  seed double precision not null,
  input_hash text not null,
  order_json text not null,
  frontier_json text,
  other_days_json text,
  error text,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint plans_pkey PRIMARY KEY (id),
  constraint plans_race_id_fkey FOREIGN KEY (race_id) REFERENCES races(id) ON DELETE CASCADE,
  constraint plans_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX plans_by_race ON public.plans USING btree (race_id);
alter table plans enable row level security;
alter table plans force row level security;
create policy own_rows on plans using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on plans to crampcast_app;

create table programme_records (
  owner_id uuid not null,
  id uuid not null,
  recorded_epoch_ms double precision not null,
  session_id text not null,
  state text not null,
  date text,
  pain_of_ten integer,
  constraint programme_records_pain_of_ten_check CHECK (((pain_of_ten >= 0) AND (pain_of_ten <= 10))),
  constraint programme_records_pkey PRIMARY KEY (owner_id, id),
  constraint programme_records_state_check CHECK ((state = ANY (ARRAY['done'::text, 'missed'::text, 'moved'::text])))
);
alter table programme_records enable row level security;
alter table programme_records force row level security;
create policy own_rows on programme_records using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select on programme_records to crampcast_app;

create table programmes (
  owner_id uuid not null,
  programme jsonb not null,
  saved_epoch_ms double precision not null,
  constraint programmes_pkey PRIMARY KEY (owner_id)
);
alter table programmes enable row level security;
alter table programmes force row level security;
create policy own_rows on programmes using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on programmes to crampcast_app;

create table races (
  id uuid not null,
  owner_id uuid not null,
  plan jsonb not null,
  created_epoch_ms double precision not null default (EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric),
  constraint races_pkey PRIMARY KEY (id)
);
alter table races enable row level security;
alter table races force row level security;
create policy own_rows on races using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on races to crampcast_app;

create table screenings (
  owner_id uuid not null,
  id uuid not null,
  answers jsonb not null,
  is_completed boolean not null,
  answered_epoch_ms double precision not null,
  constraint screenings_pkey PRIMARY KEY (owner_id, id)
);
alter table screenings enable row level security;
alter table screenings force row level security;
create policy own_rows on screenings using ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid)) with check ((owner_id = (NULLIF(current_setting('crampcast.owner'::text, true), ''::text))::uuid));
grant delete, insert, select, update on screenings to crampcast_app;

create table weather_cache (
  place text not null,
  date text not null,
  answer jsonb not null,
  fetched_epoch_ms double precision not null,
  constraint weather_cache_pkey PRIMARY KEY (place, date)
);
grant insert, select, update on weather_cache to crampcast_app;

