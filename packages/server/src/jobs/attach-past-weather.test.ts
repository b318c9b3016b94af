import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { AthleteStateSchema, AttachedWeatherSchema, ImportSchema, RaceRequestSchema } from "@crampcast/contract";
import { prepareForecast } from "@crampcast/model";
import { expect, test } from "vitest";
import { uploadOf } from "../../testing/device-files.ts";
import { startTestApp } from "../../testing/test-app.ts";
import { startTestCluster } from "../../testing/test-cluster.ts";

const shared = process.env.CRAMPCAST_SHARED ?? join(import.meta.dirname, "../../../../../shared");
const recife = join(shared, "data/activities/history-recife");
const nowEpochMs = Date.UTC(2020, 11, 29);

/**
 * Stands in for the archive: a typical day of a damp coast at 8° south by month, from climate normals in round figures. Not
 * the weather of those days, which only the archive knows.
 */
const lowC = [24, 24, 24, 23.5, 23, 22, 21.5, 21.5, 22, 23, 23.5, 24];
const highC = [30, 30, 30, 30, 29, 28, 27.5, 27.5, 28.5, 29, 29.5, 30];
function typicalDay(url: URL): unknown {
  const date = url.searchParams.get("start_date") ?? "";
  const month = Number(date.slice(5, 7)) - 1;
  const low = lowC[month] ?? 22;
  const high = highC[month] ?? 28;
  const hours = Array.from({ length: 48 }, (_, hour) => hour);
  const warmth = hours.map((hour) => 0.5 + 0.5 * Math.cos((2 * Math.PI * (hour - 13)) / 24));
  const startMs = Date.parse(`${date}T00:00:00Z`);
  return {
    latitude: Number(url.searchParams.get("latitude")),
    longitude: Number(url.searchParams.get("longitude")),
    utc_offset_seconds: -10_800,
    hourly_units: { temperature_2m: "°C", relative_humidity_2m: "%", wind_speed_10m: "m/s", cloud_cover: "%" },
    hourly: {
      time: hours.map((hour) => new Date(startMs + hour * 3_600_000).toISOString().slice(0, 16)),
      temperature_2m: warmth.map((share) => low + share * (high - low)),
      relative_humidity_2m: warmth.map((share) => 92 - 25 * share),
      wind_speed_10m: hours.map(() => 2.5),
      cloud_cover: hours.map(() => 50),
    },
  };
}

async function archive(): Promise<{ baseUrl: string; asked: URL[]; close: () => void }> {
  const asked: URL[] = [];
  const service = createServer((incoming, reply) => {
    const url = new URL(incoming.url ?? "/", "http://localhost");
    asked.push(url);
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(typicalDay(url)));
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const address = service.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return { baseUrl: `http://127.0.0.1:${port}`, asked, close: () => service.close() };
}

const example = RaceRequestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../../examples/half-marathon-hot.json"), "utf8")),
);

test("half a year of real runs in Recife has no thermometer; with the weather of place and day it shows adaptation to heat", async (context) => {
  context.skip(!existsSync(recife), "the real history is not on this machine");
  const cluster = await startTestCluster();
  const offline = await startTestApp({ url: await cluster.freshDatabase(), nowEpochMs });
  const service = await archive();
  const server = await startTestApp({
    url: await cluster.freshDatabase(),
    nowEpochMs,
    weatherBaseUrl: service.baseUrl,
  });
  const files = readdirSync(recife)
    .filter((name) => /\.(gpx|tcx)(\.gz)?$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(recife, name)) }));
  for (const { app } of [server, offline]) {
    const some = app === server.app ? files : files.slice(0, 3);
    const made = ImportSchema.parse(
      (await app.inject({ method: "POST", url: "/api/imports", ...uploadOf(some) })).json(),
    );
    await app.inject({ method: "GET", url: `/api/imports/${made.id}/events` });
  }
  const derived = async () =>
    AthleteStateSchema.parse((await server.app.inject({ method: "GET", url: "/api/athlete" })).json()).derived;
  const attach = async (app: typeof server.app) =>
    AttachedWeatherSchema.parse((await app.inject({ method: "POST", url: "/api/activities/weather" })).json());
  const sodiumOf = async () => {
    const { heatAcclimationFraction } = await derived();
    const athlete = { ...example.athlete, training: { ...example.athlete.training, heatAcclimationFraction } };
    const result = prepareForecast({ ...example, athlete });
    if (!result.ok) throw new Error(result.reason);
    const line = result.prepared.prior.basis.find((each) => each.key === "sweatSodiumMmolPerL");
    return { acclimation: heatAcclimationFraction, sodiumMmolPerL: Number(line?.value), note: line?.note };
  };

  const before = await sodiumOf();
  expect(before.acclimation).toBeNull();
  expect(service.asked).toEqual([]);

  const refused = await attach(offline.app);
  expect(refused).toMatchObject({ attachedCount: 0, remainingCount: 3 });
  expect(refused.reason).toMatch(/no connection\. The other activities keep what their device measured\.$/);

  let answer = await attach(server.app);
  let attachedCount = answer.attachedCount;
  while (answer.remainingCount > 0 && answer.attachedCount > 0) {
    answer = await attach(server.app);
    attachedCount += answer.attachedCount;
  }
  expect(answer.reason).toBeNull();
  expect(attachedCount).toBe(39);
  // The last days are not in the archive yet.
  const old = service.asked.filter((url) => (url.searchParams.get("start_date") ?? "") < "2020-12-20");
  expect(old.length).toBeGreaterThan(25);
  for (const url of old) {
    expect(url.pathname).toBe("/v1/archive");
    expect(url.searchParams.get("latitude")).toMatch(/^-\d+\.\d$/);
  }
  const asked = service.asked.length;
  expect((await attach(server.app)).attachedCount).toBe(0);
  expect(service.asked.length).toBe(asked);

  const after = await sodiumOf();
  expect(after.acclimation?.value).toBeGreaterThan(0.1);
  expect(after.sodiumMmolPerL).toBeLessThan(before.sodiumMmolPerL - 1);
  console.log(
    `before: adaptation to heat not known, sweat sodium ${before.sodiumMmolPerL} mmol/L (${before.note})\n` +
      `after: ${after.acclimation?.value} (${after.acclimation?.derivedFrom}), sweat sodium ${after.sodiumMmolPerL} mmol/L (${after.note})\n` +
      `rests on: typical days of a damp coast by month, served in place of the archive; ${asked} questions asked`,
  );
  service.close();
  await server.stop();
  await offline.stop();
  await cluster.stop();
}, 120_000);
