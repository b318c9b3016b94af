import { z } from "zod";

/** Path parameter of a row. */
export const id = z.object({ id: z.uuid() });
/** An answer without content. */
export const nothing = z.null();

/** One HTTP exchange: method, path with `:id` segments, and the schemas of what goes in and out. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly status: number;
  readonly response: z.ZodType;
}
