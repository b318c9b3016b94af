import type { z } from "zod";
import type { Problem } from "./problems.ts";

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  int: "a whole number",
  number: "a number",
  nan: "a number",
  string: "text",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
  tuple: "a list",
  null: "null",
};

const formats: Readonly<Record<string, string>> = {
  uuid: "an id (a UUID)",
  date: "a day such as 2027-04-18",
  datetime: "a moment such as 2027-04-18T08:00:00Z",
  url: "an address such as https://example.org",
};

/** What a bound counts: items of a list, characters of a text, nothing for a number. */
function counted(limit: number | bigint, origin: string): string {
  const noun = origin === "array" || origin === "set" ? "item" : origin === "string" ? "character" : "";
  if (noun === "") return String(limit);
  return `${limit} ${noun}${Number(limit) === 1 ? "" : "s"}`;
}

/** What would have been accepted, in plain words; null where the issue does not say. */
function allowedBy(issue: Issue): string | null {
  switch (issue.code) {
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${counted(issue.minimum, issue.origin)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${counted(issue.maximum, issue.origin)}`;
    case "invalid_value": {
      const values = issue.values.map((value) => JSON.stringify(value));
      return values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
    }
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_format":
      return formats[issue.format] ?? `text in the form ${issue.format}`;
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    default:
      return null;
  }
}

/** The part of a value that a path leads to, or undefined. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

const LONGEST_QUOTE = 40;

/** What was received instead, as words that follow the name of a field: `is 7`, `is missing`, `is a list`. */
function received(value: unknown): string {
  if (value === undefined) return "is missing";
  if (Array.isArray(value)) return value.length === 0 ? "is an empty list" : `is a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "is an object";
  if (typeof value !== "string") return `is ${String(value)}`;
  if (value === "") return "is empty";
  return `is ${JSON.stringify(value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value)}`;
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "custom":
    case "invalid_key":
    case "invalid_element":
      return issue.message;
    case "unrecognized_keys":
      return `has ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}, which nothing here is called`;
    default:
      return received(value);
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

/**
 * A 400 problem that names each wrong field of `value`, what was wrong with it and what is allowed; `where` stands for
 * the value itself where no field of it is to blame.
 */
export function problemOf(error: z.ZodError, value: unknown, where: string): Problem {
  const errors = flatten(error.issues, []).map(({ path, issue }) => ({
    field: path.length > 0 ? path.map(String).join(".") : where,
    message: messageOf(issue, at(value, path)),
    allowed: allowedBy(issue),
  }));
  const sentences = errors.map(
    ({ field, message, allowed }) => `${field}: ${message}${allowed === null ? "" : ` (allowed: ${allowed})`}`,
  );
  return { type: "about:blank", title: "Bad request", status: 400, detail: sentences.join("; "), errors };
}
