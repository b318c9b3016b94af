import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import {
  ActivityRowSchema,
  AthleteStateSchema,
  type ForecastJob,
  ForecastJobSchema,
  ImportSchema,
  ProblemSchema,
  RaceRequestSchema,
  RaceRowSchema,
  RaceSchema,
  ReplaySchema,
  routes,
  WeatherSeriesSchema,
} from "@crampcast/contract";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { deviceFile, uploadOf, zipOf } from "../../testing/device-files.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";

const nowEpochMs = Date.UTC(2020, 11, 20);
let cluster: TestCluster;
let server: TestApp;
beforeAll(async () => {
  cluster = await startTestCluster();
  server = await startTestApp({ url: await cluster.freshDatabase(), nowEpochMs });
});
afterAll(async () => {
  await server.stop();
  await cluster.stop();
});

const ask = async (options: InjectOptions) => {
  const response = await server.app.inject(options);
  return {
    status: response.statusCode,
    type: response.headers["content-type"],
    body: response.json<unknown>(),
    response,
  };
};
const problemOf = async (options: InjectOptions) => {
  const { status, type, body } = await ask(options);
  expect(type).toMatch(/^application\/problem\+json/);
  const problem = ProblemSchema.parse(body);
  expect(problem.status).toBe(status);
  return problem;
};

const scenario = RaceRequestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../../examples/easy-run.json"), "utf8")),
);
const request = { ...scenario, memberCount: 24, seed: 7 };
const answers = {
  name: null,
  sex: "male",
  ageYears: 40,
  massKg: 70,
  heightM: 1.75,
  crampedRacesOfLastTenCount: null,
  hasFamilyHistory: null,
  chronicConditionCount: null,
  measuredSweatSodiumMmolPerL: null,
  measuredSweatRateKgPerH: null,
} as const;

/** Follows a job's server-sent events to their end; returns every state. */
async function statesOf<T extends z.ZodType>(url: string, schema: T): Promise<z.infer<T>[]> {
  const response = await server.app.inject({ method: "GET", url });
  expect(response.headers["content-type"]).toBe("text/event-stream");
  return response.body
    .split("\n\n")
    .filter((block) => block.startsWith("data: "))
    .map((block) => schema.parse(JSON.parse(block.slice("data: ".length))));
}

async function importOf(files: { name: string; bytes: Uint8Array }[]): Promise<z.infer<typeof ImportSchema>> {
  const { status, body } = await ask({ method: "POST", url: "/api/imports", ...uploadOf(files) });
  expect(status).toBe(202);
  const states = await statesOf(`/api/imports/${ImportSchema.parse(body).id}/events`, ImportSchema);
  const last = states.at(-1);
  if (last === undefined) throw new Error("the import sent no event");
  return last;
}

const listActivities = async () =>
  z.array(ActivityRowSchema).parse((await ask({ method: "GET", url: "/api/activities" })).body);

test("an upload brings each file its fate; a bad file does not stop the others; the original comes back byte for byte", async () => {
  const run = deviceFile("run-fenix5-tiny.fit");
  const done = await importOf([
    { name: "notes.txt", bytes: new TextEncoder().encode("buy socks") },
    { name: "run.fit", bytes: run },
    { name: "half.fit", bytes: run.subarray(0, 40) },
    { name: "workout.fit", bytes: deviceFile("notactivity-workout.fit") },
    { name: "again.fit", bytes: run },
  ]);
  expect(done.state).toBe("done");
  expect([done.doneCount, done.totalCount]).toEqual([5, 5]);
  expect(done.files.map((file) => file.outcome)).toEqual([
    "not-an-activity",
    "imported",
    "unreadable",
    "not-an-activity",
    "duplicate-file",
  ]);
  for (const file of done.files) expect(file.reason === null).toBe(file.outcome === "imported");
  const [activity] = await listActivities();
  expect(done.files[1]?.activityIds).toEqual([activity?.id]);
  expect(done.files[4]?.activityIds).toEqual([activity?.id]);
  expect(activity?.fileHash).toBe(createHash("sha256").update(run).digest("hex"));
  const original = await server.app.inject({ method: "GET", url: `/api/activities/${activity?.id}/original` });
  expect(Buffer.compare(original.rawPayload, Buffer.from(run))).toBe(0);
  await ask({ method: "GET", url: `/api/activities/${activity?.id}` });
  expect((await server.app.inject({ method: "DELETE", url: `/api/imports/${done.id}` })).statusCode).toBe(204);
  expect(await listActivities()).toEqual([]);
});

test("one run from watch and phone is one activity, whichever comes first, and lives on when one import is undone", async () => {
  const watch = { name: "watch.tcx.gz", bytes: deviceFile("2020-12-08-0936-watch.tcx.gz") };
  const phone = { name: "phone.gpx.gz", bytes: deviceFile("2020-12-08-0936.gpx.gz") };
  const first = await importOf([phone]);
  expect(first.files[0]?.outcome).toBe("imported");
  const second = await importOf([watch]);
  expect(second.files[0]?.outcome).toBe("same-activity");
  expect(second.files[0]?.reason).toMatch(/phone\.gpx\.gz/);
  const [both, ...others] = await listActivities();
  expect(others).toEqual([]);
  expect((await server.app.inject({ method: "DELETE", url: `/api/imports/${both?.importId}` })).statusCode).toBe(204);
  const [left, ...more] = await listActivities();
  expect(more).toEqual([]);
  expect(left?.fileName).not.toBe(both?.fileName);
  await server.app.inject({ method: "DELETE", url: `/api/activities/${left?.id}` });
  expect(await listActivities()).toEqual([]);
});

test("a zip brings each of its files; the same file inside and outside a zip is one", async () => {
  const run = { name: "a/run.fit", bytes: deviceFile("run-fenix5-tiny.fit") };
  const zip = zipOf([
    run,
    { name: "b/ride.fit", bytes: deviceFile("ride-tomtom.fit") },
    { name: "c.jpg", bytes: new Uint8Array(9) },
  ]);
  const done = await importOf([{ name: "export.zip", bytes: zip }, run]);
  expect([done.doneCount, done.totalCount]).toEqual([4, 4]);
  expect(done.files.map((file) => file.outcome)).toEqual(["imported", "imported", "not-an-activity", "duplicate-file"]);
  expect(done.files[0]?.fileName).toBe("export.zip/a/run.fit");
  await server.app.inject({ method: "DELETE", url: `/api/imports/${done.id}` });
});

test("a device file with several sessions becomes several activities", async () => {
  const done = await importOf([{ name: "multi.fit", bytes: deviceFile("multisport-fr935-tiny.fit") }]);
  const rows = await listActivities();
  expect(done.files[0]?.activityIds.length).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(1);
  await server.app.inject({ method: "DELETE", url: `/api/imports/${done.id}` });
});

test("importing runs gives derived numbers, a typed number wins over them, and both can be seen", async () => {
  const before = AthleteStateSchema.parse((await ask({ method: "GET", url: "/api/athlete" })).body);
  expect(before.derived.criticalSpeedMps).toBeNull();
  expect(before.profile).toBeNull();
  const done = await importOf([{ name: "watch.tcx.gz", bytes: deviceFile("2020-12-08-0936-watch.tcx.gz") }]);
  const saved = await ask({
    method: "PUT",
    url: "/api/athlete",
    payload: { answers, overrides: { longestSessionS: 7200 } },
  });
  const state = AthleteStateSchema.parse(saved.body);
  expect(state.derived.criticalSpeedMps?.origin).toBe("derived");
  expect(state.derived.longestSessionS?.value).not.toBe(7200);
  expect(state.profile?.training.longestSessionS).toMatchObject({ value: 7200, origin: "typed" });
  const later = await ask({ method: "GET", url: `/api/athlete?asOfEpochMs=${Date.UTC(2024, 0, 1)}` });
  expect(AthleteStateSchema.parse(later.body).derived.longestSessionS).toBeNull();
  await server.app.inject({ method: "DELETE", url: `/api/imports/${done.id}` });
});

test("a forecast is a job; it keeps its input and seed, and a replay gives the same bytes", async () => {
  const { status, body } = await ask({ method: "POST", url: "/api/forecasts", payload: { request } });
  expect(status).toBe(202);
  const { id } = ForecastJobSchema.parse(body);
  const states = await statesOf(`/api/forecasts/${id}/events`, ForecastJobSchema);
  const job = states.at(-1);
  expect(job?.state).toBe("done");
  expect(job?.forecast).toMatchObject({ seed: 7, memberCount: 24, inputHash: job?.inputHash });
  const stored = await ask({ method: "GET", url: `/api/forecasts/${id}/request` });
  expect(RaceRequestSchema.parse(stored.body)).toEqual(request);
  const replayed = await ask({ method: "POST", url: `/api/forecasts/${id}/replay` });
  const replay = ReplaySchema.parse(replayed.body);
  expect(replay).toMatchObject({ isIdentical: true, reason: null, storedHash: replay.replayedHash });
});

test("a stored race is forecast for the stored athlete, and its forecasts go with it", async () => {
  const { name, startEpochMs, weather, legs } = request;
  await ask({ method: "PUT", url: "/api/athlete", payload: { answers, overrides: {} } });
  const made = await ask({ method: "POST", url: "/api/races", payload: { name, startEpochMs, weather, legs } });
  expect(made.status).toBe(201);
  const race = RaceSchema.parse(made.body);
  const started = await ask({
    method: "POST",
    url: "/api/forecasts",
    payload: { raceId: race.id, memberCount: 12, seed: 3 },
  });
  const { id } = ForecastJobSchema.parse(started.body);
  const [last] = (await statesOf(`/api/forecasts/${id}/events`, ForecastJobSchema)).slice(-1);
  expect(last?.forecast?.memberCount).toBe(12);
  const renamed = await ask({
    method: "PUT",
    url: `/api/races/${race.id}`,
    payload: { ...race.plan, name: "Another" },
  });
  expect(RaceSchema.parse(renamed.body).plan.name).toBe("Another");
  const listed = await ask({ method: "GET", url: `/api/forecasts?raceId=${race.id}` });
  expect(
    z
      .array(ForecastJobSchema)
      .parse(listed.body)
      .map((one) => one.id),
  ).toEqual([id]);
  expect((await server.app.inject({ method: "DELETE", url: `/api/races/${race.id}` })).statusCode).toBe(204);
  await problemOf({ method: "GET", url: `/api/forecasts/${id}` });
});

test("the list of races shows the chance of the forecast last finished for each", async () => {
  const { name, startEpochMs, weather, legs } = request;
  const plan = { name, startEpochMs, weather, legs };
  const race = RaceSchema.parse((await ask({ method: "POST", url: "/api/races", payload: plan })).body);
  const rowOf = async () =>
    z
      .array(RaceRowSchema)
      .parse((await ask({ method: "GET", url: "/api/races" })).body)
      .find((row) => row.id === race.id);
  expect(await rowOf()).toEqual({ ...race, lastForecast: null });
  let last: ForecastJob | undefined;
  for (const seed of [5, 6]) {
    const payload = { request: { ...request, seed }, raceId: race.id };
    const { id } = ForecastJobSchema.parse((await ask({ method: "POST", url: "/api/forecasts", payload })).body);
    last = (await statesOf(`/api/forecasts/${id}/events`, ForecastJobSchema)).at(-1);
  }
  expect((await rowOf())?.lastForecast).toEqual({
    id: last?.id,
    createdEpochMs: last?.createdEpochMs,
    crampProbability: last?.forecast?.crampProbability,
    crampProbabilityLow: last?.forecast?.crampProbabilityLow,
    crampProbabilityHigh: last?.forecast?.crampProbabilityHigh,
    isOutsideEvidence: false,
  });
  await server.app.inject({ method: "DELETE", url: `/api/races/${race.id}` });
});

test("a race sent twice under one id, as from two tabs, is one race", async () => {
  const { name, startEpochMs, weather, legs } = request;
  const id = "7d3f6f0e-54b5-4b33-9d0b-6a3c2b1f9a10";
  const send = (title: string) =>
    ask({ method: "POST", url: "/api/races", payload: { id, name: title, startEpochMs, weather, legs } });
  const [first, second] = await Promise.all([send(name), send(name)]);
  expect(RaceSchema.parse(second.body)).toEqual(RaceSchema.parse(first.body));
  expect(RaceSchema.parse(first.body).id).toBe(id);
  // What is stored stays: a change goes through PUT.
  expect(RaceSchema.parse((await send("Later")).body).plan.name).toBe(name);
  const races = z.array(RaceRowSchema).parse((await ask({ method: "GET", url: "/api/races" })).body);
  expect(races.filter((race) => race.id === id)).toHaveLength(1);
  await server.app.inject({ method: "DELETE", url: `/api/races/${id}` });
});

test("a wrong request that names a stored race is refused, not replaced by the stored athlete", async () => {
  const { name, startEpochMs, weather, legs } = request;
  const made = await ask({ method: "POST", url: "/api/races", payload: { name, startEpochMs, weather, legs } });
  const raceId = RaceSchema.parse(made.body).id;
  const payload = { raceId, request: { ...request, memberCount: 5 } };
  const problem = await problemOf({ method: "POST", url: "/api/forecasts", payload });
  expect(problem.errors?.[0]).toMatchObject({ field: "request.memberCount", allowed: "at least 10" });
  const removed = await problemOf({
    method: "POST",
    url: "/api/forecasts",
    payload: { request, raceId: "0b0f4d4e-3f0c-4b8e-9c57-1f6a86a3a111" },
  });
  expect(removed.errors?.[0]).toMatchObject({ field: "raceId" });
  await server.app.inject({ method: "DELETE", url: `/api/races/${raceId}` });
});

test("a bad request answers 400 with the field, what was wrong and what is allowed", async () => {
  const problem = await problemOf({
    method: "POST",
    url: "/api/forecasts",
    payload: { request: { ...request, memberCount: 5, athlete: { ...request.athlete, massKg: 700 } } },
  });
  expect(problem.status).toBe(400);
  expect(problem.errors).toEqual([
    expect.objectContaining({ field: "request.athlete.massKg", allowed: "at most 200" }),
    expect.objectContaining({ field: "request.memberCount", allowed: "at least 10" }),
  ]);
});

test("a pace nobody can run is refused with its field, although every number alone is within its bounds", async () => {
  const [leg] = request.legs;
  if (leg === undefined) throw new Error("the example has no leg");
  const legs = [{ ...leg, pacing: { ...leg.pacing, goalTimeS: 61 } }];
  const problem = await problemOf({
    method: "POST",
    url: "/api/forecasts",
    payload: { request: { ...request, legs } },
  });
  expect(problem.status).toBe(400);
  expect(problem.errors?.[0]?.field).toBe("request.legs.0.pacing.goalTimeS");
  expect(problem.errors?.[0]?.allowed).toMatch(/s for this course/);
});

test.each<[string, InjectOptions, number]>([
  [
    "text that is not JSON",
    { method: "PUT", url: "/api/athlete", headers: { "content-type": "application/json" }, payload: "{" },
    400,
  ],
  [
    "a body of another type",
    { method: "PUT", url: "/api/athlete", headers: { "content-type": "text/csv" }, payload: "a,b" },
    415,
  ],
  ["an upload that is not multipart", { method: "POST", url: "/api/imports", payload: { a: 1 } }, 415],
  ["an upload without a file", { method: "POST", url: "/api/imports", ...uploadOf([]) }, 400],
  [
    "an upload in a part of another name",
    { method: "POST", url: "/api/imports", ...uploadOf([{ name: "a", bytes: new Uint8Array(1) }], "datei") },
    400,
  ],
  ["an id that is not one", { method: "GET", url: "/api/races/17" }, 400],
  ["an id of nothing", { method: "GET", url: "/api/imports/7f2c1f4e-7a1a-4f0e-9d51-2f6f0f3d9a10" }, 404],
  ["an address of nothing", { method: "GET", url: "/api/nothing" }, 404],
  ["a method that is not there", { method: "DELETE", url: "/api/athlete" }, 404],
  [
    "a body of 9 MB",
    {
      method: "POST",
      url: "/api/races",
      headers: { "content-type": "application/json" },
      payload: `"${"x".repeat(9e6)}"`,
    },
    413,
  ],
  [
    "a page that resolves its own name to this machine",
    { method: "GET", url: "/api/health", headers: { host: "evil.example:4873" } },
    403,
  ],
  [
    "a form on another website",
    { method: "POST", url: "/api/imports", headers: { host: "127.0.0.1:4873", origin: "http://evil.example" } },
    403,
  ],
  [
    "a script of another local program",
    { method: "GET", url: "/api/health", headers: { host: "localhost:4873", "sec-fetch-site": "same-site" } },
    403,
  ],
])("%s is answered with a problem", async (_name, options, status) => {
  const problem = await problemOf(options);
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
});

test("every route of the contract is in the OpenAPI document and answers", async () => {
  const { body } = await ask({ method: "GET", url: "/api/openapi.json" });
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
  for (const { method, path } of Object.values(routes)) {
    expect(Object.keys(paths[path.replaceAll(/:(\w+)/g, "{$1}")] ?? {})).toContain(method.toLowerCase());
  }
  expect(Object.keys(paths["/api/imports"] ?? {})).toContain("post");
});

test("pages may run own code and WebAssembly and nothing else", async () => {
  const { headers } = await server.app.inject({ method: "GET", url: "/" });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/'unsafe-eval'|https?:/);
});

test("without a connection weather is refused in one sentence that says what to do", async () => {
  const problem = await problemOf({
    method: "GET",
    url: "/api/weather?latitudeDeg=52.5&longitudeDeg=13.4&date=2020-12-21",
  });
  expect(problem.status).toBe(503);
  expect(problem.detail).toMatch(/Type the weather in/);
});

test("weather is asked for once by rounded place and day, and comes back in the race's own time zone", async () => {
  const asked: URL[] = [];
  const service: Server = createServer((incoming, reply) => {
    asked.push(new URL(incoming.url ?? "/", "http://localhost"));
    const time = Array.from({ length: 48 }, (_, hour) =>
      new Date(Date.UTC(2020, 11, 21, hour)).toISOString().slice(0, 16),
    );
    const all = (value: number) => time.map(() => value);
    reply.setHeader("content-type", "application/json");
    reply.end(
      JSON.stringify({
        latitude: 52.5,
        longitude: 13.4,
        utc_offset_seconds: 3600,
        hourly_units: {
          temperature_2m: "°C",
          relative_humidity_2m: "%",
          wind_speed_10m: "m/s",
          wind_direction_10m: "°",
          cloud_cover: "%",
          shortwave_radiation: "W/m²",
          surface_pressure: "hPa",
        },
        hourly: {
          time,
          temperature_2m: all(18),
          relative_humidity_2m: all(60),
          wind_speed_10m: all(3),
          wind_direction_10m: all(270),
          cloud_cover: all(40),
          shortwave_radiation: all(200),
          surface_pressure: all(1010),
        },
      }),
    );
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const address = service.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const other = await startTestApp({
    url: await cluster.freshDatabase(),
    nowEpochMs,
    weatherBaseUrl: `http://127.0.0.1:${port}`,
  });
  const get = (place: string) => other.app.inject({ method: "GET", url: `/api/weather?${place}&date=2020-12-21` });
  const first = WeatherSeriesSchema.parse((await get("latitudeDeg=52.51&longitudeDeg=13.38")).json());
  const second = WeatherSeriesSchema.parse((await get("latitudeDeg=52.49&longitudeDeg=13.41")).json());
  await other.stop();
  service.close();
  expect(asked.length).toBe(1);
  expect(asked[0]?.pathname).toBe("/v1/forecast");
  expect(asked[0]?.searchParams.get("latitude")).toBe("52.5");
  expect(first.hours[0]?.epochMs).toBe(Date.UTC(2020, 11, 20, 23));
  expect(first.hours[0]).toMatchObject({ airTemperatureC: 18, relativeHumidityFraction: 0.6, airPressurePa: 101_000 });
  expect(second).toEqual(first);
});

test("nothing of all this was an error of the server", () => {
  expect(server.errors).toEqual([]);
});
