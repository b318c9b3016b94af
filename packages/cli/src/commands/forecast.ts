import { type ForecastJob, ForecastJobSchema, RaceRequestSchema } from "@crampcast/contract";
import type { Forecast, RaceRequest } from "@crampcast/model";
import { forecastReport } from "../output/forecast-report.ts";
import type { UnitSystem } from "../output/unit-system.ts";
import { readScenario } from "../read-scenario.ts";
import { runForecast } from "../run-forecast.ts";
import { writeSavedForecast } from "../saved-forecast.ts";
import { findServer, pollUntil, type ServerClient } from "../server-client.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast forecast`. */
export interface ForecastOptions {
  readonly json?: boolean;
  readonly members?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly save?: string;
  readonly units: UnitSystem;
  readonly race?: string;
  readonly server?: string;
}

interface Answer {
  readonly request: RaceRequest;
  readonly forecast: Forecast;
}

const progressText = (fraction: number) => `forecasting … ${Math.round(fraction * 100)} %`;

function withOverrides(request: RaceRequest, options: ForecastOptions): RaceRequest {
  return {
    ...request,
    ...(options.members === undefined ? {} : { memberCount: options.members }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
}

async function askServer(server: ServerClient, body: unknown, terminal: Terminal): Promise<Answer> {
  const started = await server.ask({ method: "POST", path: "/api/forecasts", body }, ForecastJobSchema);
  const job: ForecastJob = await pollUntil(
    async () => {
      const state = await server.ask({ method: "GET", path: `/api/forecasts/${started.id}` }, ForecastJobSchema);
      terminal.progress(progressText(state.progressFraction));
      return state;
    },
    (state) => state.state === "done" || state.state === "failed",
  );
  terminal.progress("");
  if (job.forecast === null) throw new UserMistake(`The forecast failed: ${job.error ?? "no reason was given"}.`);
  const request = await server.ask({ method: "GET", path: `/api/forecasts/${started.id}/request` }, RaceRequestSchema);
  // The contract's schema was just applied to it; its muscle names are those of the model the server runs.
  return { request, forecast: job.forecast as Forecast };
}

async function answerOf(scenario: string | undefined, options: ForecastOptions, terminal: Terminal): Promise<Answer> {
  if (options.race !== undefined) {
    const server = await findServer(options.server, terminal.environment);
    const body = { raceId: options.race, memberCount: options.members, seed: options.seed };
    return askServer(server, body, terminal);
  }
  if (scenario === undefined) {
    throw new UserMistake("Name a race to forecast: a file such as examples/marathon.json, or --race ID.");
  }
  const request = withOverrides(await readScenario(scenario, terminal), options);
  if (options.server !== undefined) {
    return askServer(await findServer(options.server, terminal.environment), { request }, terminal);
  }
  const forecast = await runForecast(request, {
    ...(options.workers === undefined ? {} : { workerCount: options.workers }),
    onProgress: (fraction) => terminal.progress(progressText(fraction)),
  });
  terminal.progress("");
  return { request, forecast };
}

/** Forecasts a race and prints the report, or the whole forecast as one line of JSON. */
export async function forecastCommand(
  scenario: string | undefined,
  options: ForecastOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.race !== undefined && scenario !== undefined) {
    throw new UserMistake("Give either a file or --race, not both.");
  }
  const { request, forecast } = await answerOf(scenario, options, terminal);
  if (options.save !== undefined) await writeSavedForecast(options.save, request, forecast);
  if (options.json) {
    terminal.write(`${JSON.stringify(forecast)}\n`);
  } else {
    const style = {
      units: options.units,
      hasColour: terminal.hasColour,
      columnCount: Math.min(100, Math.max(60, terminal.columnCount)),
    };
    terminal.write(`${forecastReport(forecast, style).join("\n")}\n`);
  }
  return exitCodes.done;
}
