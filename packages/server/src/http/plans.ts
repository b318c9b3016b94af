import { randomUUID } from "node:crypto";
import {
  canonicalJson,
  inputHash,
  type PlanExportQuery,
  PlanExportQuerySchema,
  type PlanJob,
  PlanJobSchema,
  routes,
  type StartPlan,
} from "@crampcast/contract";
import { legFileKeys, raceDayFile, raceDayFileName, raceFileKeys } from "@crampcast/files/write";
import { modelVersion } from "@crampcast/model";
import { type Frontier, frontierOrder, type RacePlan, usualWishes } from "@crampcast/model/plan";
import { english, german, type RaceDayInput, raceDaySheet } from "@crampcast/model/plan/race-day";
import { requestProblem } from "@crampcast/model/scenario";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { raceDayPdf } from "../report/race-day-pdf.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import {
  createPlan,
  listPlans,
  planJobOf,
  readPlanState,
  readStoredPlan,
  removePlan,
  type StoredPlan,
} from "../store/plans.ts";
import { addRoute } from "./contract-route.ts";
import { streamStates } from "./event-stream.ts";
import { requestOf } from "./forecasts.ts";
import { checked, fieldProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const IdSchema = z.object({ id: z.uuid() });
/** Enough to tell plans apart; the search tries them on fewer bodies and checks them on these. */
const USUAL_MEMBER_COUNT = 1000;
const languages = { en: english, de: german } as const;
const dotted = (field: string): string => field.replace(/\[(\d+)\]/g, ".$1");

async function startPlan(start: StartPlan, services: Services): Promise<PlanJob> {
  const { store, ownerId, queue, nowEpochMs } = services;
  const id = randomUUID();
  const make = async (transaction: OwnedTransaction): Promise<StoredPlan | null> => {
    const { wishes: given, ...of } = start;
    const usual = of.request === undefined ? { memberCount: USUAL_MEMBER_COUNT, ...of } : of;
    const { request, raceId } = await requestOf(transaction, usual, nowEpochMs());
    const wrong = requestProblem(request);
    if (wrong !== null) throw fieldProblem(`request.${dotted(wrong.field)}`, wrong.reason, wrong.allowed);
    const wishes = given ?? usualWishes(request);
    const ordered = frontierOrder(request, wishes);
    if (!ordered.ok) throw fieldProblem(dotted(ordered.field), ordered.reason, ordered.allowed);
    await createPlan(transaction, ownerId, {
      id,
      raceId,
      modelVersion,
      seed: request.seed,
      inputHash: inputHash(request),
      orderJson: canonicalJson({ request, wishes }),
    });
    return readStoredPlan(transaction, id);
  };
  const made = await asOwner(store, ownerId, make, (transaction) =>
    queue.enqueue(transaction, "plan", { id, ownerId }),
  );
  if (made === null) throw new Error(`plan ${id} was made and is not there`);
  return planJobOf(made);
}

/** What a search that is done has found, and the race it is of. */
async function foundBy(transaction: OwnedTransaction, id: string, field: string) {
  const stored = await readStoredPlan(transaction, id);
  if (stored === null) throw notFound("plan");
  const { frontier, otherDays, raceId } = planJobOf(stored);
  if (frontier === null) throw fieldProblem(field, "this search for plans is not done", "a search that is done");
  // The contract keeps names of claims as text; they were written by this server from a Frontier.
  return { frontier: frontier as Frontier, otherDays, raceId };
}

const pointOf = (frontier: Frontier, index: number): RacePlan => {
  const point = frontier.points[index];
  if (point === undefined) {
    throw fieldProblem("point", `is ${index}`, `a whole number from 0 to ${frontier.points.length - 1}`);
  }
  return point.plan;
};

async function inputOf(transaction: OwnedTransaction, id: string, query: PlanExportQuery) {
  const { frontier, otherDays, raceId } = await foundBy(transaction, id, "id");
  const other = query.planB === undefined ? null : (await foundBy(transaction, query.planB, "planB")).frontier;
  const point = query.point ?? frontier.recommendedIndex;
  // Other days were searched for the recommended plan and say nothing about the rest.
  const days = point === frontier.recommendedIndex ? otherDays : null;
  const input: RaceDayInput = {
    planA: pointOf(frontier, point),
    planB: other === null ? (days?.planB ?? null) : pointOf(other, other.recommendedIndex),
    scenarios: days?.rows ?? [],
    notation: { units: query.units, words: languages[query.language] },
  };
  // A later search for the same race replaces the events of an earlier one in a calendar.
  return { input, raceId: raceId ?? id };
}

/** Searches for plans as jobs, and every file that is made of a plan. */
export function planRoutes(app: FastifyInstance, services: Services): void {
  const { store, ownerId, progress, logError, nowEpochMs } = services;

  addRoute(app, routes.listPlans, ({ query }) =>
    asOwner(store, ownerId, (transaction) => listPlans(transaction, query.raceId ?? null)),
  );
  addRoute(app, routes.startPlan, ({ body }) => startPlan(body, services));
  addRoute(app, routes.readPlan, async ({ params }) => {
    const stored = await asOwner(store, ownerId, (transaction) => readStoredPlan(transaction, params.id));
    if (stored === null) throw notFound("plan");
    return planJobOf(stored);
  });
  addRoute(app, routes.removePlan, async ({ params }) => {
    const wasThere = await asOwner(store, ownerId, (transaction) => removePlan(transaction, params.id));
    if (!wasThere) throw notFound("plan");
    return null;
  });

  app.get(
    "/api/plans/:id/events",
    { schema: { summary: "Server-sent events: a PlanJob as it moves, without its frontier", tags: ["plans"] } },
    async (request, reply) => {
      const { id } = checked(IdSchema, request.params, "path");
      const read = () => asOwner(store, ownerId, (transaction) => readPlanState(transaction, id));
      if ((await read()) === null) throw notFound("plan");
      streamStates(app, reply, {
        read,
        isOver: (state) => ["done", "failed"].includes(PlanJobSchema.parse(state).state),
        follow: (onMove) => progress.follow("plan", id, onMove),
        logError,
      });
    },
  );

  const exportOf = async (request: FastifyRequest) => {
    const { id } = checked(IdSchema, request.params, "path");
    const query = checked(PlanExportQuerySchema, request.query, "query");
    const { input, raceId } = await asOwner(store, ownerId, (transaction) => inputOf(transaction, id, query));
    const legCount = input.planA.request.legs.length;
    if (query.leg >= legCount) throw fieldProblem("leg", `is ${query.leg}`, `a whole number from 0 to ${legCount - 1}`);
    return { raceId, query, input };
  };
  // A plan follows from what is known of a person: no cache keeps it.
  const headers = (name: string) => ({
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="${name}"`,
  });
  const schema = (what: string) => ({
    schema: { summary: `A plan as ${what}`, tags: ["plans"], params: IdSchema, querystring: PlanExportQuerySchema },
    // Checked by the handler, which names the field that is wrong.
    attachValidation: true,
    validatorCompiler: () => (value: unknown) => ({ value }),
  });

  for (const key of [...legFileKeys, ...raceFileKeys]) {
    app.get(`/api/plans/:id/${key}`, schema(key), async (request, reply) => {
      const { raceId, query, input } = await exportOf(request);
      const made = raceDayFile({
        key,
        input,
        legIndex: query.leg,
        size: query.size,
        writtenEpochMs: nowEpochMs(),
        raceId,
        link: null,
      });
      if (!made.ok) throw fieldProblem(key, made.reason, "a plan for which this file can be made");
      const { name, mediaType, bytes } = made.file;
      return reply.type(mediaType).headers(headers(name)).send(Buffer.from(bytes));
    });
  }

  app.get("/api/plans/:id/sheet.pdf", schema("sheet.pdf"), async (request, reply) => {
    const { query, input } = await exportOf(request);
    const bytes = await raceDayPdf(raceDaySheet(input), query.size, nowEpochMs());
    const name = raceDayFileName(input, "sheet.pdf", query.size);
    return reply.type("application/pdf").headers(headers(name)).send(Buffer.from(bytes));
  });
}
