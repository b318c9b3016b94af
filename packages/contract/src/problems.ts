import { z } from "zod";

/** RFC 9457 problem details; `errors` names each wrong field, what was wrong and what is allowed. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string(), allowed: z.string().nullable() })).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;
