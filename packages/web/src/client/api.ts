import { ProblemSchema, routes } from "@crampcast/contract";
import type { z } from "zod";

type Routes = typeof routes;
/** The name of a route of the contract, for example `readAthlete`. */
export type RouteName = keyof Routes;
type Out<Name extends RouteName> = z.output<Routes[Name]["response"]>;
type Part<Name extends RouteName, Key extends string> = Routes[Name] extends { readonly [K in Key]: infer Schema }
  ? Schema extends z.ZodType
    ? { readonly [K in Key]: z.input<Schema> }
    : unknown
  : unknown;
/** What a route takes: `params`, `query` and `body`, each where the contract names it. */
export type CallInput<Name extends RouteName> = Part<Name, "params"> & Part<Name, "query"> & Part<Name, "body">;

/** Why a call did not succeed. `kind` is for the screen, `detail` in words for a person; fields name wrong input. */
export interface CallFailure {
  readonly ok: false;
  readonly kind: "unreachable" | "refused" | "unreadable";
  readonly status: number | null;
  readonly detail: string;
  readonly fields: readonly { readonly field: string; readonly message: string; readonly allowed: string | null }[];
}
/** Answer of a call. */
export type CallResult<T> = { readonly ok: true; readonly value: T } | CallFailure;

const failure = (part: Partial<CallFailure> & Pick<CallFailure, "kind">): CallFailure => ({
  ok: false,
  status: null,
  detail: "",
  fields: [],
  ...part,
});

/** Calls one route of the server and checks the answer against the contract. Never throws for what a network may do. */
export async function callServer<Name extends RouteName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallResult<Out<Name>>> {
  const route = routes[name];
  const { params, query, body } = requestParts(input);
  const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key] ?? "")));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString();
  const response = await send(search === "" ? path : `${path}?${search}`, {
    method: route.method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!response.ok) return response;
  const parsed = route.response.safeParse(response.value);
  // The schema of this very route has just accepted the value.
  return parsed.success ? { ok: true, value: parsed.data as Out<Name> } : failure({ kind: "unreadable" });
}

/** One exchange: JSON (null for an empty answer), or the reason there is none. */
export async function send(path: string, init: RequestInit): Promise<CallResult<unknown>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    return failure({ kind: "unreachable" });
  }
  if (response.status === 204) return { ok: true, value: null };
  const value: unknown = await response.json().catch(() => undefined);
  if (response.ok && value !== undefined) return { ok: true, value };
  const problem = ProblemSchema.safeParse(value);
  // A proxy in front of a stopped server answers without a problem document.
  if (!problem.success) return failure({ kind: response.ok ? "unreadable" : "unreachable", status: response.status });
  return failure({
    kind: "refused",
    status: response.status,
    detail: problem.data.detail,
    fields: problem.data.errors ?? [],
  });
}

interface RequestParts {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function requestParts(input: unknown): RequestParts {
  const parts = record(input);
  return { params: record(parts.params), query: record(parts.query), body: parts.body };
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? { ...value } : {};
}
