import { type CrampEvent, CrampEventSchema, type LogCramp, LogCrampSchema } from "@crampcast/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { z } from "zod";
import { callServer } from "./api.ts";
import { storedValue } from "./stored-value.ts";

const WaitingSchema = z.object({
  entry: LogCrampSchema,
  loggedEpochMs: z.number(),
  /** Why the server did not take it; null while it has not been asked or did not answer. */
  refusal: z.string().nullable(),
});
type Waiting = z.infer<typeof WaitingSchema>;

/** Cramps written down on this device that the server does not have yet, oldest first. */
export const crampOutbox = storedValue<readonly Waiting[]>({
  key: "crampcast.cramp-outbox",
  initial: [],
  check: (raw) => {
    const parsed = z.array(WaitingSchema).safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});

/** The server's log as last seen, for when it does not answer. */
const lastSeenLog = storedValue<readonly CrampEvent[]>({
  key: "crampcast.cramp-log",
  initial: [],
  check: (raw) => {
    const parsed = z.array(CrampEventSchema).safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});

/** An entry of the log as this device shows it. */
export interface ShownCramp extends CrampEvent {
  readonly isWaiting: boolean;
  readonly refusal: string | null;
}

/** Everything written down, newest first: what the server has and what still waits on this device. */
export function mergedLog(onServer: readonly CrampEvent[], waiting: readonly Waiting[]): readonly ShownCramp[] {
  const known = new Set(onServer.map((event) => event.id));
  const unsent = waiting.filter(({ entry }) => !known.has(entry.id));
  const corrections = new Map(unsent.map(({ entry }) => [entry.supersedesId, entry.id]));
  const shown = [
    ...onServer.map((event): ShownCramp => ({ ...event, isWaiting: false, refusal: null })),
    ...unsent.map(
      ({ entry, loggedEpochMs, refusal }): ShownCramp => ({
        ...entry,
        loggedEpochMs,
        supersededById: null,
        activityId: null,
        isWaiting: true,
        refusal,
      }),
    ),
  ];
  return shown
    .map((event) => ({ ...event, supersededById: event.supersededById ?? corrections.get(event.id) ?? null }))
    .sort((a, b) => b.epochMs - a.epochMs || b.loggedEpochMs - a.loggedEpochMs);
}

let sending: Promise<void> | null = null;

/** Sends what waits, in order, and stops at the first silence. One at a time: an entry and its correction follow. */
export function sendCrampOutbox(): Promise<void> {
  sending ??= send().finally(() => {
    sending = null;
  });
  return sending;
}

async function send(): Promise<void> {
  for (const { entry, refusal } of crampOutbox.read()) {
    if (refusal !== null) continue;
    const result = await callServer("logCramp", { body: entry });
    if (result.ok) {
      lastSeenLog.write([result.value, ...lastSeenLog.read().filter((event) => event.id !== entry.id)]);
      crampOutbox.write(crampOutbox.read().filter((one) => one.entry.id !== entry.id));
    } else if (result.kind === "refused" && result.status !== null && result.status < 500) {
      const refused = (one: Waiting) => (one.entry.id === entry.id ? { ...one, refusal: result.detail } : one);
      crampOutbox.write(crampOutbox.read().map(refused));
    } else return;
  }
}

/** The cramp log and how to add to it. */
export function useCrampLog(): {
  readonly entries: readonly ShownCramp[];
  readonly log: (entry: LogCramp, nowEpochMs: number) => Promise<void>;
} {
  const queries = useQueryClient();
  const waiting = crampOutbox.useValue();
  const lastSeen = lastSeenLog.useValue();
  useQuery({
    queryKey: ["cramp-events"],
    queryFn: async () => {
      await sendCrampOutbox();
      const result = await callServer("listCrampEvents", {});
      if (result.ok) lastSeenLog.write(result.value);
      return result.ok;
    },
    networkMode: "always",
    retry: false,
  });
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: ["cramp-events"] });
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [queries]);
  const log = useCallback(
    async (entry: LogCramp, nowEpochMs: number) => {
      crampOutbox.write([...crampOutbox.read(), { entry, loggedEpochMs: nowEpochMs, refusal: null }]);
      await sendCrampOutbox();
      await queries.invalidateQueries({ queryKey: ["cramp-events"] });
    },
    [queries],
  );
  return useMemo(() => ({ entries: mergedLog(lastSeen, waiting), log }), [lastSeen, waiting, log]);
}
