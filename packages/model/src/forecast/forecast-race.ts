import { type EnsembleRun, runEnsemble } from "../ensemble/index.ts";
import type { RaceRequest } from "../scenario/race-request.ts";
import type { FieldProblem } from "../units/field-problem.ts";
import type { Forecast } from "./forecast.ts";
import { forecastFrom } from "./forecast-from.ts";
import { prepareForecast } from "./prepare-forecast.ts";

/** A race request with the hash under which its forecast is stored. */
export interface ForecastOrder {
  readonly request: RaceRequest;
  /** SHA-256 of the canonical JSON of the request, hexadecimal. */
  readonly inputHash: string;
  /** A finished run of the prepared ensemble, for example from a pool of workers; left out, it is run here. */
  readonly run?: EnsembleRun;
}

/** The whole forecast of a race, or the field of the request that cannot be used. Same request, same bytes. */
export function forecastRace(order: ForecastOrder): { ok: true; forecast: Forecast } | FieldProblem {
  const result = prepareForecast(order.request);
  if (!result.ok) return result;
  const { prepared } = result;
  const run = order.run ?? runEnsemble(prepared.ensemble);
  return { ok: true, forecast: forecastFrom(prepared, run, order.inputHash) };
}
