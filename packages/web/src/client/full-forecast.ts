import { type ForecastJob, ForecastJobSchema, inputHash, type StartForecast } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model/forecast";
import type { RaceRequest } from "@crampcast/model/scenario";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { type CallFailure, callServer } from "./api.ts";
import { followJob } from "./follow-job.ts";
import { useServerIsUp } from "./server-status.ts";
import { racesQueryKey } from "./stored-races.ts";

/** Members of a forecast that the server keeps: the chance is known to about one hundredth. @unit count */
export const FULL_MEMBER_COUNT = 2000;

/** A forecast job that is done. */
export type DoneJob = ForecastJob & { readonly forecast: NonNullable<ForecastJob["forecast"]> };

/** Where the full forecast of a request stands on the server; `away` while there is no server. */
export type FullForecast =
  | { readonly kind: "away" }
  | { readonly kind: "offered"; readonly run: () => void }
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "done"; readonly job: DoneJob }
  | { readonly kind: "failed"; readonly failure: CallFailure | string | null; readonly run: () => void };

type Found =
  | Exclude<FullForecast, { kind: "offered" } | { kind: "failed" }>
  | { readonly kind: "offered" }
  | { readonly kind: "failed"; readonly failure: CallFailure | string | null };

/** The newest job of this input by this model that has not failed; it need not be run again. */
export function jobOfInput(jobs: readonly ForecastJob[], hash: string): ForecastJob | null {
  const same = jobs.filter((job) => job.inputHash === hash && job.modelVersion === modelVersion);
  return same.find((job) => job.state === "done") ?? same.find((job) => job.state !== "failed") ?? null;
}

/** The request as the server runs it. */
export const fullRequestOf = (request: RaceRequest): RaceRequest => ({ ...request, memberCount: FULL_MEMBER_COUNT });

/**
 * The forecast of a request with all members, computed and kept by the server. A stored one of the same input is taken
 * again; otherwise it is begun at once when `isAutomatic`, and else offered.
 */
export function useFullForecast(input: {
  readonly request: RaceRequest;
  readonly raceId: string | null;
  readonly isAutomatic: boolean;
}): FullForecast {
  const { request, raceId, isAutomatic } = input;
  const queries = useQueryClient();
  const isUp = useServerIsUp();
  const full = useMemo(() => fullRequestOf(request), [request]);
  const hash = useMemo(() => inputHash(full), [full]);
  const [found, setFound] = useState<Found>({ kind: "away" });
  const [asked, setAsked] = useState({ hash: "", count: 0 });
  const isAsked = asked.hash === hash;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash stands for the request; a count asks again
  useEffect(() => {
    if (isUp !== true) {
      setFound({ kind: "away" });
      return;
    }
    let isOver = false;
    const show = (next: Found) => {
      if (!isOver) setFound(next);
    };
    async function find(): Promise<Found> {
      const listed = await callServer("listForecasts", { query: raceId === null ? {} : { raceId } });
      if (!listed.ok) return { kind: "away" };
      let id = jobOfInput(listed.value, hash)?.id;
      if (isOver) return { kind: "away" };
      if (id === undefined) {
        if (!isAutomatic && !isAsked) return { kind: "offered" };
        show({ kind: "running", fraction: 0 });
        // What travels is a copy; the contract's arrays are mutable and the model's are not.
        const body = structuredClone({ request: full, raceId }) as StartForecast;
        const started = await callServer("startForecast", { body });
        if (!started.ok) return { kind: "failed", failure: started };
        id = started.value.id;
      }
      return follow(id);
    }
    async function follow(id: string): Promise<Found> {
      const last = await followJob({
        eventsPath: `/api/forecasts/${id}/events`,
        schema: ForecastJobSchema,
        read: () => callServer("readForecast", { params: { id } }),
        onState: (job) => job.state !== "done" && show({ kind: "running", fraction: job.progressFraction }),
      });
      void queries.invalidateQueries({ queryKey: racesQueryKey });
      if (last?.forecast) return { kind: "done", job: { ...last, forecast: last.forecast } };
      return { kind: "failed", failure: last?.error ?? null };
    }
    void find().then(show);
    return () => {
      isOver = true;
    };
  }, [isUp, hash, raceId, isAutomatic, isAsked, asked.count, queries]);

  const run = () => setAsked({ hash, count: asked.count + 1 });
  // For one moment after a change what was found is of the request before.
  if (found.kind === "done" && found.job.inputHash !== hash) return { kind: "away" };
  return found.kind === "offered" || found.kind === "failed" ? { ...found, run } : found;
}
