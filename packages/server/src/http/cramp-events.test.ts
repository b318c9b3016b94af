import { randomUUID } from "node:crypto";
import { CrampEventSchema, type LogCramp, ProblemSchema } from "@crampcast/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { deviceFile, uploadOf } from "../../testing/device-files.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner } from "../store/as-owner.ts";

let cluster: TestCluster;
let server: TestApp;
let url: string;
beforeAll(async () => {
  cluster = await startTestCluster();
  url = await cluster.freshDatabase();
  server = await startTestApp({ url, nowEpochMs: Date.UTC(2020, 11, 20) });
});
afterAll(async () => {
  await server.stop();
  await cluster.stop();
});

const cramp = (part: Partial<LogCramp> = {}): LogCramp => ({
  id: randomUUID(),
  supersedesId: null,
  isWithdrawn: false,
  muscle: "gastrocnemius",
  side: "left",
  epochMs: Date.UTC(2020, 11, 8, 9, 50),
  circumstance: "during-exercise",
  severity: 2,
  lastedS: 95,
  measures: [{ measure: "stretch", helped: "yes" }],
  distanceM: 7100,
  note: "",
  ...part,
});
const log = (payload: unknown) =>
  server.app.inject({ method: "POST", url: "/api/cramp-events", payload: payload as object });
const list = async () =>
  z.array(CrampEventSchema).parse((await server.app.inject({ method: "GET", url: "/api/cramp-events" })).json());
const entry = async (id: string) => (await list()).find((one) => one.id === id);

test("a cramp that is sent twice, as after a lost answer, stands in the log once", async () => {
  const one = cramp();
  const first = await log(one);
  const second = await log(one);
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect(second.json()).toEqual(first.json());
  expect((await list()).filter(({ id }) => id === one.id)).toHaveLength(1);
});

test("a correction is a new entry, and the old one stays and tells which", async () => {
  const one = cramp({ muscle: "soleus" });
  await log(one);
  const better = cramp({ muscle: "hamstrings", supersedesId: one.id });
  expect((await log(better)).statusCode).toBe(201);
  expect(await entry(one.id)).toMatchObject({ muscle: "soleus", supersededById: better.id });
  const again = await log(cramp({ supersedesId: one.id }));
  expect(again.statusCode).toBe(400);
  expect(ProblemSchema.parse(again.json()).errors?.[0]?.field).toBe("supersedesId");
  expect((await log(cramp({ supersedesId: randomUUID() }))).statusCode).toBe(400);
});

test("nobody can change or remove an entry, not even its owner by way of the requests' role", async () => {
  const one = cramp();
  await log(one);
  const owner = "00000000-0000-4000-8000-000000000001";
  for (const statement of [sql`update cramp_events set note = 'x'`, sql`delete from cramp_events`])
    await expect(asOwner(server.store, owner, (mine) => statement.execute(mine))).rejects.toThrow(/permission denied/);
  expect(await entry(one.id)).toMatchObject({ note: "" });
});

test("another owner sees nothing of the log, and may use the same id for a cramp of their own", async () => {
  const one = cramp();
  await log(one);
  const other = await startTestApp({ url, nowEpochMs: 0, ownerId: randomUUID() });
  const seen = await other.app.inject({ method: "GET", url: "/api/cramp-events" });
  expect(seen.json()).toEqual([]);
  const own = await other.app.inject({ method: "POST", url: "/api/cramp-events", payload: { ...one, note: "mine" } });
  expect(own.json()).toMatchObject({ note: "mine" });
  expect(await entry(one.id)).toMatchObject({ note: "" });
  await other.stop();
});

test("a cramp finds its session once that is imported; one at night never does", async () => {
  const during = cramp({ epochMs: Date.UTC(2020, 11, 8, 9, 50) });
  const night = cramp({ circumstance: "at-night" });
  await log(during);
  await log(night);
  expect((await entry(during.id))?.activityId).toBe(null);
  const upload = uploadOf([{ name: "2020-12-08-0936.gpx.gz", bytes: deviceFile("2020-12-08-0936.gpx.gz") }]);
  await server.app.inject({ method: "POST", url: "/api/imports", ...upload });
  await expect.poll(async () => (await entry(during.id))?.activityId ?? null, { timeout: 30_000 }).not.toBe(null);
  expect((await entry(night.id))?.activityId).toBe(null);
  expect((await entry(during.id))?.supersededById).toBe(null);
});

test("what cannot be is refused by its field", async () => {
  for (const [part, field] of [
    [{ severity: 4 }, "severity"],
    [{ side: "up" }, "side"],
    [{ lastedS: -1 }, "lastedS"],
    [{ muscle: "biceps" }, "muscle"],
  ] as const) {
    const answer = await log({ ...cramp(), ...part });
    expect(answer.statusCode).toBe(400);
    expect(ProblemSchema.parse(answer.json()).errors?.map((one) => one.field)).toContain(field);
  }
});
