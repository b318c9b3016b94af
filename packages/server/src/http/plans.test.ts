import { readFileSync } from "node:fs";
import { PlanJobSchema, ProblemSchema, RaceSchema } from "@crampcast/contract";
import { decodeCourse } from "@crampcast/files";
import FitParser from "fit-file-parser";
import { sync } from "node-ical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { nodesIn, readPdf, textIn } from "../../testing/read-pdf.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";

let cluster: TestCluster;
let server: TestApp;
let stranger: TestApp;
beforeAll(async () => {
  cluster = await startTestCluster();
  const url = await cluster.freshDatabase();
  const nowEpochMs = Date.UTC(2026, 10, 23);
  server = await startTestApp({ url, nowEpochMs });
  stranger = await startTestApp({ url, nowEpochMs, ownerId: "00000000-0000-4000-8000-00000000abcd" });
});
afterAll(async () => {
  await server.stop();
  await stranger.stop();
  await cluster.stop();
});

const ExampleSchema = z.looseObject({
  legs: z.array(z.looseObject({})),
  weather: z.looseObject({ hours: z.array(z.looseObject({ airTemperatureC: z.number() })) }),
});
const example = (name: string, warmerByK = 0) => {
  const text = readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), "utf8");
  const request = ExampleSchema.parse(JSON.parse(text));
  const hours = request.weather.hours.map((hour) => ({ ...hour, airTemperatureC: hour.airTemperatureC + warmerByK }));
  return { ...request, memberCount: 60, weather: { ...request.weather, hours } };
};

const get = (url: string, app = server.app) => app.inject({ method: "GET", url });
const post = (payload: object, app = server.app) => app.inject({ method: "POST", url: "/api/plans", payload });

/** Follows a search's server-sent events to their end. */
async function statesOf(id: string) {
  const { body } = await get(`/api/plans/${id}/events`);
  return body
    .split("\n\n")
    .filter((part) => part.startsWith("data: "))
    .map((part) => PlanJobSchema.parse(JSON.parse(part.slice(6))));
}
/** Searches to the end; answers the job with its frontier. */
async function searched(payload: object) {
  const started = await post(payload);
  expect(started.statusCode).toBe(202);
  const { id } = PlanJobSchema.parse(started.json());
  const states = await statesOf(id);
  expect(states.at(-1)?.error).toBeNull();
  return { states, job: PlanJobSchema.parse((await get(`/api/plans/${id}`)).json()) };
}

let marathonId = "";
let hotId = "";
test("a search runs as a job that tells how far it is, and answers the frontier fastest first", async () => {
  const { states, job } = await searched({ request: example("marathon") });
  marathonId = job.id;
  const told = states.map((state) => state.progressFraction);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(states.every((state) => state.frontier === null)).toBe(true);
  expect(job).toMatchObject({ state: "done", progressFraction: 1, raceId: null });
  const times = job.frontier?.points.map((point) => point.plan.finishTimeS) ?? [];
  expect(times.length).toBeGreaterThan(2);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const { plan } of job.frontier?.points ?? []) expect(plan.constraints.every((each) => each.isKept)).toBe(true);
  // The recommended plan is looked at on other days, and has a plan B for a hotter one.
  const starts = new Set(job.otherDays?.rows.map((row) => row.startEpochMs));
  expect(starts.size).toBe(3);
  expect(job.otherDays?.planB?.constraints.every((each) => each.isKept)).toBe(true);
  const sheet = await get(`/api/plans/${marathonId}/sheet.html`);
  expect(sheet.body).toContain("Plan B (hot)");
  expect(sheet.body).toContain("If the start or the weather changes");
  expect((await get(`/api/plans/${marathonId}/sheet.html?point=0`)).body.includes("Plan B (hot)")).toBe(
    job.frontier?.recommendedIndex === 0,
  );
  hotId = (await searched({ request: example("marathon", 8) })).job.id;
  const listed = z.array(PlanJobSchema).parse((await get("/api/plans")).json());
  expect(listed.map((each) => each.id)).toEqual([hotId, marathonId]);
  expect(listed.every((each) => each.frontier === null)).toBe(true);
}, 120_000);

test("the watch files are read by an independent reader and by this project's own", async () => {
  const course = await get(`/api/plans/${marathonId}/course.fit`);
  expect(course.statusCode).toBe(200);
  expect(course.headers["content-disposition"]).toBe('attachment; filename="crampcast-2026-09-06-course.fit"');
  expect(course.headers["cache-control"]).toBe("no-store");
  const parser = new FitParser({ force: false, mode: "list", lengthUnit: "m", speedUnit: "m/s" });
  const parsed = await parser.parseAsync(Buffer.from(course.rawPayload));
  expect(parsed.records?.at(-1)?.distance).toBeCloseTo(42_195, 0);
  expect(parsed.course_points?.length).toBeGreaterThan(3);
  for (const key of ["course.fit", "course.gpx", "course.tcx"]) {
    const { rawPayload } = await get(`/api/plans/${marathonId}/${key}?language=de`);
    const decoded = decodeCourse({ name: key, bytes: new Uint8Array(rawPayload) });
    expect(decoded.ok && decoded.waypoints.length, key).toBe(parsed.course_points?.length);
  }
  const workout = await get(`/api/plans/${marathonId}/workout.fit`);
  expect(workout.headers["content-type"]).toBe("application/vnd.ant.fit");
  const steps = await new FitParser({ force: false, mode: "list" }).parseAsync(Buffer.from(workout.rawPayload));
  expect(steps).toMatchObject({ workout: { sport: "running", num_valid_steps: 43 } });
});

test("the calendar holds the race at its start, in the words asked for", async () => {
  const answer = await get(`/api/plans/${marathonId}/calendar.ics?language=de`);
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = Object.values(sync.parseICS(answer.body)).filter((one) => one?.type === "VEVENT");
  const start = events.find((one) => one?.type === "VEVENT" && one.uid === `race-${marathonId}.start@crampcast`);
  expect(start?.type === "VEVENT" && start.start.toISOString()).toBe("2026-09-06T11:30:00.000Z");
  expect(answer.body).toContain("SUMMARY:Aufstehen");
});

test("sheets come as tagged PDF and as a page, each with plan A and B and the rule between them", async () => {
  for (const [size, pageCount] of [
    ["a4", 2],
    ["card", 2],
    ["band", 2],
  ] as const) {
    const address = `?planB=${hotId}&size=${size}&units=imperial`;
    const pdf = await get(`/api/plans/${marathonId}/sheet.pdf${address}`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    const read = readPdf(new Uint8Array(pdf.rawPayload));
    expect(read.isMarked && read.language).toBe("en");
    expect(read.pageCount, size).toBeLessThanOrEqual(pageCount);
    const nodes = nodesIn(read.root);
    expect(nodes.filter((node) => node.tag === "TH").length).toBeGreaterThan(10);
    const text = read.root.map(textIn).join(" ");
    expect(text).toContain("Plan B (hot)");
    expect(read.unmarked.join("")).toBe("");
    const html = await get(`/api/plans/${marathonId}/sheet.html${address}`);
    expect(html.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(html.body).toContain("Plan B (hot)");
    expect(html.body).toMatch(/at (the )?start/);
  }
});

test("the plan itself is handed out as JSON that can be read back", async () => {
  const saved = (await get(`/api/plans/${marathonId}/plan.json?point=0`)).json<{ planA: { finishTimeS: number } }>();
  const { frontier } = PlanJobSchema.parse((await get(`/api/plans/${marathonId}`)).json());
  expect(saved.planA.finishTimeS).toBe(frontier?.points[0]?.plan.finishTimeS);
});

test("what is wrong in an export is named", async () => {
  const fieldOf = async (address: string) =>
    ProblemSchema.parse((await get(`/api/plans/${marathonId}/${address}`)).json()).errors?.[0];
  expect(await fieldOf("course.fit?point=99")).toMatchObject({ field: "point" });
  expect(await fieldOf("course.fit?leg=3")).toMatchObject({ field: "leg", allowed: "a whole number from 0 to 0" });
  expect(await fieldOf("sheet.pdf?size=poster")).toMatchObject({ field: "size" });
  expect((await get(`/api/plans/${marathonId}/poem.txt`)).statusCode).toBe(404);
});

test("a course without positions has a workout file, and the reason why it has no course file", async () => {
  const { job } = await searched({ request: example("easy-run") });
  const refused = await get(`/api/plans/${job.id}/course.fit`);
  expect(refused.statusCode).toBe(400);
  expect(ProblemSchema.parse(refused.json()).errors?.[0]?.message).toContain("Load the course file");
  expect((await get(`/api/plans/${job.id}/workout.fit`)).statusCode).toBe(200);
}, 60_000);

test("a plan of a stored race goes with its race; wishes that do not fit are refused by name", async () => {
  const { name, startEpochMs, weather, legs } = example("easy-run") as Record<string, unknown>;
  const race = RaceSchema.parse(
    (
      await server.app.inject({ method: "POST", url: "/api/races", payload: { name, startEpochMs, weather, legs } })
    ).json(),
  );
  const unknown = ProblemSchema.parse((await post({ raceId: race.id })).json());
  expect(unknown.errors?.[0]?.field).toBe("athlete");
  const wishes = { suppliesOfLegs: [null, null], finishRangeS: null, mayWalk: false, mayPreCool: false };
  const refused = ProblemSchema.parse((await post({ request: example("easy-run"), wishes })).json());
  expect(refused.errors?.[0]?.field).toBe("wishes.suppliesOfLegs");
  const { job } = await searched({ request: example("easy-run"), raceId: race.id });
  expect(job.raceId).toBe(race.id);
  await server.app.inject({ method: "DELETE", url: `/api/races/${race.id}` });
  expect((await get(`/api/plans/${job.id}`)).statusCode).toBe(404);
}, 60_000);

test("another person neither sees nor exports nor removes a plan", async () => {
  for (const address of ["", "/events", "/course.fit", "/sheet.pdf", "/plan.json"]) {
    expect((await get(`/api/plans/${marathonId}${address}`, stranger.app)).statusCode, address).toBe(404);
  }
  expect((await get("/api/plans", stranger.app)).json()).toEqual([]);
  const remove = (app = server.app) => app.inject({ method: "DELETE", url: `/api/plans/${marathonId}` });
  expect((await remove(stranger.app)).statusCode).toBe(404);
  expect((await remove()).statusCode).toBe(204);
  expect((await remove()).statusCode).toBe(404);
});

test("the exports stand in the OpenAPI document", async () => {
  const { paths } = (await get("/api/openapi.json")).json<{ paths: Record<string, unknown> }>();
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(["/api/plans/{id}/course.fit", "/api/plans/{id}/sheet.pdf"]),
  );
  expect(server.errors).toEqual([]);
});
