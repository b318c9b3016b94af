import { ProblemSchema, ScreeningSchema } from "@crampcast/contract";
import { Fhir } from "fhir";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
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

const id = "7f1f7a52-5a4b-4a0e-8b0e-0d5b8f0a1c11";
const address = `/api/screenings/${id}`;
const draft = {
  answers: { "you.sex": "female", "you.age-years": 38, "cramps.of-last-ten": 2 },
  isCompleted: false,
  answeredEpochMs: 1000,
} as const;
const put = (payload: object, app = server.app) => app.inject({ method: "PUT", url: address, payload });
const get = (url: string, app = server.app) => app.inject({ method: "GET", url });

test("a draft is stored under the name the device gave it, and comes back", async () => {
  const saved = await put(draft);
  expect(saved.statusCode).toBe(200);
  expect(ScreeningSchema.parse(saved.json())).toEqual({ id, ...draft });
  expect(z.array(ScreeningSchema).parse((await get("/api/screenings")).json())).toEqual([{ id, ...draft }]);
});

test("of two savings the newer one stays, in whatever order they arrive", async () => {
  const newer = { ...draft, answers: { ...draft.answers, "cramps.family": "yes" }, answeredEpochMs: 5000 };
  await put(newer);
  const late = await put({ ...draft, answeredEpochMs: 4000 });
  expect(ScreeningSchema.parse(late.json()).answeredEpochMs).toBe(5000);
  expect(ScreeningSchema.parse((await get(address)).json()).answers).toHaveProperty(["cramps.family"], "yes");
});

test("an answer outside its bounds, an unknown question and a wrong code are refused, each by name", async () => {
  const problemOf = async (answers: object) =>
    ProblemSchema.parse((await put({ ...draft, answers })).json()).errors?.[0]?.field;
  expect(await problemOf({ "you.age-years": 7 })).toBe("answers.you.age-years");
  expect(await problemOf({ "you.sex": "x" })).toBe("answers.you.sex");
  expect((await put({ ...draft, answers: { shoe: 43 } })).statusCode).toBe(400);
});

test("the report is a PDF, a page and a bundle that a public validator accepts; no cache keeps them", async () => {
  const pdf = await get(`${address}/report.pdf`);
  expect(pdf.headers["content-type"]).toBe("application/pdf");
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  const page = await get(`${address}/report.html`);
  expect(page.body).toContain("<h1>Cramp screening</h1>");
  const bundle = await get(`${address}/fhir.json`);
  expect(bundle.headers["content-type"]).toMatch(/^application\/fhir\+json/);
  const { messages } = new Fhir().validate(bundle.json(), { errorOnUnexpected: true });
  expect(messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  for (const answer of [pdf, page, bundle]) expect(answer.headers["cache-control"]).toBe("no-store");
});

test("the report is in the language asked for, and a language that is not there is refused by name", async () => {
  expect((await get(`${address}/report.html?language=de`)).body).toContain('<html lang="de">');
  const refused = ProblemSchema.parse((await get(`${address}/report.html?language=fr`)).json());
  expect(refused.errors?.[0]?.field).toBe("language");
});

test("another person neither sees nor changes nor removes it, and may use the same name", async () => {
  expect((await get(address, stranger.app)).statusCode).toBe(404);
  expect((await get(`${address}/report.pdf`, stranger.app)).statusCode).toBe(404);
  expect((await stranger.app.inject({ method: "DELETE", url: address })).statusCode).toBe(404);
  expect((await put({ ...draft, answeredEpochMs: 9000 }, stranger.app)).statusCode).toBe(200);
  expect(ScreeningSchema.parse((await get(address)).json()).answeredEpochMs).toBe(5000);
});

test("removed, it is gone with its report", async () => {
  expect((await server.app.inject({ method: "DELETE", url: address })).statusCode).toBe(204);
  expect((await get(`${address}/fhir.json`)).statusCode).toBe(404);
  expect(server.errors).toEqual([]);
});
