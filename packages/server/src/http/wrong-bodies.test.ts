import { ProblemSchema } from "@crampcast/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";

let cluster: TestCluster;
let server: TestApp;
beforeAll(async () => {
  cluster = await startTestCluster();
  server = await startTestApp({ url: await cluster.freshDatabase(), nowEpochMs: Date.UTC(2020, 11, 20) });
});
afterAll(async () => {
  await server.stop();
  await cluster.stop();
});

test("a body of the wrong type, broken, empty or too large is a problem that says what is taken", async () => {
  for (const [url, type, payload, status, words] of [
    ["/api/forecasts", "text/plain", "x", 415, /application\/json/],
    ["/api/forecasts", "application/json", "{", 400, /is not JSON/],
    ["/api/forecasts", "application/json", "", 400, /is empty/],
    ["/api/forecasts", "application/json", `"${"a".repeat(9 * 2 ** 20)}"`, 413, /at most 8 MiB/],
    ["/api/imports", "multipart/form-data", "abc", 400, /multipart/],
    ["/api/imports", "multipart/form-data; boundary=x", "abc", 400, /multipart/],
  ] as const) {
    const answer = await server.app.inject({ method: "POST", url, payload, headers: { "content-type": type } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(ProblemSchema.parse(answer.json()).detail).toMatch(words);
  }
});
