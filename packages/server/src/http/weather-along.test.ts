import { createServer, type Server } from "node:http";
import { ProblemSchema, routes, WeatherSeriesSchema } from "@crampcast/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";

const nowEpochMs = Date.UTC(2020, 11, 20);
let cluster: TestCluster;
let service: Server;
let server: TestApp;
let asked: URL[] = [];
let isDown = false;

/** A weather service that is a degree warmer for each degree of latitude southwards, at 100 m for each degree north of 45. */
function answerTo(url: URL) {
  const latitude = Number(url.searchParams.get("latitude"));
  const time = Array.from({ length: 48 }, (_, hour) =>
    new Date(Date.UTC(2020, 11, 21, hour)).toISOString().slice(0, 16),
  );
  const all = (value: number) => time.map(() => value);
  return {
    latitude,
    longitude: Number(url.searchParams.get("longitude")),
    elevation: Math.round(100 * (latitude - 45)),
    utc_offset_seconds: 3600,
    hourly_units: { temperature_2m: "°C", relative_humidity_2m: "%" },
    hourly: { time, temperature_2m: all(60 - latitude), relative_humidity_2m: all(60) },
  };
}

beforeAll(async () => {
  cluster = await startTestCluster();
  service = createServer((incoming, reply) => {
    const url = new URL(incoming.url ?? "/", "http://localhost");
    asked.push(url);
    if (isDown) {
      incoming.socket.destroy();
      return;
    }
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(answerTo(url)));
  });
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  const address = service.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const url = await cluster.freshDatabase();
  server = await startTestApp({ url, nowEpochMs, weatherBaseUrl: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  service.close();
  await server.stop();
  await cluster.stop();
});

const places = [
  { distanceM: 40_000, latitudeDeg: 47.36, longitudeDeg: 8.5 },
  { distanceM: 0, latitudeDeg: 47.01, longitudeDeg: 8.5 },
  { distanceM: 5000, latitudeDeg: 47.04, longitudeDeg: 8.5 },
];
const ask = (body: unknown) =>
  server.app.inject({
    method: routes.readWeatherAlong.method,
    url: routes.readWeatherAlong.path,
    payload: body as object,
  });

test("the weather along a race is one series in the order of the way, each place with its altitude", async () => {
  const response = await ask({ date: "2020-12-21", places });
  expect(response.statusCode).toBe(200);
  const series = WeatherSeriesSchema.parse(response.json());
  expect(series).toMatchObject({ distanceM: 0, latitudeDeg: 47, altitudeM: 200, utcOffsetS: 3600 });
  expect(series.furtherPlaces?.map(({ distanceM, altitudeM, hours }) => [distanceM, altitudeM, hours.length])).toEqual([
    [5000, 200, 48],
    [40_000, 240, 48],
  ]);
  expect(series.hours[0]?.airTemperatureC).toBe(13);
  expect(series.furtherPlaces?.[1]?.hours[0]?.airTemperatureC).toBeCloseTo(12.6, 10);
  // Two of the places lie in one cell of the service.
  expect(asked.map((url) => url.searchParams.get("latitude"))).toEqual(["47.0", "47.4"]);
});

test("without a connection places asked for before still answer, and new ones are refused in one sentence", async () => {
  asked = [];
  isDown = true;
  expect((await ask({ date: "2020-12-21", places })).statusCode).toBe(200);
  expect(asked).toEqual([]);
  const refused = await ask({ date: "2020-12-21", places: [{ distanceM: 0, latitudeDeg: 10, longitudeDeg: 8.5 }] });
  isDown = false;
  expect(refused.statusCode).toBe(503);
  expect(ProblemSchema.parse(refused.json()).detail).toMatch(/no connection.*Type the weather in/);
});

test("a question without places or with too many is refused by its field", async () => {
  for (const wrong of [[], Array.from({ length: 13 }, () => places[0])]) {
    const refused = await ask({ date: "2020-12-21", places: wrong });
    expect(refused.statusCode).toBe(400);
    expect(ProblemSchema.parse(refused.json()).errors?.[0]?.field).toBe("places");
  }
  expect(server.errors).toEqual([]);
});
