import { existsSync } from "node:fs";
import { canonicalJson, inputHash, ReplaySchema } from "@crampcast/contract";
import { modelVersion } from "@crampcast/model";
import { paletteFor } from "../output/colour.ts";
import { runForecast } from "../run-forecast.ts";
import { isJsonObject, readSavedForecast } from "../saved-forecast.ts";
import { findServer } from "../server-client.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes } from "../user-mistake.ts";

/** Options of `crampcast replay`. */
export interface ReplayOptions {
  readonly workers?: number;
  readonly server?: string;
}

/** Path of the first place where two JSON values differ, or null when they are equal. */
export function firstDifference(before: unknown, after: unknown, path = ""): string | null {
  if (Object.is(before, after) || canonicalJson(before) === canonicalJson(after)) return null;
  const isBoth = (test: (value: unknown) => boolean) => test(before) && test(after);
  if (isBoth(isJsonObject) || isBoth(Array.isArray)) {
    const entriesOf = (value: unknown) => new Map(Object.entries(Object(value)));
    const left = entriesOf(before);
    const right = entriesOf(after);
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const found = firstDifference(
        left.get(key) ?? null,
        right.get(key) ?? null,
        path === "" ? key : `${path}.${key}`,
      );
      if (found !== null) return found;
    }
  }
  return `${path === "" ? "the forecast" : path}: saved ${JSON.stringify(before)}, now ${JSON.stringify(after)}`;
}

async function replayOnServer(id: string, options: ReplayOptions, terminal: Terminal): Promise<number> {
  const server = await findServer(options.server, terminal.environment);
  const replay = await server.ask({ method: "POST", path: `/api/forecasts/${id}/replay` }, ReplaySchema);
  const palette = paletteFor(terminal.hasColour);
  terminal.write(
    replay.isIdentical
      ? `${palette.good("The same bytes")} (${replay.storedHash.slice(0, 12)}).\n`
      : `${palette.bad("Different")}: ${replay.reason ?? "the bytes differ"}\n`,
  );
  return replay.isIdentical ? exitCodes.done : exitCodes.different;
}

/** Runs a saved or stored forecast again; exit code 0 when every byte is the same, 1 when not. */
export async function replayCommand(saved: string, options: ReplayOptions, terminal: Terminal): Promise<number> {
  const looksLikeId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(saved);
  if (looksLikeId && !existsSync(saved)) return replayOnServer(saved, options, terminal);
  const { request, forecast: before } = await readSavedForecast(saved, terminal);
  const after = await runForecast(request, {
    ...(options.workers === undefined ? {} : { workerCount: options.workers }),
    onProgress: () => {},
  });
  const palette = paletteFor(terminal.hasColour);
  if (canonicalJson(before) === canonicalJson(after)) {
    terminal.write(`${palette.good("The same bytes")} (${inputHash(after).slice(0, 12)}), model ${modelVersion}.\n`);
    return exitCodes.done;
  }
  const { modelVersion: savedVersion, ...beforeRest } = before;
  if (savedVersion !== modelVersion) {
    terminal.write(
      `${palette.warn("Another model")}: the file was made by model ${String(savedVersion)}, this is ${modelVersion}.\n`,
    );
    const { modelVersion: _, ...afterRest } = after;
    if (canonicalJson(beforeRest) === canonicalJson(afterRest)) {
      terminal.write("Apart from the version every byte is the same.\n");
      return exitCodes.different;
    }
    terminal.write(`First difference: ${firstDifference(beforeRest, afterRest)}\n`);
    return exitCodes.different;
  }
  terminal.write(`${palette.bad("Different")}: ${firstDifference(before, after)}\n`);
  return exitCodes.different;
}
