import { routes } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { addRoute } from "./contract-route.ts";
import type { Services } from "./services.ts";

/** Whether the server is up, the database included. */
export function healthRoutes(app: FastifyInstance, { store, database }: Services): void {
  addRoute(app, routes.health, async () => {
    await sql`select 1`.execute(store);
    return { status: "ok", modelVersion, database } as const;
  });
}
