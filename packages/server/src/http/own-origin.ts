import type { FastifyInstance } from "fastify";
import { problem } from "./problem.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isLoopback(authority: string): boolean {
  try {
    return loopbackNames.has(new URL(`http://${authority}`).hostname);
  } catch {
    return false;
  }
}

/**
 * Refuses what another website could make a browser send here. The host check stops names that resolve to this machine
 * (DNS rebinding); the origin check stops forms and scripts of other sites. Programs send no origin and pass.
 */
export function acceptOwnOriginOnly(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    const { host, origin } = request.headers;
    if (host === undefined || !isLoopback(host)) {
      throw problem(403, "Refused", `This server answers on this computer only, not under the name "${host ?? ""}".`);
    }
    const site = request.headers["sec-fetch-site"];
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    const isCrossSite = site !== undefined && site !== "same-origin" && site !== "none";
    if (isForeign || (isCrossSite && request.url.startsWith("/api/"))) {
      throw problem(403, "Refused", "Requests from other websites are not answered.");
    }
  });
}
