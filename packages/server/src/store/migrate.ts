import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { SetupFailure } from "./embedded/setup-failure.ts";
import { up as makeFirstTables } from "./migrations/0001-first-tables.ts";
import { up as makeCrampEvents } from "./migrations/0002-cramp-events.ts";
import { up as makeScreenings } from "./migrations/0003-screenings.ts";
import { up as makePlans } from "./migrations/0004-plans.ts";
import { up as makeExplanations } from "./migrations/0005-explanations.ts";
import { up as makeProgrammes } from "./migrations/0006-programmes.ts";
import { up as keepFileReasons } from "./migrations/0007-file-reasons.ts";

const migrations = {
  "0001-first-tables": { up: makeFirstTables },
  "0002-cramp-events": { up: makeCrampEvents },
  "0003-screenings": { up: makeScreenings },
  "0004-plans": { up: makePlans },
  "0005-explanations": { up: makeExplanations },
  "0006-programmes": { up: makeProgrammes },
  "0007-file-reasons": { up: keepFileReasons },
};

/** Brings the database to this version's tables; returns the names of what was applied. Two at once: one waits. */
export async function migrate<Database>(db: Kysely<Database>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/previously executed migration .* is missing|corrupted migrations/.test(reason)) {
      throw new SetupFailure(
        "The database was made by a newer Crampcast: update this one, or use another data folder.",
      );
    }
    if (/permission denied to (grant|create) role/.test(reason)) {
      throw new SetupFailure(
        "The user of DATABASE_URL may not set up the role that requests act as: let an administrator of that server run " +
          "CREATE ROLE crampcast_app NOLOGIN; GRANT crampcast_app TO the user; and start again.",
      );
    }
    throw new SetupFailure(`The database could not be brought up to date: ${reason}`);
  }
  return (results ?? []).map((one) => one.migrationName);
}
