import type { Route, routes } from "@crampcast/contract";
import { ProblemSchema, problemOf } from "@crampcast/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ProblemError } from "./problem.ts";

type Routes = typeof routes;
type Part<R extends Route, Key extends "params" | "query" | "body"> = R[Key] extends z.ZodType
  ? z.infer<R[Key]>
  : undefined;

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** What a handler gets: the checked parts of the request. */
export interface Checked<R extends Route> {
  readonly params: Part<R, "params">;
  readonly query: Part<R, "query">;
  readonly body: Part<R, "body">;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const wordFor: Readonly<Record<string, string>> = { params: "path", querystring: "query", body: "body" };

/** Adds a route as the contract writes it: checks what comes in, documents it, and answers with its status. */
export function addRoute<Name extends keyof Routes, R extends Routes[Name] = Routes[Name]>(
  app: FastifyInstance,
  route: R,
  handle: (checked: Checked<R>) => Promise<Frozen<z.input<R["response"]>>>,
): void {
  const { method, path, summary, status, response }: Route = route;
  const parts: Route = route;
  app.route({
    method,
    url: path,
    schema: {
      summary,
      tags: [path.split("/")[2] ?? "api"],
      ...(parts.params === undefined ? {} : { params: parts.params }),
      ...(parts.query === undefined ? {} : { querystring: parts.query }),
      ...(parts.body === undefined ? {} : { body: parts.body }),
      response: {
        [status]: status === 204 ? z.null().describe("Done") : response,
        "4xx": ProblemSchema.describe("What was wrong, field by field"),
      },
    },
    validatorCompiler: ({ schema, httpPart }) => {
      return (value) => {
        // The schema is the contract's own, handed through Fastify, which knows it as unknown.
        const parsed = (schema as unknown as z.ZodType).safeParse(value);
        if (parsed.success) return { value: parsed.data };
        return { error: new ProblemError(problemOf(parsed.error, value, wordFor[httpPart ?? ""] ?? "request")) };
      };
    },
    serializerCompiler: () => (value) => JSON.stringify(value),
    handler: async (request, reply) => {
      // Fastify's types do not follow the schemas; the validator above has checked each part against them.
      const { params, query, body } = request as unknown as Checked<R>;
      const answer = await handle({ params, query, body, request, reply });
      return status === 204 ? reply.code(204).send() : reply.code(status).send(answer);
    },
  });
}
