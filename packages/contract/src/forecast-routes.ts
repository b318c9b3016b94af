import { z } from "zod";
import { ExplanationJobSchema, ForecastJobSchema, ReplaySchema, StartForecastSchema } from "./forecasts.ts";
import { RaceRequestSchema } from "./races.ts";
import { id, type Route } from "./route.ts";

/** Forecasts, what explains them, and their replays. */
export const forecastRoutes = {
  listForecasts: {
    method: "GET",
    path: "/api/forecasts",
    summary: "All forecasts, newest first, without their answers",
    query: z.object({ raceId: z.uuid().optional() }),
    status: 200,
    response: z.array(ForecastJobSchema),
  },
  startForecast: {
    method: "POST",
    path: "/api/forecasts",
    summary: "Start a forecast job",
    body: StartForecastSchema,
    status: 202,
    response: ForecastJobSchema,
  },
  readForecast: {
    method: "GET",
    path: "/api/forecasts/:id",
    summary: "One forecast job and its answer",
    params: id,
    status: 200,
    response: ForecastJobSchema,
  },
  readForecastRequest: {
    method: "GET",
    path: "/api/forecasts/:id/request",
    summary: "The whole input of a forecast, as stored",
    params: id,
    status: 200,
    response: RaceRequestSchema,
  },
  startExplanation: {
    method: "POST",
    path: "/api/forecasts/:id/explanation",
    summary: "Explain a forecast: starts the job, or answers the one that is there; one that failed is made anew",
    params: id,
    status: 202,
    response: ExplanationJobSchema,
  },
  readExplanation: {
    method: "GET",
    path: "/api/forecasts/:id/explanation",
    summary: "The explanation of a forecast: what each driver adds, which cause, and how much rests on assumptions",
    params: id,
    status: 200,
    response: ExplanationJobSchema,
  },
  replayForecast: {
    method: "POST",
    path: "/api/forecasts/:id/replay",
    summary: "Run a stored forecast again and compare its bytes",
    params: id,
    status: 200,
    response: ReplaySchema,
  },
} as const satisfies Record<string, Route>;
