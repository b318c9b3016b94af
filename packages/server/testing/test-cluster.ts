import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startCluster } from "../src/store/embedded/cluster.ts";
import { openMigratedStore } from "../src/store/open-store.ts";

/** A real PostgreSQL in a temporary folder, with a fresh migrated database for whoever asks. */
export interface TestCluster {
  /** Connection string of an empty, unmigrated database. */
  readonly emptyDatabase: () => Promise<string>;
  /** Connection string of a database with all tables, copied from a template. */
  readonly freshDatabase: () => Promise<string>;
  /** Connection string of an empty database that an ordinary role owns, as a hoster gives it out. */
  readonly databaseOfOrdinaryRole: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts it; fsync stays on, as in the product. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), "crampcast-test-"));
  const secret = randomBytes(24).toString("hex");
  const cluster = await startCluster({ dataFolder: folder, secret, say: () => undefined });
  let isTemplateMade = false;
  const run = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const make = async (name: string, template: string): Promise<string> => {
    await run(`create database ${name} template ${template}`);
    return cluster.url.replace(/[^/]+$/, name);
  };
  const drawName = () => `test_${randomBytes(6).toString("hex")}`;
  return {
    emptyDatabase: () => make(drawName(), "template0"),
    freshDatabase: async () => {
      if (!isTemplateMade) {
        const { store } = await openMigratedStore(await make("migrated", "template0"));
        await store.destroy();
        isTemplateMade = true;
      }
      return make(drawName(), "migrated");
    },
    databaseOfOrdinaryRole: async () => {
      const name = drawName();
      await run(`create role ${name} login createrole password '${secret}'`, `create database ${name} owner ${name}`);
      return cluster.url.replace("crampcast:", `${name}:`).replace(/[^/]+$/, name);
    },
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
