import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCluster, type TestCluster } from "../../testing/test-cluster.ts";
import { asOwner, localOwnerId } from "../store/as-owner.ts";
import { openStore } from "../store/open-store.ts";
import { listenForProgress, tellProgress } from "./progress.ts";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(async () => {
  await cluster.stop();
});

/** A way to the database that can be cut and opened again. */
async function wayTo(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const open = async (port: number): Promise<number> => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the way has no port");
    return address.port;
  };
  const cut = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const port = await open(0);
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return { url: through.href, cut, open: () => open(port) };
}

test("after an outage that outlasts several attempts followers are told to look, and hear moves again", async () => {
  const url = await cluster.freshDatabase();
  const store = openStore(url);
  const way = await wayTo(url);
  const progress = await listenForProgress(way.url);
  const id = randomUUID();
  let heard = 0;
  progress.follow("forecast", id, () => heard++);
  const tell = () =>
    asOwner(
      store,
      localOwnerId,
      async () => undefined,
      (transaction) => tellProgress(transaction, "forecast", id),
    );
  await tell();
  await expect.poll(() => heard).toBe(1);
  await way.cut();
  await tell();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(heard).toBe(1);
  await way.open();
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(2);
  await tell();
  await expect.poll(() => heard).toBe(3);
  await progress.stop();
  await way.cut();
  await store.destroy();
}, 60_000);
