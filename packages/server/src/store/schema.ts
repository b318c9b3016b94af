import type { AthleteAnswers, CrampEvent, RacePlan, TrainingOverrides } from "@crampcast/contract";
import type { Activity, ActivitySummary, FileReason, Sport } from "@crampcast/model/activity";
import type { Programme } from "@crampcast/model/plan/programme";
import type { ScreeningAnswers } from "@crampcast/model/screening";
import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** A column that the database fills when a row is made, and that never changes. */
type MadeOnce<T> = ColumnType<T, T | undefined, never>;

export type JobState = "queued" | "running" | "done" | "failed";
export type FileOutcome = "imported" | "duplicate-file" | "same-activity" | "not-an-activity" | "unreadable";

export interface AthletesTable {
  owner_id: string;
  answers: JSONColumnType<AthleteAnswers> | null;
  overrides: JSONColumnType<TrainingOverrides>;
}

export interface FilesTable {
  owner_id: string;
  hash: string;
  name: string;
  bytes: Buffer;
  created_epoch_ms: Generated<number>;
}

export interface ImportsTable {
  id: string;
  owner_id: string;
  state: JobState;
  done_count: Generated<number>;
  total_count: number;
  error: string | null;
  created_epoch_ms: MadeOnce<number>;
}

export interface ImportUploadsTable {
  import_id: string;
  owner_id: string;
  upload_index: number;
  file_hash: string;
  file_name: string;
  is_done: Generated<boolean>;
}

export interface FileFatesTable {
  import_id: string;
  owner_id: string;
  upload_index: number;
  entry_index: number;
  file_name: string;
  /** Null when the bytes could not be had, as of a damaged archive. */
  file_hash: string | null;
  outcome: FileOutcome;
  reason: string | null;
  /** The sentences of `reason` as data; null in rows from before they were kept. */
  reasons: JSONColumnType<FileReason[]> | null;
  activity_ids: string[];
}

export interface ActivitiesTable {
  id: string;
  owner_id: string;
  import_id: string;
  upload_index: number;
  entry_index: number;
  file_hash: string;
  file_name: string;
  session_index: number;
  sport: Sport;
  sub_sport: string | null;
  title: string | null;
  start_epoch_ms: number;
  elapsed_s: number;
  timer_s: number;
  distance_m: number | null;
  ascent_m: number | null;
  average_heart_rate_bpm: number | null;
  average_power_w: number | null;
  average_temperature_c: number | null;
  /** The richer recording that stands for this effort; null when this one stands for it. */
  same_as_id: string | null;
  repairs: JSONColumnType<{ kind: string; message: string; sampleCount: number }[]>;
  /** What an `Activity` holds besides the columns of this table and of the recording. */
  details: JSONColumnType<Pick<Activity, "origin" | "descentM" | "laps" | "deviceFields">>;
  /** What the training numbers are derived from. */
  summary: JSONColumnType<ActivitySummary>;
  /** The cleaned columns, see `recording-blob.ts`. */
  recording: Buffer;
}

export interface RacesTable {
  id: string;
  owner_id: string;
  plan: JSONColumnType<RacePlan>;
  created_epoch_ms: MadeOnce<number>;
}

/** What every row has that is a job with one answer. */
interface JobColumns {
  id: string;
  owner_id: string;
  state: JobState;
  progress_fraction: Generated<number>;
  model_version: string;
  error: string | null;
  created_epoch_ms: MadeOnce<number>;
}

/** A job about a race, with what makes its answer repeatable. */
interface RaceJobColumns extends JobColumns {
  race_id: string | null;
  seed: number;
  input_hash: string;
}

export interface ForecastsTable extends RaceJobColumns {
  /** Canonical JSON of the whole input, whose SHA-256 is `input_hash`. */
  request_json: string;
  /** The answer's own bytes, so that a replay is compared with what was given out. */
  forecast_json: string | null;
  forecast_hash: string | null;
}

/** Why a stored forecast says what it says. */
export interface ExplanationsTable extends JobColumns {
  forecast_id: string;
  explanation_json: string | null;
}

export interface CrampEventsTable {
  owner_id: string;
  /** Made on the device, so it is unique for one owner only. */
  id: string;
  supersedes_id: string | null;
  is_withdrawn: boolean;
  muscle: CrampEvent["muscle"];
  side: CrampEvent["side"];
  epoch_ms: number;
  circumstance: CrampEvent["circumstance"];
  severity: number | null;
  lasted_s: number | null;
  measures: JSONColumnType<CrampEvent["measures"]>;
  distance_m: number | null;
  note: string;
  logged_epoch_ms: MadeOnce<number>;
}

/** Intakes, drafts among them. */
export interface ScreeningsTable {
  owner_id: string;
  id: string;
  answers: JSONColumnType<ScreeningAnswers>;
  is_completed: boolean;
  answered_epoch_ms: number;
}

/** Searches for plans, with their frontiers. */
export interface PlansTable extends RaceJobColumns {
  order_json: string;
  frontier_json: string | null;
  other_days_json: string | null;
}

/** Weather of a rounded place and a day: holds nothing about a person, so it has no owner. */
export interface WeatherCacheTable {
  place: string;
  date: string;
  answer: JSONColumnType<object>;
  fetched_epoch_ms: number;
}

export interface ProgrammesTable {
  owner_id: string;
  programme: JSONColumnType<Programme>;
  saved_epoch_ms: number;
}

export interface ProgrammeRecordsTable {
  owner_id: string;
  id: string;
  recorded_epoch_ms: number;
  session_id: string;
  state: "done" | "missed" | "moved";
  date: string | null;
  pain_of_ten: number | null;
}

export interface Tables {
  athletes: AthletesTable;
  files: FilesTable;
  imports: ImportsTable;
  import_uploads: ImportUploadsTable;
  file_fates: FileFatesTable;
  activities: ActivitiesTable;
  races: RacesTable;
  forecasts: ForecastsTable;
  explanations: ExplanationsTable;
  cramp_events: CrampEventsTable;
  programmes: ProgrammesTable;
  programme_records: ProgrammeRecordsTable;
  screenings: ScreeningsTable;
  plans: PlansTable;
  weather_cache: WeatherCacheTable;
}
