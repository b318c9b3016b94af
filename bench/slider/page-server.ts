import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

/** Serves a built page on this computer alone; every path that is no file is the page. There is no API behind it. */
export async function servePage(folder: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path.startsWith("/api/")) {
      response.writeHead(503).end();
      return;
    }
    const file = extname(path) === "" ? "index.html" : path;
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) response.writeHead(404).end();
    else {
      response
        .writeHead(200, {
          "content-type": kinds[extname(file)] ?? "application/octet-stream",
          "content-security-policy":
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:",
        })
        .end(bytes);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the page's server has no port");
  return { address: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
