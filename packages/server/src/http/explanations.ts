import { randomUUID } from "node:crypto";
import { type ExplanationJob, ExplanationJobSchema, routes } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import { createExplanation, readExplanationOf } from "../store/explanations.ts";
import { readStoredForecast } from "../store/forecasts.ts";
import { addRoute } from "./contract-route.ts";
import { streamStates } from "./event-stream.ts";
import { checked, fieldProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const IdSchema = z.object({ id: z.uuid() });

/** Why a stored forecast says what it says: a job, one for each forecast. */
export function explanationRoutes(app: FastifyInstance, services: Services): void {
  const { store, ownerId, queue, progress, logError } = services;
  const explanationOf = async (forecastId: string): Promise<ExplanationJob> => {
    const found = await asOwner(store, ownerId, (transaction) => readExplanationOf(transaction, forecastId));
    if (found === null) throw notFound("explanation");
    return found;
  };

  addRoute(app, routes.startExplanation, async ({ params }) => {
    const id = randomUUID();
    const make = async (transaction: OwnedTransaction): Promise<boolean> => {
      const forecast = await readStoredForecast(transaction, params.id);
      if (forecast === null) throw notFound("forecast");
      if (forecast.modelVersion !== modelVersion) {
        const allowed = `a forecast made by model ${modelVersion}; make it again first`;
        throw fieldProblem("id", `this forecast was made by model ${forecast.modelVersion}`, allowed);
      }
      return createExplanation(transaction, ownerId, { id, forecastId: params.id, modelVersion });
    };
    await asOwner(store, ownerId, make, async (transaction, isNew) => {
      if (isNew) await queue.enqueue(transaction, "explanation", { id, ownerId });
    });
    return explanationOf(params.id);
  });

  addRoute(app, routes.readExplanation, ({ params }) => explanationOf(params.id));

  app.get(
    "/api/forecasts/:id/explanation/events",
    { schema: { summary: "Server-sent events: an ExplanationJob as it moves", tags: ["forecasts"] } },
    async (request, reply) => {
      const { id } = checked(IdSchema, request.params, "path");
      const job = await explanationOf(id);
      streamStates(app, reply, {
        read: () => asOwner(store, ownerId, (transaction) => readExplanationOf(transaction, id)),
        isOver: (state) => ["done", "failed"].includes(ExplanationJobSchema.parse(state).state),
        follow: (onMove) => progress.follow("explanation", job.id, onMove),
        logError,
      });
    },
  );
}
