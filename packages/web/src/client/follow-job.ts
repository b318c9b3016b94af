import type { z } from "zod";
import type { CallResult } from "./api.ts";

const POLL_MS = 1000;
const POLLS_WITHOUT_ANSWER = 30;

interface JobState {
  readonly state: "queued" | "running" | "done" | "failed";
}

/** A job of the server that is followed to its end. */
export interface FollowedJob<State extends JobState> {
  /** Address of its server-sent events. */
  readonly eventsPath: string;
  readonly schema: z.ZodType<State>;
  /** Asks for the state once, where events do not come through. */
  readonly read: () => Promise<CallResult<State>>;
  readonly onState: (state: State) => void;
}

const isOver = ({ state }: JobState): boolean => state === "done" || state === "failed";

/**
 * Follows a job to its end: server-sent events, and asking every second where they do not come through. Resolves with
 * the last state, or with null when the server stays silent.
 */
export async function followJob<State extends JobState>(job: FollowedJob<State>): Promise<State | null> {
  const streamed = await streamStates(job);
  if (streamed !== null) return streamed;
  for (let silent = 0; silent < POLLS_WITHOUT_ANSWER; ) {
    const result = await job.read();
    if (result.ok) {
      silent = 0;
      job.onState(result.value);
      if (isOver(result.value)) return result.value;
    } else if (result.status === 404) return null;
    else silent += 1;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

function streamStates<State extends JobState>(job: FollowedJob<State>): Promise<State | null> {
  return new Promise((resolve) => {
    const events = new EventSource(job.eventsPath);
    const end = (state: State | null) => {
      events.close();
      resolve(state);
    };
    events.onmessage = (event: MessageEvent<string>) => {
      const parsed = job.schema.safeParse(JSON.parse(event.data));
      if (!parsed.success) {
        end(null);
        return;
      }
      job.onState(parsed.data);
      if (isOver(parsed.data)) end(parsed.data);
    };
    events.onerror = () => end(null);
  });
}
