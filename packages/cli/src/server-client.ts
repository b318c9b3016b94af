import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ProblemSchema } from "@crampcast/contract";
import { isJsonObject } from "./saved-forecast.ts";
import type { Terminal } from "./terminal.ts";
import { UserMistake } from "./user-mistake.ts";

/** What a schema of the contract can do: say whether a value is what it should be. */
interface Schema<T> {
  readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}

/** A server of crampcast, asked through its HTTP interface. */
export interface ServerClient {
  readonly address: string;
  readonly ask: <T>(
    call: { readonly method: "GET" | "POST"; readonly path: string; readonly body?: unknown },
    answer: Schema<T>,
  ) => Promise<T>;
}

const howToStart = "Start it with `npm start` in the folder of crampcast, or name one with --server URL.";

/** Folder that holds the database and the lock of the server that runs on it. */
export function dataFolder(environment: Terminal["environment"]): string {
  const named = environment.CRAMPCAST_DATA;
  if (!named) return join(homedir(), ".crampcast");
  return named === "~" || named.startsWith("~/")
    ? join(homedir(), named.slice(1))
    : resolve(environment.INIT_CWD ?? process.cwd(), named);
}

/** Address of the server that runs on the data folder, from its lock; null when none has announced itself. */
export async function announcedAddress(folder: string): Promise<string | null> {
  try {
    const lock: unknown = JSON.parse(await readFile(join(folder, "lock.json"), "utf8"));
    return isJsonObject(lock) && typeof lock.address === "string" ? lock.address : null;
  } catch {
    return null;
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** The sentence of a refusal, with each wrong field. */
function refusalSentence(status: number, value: unknown): string {
  const problem = ProblemSchema.safeParse(value);
  if (!problem.success) return `The server answered with status ${status}.`;
  const fields = (problem.data.errors ?? []).map(
    ({ field, message, allowed }) => `\n  ${field}: ${message}${allowed === null ? "" : ` (allowed: ${allowed})`}`,
  );
  return fields.length > 0 ? `The server refused the request:${fields.join("")}` : problem.data.detail;
}

function clientOf(address: string): ServerClient {
  return {
    address,
    ask: async (call, answer) => {
      const isForm = call.body instanceof FormData;
      let response: Response;
      try {
        response = await fetch(new URL(call.path, address), {
          method: call.method,
          ...(call.body instanceof FormData ? { body: call.body } : {}),
          ...(call.body !== undefined && !isForm
            ? { body: JSON.stringify(call.body), headers: { "content-type": "application/json" } }
            : {}),
        });
      } catch {
        throw new UserMistake(`The server at ${address} does not answer. ${howToStart}`);
      }
      const value = await jsonOf(response);
      if (!response.ok) throw new UserMistake(refusalSentence(response.status, value));
      const parsed = answer.safeParse(value);
      if (!parsed.success) {
        throw new UserMistake(`${address}${call.path} answered something else than this version of crampcast expects.`);
      }
      return parsed.data;
    },
  };
}

/** The named server, or the one that announced itself in the data folder; one sentence when neither answers. */
export async function findServer(
  named: string | undefined,
  environment: Terminal["environment"],
): Promise<ServerClient> {
  if (named !== undefined && !/^https?:$/.test(URL.parse(named)?.protocol ?? "")) {
    throw new UserMistake(`--server ${named} is not an address; an example: http://127.0.0.1:4873.`);
  }
  const folder = dataFolder(environment);
  // A server on a database of its own keeps no data folder, so it can only be looked for where it usually answers.
  const usual = environment.DATABASE_URL ? `http://127.0.0.1:${environment.CRAMPCAST_PORT || 4873}` : null;
  const address = named ?? (await announcedAddress(folder)) ?? usual;
  if (address === null) throw new UserMistake(`No crampcast server runs on ${folder}. ${howToStart}`);
  let isAnswering = false;
  try {
    isAnswering = (await fetch(new URL("/api/health", address), { signal: AbortSignal.timeout(5000) })).ok;
  } catch {}
  if (!isAnswering) throw new UserMistake(`No crampcast server answers at ${address}. ${howToStart}`);
  return clientOf(address);
}

/** Asks again and again until the answer is wanted, a little slower each time. */
export async function pollUntil<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (let pauseMs = 60; ; pauseMs = Math.min(500, pauseMs * 1.3)) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise((done) => setTimeout(done, pauseMs));
  }
}
