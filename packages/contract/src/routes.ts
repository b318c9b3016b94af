import { z } from "zod";
import { ActivityRowSchema, AttachedWeatherSchema, ImportSchema } from "./activities.ts";
import { AthleteStateSchema, SaveAthleteSchema } from "./athletes.ts";
import { CrampEventSchema, LogCrampSchema } from "./cramp-events.ts";
import { forecastRoutes } from "./forecast-routes.ts";
import { planRoutes } from "./plans.ts";
import { AddRecordsSchema, SaveProgrammeSchema, StoredProgrammeSchema } from "./programmes.ts";
import {
  NewRaceSchema,
  RacePlanSchema,
  RaceRowSchema,
  RaceSchema,
  WeatherAlongSchema,
  WeatherSeriesSchema,
} from "./races.ts";
import { id, nothing, type Route } from "./route.ts";
import { SaveScreeningSchema, ScreeningSchema } from "./screenings.ts";

/** Whether the server is up, and which model it runs. */
export const HealthSchema = z.object({
  status: z.literal("ok"),
  modelVersion: z.string(),
  database: z.enum(["embedded", "external"]),
});

/**
 * Every route, once; server, command line and web share this list. Not here because they are not JSON:
 * `POST /api/imports` takes `multipart/form-data` with any number of parts named `files` (202 with an `Import`),
 * `GET /api/imports/:id/events`, `GET /api/forecasts/:id/events` and `GET /api/forecasts/:id/explanation/events` are
 * server-sent events whose `data` is an `Import`, a `ForecastJob` or an `ExplanationJob`,
 * `GET /api/activities/:id/original` answers the file's bytes, and
 * `GET /api/screenings/:id/report.pdf`, `…/report.html` and `…/fhir.json` answer the report of a screening;
 * `GET /api/programme/programme.pdf`, `…/programme.html` and `…/calendar.ics` answer the programme.
 */
export const routes = {
  health: { method: "GET", path: "/api/health", summary: "Is it up", status: 200, response: HealthSchema },
  readAthlete: {
    method: "GET",
    path: "/api/athlete",
    summary: "The athlete: answers, derived numbers, overrides and the merged profile",
    query: z.object({
      raceSport: z.enum(["running", "walking", "cycling", "swimming"]).optional(),
      raceDurationS: z.coerce.number().min(60).max(400_000).optional(),
      /** Day as of which training counts, milliseconds since 1970; now when left out. */
      asOfEpochMs: z.coerce.number().min(0).max(4_102_444_800_000).optional(),
    }),
    status: 200,
    response: AthleteStateSchema,
  },
  saveAthlete: {
    method: "PUT",
    path: "/api/athlete",
    summary: "Save answers and overrides",
    body: SaveAthleteSchema,
    status: 200,
    response: AthleteStateSchema,
  },
  listImports: {
    method: "GET",
    path: "/api/imports",
    summary: "All imports, newest first",
    status: 200,
    response: z.array(ImportSchema),
  },
  readImport: {
    method: "GET",
    path: "/api/imports/:id",
    summary: "One import with the fate of every file",
    params: id,
    status: 200,
    response: ImportSchema,
  },
  undoImport: {
    method: "DELETE",
    path: "/api/imports/:id",
    summary: "Undo an import: removes the activities that came with it",
    params: id,
    status: 204,
    response: nothing,
  },
  listActivities: {
    method: "GET",
    path: "/api/activities",
    summary: "All activities, newest first",
    status: 200,
    response: z.array(ActivityRowSchema),
  },
  readActivity: {
    method: "GET",
    path: "/api/activities/:id",
    summary: "One activity",
    params: id,
    status: 200,
    response: ActivityRowSchema,
  },
  removeActivity: {
    method: "DELETE",
    path: "/api/activities/:id",
    summary: "Remove one activity",
    params: id,
    status: 204,
    response: nothing,
  },
  attachWeather: {
    method: "POST",
    path: "/api/activities/weather",
    summary: "Ask the weather service for the weather of past activities, some days at a time; only when asked for",
    status: 200,
    response: AttachedWeatherSchema,
  },
  listRaces: {
    method: "GET",
    path: "/api/races",
    summary: "All races with the chance last forecast, newest first",
    status: 200,
    response: z.array(RaceRowSchema),
  },
  createRace: {
    method: "POST",
    path: "/api/races",
    summary: "Store a race; with the id of one that is stored already, that one is answered as it is",
    body: NewRaceSchema,
    status: 201,
    response: RaceSchema,
  },
  readRace: {
    method: "GET",
    path: "/api/races/:id",
    summary: "One race",
    params: id,
    status: 200,
    response: RaceSchema,
  },
  saveRace: {
    method: "PUT",
    path: "/api/races/:id",
    summary: "Change a race",
    params: id,
    body: RacePlanSchema,
    status: 200,
    response: RaceSchema,
  },
  removeRace: {
    method: "DELETE",
    path: "/api/races/:id",
    summary: "Remove a race and its forecasts",
    params: id,
    status: 204,
    response: nothing,
  },
  readWeather: {
    method: "GET",
    path: "/api/weather",
    summary: "Hourly weather from Open-Meteo for a place and a day",
    query: z.object({
      latitudeDeg: z.coerce.number().min(-90).max(90),
      longitudeDeg: z.coerce.number().min(-180).max(180),
      /** Local calendar day, YYYY-MM-DD. */
      date: z.iso.date(),
    }),
    status: 200,
    response: WeatherSeriesSchema,
  },
  readWeatherAlong: {
    method: "POST",
    path: "/api/weather/along",
    summary: "Hourly weather from Open-Meteo for several places along a race, as one series",
    body: WeatherAlongSchema,
    status: 200,
    response: WeatherSeriesSchema,
  },
  listCrampEvents: {
    method: "GET",
    path: "/api/cramp-events",
    summary: "The cramp log, newest first, corrected entries included",
    status: 200,
    response: z.array(CrampEventSchema),
  },
  logCramp: {
    method: "POST",
    path: "/api/cramp-events",
    summary: "Add a cramp to the log, or correct an entry; the same entry again changes nothing",
    body: LogCrampSchema,
    status: 201,
    response: CrampEventSchema,
  },
  listScreenings: {
    method: "GET",
    path: "/api/screenings",
    summary: "All screenings, last answered first",
    status: 200,
    response: z.array(ScreeningSchema),
  },
  readScreening: {
    method: "GET",
    path: "/api/screenings/:id",
    summary: "One screening",
    params: id,
    status: 200,
    response: ScreeningSchema,
  },
  saveScreening: {
    method: "PUT",
    path: "/api/screenings/:id",
    summary: "Store a screening, finished or not; answers what is stored then, which is the newer of the two",
    params: id,
    body: SaveScreeningSchema,
    status: 200,
    response: ScreeningSchema,
  },
  removeScreening: {
    method: "DELETE",
    path: "/api/screenings/:id",
    summary: "Remove a screening",
    params: id,
    status: 204,
    response: nothing,
  },
  readProgramme: {
    method: "GET",
    path: "/api/programme",
    summary: "The prevention programme with what was done",
    status: 200,
    response: StoredProgrammeSchema,
  },
  saveProgramme: {
    method: "PUT",
    path: "/api/programme",
    summary: "Store the programme; answers what is stored then, which is the newer of the two",
    body: SaveProgrammeSchema,
    status: 200,
    response: StoredProgrammeSchema,
  },
  addProgrammeRecords: {
    method: "POST",
    path: "/api/programme/records",
    summary: "Add what happened to sessions; the same record again changes nothing",
    body: AddRecordsSchema,
    status: 200,
    response: StoredProgrammeSchema,
  },
  removeProgramme: {
    method: "DELETE",
    path: "/api/programme",
    summary: "Remove the programme and its records",
    status: 204,
    response: nothing,
  },
  ...forecastRoutes,
  ...planRoutes,
} as const satisfies Record<string, Route>;
