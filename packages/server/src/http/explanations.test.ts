import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ExplanationJob,
  ExplanationJobSchema,
  ForecastJobSchema,
  ProblemSchema,
  RaceRequestSchema,
} from "@crampcast/contract";
import { explainInTurns, prepareForecast } from "@crampcast/model/forecast";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner, localOwnerId } from "../store/as-owner.ts";

let cluster: TestCluster;
let server: TestApp;
beforeAll(async () => {
  cluster = await startTestCluster();
  server = await startTestApp({ url: await cluster.freshDatabase(), nowEpochMs: Date.UTC(2026, 6, 1) });
});
afterAll(async () => {
  await server.stop();
  await cluster.stop();
});

const example = readFileSync(join(import.meta.dirname, "../../../../examples/easy-run.json"), "utf8");
const request = { ...RaceRequestSchema.parse(JSON.parse(example)), memberCount: 24, seed: 7 };
const ask = (method: "GET" | "POST" | "DELETE", url: string, payload?: object) =>
  server.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
const unknownId = "7d3f6f0e-54b5-4b33-9d0b-6a3c2b1f9a10";

async function startedForecast(): Promise<string> {
  return ForecastJobSchema.parse((await ask("POST", "/api/forecasts", { request })).json()).id;
}

/** The states that the stream of events tells, to its end. */
async function statesOf(id: string): Promise<ExplanationJob[]> {
  const stream = await ask("GET", `/api/forecasts/${id}/explanation/events`);
  expect(stream.headers["content-type"]).toMatch(/event-stream/);
  return [...stream.body.matchAll(/^data: (.*)$/gm)].map(([, data]) =>
    ExplanationJobSchema.parse(JSON.parse(data ?? "")),
  );
}

test("a forecast is explained by a job: drivers, causes and the share of assumptions, as the model gives them", async () => {
  const id = await startedForecast();
  expect((await ask("GET", `/api/forecasts/${id}/explanation`)).statusCode).toBe(404);
  const started = await ask("POST", `/api/forecasts/${id}/explanation`);
  expect(started.statusCode).toBe(202);
  expect(ExplanationJobSchema.parse(started.json())).toMatchObject({ forecastId: id, explanation: null, error: null });
  const last = (await statesOf(id)).at(-1);
  expect(last).toMatchObject({ state: "done", progressFraction: 1, error: null });

  const prepared = prepareForecast(request);
  if (!prepared.ok) throw new Error(prepared.reason);
  const job = ForecastJobSchema.parse((await ask("GET", `/api/forecasts/${id}`)).json());
  const turns = explainInTurns(prepared.prepared, job.inputHash);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  expect(turn.value).toEqual({ ok: true, explanation: last?.explanation });
  expect(last?.explanation?.attribution.drivers.length).toBeGreaterThan(5);

  // Asked again, the answer that is there is given.
  const again = ExplanationJobSchema.parse((await ask("POST", `/api/forecasts/${id}/explanation`)).json());
  expect(again).toEqual(last);
});

test("a forecast that is not there, or was made by another model, is refused in words", async () => {
  expect((await ask("POST", `/api/forecasts/${unknownId}/explanation`)).statusCode).toBe(404);
  const id = await startedForecast();
  await asOwner(server.store, localOwnerId, (transaction) =>
    transaction.updateTable("forecasts").set({ model_version: "0.0.1" }).where("id", "=", id).execute(),
  );
  const refused = await ask("POST", `/api/forecasts/${id}/explanation`);
  expect(refused.statusCode).toBe(400);
  expect(ProblemSchema.parse(refused.json()).errors?.[0]?.message).toBe("this forecast was made by model 0.0.1");
});

test("an explanation that failed is made anew when asked for again", async () => {
  const id = await startedForecast();
  await ask("POST", `/api/forecasts/${id}/explanation`);
  const first = (await statesOf(id)).at(-1);
  await asOwner(server.store, localOwnerId, (transaction) =>
    transaction
      .updateTable("explanations")
      .set({ state: "failed", explanation_json: null, error: "the lights went out" })
      .where("forecast_id", "=", id)
      .execute(),
  );
  const anew = ExplanationJobSchema.parse((await ask("POST", `/api/forecasts/${id}/explanation`)).json());
  expect(anew.id).not.toBe(first?.id);
  expect((await statesOf(id)).at(-1)?.explanation).toEqual(first?.explanation);
  expect(server.errors).toEqual([]);
});
