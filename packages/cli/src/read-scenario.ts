import { problemOf, RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model";
import type { FieldProblem } from "@crampcast/model/units";
import { fieldSentence, fieldSentences } from "./field-sentences.ts";
import { readJson } from "./read-json.ts";
import type { Terminal } from "./terminal.ts";
import { unreadFields } from "./unread-fields.ts";
import { UserMistake } from "./user-mistake.ts";

export { readJson } from "./read-json.ts";

/** Where remarks about an input go, beside the answer. */
type Complaints = Pick<Terminal, "complain">;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** So many fields of a race lacking at once say that the file is something else. @unit count */
const LACKING_OF_ANOTHER_FILE = 4;

const MOST_NAMED = 8;

/** Milliseconds of 1973: what is earlier was meant in seconds. @unit ms */
const EARLIEST_MEANT_MS = 1e11;

function remarkOn(value: unknown, request: RaceRequest, path: string, { complain }: Complaints): void {
  const unread = unreadFields(value, request);
  if (unread.length > 0) {
    const more = unread.length > MOST_NAMED ? ` and ${unread.length - MOST_NAMED} more` : "";
    const named = unread.slice(0, MOST_NAMED).join(", ");
    const are = unread.length === 1 ? "is no field of a race and was" : "are no fields of a race and were";
    complain(`${path}: ${named}${more} ${are} ignored. Fields that can be left out are easily misspelt.\n`);
  }
  if (request.startEpochMs < EARLIEST_MEANT_MS) {
    const day = new Date(request.startEpochMs).toISOString().slice(0, 10);
    complain(`${path}: startEpochMs ${request.startEpochMs} is ${day}. Milliseconds are meant, not seconds.\n`);
  }
}

/** Every wrong field of a value that should be a race request: which field, what was wrong, what is allowed. */
export function checkedRequest(value: unknown, path: string, terminal: Complaints): RaceRequest {
  const parsed = RaceRequestSchema.safeParse(value);
  if (parsed.success) {
    remarkOn(value, parsed.data, path, terminal);
    return parsed.data;
  }
  const errors = problemOf(parsed.error, value, "the file").errors ?? [];
  const lacking = errors.filter(({ field, message }) => message === "is missing" && !field.includes("."));
  if (lacking.length >= LACKING_OF_ANOTHER_FILE) {
    const fields = lacking.map(({ field }) => field).join(", ");
    throw new UserMistake(
      `${path} is not a race: it lacks ${fields}. Complete races are in the folder examples; copy one and change it.`,
    );
  }
  throw new UserMistake(`${path} is not a race to forecast:\n${fieldSentences(errors).join("\n")}`);
}

/** The sentence of a request that the model refuses: what it is, then field, fault, what is allowed and the unit. */
export function refusedByModel(what: string, { field, reason, allowed }: FieldProblem): UserMistake {
  return new UserMistake(`${what}:\n${fieldSentence({ field, message: reason, allowed })}`);
}

/** A race request from a file (`-` is standard input), or that of a saved forecast. */
export async function readScenario(path: string, terminal: Complaints): Promise<RaceRequest> {
  const value = await readJson(path);
  const name = path === "-" ? "standard input" : path;
  if (isObject(value) && "request" in value && "forecast" in value) {
    terminal.complain(`${name} is a saved forecast: the race in it is used.\n`);
    return checkedRequest(value.request, `The request in ${name}`, terminal);
  }
  return checkedRequest(value, name, terminal);
}
