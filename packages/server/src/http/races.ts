import { routes } from "@crampcast/contract";
import type { FastifyInstance } from "fastify";
import { asOwner } from "../store/as-owner.ts";
import { createRace, listRaceRows, readRace, removeRace, saveRace } from "../store/races.ts";
import { addRoute } from "./contract-route.ts";
import { fieldProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

/** Races as the person plans them. */
export function raceRoutes(app: FastifyInstance, { store, ownerId }: Services): void {
  addRoute(app, routes.listRaces, () => asOwner(store, ownerId, (transaction) => listRaceRows(transaction)));

  addRoute(app, routes.createRace, async ({ body }) => {
    const race = await asOwner(store, ownerId, (transaction) => createRace(transaction, ownerId, body));
    if (race === null) throw fieldProblem("id", "is in use", "an id that no race has, or none");
    return race;
  });

  addRoute(app, routes.readRace, async ({ params }) => {
    const race = await asOwner(store, ownerId, (transaction) => readRace(transaction, params.id));
    if (race === null) throw notFound("race");
    return race;
  });

  addRoute(app, routes.saveRace, async ({ params, body }) => {
    const race = await asOwner(store, ownerId, (transaction) => saveRace(transaction, params.id, body));
    if (race === null) throw notFound("race");
    return race;
  });

  addRoute(app, routes.removeRace, async ({ params }) => {
    const wasThere = await asOwner(store, ownerId, (transaction) => removeRace(transaction, params.id));
    if (!wasThere) throw notFound("race");
    return null;
  });
}
