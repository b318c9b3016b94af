import type { z } from "zod";
import type { Problem } from "./problems.ts";

type Issue = z.core.$ZodIssue;

/** What would have been accepted, in plain words; null where the issue does not say. */
function allowedBy(issue: Issue): string | null {
  switch (issue.code) {
    case "too_small":
      return `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : `a ${issue.expected}`;
    case "invalid_format":
      return `text in the form ${issue.format}`;
    default:
      return null;
  }
}

/** Issues with those of the closest alternative of a union put in place of the union itself. */
function flatten(issues: readonly Issue[], path: readonly PropertyKey[]): { path: PropertyKey[]; issue: Issue }[] {
  return issues.flatMap((issue) => {
    const here = [...path, ...issue.path];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ path: here, issue }];
    const depthOf = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
    const closest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
    return flatten(closest, here);
  });
}

/** A 400 problem that names each wrong field, what was wrong with it and what is allowed. */
export function problemOf(error: z.ZodError, where: string): Problem {
  const errors = flatten(error.issues, []).map(({ path, issue }) => ({
    field: path.length > 0 ? path.map(String).join(".") : where,
    message: issue.message,
    allowed: allowedBy(issue),
  }));
  return {
    type: "about:blank",
    title: "Bad request",
    status: 400,
    detail: errors.map((one) => `${one.field}: ${one.message}`).join("; "),
    errors,
  };
}
