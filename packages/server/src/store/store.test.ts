import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner, localOwnerId } from "./as-owner.ts";
import { saveAthlete } from "./athletes.ts";
import { keepFile, readFile } from "./files.ts";
import { migrate } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { packColumns, unpackColumns } from "./recording-blob.ts";
import { schemaText } from "./schema-text.ts";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

const stranger = "00000000-0000-4000-8000-00000000abcd";
const answers = {
  name: "Ada",
  sex: "female",
  ageYears: 36,
  massKg: 58,
  heightM: 1.66,
  crampedRacesOfLastTenCount: 2,
  hasFamilyHistory: null,
  chronicConditionCount: 0,
  measuredSweatSodiumMmolPerL: null,
  measuredSweatRateKgPerH: null,
} as const;

test("a fresh migration makes exactly the tables of schema.sql", async () => {
  const store = openStore(await cluster.freshDatabase());
  await expect(`${await schemaText(store)}\n`).toMatchFileSnapshot("./schema.sql");
  await store.destroy();
});

test("two servers that migrate one database at once both end with all tables, and migrating again changes nothing", async () => {
  const url = await cluster.emptyDatabase();
  const stores = [openStore(url), openStore(url)];
  const applied = await Promise.all(stores.map((store) => migrate(store)));
  expect(applied.flat()).toEqual([
    "0001-first-tables",
    "0002-cramp-events",
    "0003-screenings",
    "0004-plans",
    "0005-explanations",
    "0006-programmes",
    "0007-file-reasons",
  ]);
  for (const store of stores) expect(await migrate(store)).toEqual([]);
  await Promise.all(stores.map((store) => store.destroy()));
});

test("every table with an owner is closed by row-level security, forced even on the owner of the table", async () => {
  const store = openStore(await cluster.freshDatabase());
  const { rows } = await sql<{ table: string; isOwned: boolean; isClosed: boolean }>`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as "isClosed",
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id') as "isOwned"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_%'
  `.execute(store);
  expect(rows.filter((row) => row.isOwned).length).toBe(14);
  expect(rows.filter((row) => row.isOwned !== row.isClosed)).toEqual([]);
  await store.destroy();
});

test("another owner sees nothing, changes nothing and cannot write in one's name", async () => {
  const store = openStore(await cluster.freshDatabase());
  const bytes = new TextEncoder().encode("a recording");
  const hash = "a".repeat(64);
  await asOwner(store, localOwnerId, async (mine) => {
    await saveAthlete(mine, localOwnerId, { answers, overrides: {} });
    await keepFile(mine, localOwnerId, { hash, name: "a.fit", bytes });
  });
  await asOwner(store, stranger, async (theirs) => {
    expect(await theirs.selectFrom("athletes").selectAll().execute()).toEqual([]);
    expect(await readFile(theirs, hash)).toBeNull();
    expect((await theirs.deleteFrom("files").executeTakeFirstOrThrow()).numDeletedRows).toBe(0n);
  });
  const forged = asOwner(store, stranger, (theirs) =>
    keepFile(theirs, localOwnerId, { hash: "b".repeat(64), name: "b.fit", bytes }),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
  const kept = await asOwner(store, localOwnerId, (mine) => readFile(mine, hash));
  expect(Buffer.from(kept?.bytes ?? []).toString()).toBe("a recording");
  await store.destroy();
});

test("without an owner in the transaction nothing is seen at all", async () => {
  const store = openStore(await cluster.freshDatabase());
  await asOwner(store, localOwnerId, (mine) => saveAthlete(mine, localOwnerId, { answers, overrides: {} }));
  const seen = await store.transaction().execute(async (transaction) => {
    await sql`set local role crampcast_app`.execute(transaction);
    return transaction.selectFrom("athletes").selectAll().execute();
  });
  expect(seen).toEqual([]);
  await store.destroy();
});

test("what one request did under its owner does not reach the next one on the same connection", async () => {
  const store = openStore(await cluster.freshDatabase(), 1);
  await asOwner(store, randomUUID(), async () => undefined);
  const { rows } = await sql<{ owner: string; role: string }>`
    select current_setting('crampcast.owner', true) as owner, current_user as role`.execute(store);
  expect(rows).toEqual([{ owner: "", role: "crampcast" }]);
  await store.destroy();
});

test("every bit of a recording's columns comes back, absent columns stay absent", () => {
  const column = fc.array(fc.double(), { minLength: 3, maxLength: 3 }).map((values) => Float64Array.from(values));
  const optional = fc.option(column, { nil: null });
  const columns = fc.record({
    timeS: column,
    latitudeDeg: optional,
    longitudeDeg: optional,
    altitudeM: optional,
    distanceM: optional,
    speedMps: optional,
    heartRateBpm: optional,
    cadencePerMin: optional,
    powerW: optional,
    deviceTemperatureC: optional,
    coreTemperatureC: optional,
  });
  fc.assert(
    fc.property(columns, (one) => {
      expect(unpackColumns(packColumns(one))).toEqual(one);
    }),
    { seed: 20261123 },
  );
});
