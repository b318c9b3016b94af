import { routes } from "@crampcast/contract";
import type { FastifyInstance } from "fastify";
import { athleteState } from "../jobs/athlete-state.ts";
import { asOwner } from "../store/as-owner.ts";
import { saveAthlete } from "../store/athletes.ts";
import { addRoute } from "./contract-route.ts";
import type { Services } from "./services.ts";

/** Without a race in mind: a four-hour run, the commonest question put to this program. */
const usualRace = { raceSport: "running", raceDurationS: 4 * 3600 } as const;

/** The athlete: answers, derived numbers, overrides. */
export function athleteRoutes(app: FastifyInstance, { store, ownerId, nowEpochMs }: Services): void {
  addRoute(app, routes.readAthlete, ({ query }) => {
    const {
      raceSport = usualRace.raceSport,
      raceDurationS = usualRace.raceDurationS,
      asOfEpochMs = nowEpochMs(),
    } = query;
    const question = { raceSport, raceDurationS, asOfEpochMs };
    return asOwner(store, ownerId, (transaction) => athleteState(transaction, question));
  });

  addRoute(app, routes.saveAthlete, ({ body }) =>
    asOwner(store, ownerId, async (transaction) => {
      await saveAthlete(transaction, ownerId, body);
      return athleteState(transaction, { ...usualRace, asOfEpochMs: nowEpochMs() });
    }),
  );
}
