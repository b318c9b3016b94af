import { type Problem, problemOf } from "@crampcast/contract";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import type { z } from "zod";
import { uploadLimits } from "./upload-limits.ts";

/** An answer that is a problem: thrown by handlers, sent as RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** A problem that names no field. */
export function problem(status: number, title: string, detail: string): ProblemError {
  return new ProblemError({ type: "about:blank", title, status, detail });
}

/** A 400 problem for one field of the request. */
export function fieldProblem(field: string, message: string, allowed: string | null): ProblemError {
  const errors = [{ field, message, allowed }];
  return new ProblemError({
    type: "about:blank",
    title: "Bad request",
    status: 400,
    detail: `${field}: ${message}`,
    errors,
  });
}

/** The 404 problem of a resource. */
export const notFound = (what: string): ProblemError => problem(404, "Not found", `There is no ${what} of that id.`);

/** A checked value, or the 400 problem that names each wrong field. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(problemOf(parsed.error, value, where));
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  403: "Refused",
  404: "Not found",
  405: "Method not allowed",
  413: "Too large",
  415: "Unsupported media type",
  503: "Not available",
};

/** What Fastify and its parsers say, in words that tell what to do instead. */
const bodyFaults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty; JSON is needed, or no content type.",
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is too large: at most ${uploadLimits.jsonByteCount / 2 ** 20} MiB are taken.`,
  FST_REQ_FILE_TOO_LARGE: `A file is too large: at most ${uploadLimits.fileByteCount / 2 ** 20} MiB are taken.`,
};

function problemFrom(error: FastifyError | ProblemError): Problem {
  if (error instanceof ProblemError) return error.problem;
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    const detail = "Something went wrong in the server; its log on the terminal says what.";
    return { type: "about:blank", title: "Server error", status, detail };
  }
  const detail =
    error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE"
      ? "The body is of a type that this address does not take; it takes application/json."
      : (bodyFaults[error.code] ?? error.message);
  return { type: "about:blank", title: titles[status] ?? "Refused", status, detail };
}

/** Sends a problem with its own media type. */
export function sendProblem(reply: FastifyReply, answer: Problem): FastifyReply {
  // Serialised here: the route's own serialiser expects its success answer.
  return reply.code(answer.status).type("application/problem+json").serializer(JSON.stringify).send(answer);
}

/** Makes every failure of the app answer as a problem; what only we can get wrong goes to the log. */
export function answerProblems(app: FastifyInstance, logError: (error: unknown) => void): void {
  app.setErrorHandler<FastifyError | ProblemError>((error, _request, reply) => {
    const answer = problemFrom(error);
    if (answer.status >= 500 && !(error instanceof ProblemError)) logError(error);
    return sendProblem(reply, answer);
  });
}
