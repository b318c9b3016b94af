import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner, localOwnerId } from "../store/as-owner.ts";
import { keepFile, readFile } from "../store/files.ts";
import { openMigratedStore, openStore, type Store } from "../store/open-store.ts";
import { openQueue, type QueueHandlers } from "./queue.ts";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(async () => {
  await cluster.stop();
  expect(errors).toEqual([]);
});

const errors: unknown[] = [];
const logError = (error: unknown) => void errors.push(error);

async function until(isTrue: () => boolean): Promise<void> {
  for (let waitedMs = 0; !isTrue(); waitedMs += 50) {
    if (waitedMs > 30_000) throw new Error("did not happen within 30 s");
    await delay(50);
  }
}

const enqueue = (store: Store, queue: Awaited<ReturnType<typeof openQueue>>, id: string) =>
  asOwner(
    store,
    localOwnerId,
    async () => undefined,
    (transaction) => queue.enqueue(transaction, "import", { id, ownerId: localOwnerId }),
  );

// First, while the cluster has no role of ours yet: roles belong to the cluster, not to a database.
test("a role that is no superuser but may make roles is enough, and is bound by row-level security itself", async () => {
  const url = await cluster.databaseOfOrdinaryRole();
  const { store, applied } = await openMigratedStore(url);
  expect(applied[0]).toBe("0001-first-tables");
  const queue = await openQueue({ url, store, isAlone: false, logError });
  const file = { hash: "a".repeat(64), name: "a.fit", bytes: new Uint8Array(3) };
  await asOwner(
    store,
    localOwnerId,
    (mine) => keepFile(mine, localOwnerId, file),
    (transaction) => queue.enqueue(transaction, "import", { id: randomUUID(), ownerId: localOwnerId }),
  );
  expect(await store.selectFrom("files").selectAll().execute()).toEqual([]);
  expect((await asOwner(store, localOwnerId, (mine) => readFile(mine, file.hash)))?.name).toBe("a.fit");
  await queue.stop();
  await store.destroy();
});

test("a role that may not be given the role of requests is told what an administrator has to run", async () => {
  await expect(openMigratedStore(await cluster.databaseOfOrdinaryRole())).rejects.toThrow(/GRANT crampcast_app TO/);
});

test("a job that fails is tried again, and after the fourth time given up once with its reason", async () => {
  const url = await cluster.freshDatabase();
  const store = openStore(url);
  const queue = await openQueue({ url, store, isAlone: true, logError });
  const tries: string[] = [];
  const givenUp: string[] = [];
  const handlers: QueueHandlers = {
    run: {
      import: async ({ id }) => {
        tries.push(id);
        throw new Error("the disk is full");
      },
      explanation: async () => undefined,
      plan: async () => undefined,
      forecast: async () => undefined,
    },
    giveUp: async (kind, ticket, reason) => {
      givenUp.push(`${kind} ${ticket.id} ${reason}`);
    },
  };
  const id = randomUUID();
  await enqueue(store, queue, id);
  await enqueue(store, queue, id);
  await queue.work(handlers);
  await until(() => givenUp.length > 0);
  await delay(1500);
  expect(tries).toEqual([id, id, id, id]);
  expect(givenUp).toEqual([`import ${id} the disk is full`]);
  await queue.stop();
  await store.destroy();
});

test("a transaction that fails leaves no job behind", async () => {
  const url = await cluster.freshDatabase();
  const store = openStore(url);
  const queue = await openQueue({ url, store, isAlone: true, logError });
  const done: string[] = [];
  const run = async ({ id }: { id: string }) => void done.push(id);
  await queue.work({ run: { import: run, forecast: run, explanation: run, plan: run }, giveUp: async () => undefined });
  const [lost, kept] = [randomUUID(), randomUUID()];
  const failing = asOwner(
    store,
    localOwnerId,
    async () => undefined,
    async (transaction) => {
      await queue.enqueue(transaction, "import", { id: lost, ownerId: localOwnerId });
      throw new Error("rolled back");
    },
  );
  await expect(failing).rejects.toThrow("rolled back");
  await enqueue(store, queue, kept);
  await until(() => done.length > 0);
  expect(done).toEqual([kept]);
  await queue.stop();
  await store.destroy();
});

test("a job that ends the server each time it is taken up is given up in the end, with that as the reason", async () => {
  const url = await cluster.freshDatabase();
  const store = openStore(url);
  const id = randomUUID();
  const givenUp: string[] = [];
  const handlers: QueueHandlers = {
    run: {
      import: async () => undefined,
      forecast: async () => undefined,
      explanation: async () => undefined,
      plan: async () => undefined,
    },
    giveUp: async (_kind, ticket, reason) => {
      givenUp.push(`${ticket.id} ${reason}`);
    },
  };
  const jobState = async () =>
    (await sql<{ state: string }>`select state from pgboss.job where id = ${id}`.execute(store)).rows[0]?.state;
  const queue = await openQueue({ url, store, isAlone: true, logError });
  await enqueue(store, queue, id);
  await queue.stop();
  for (let life = 1; life <= 4; life += 1) {
    // What a killed server leaves behind: the job in hand, counted as pg-boss counts when it hands a job out.
    await sql`update pgboss.job set state = 'active', started_on = now(), retry_count = ${life - 1} where id = ${id}`.execute(
      store,
    );
    const next = await openQueue({ url, store, isAlone: true, logError });
    expect(await jobState()).toBe(life < 4 ? "retry" : "cancelled");
    if (life === 4) await next.work(handlers);
    await next.stop();
  }
  expect(givenUp).toEqual([`${id} the server ended while it worked on this, 4 times`]);
  await store.destroy();
});
