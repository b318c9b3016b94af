import { writeFile } from "node:fs/promises";
import type { Forecast, RaceRequest } from "@crampcast/model";
import { readJson } from "./read-json.ts";
import { checkedRequest } from "./read-scenario.ts";
import { unwritablePathSentence } from "./system-sentence.ts";
import type { Terminal } from "./terminal.ts";
import { UserMistake } from "./user-mistake.ts";

/** A forecast with its whole input, as `forecast --save` writes it: enough to run it again, or to report a fault. */
export interface SavedForecast {
  readonly request: RaceRequest;
  /** As it stands in the file, so that nothing is lost before it is compared. */
  readonly forecast: Readonly<Record<string, unknown>>;
}

/** A plain object of JSON. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Writes a forecast and its input. */
export async function writeSavedForecast(path: string, request: RaceRequest, forecast: Forecast): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify({ request, forecast }, null, 1)}\n`);
  } catch (error) {
    throw new UserMistake(unwritablePathSentence(path, error));
  }
}

/** Reads what `forecast --save` wrote. */
export async function readSavedForecast(path: string, terminal: Terminal): Promise<SavedForecast> {
  const value = await readJson(path);
  if (!isJsonObject(value) || !isJsonObject(value.forecast) || value.request === undefined) {
    throw new UserMistake(`${path} is not a saved forecast: it must hold "request" and "forecast".`);
  }
  return { request: checkedRequest(value.request, `The request in ${path}`, terminal), forecast: value.forecast };
}
