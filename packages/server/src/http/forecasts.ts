import { randomUUID } from "node:crypto";
import {
  canonicalJson,
  type ForecastJob,
  ForecastJobSchema,
  inputHash,
  RaceRequestSchema,
  routes,
  type StartForecast,
} from "@crampcast/contract";
import { modelVersion, type RaceRequest } from "@crampcast/model";
import { requestProblem } from "@crampcast/model/scenario";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { athleteState } from "../jobs/athlete-state.ts";
import { replay } from "../jobs/run-forecast.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import {
  createForecast,
  forecastJobOf,
  listForecasts,
  readStoredForecast,
  type StoredForecast,
} from "../store/forecasts.ts";
import { readRace } from "../store/races.ts";
import { addRoute } from "./contract-route.ts";
import { streamStates } from "./event-stream.ts";
import { checked, fieldProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const IdSchema = z.object({ id: z.uuid() });
/** Enough for a chance to be known to about one hundredth. */
const USUAL_MEMBER_COUNT = 2000;
const USUAL_SEED = 1;

const noSuchRace = () => fieldProblem("raceId", "there is no race of that id", "the id of a stored race");

/** The whole input of a forecast: as sent, or a stored race with the athlete as known today. */
export async function requestOf(
  transaction: OwnedTransaction,
  start: StartForecast,
  nowEpochMs: number,
): Promise<{ request: RaceRequest; raceId: string | null }> {
  if (start.request !== undefined) {
    const { request, raceId = null } = start;
    if (raceId !== null && (await readRace(transaction, raceId)) === null) throw noSuchRace();
    return { request, raceId };
  }
  const race = await readRace(transaction, start.raceId);
  if (race === null) throw noSuchRace();
  const { plan } = race;
  const longest = [...plan.legs].sort((a, b) => b.pacing.goalTimeS - a.pacing.goalTimeS)[0];
  const { profile } = await athleteState(transaction, {
    raceSport: longest === undefined || longest.sport === "transition" ? "running" : longest.sport,
    raceDurationS: plan.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0),
    asOfEpochMs: Math.min(nowEpochMs, plan.startEpochMs),
  });
  if (profile === null) {
    throw fieldProblem("athlete", "nothing is known about the athlete yet", "answers saved with PUT /api/athlete");
  }
  const { memberCount = USUAL_MEMBER_COUNT, seed = USUAL_SEED } = start;
  const request = { formatVersion: 1, ...plan, athlete: profile, memberCount, seed } as const;
  return { request, raceId: race.id };
}

async function startForecast(start: StartForecast, services: Services): Promise<ForecastJob> {
  const { store, ownerId, queue, nowEpochMs } = services;
  const id = randomUUID();
  const make = async (transaction: OwnedTransaction): Promise<StoredForecast | null> => {
    const { request, raceId } = await requestOf(transaction, start, nowEpochMs());
    const wrong = requestProblem(request);
    if (wrong !== null)
      throw fieldProblem(`request.${wrong.field.replace(/\[(\d+)\]/g, ".$1")}`, wrong.reason, wrong.allowed);
    const hashed = { inputHash: inputHash(request), requestJson: canonicalJson(request) };
    await createForecast(transaction, ownerId, { id, raceId, modelVersion, seed: request.seed, ...hashed });
    return readStoredForecast(transaction, id);
  };
  const made = await asOwner(store, ownerId, make, (transaction) =>
    queue.enqueue(transaction, "forecast", { id, ownerId }),
  );
  if (made === null) throw new Error(`forecast ${id} was made and is not there`);
  return forecastJobOf(made);
}

/** Forecast jobs, their answers, and replays. */
export function forecastRoutes(app: FastifyInstance, services: Services): void {
  const { store, ownerId, progress, logError } = services;
  const stored = async (id: string): Promise<StoredForecast> => {
    const found = await asOwner(store, ownerId, (transaction) => readStoredForecast(transaction, id));
    if (found === null) throw notFound("forecast");
    return found;
  };

  addRoute(app, routes.listForecasts, ({ query }) =>
    asOwner(store, ownerId, (transaction) => listForecasts(transaction, query.raceId ?? null)),
  );
  addRoute(app, routes.startForecast, ({ body }) => startForecast(body, services));
  addRoute(app, routes.readForecast, async ({ params }) => forecastJobOf(await stored(params.id)));
  addRoute(app, routes.readForecastRequest, async ({ params }) =>
    RaceRequestSchema.parse(JSON.parse((await stored(params.id)).requestJson)),
  );
  addRoute(app, routes.replayForecast, async ({ params }) => {
    const forecast = await stored(params.id);
    if (forecast.forecastJson === null)
      throw fieldProblem("id", "this forecast is not done", "a forecast that is done");
    return replay(forecast, services.computeForecast);
  });

  app.get(
    "/api/forecasts/:id/events",
    { schema: { summary: "Server-sent events: a ForecastJob as it moves", tags: ["forecasts"] } },
    async (request, reply) => {
      const { id } = checked(IdSchema, request.params, "path");
      await stored(id);
      streamStates(app, reply, {
        read: async () => {
          const found = await asOwner(store, ownerId, (transaction) => readStoredForecast(transaction, id));
          return found === null ? null : forecastJobOf(found);
        },
        isOver: (state) => ["done", "failed"].includes(ForecastJobSchema.parse(state).state),
        follow: (onMove) => progress.follow("forecast", id, onMove),
        logError,
      });
    },
  );
}
