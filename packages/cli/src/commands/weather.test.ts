import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RaceRequestSchema, WeatherAlongSchema } from "@crampcast/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import marathon from "../../../../examples/marathon.json" with { type: "json" };
import { runWords } from "../../testing/run-words.ts";

const folder = mkdtempSync(join(tmpdir(), "crampcast-weather-"));
const startMs = Date.UTC(2026, 6, 4, 6);
let server: Server;
let address = "";
let asked: unknown = null;

/** A mountain race of 40 km north from 46° N, up to 1,700 m. */
const race = RaceRequestSchema.parse({
  ...marathon,
  startEpochMs: startMs,
  weather: { ...marathon.weather, utcOffsetS: 7200 },
  legs: marathon.legs.map((leg) => ({
    ...leg,
    course: {
      name: "up",
      points: Array.from({ length: 41 }, (_, km) => ({
        distanceM: km * 1000,
        altitudeM: 500 + 30 * km,
        latitudeDeg: 46 + km / 111.2,
        longitudeDeg: 8,
      })),
      aidStations: [],
      notes: [],
    },
    pacing: { ...leg.pacing, goalTimeS: 21_600, walkBreaks: null, stopPerStationS: null },
    intake: { ...leg.intake, pattern: "continuous" },
  })),
});
const file = join(folder, "race.json");

beforeAll(async () => {
  writeFileSync(file, JSON.stringify(race));
  server = createServer(async (incoming, reply) => {
    reply.setHeader("content-type", "application/json");
    if (incoming.url === "/api/health") {
      reply.end("{}");
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const question = WeatherAlongSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    asked = question;
    const midnightMs = Date.parse(question.date) - 7_200_000;
    const places = question.places.map(({ distanceM, latitudeDeg, longitudeDeg }, index) => ({
      latitudeDeg,
      longitudeDeg,
      distanceM,
      altitudeM: 400 + 250 * index,
      hours: Array.from({ length: 48 }, (_, hour) => ({
        epochMs: midnightMs + hour * 3_600_000,
        airTemperatureC: 24 - 2 * index,
        relativeHumidityFraction: 0.5,
        windSpeedMps: 2,
        windFromDeg: 180,
        cloudCoverFraction: 0.1,
        globalIrradianceWPerM2: null,
        airPressurePa: null,
      })),
    }));
    const [first, ...furtherPlaces] = places;
    reply.end(JSON.stringify({ ...first, utcOffsetS: 7200, origin: "open-meteo", furtherPlaces }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const bound = server.address();
  address = `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function said(...words: string[]) {
  const { exitCode, out: text, err: complaint } = await runWords(["weather", file, ...words]);
  return { exitCode, text, complaint };
}

test("the weather of a race is asked for at places along its course and written into the race", async () => {
  const out = join(folder, "with-weather.json");
  const { exitCode, text } = await said("--server", address, "--out", out);
  expect(exitCode).toBe(0);
  const { date, places } = WeatherAlongSchema.parse(asked);
  expect(date).toBe("2026-07-04");
  expect(places.map((place) => place.distanceM)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  const written = RaceRequestSchema.parse(JSON.parse(readFileSync(out, "utf8")));
  expect(written.startEpochMs).toBe(startMs);
  expect(written.weather.furtherPlaces).toHaveLength(4);
  expect(text).toMatch(/start +400 m +24\.0 to 24\.0/);
  expect(text).toMatch(/40\.0 km +1400 m +16\.0 to 16\.0/);
});

test("on another day the race keeps its clock time", async () => {
  const { text } = await said("--server", address, "--date", "2026-07-11");
  const printed = RaceRequestSchema.parse(JSON.parse(text));
  expect(printed.startEpochMs).toBe(startMs + 7 * 86_400_000);
  expect(WeatherAlongSchema.parse(asked).date).toBe("2026-07-11");
});

test("a day that is none, and no server, are told in one sentence", async () => {
  const wrong = await said("--server", address, "--date", "tomorrow");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.complaint).toBe("--date tomorrow is not a day; an example: 2027-04-18.\n");
  const offline = await said("--server", "http://127.0.0.1:1");
  expect(offline.exitCode).toBe(2);
  expect(offline.complaint).toMatch(/No crampcast server answers/);
});
