import type { FastifyInstance, FastifyReply } from "fastify";

/** How often a silent stream says that it is alive, so that nobody in between closes it. */
const HEARTBEAT_MS = 15_000;

export interface EventSource {
  /** The state now; null when there is nothing of that id any more. */
  readonly read: () => Promise<object | null>;
  readonly isOver: (state: object) => boolean;
  /** Calls back when the state may have changed; the returned function ends it. */
  readonly follow: (onMove: () => void) => () => void;
  readonly logError: (error: unknown) => void;
}

const openStreams = new WeakMap<FastifyInstance, Set<() => void>>();

/** Makes open streams end when the app closes; without it they would keep the server from stopping. */
export function endStreamsOnClose(app: FastifyInstance): void {
  const streams = new Set<() => void>();
  openStreams.set(app, streams);
  app.addHook("preClose", async () => {
    for (const end of streams) end();
  });
}

/** Answers with server-sent events: the whole state at once and after each change, until it is over. */
export function streamStates(app: FastifyInstance, reply: FastifyReply, source: EventSource): void {
  const streams = openStreams.get(app) ?? new Set();
  reply.hijack();
  const { raw } = reply;
  const headers = { ...reply.getHeaders(), "content-type": "text/event-stream", "cache-control": "no-cache" };
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200);
  let isReading = false;
  let isStale = false;
  const heartbeat = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT_MS);
  const end = () => {
    clearInterval(heartbeat);
    unfollow();
    streams.delete(end);
    raw.end();
  };
  const push = async (): Promise<void> => {
    if (isReading) {
      // Moves come faster than states can be read: the next read holds them all.
      isStale = true;
      return;
    }
    isReading = true;
    try {
      do {
        isStale = false;
        const state = await source.read();
        if (state !== null) raw.write(`data: ${JSON.stringify(state)}\n\n`);
        if (state === null || source.isOver(state)) end();
      } while (isStale && !raw.writableEnded);
    } catch (error) {
      source.logError(error);
      end();
    } finally {
      isReading = false;
    }
  };
  const unfollow = source.follow(() => void push());
  streams.add(end);
  raw.on("close", end);
  void push();
}
