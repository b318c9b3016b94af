import { ForecastSchema, routes } from "@crampcast/contract";
import type { Forecast } from "@crampcast/model";
import {
  english,
  german,
  type ReportInput,
  reportDocument,
  reportHtml,
  screeningBundle,
} from "@crampcast/model/screening";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { reportPdf } from "../report/report-pdf.ts";
import { asOwner, type OwnedTransaction } from "../store/as-owner.ts";
import { readAthlete } from "../store/athletes.ts";
import { listForecasts, readStoredForecast } from "../store/forecasts.ts";
import { listScreenings, readScreening, removeScreening, saveScreening } from "../store/screenings.ts";
import { addRoute } from "./contract-route.ts";
import { checked, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const IdSchema = z.object({ id: z.uuid() });
const languages = { en: english, de: german } as const;
const LanguageSchema = z.object({ language: z.enum(["en", "de"]).default("en") });

/** The newest forecast that is done, or null. */
async function latestForecast(transaction: OwnedTransaction): Promise<Forecast | null> {
  const done = (await listForecasts(transaction, null)).find((job) => job.state === "done");
  const stored = done === undefined ? null : await readStoredForecast(transaction, done.id);
  if (stored === null || stored.forecastJson === null) return null;
  // The contract keeps muscle names as text; they were written by this server from a Forecast.
  return ForecastSchema.parse(JSON.parse(stored.forecastJson)) as Forecast;
}

/** Screenings, drafts among them, and the report of each as PDF, as a page to print and as FHIR. */
export function screeningRoutes(app: FastifyInstance, { store, ownerId, nowEpochMs }: Services): void {
  addRoute(app, routes.listScreenings, () => asOwner(store, ownerId, (mine) => listScreenings(mine)));

  addRoute(app, routes.readScreening, async ({ params }) => {
    const screening = await asOwner(store, ownerId, (mine) => readScreening(mine, params.id));
    if (screening === null) throw notFound("screening");
    return screening;
  });

  addRoute(app, routes.saveScreening, ({ params, body }) =>
    asOwner(store, ownerId, (mine) => saveScreening(mine, { ownerId, id: params.id }, body)),
  );

  addRoute(app, routes.removeScreening, async ({ params }) => {
    const wasThere = await asOwner(store, ownerId, (mine) => removeScreening(mine, params.id));
    if (!wasThere) throw notFound("screening");
    return null;
  });

  const reportOf = async (request: FastifyRequest) => {
    const { id } = checked(IdSchema, request.params, "path");
    const { language } = checked(LanguageSchema, request.query, "query");
    return asOwner(store, ownerId, async (mine) => {
      const screening = await readScreening(mine, id);
      if (screening === null) throw notFound("screening");
      const { answers: athlete } = await readAthlete(mine);
      const { answers, answeredEpochMs } = screening;
      const input: ReportInput = {
        answers,
        answeredEpochMs,
        personName: athlete?.name ?? null,
        forecast: await latestForecast(mine),
        words: languages[language],
      };
      return { screening, input };
    });
  };
  const schema = (what: string) => ({ schema: { summary: `The report of a screening ${what}`, tags: ["screenings"] } });
  // A report holds health answers: no cache may keep it.
  const uncached = { "cache-control": "no-store" } as const;

  app.get("/api/screenings/:id/report.html", schema("as a page to print"), async (request, reply) => {
    const { input } = await reportOf(request);
    return reply
      .type("text/html; charset=utf-8")
      .headers(uncached)
      .send(reportHtml(reportDocument(input)));
  });

  app.get("/api/screenings/:id/report.pdf", schema("as PDF"), async (request, reply) => {
    const { input } = await reportOf(request);
    const bytes = await reportPdf(reportDocument(input), nowEpochMs());
    return reply
      .type("application/pdf")
      .headers({ ...uncached, "content-disposition": 'inline; filename="crampcast-screening.pdf"' })
      .send(Buffer.from(bytes));
  });

  app.get("/api/screenings/:id/fhir.json", schema("as a FHIR R4 bundle"), async (request, reply) => {
    const { input, screening } = await reportOf(request);
    const { id, isCompleted } = screening;
    const translations = Object.values(languages).filter((words) => words !== input.words);
    const bundle = screeningBundle({ ...input, id, isCompleted, nowEpochMs: nowEpochMs(), translations });
    return reply
      .type("application/fhir+json; charset=utf-8")
      .headers({ ...uncached, "content-disposition": 'attachment; filename="crampcast-screening.fhir.json"' })
      .send(JSON.stringify(bundle, null, 2));
  });
}
