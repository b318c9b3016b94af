import { routes } from "@crampcast/contract";
import type { FastifyInstance } from "fastify";
import { asOwner } from "../store/as-owner.ts";
import { listCrampEvents, logCramp } from "../store/cramp-events.ts";
import { addRoute } from "./contract-route.ts";
import { fieldProblem } from "./problem.ts";
import type { Services } from "./services.ts";

const words = {
  "corrects-nothing": "There is no entry of that id to correct.",
  "already-corrected": "That entry has been corrected already; correct the newer one.",
} as const;

/** The cramp log: read and added to, never changed. */
export function crampEventRoutes(app: FastifyInstance, { store, ownerId }: Services): void {
  addRoute(app, routes.listCrampEvents, () => asOwner(store, ownerId, (transaction) => listCrampEvents(transaction)));

  addRoute(app, routes.logCramp, async ({ body }) => {
    const result = await asOwner(store, ownerId, (transaction) => logCramp(transaction, ownerId, body));
    if (!result.ok) throw fieldProblem("supersedesId", words[result.reason], null);
    return result.event;
  });
}
