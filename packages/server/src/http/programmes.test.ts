import { randomUUID } from "node:crypto";
import { StoredProgrammeSchema } from "@crampcast/contract";
import { buildProgramme, type Programme, type ProgrammeInput } from "@crampcast/model/plan/programme";
import { sql } from "kysely";
import ical from "node-ical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner } from "../store/as-owner.ts";

const input: ProgrammeInput = {
  formatVersion: 1,
  answers: { "you.sex": "female", "you.age-years": 35, "cramps.of-last-ten": 2 },
  clearedRules: [],
  startDate: "2026-11-23",
  race: {
    name: "Spring run",
    date: "2027-04-11",
    isRunning: true,
    distanceM: 21_097,
    descentM: 100,
    airTemperatureC: 12,
  },
  history: {
    weeklyDistanceM: 30_000,
    longestRunM: 12_000,
    runsPerWeek: 4,
    easySpeedMps: null,
    accustomedAirTemperatureC: 8,
  },
  injury: null,
  unavailableWeekdays: [0],
  unavailableDates: [],
};
function programmeOf(given: ProgrammeInput): Programme {
  const result = buildProgramme(given);
  if (!result.ok) throw new Error(result.reason);
  return result.programme;
}
const programme = programmeOf(input);

let cluster: TestCluster;
let server: TestApp;
let url: string;
beforeAll(async () => {
  cluster = await startTestCluster();
  url = await cluster.freshDatabase();
  server = await startTestApp({ url, nowEpochMs: Date.UTC(2026, 10, 25) });
});
afterAll(async () => {
  await server.stop();
  await cluster.stop();
});

const call = (method: "GET" | "PUT" | "POST" | "DELETE", path: string, payload?: object) =>
  server.app.inject({ method, url: path, ...(payload === undefined ? {} : { payload }) });
const stored = async () => StoredProgrammeSchema.parse((await call("GET", "/api/programme")).json());

test("a programme comes back as it was sent, and of two savings the newer one stays", async () => {
  expect((await stored()).saved).toBeNull();
  const first = await call("PUT", "/api/programme", { programme, savedEpochMs: 2000 });
  expect(first.statusCode, first.body.slice(0, 400)).toBe(200);
  expect((await stored()).saved).toEqual({ programme, savedEpochMs: 2000 });
  const other = programmeOf({ ...input, unavailableWeekdays: [2] });
  await call("PUT", "/api/programme", { programme: other, savedEpochMs: 1000 });
  expect((await stored()).saved?.savedEpochMs).toBe(2000);
});

test("what was done is added once, however often it is sent, and the contract is kept to", async () => {
  const session = programme.sessions[0];
  const record = {
    id: randomUUID(),
    recordedEpochMs: 5000,
    sessionId: session?.id,
    state: "done",
    date: null,
    painOfTen: 2,
  };
  await call("POST", "/api/programme/records", { records: [record] });
  await call("POST", "/api/programme/records", { records: [record, { ...record, painOfTen: 9 }] });
  expect((await stored()).records).toEqual([record]);
  const wrong = await call("POST", "/api/programme/records", {
    records: [{ ...record, id: randomUUID(), painOfTen: 11 }],
  });
  expect(wrong.statusCode).toBe(400);
});

test("calendar, page and PDF are handed out in both languages; another calendar program reads every session", async () => {
  const calendar = await call("GET", "/api/programme/calendar.ics?today=2026-11-25&language=de");
  expect(calendar.headers["content-type"]).toContain("text/calendar");
  const events = Object.values(ical.sync.parseICS(calendar.body)).filter((one) => one?.type === "VEVENT");
  const ahead = programme.sessions.filter((one) => one.date >= "2026-11-25");
  expect(events).toHaveLength(ahead.length);
  expect(calendar.body).toContain("Langer Lauf");
  const page = await call("GET", "/api/programme/programme.html");
  expect(page.body).toContain("<h1>Prevention programme</h1>");
  expect(page.body).toContain("Left out, and why");
  const pdf = await call("GET", "/api/programme/programme.pdf?language=de&weeks=2");
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.headers["cache-control"]).toBe("no-store");
});

test("another person sees nothing of it, and removing it removes the records too", async () => {
  const strangerId = randomUUID();
  const rows = await asOwner(server.store, strangerId, (mine) =>
    sql<{ count: number }>`select count(*)::int as count from programmes`.execute(mine),
  );
  expect(rows.rows[0]?.count).toBe(0);
  expect((await call("DELETE", "/api/programme")).statusCode).toBe(204);
  expect(await stored()).toEqual({ saved: null, records: [] });
  expect((await call("GET", "/api/programme/programme.pdf")).statusCode).toBe(404);
});
