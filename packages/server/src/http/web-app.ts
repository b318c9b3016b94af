import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { problem, sendProblem } from "./problem.ts";

const absent = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Crampcast</title>
<p>The server is up, but its web pages are not built. <a href="/api/openapi.json">The API</a> answers.</p></html>`;

const wantsPage = (method: string, url: string, accept: string | undefined): boolean =>
  (method === "GET" || method === "HEAD") && !url.startsWith("/api/") && (accept ?? "").includes("text/html");

/** Serves the built web app; addresses of its screens get the same page, everything unknown a 404 problem. */
export async function serveWebApp(app: FastifyInstance, webFolder: string | null): Promise<void> {
  const isBuilt = webFolder !== null && existsSync(join(webFolder, "index.html"));
  if (isBuilt) {
    await app.register(staticFiles, {
      root: webFolder,
      wildcard: true,
      setHeaders: (reply, path) => {
        // Hashed names never change their content; everything else is asked for again each time.
        const isHashed = path.includes("/assets/");
        reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  } else {
    app.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(absent));
  }
  app.setNotFoundHandler((request, reply) => {
    if (isBuilt && wantsPage(request.method, request.url, request.headers.accept)) {
      const page = readFileSync(join(webFolder, "index.html"), "utf8");
      return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
    }
    const path = request.url.split("?")[0];
    return sendProblem(reply, problem(404, "Not found", `There is nothing at ${request.method} ${path}.`).problem);
  });
}
