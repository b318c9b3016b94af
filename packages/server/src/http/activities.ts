import { type ActivityRow, routes } from "@crampcast/contract";
import { type LoadCapacities, sessionLoad } from "@crampcast/model/activity";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { athleteState } from "../jobs/athlete-state.ts";
import { attachPastWeather } from "../jobs/attach-past-weather.ts";
import { type ActivityHead, listActivities, listSummaries, removeActivity } from "../store/activities.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import { dropUnusedFiles, readFile } from "../store/files.ts";
import { addRoute } from "./contract-route.ts";
import { checked, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const IdSchema = z.object({ id: z.uuid() });

/** Capacities against which the loads of a list are counted: the athlete's numbers of now, typed ones included. */
async function loadCapacities(transaction: OwnedTransaction, asOfEpochMs: number): Promise<LoadCapacities> {
  const question = { raceSport: "running", raceDurationS: 4 * 3600, asOfEpochMs } as const;
  const { derived, overrides } = await athleteState(transaction, question);
  const beats = (await listSummaries(transaction)).map((summary) => summary.maximumHeartRateBpm ?? 0);
  const highest = beats.reduce((most, one) => Math.max(most, one), 0);
  return {
    criticalSpeedMps: overrides.criticalSpeedMps ?? derived.criticalSpeedMps?.value ?? null,
    criticalPowerW: overrides.criticalPowerW ?? derived.criticalPowerW?.value ?? null,
    criticalSwimSpeedMps: overrides.criticalSwimSpeedMps ?? derived.criticalSwimSpeedMps?.value ?? null,
    maximumHeartRateBpm: highest > 140 ? highest : null,
  };
}

function rowOf({ summary, ...head }: ActivityHead, capacities: LoadCapacities): ActivityRow {
  const load = sessionLoad(summary, capacities);
  return { ...head, load: load.ok ? load.load : null, loadReason: load.ok ? null : load.reason };
}

/** Activities, one per effort, and the original bytes of each. */
export function activityRoutes(app: FastifyInstance, { store, ownerId, nowEpochMs, weather }: Services): void {
  const rows = (id: string | null) =>
    asOwner(store, ownerId, async (transaction) => {
      const capacities = await loadCapacities(transaction, nowEpochMs());
      return (await listActivities(transaction, id)).map((head) => rowOf(head, capacities));
    });

  addRoute(app, routes.listActivities, () => rows(null));

  addRoute(app, routes.readActivity, async ({ params }) => {
    const [row] = await rows(params.id);
    if (row === undefined) throw notFound("activity");
    return row;
  });

  addRoute(app, routes.attachWeather, () => attachPastWeather({ store, ownerId, weather }));

  addRoute(app, routes.removeActivity, async ({ params }) => {
    const wasThere = await asOwner(store, ownerId, async (transaction) => {
      const isRemoved = await removeActivity(transaction, params.id);
      await dropUnusedFiles(transaction);
      return isRemoved;
    });
    if (!wasThere) throw notFound("activity");
    return null;
  });

  app.get(
    "/api/activities/:id/original",
    { schema: { summary: "The original file, byte for byte", tags: ["activities"] } },
    async (request, reply) => {
      const { id } = checked(IdSchema, request.params, "path");
      const file = await asOwner(store, ownerId, async (transaction) => {
        const [head] = await listActivities(transaction, id);
        return head === undefined ? null : readFile(transaction, head.fileHash);
      });
      if (file === null) throw notFound("activity");
      const name = encodeURIComponent(file.name.split("/").at(-1) ?? "activity");
      return reply
        .type("application/octet-stream")
        .header("content-disposition", `attachment; filename*=UTF-8''${name}`)
        .send(Buffer.from(file.bytes));
    },
  );
}
