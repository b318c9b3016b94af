import { routes } from "@crampcast/contract";
import { writeCalendar } from "@crampcast/files/write";
import {
  english,
  german,
  metricNumbers,
  type Programme,
  programmeDocument,
  programmeEvents,
  type SessionRecord,
} from "@crampcast/model/plan/programme";
import { reportHtml } from "@crampcast/model/screening";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { reportPdf } from "../report/report-pdf.ts";
import { asOwner } from "../store/as-owner.ts";
import { addRecords, readProgramme, removeProgramme, saveProgramme } from "../store/programmes.ts";
import { addRoute } from "./contract-route.ts";
import { checked, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const languages = { en: english, de: german } as const;
const PrintSchema = z.object({
  language: z.enum(["en", "de"]).default("en"),
  weeks: z.coerce.number().int().min(1).max(60).default(4),
  /** The day of the reader, YYYY-MM-DD; the server's when left out. */
  today: z.iso.date().optional(),
});
const uncached = { "cache-control": "no-store" } as const;

/** The prevention programme: kept, added to, and handed out for paper and calendar. */
export function programmeRoutes(app: FastifyInstance, { store, ownerId, nowEpochMs }: Services): void {
  addRoute(app, routes.readProgramme, () => asOwner(store, ownerId, (mine) => readProgramme(mine)));
  addRoute(app, routes.saveProgramme, ({ body }) =>
    asOwner(store, ownerId, (mine) => saveProgramme(mine, ownerId, body)),
  );
  addRoute(app, routes.addProgrammeRecords, ({ body }) =>
    asOwner(store, ownerId, (mine) => addRecords(mine, ownerId, body.records)),
  );
  addRoute(app, routes.removeProgramme, async () => {
    await asOwner(store, ownerId, (mine) => removeProgramme(mine));
    return null;
  });

  async function given(request: FastifyRequest): Promise<{
    readonly programme: Programme;
    readonly records: readonly SessionRecord[];
    readonly today: string;
    readonly query: z.infer<typeof PrintSchema>;
  }> {
    const query = checked(PrintSchema, request.query, "query");
    const { saved, records } = await asOwner(store, ownerId, (mine) => readProgramme(mine));
    if (saved === null) throw notFound("programme");
    return {
      programme: saved.programme,
      records,
      query,
      today: query.today ?? new Date(nowEpochMs()).toISOString().slice(0, 10),
    };
  }
  async function documentOf(request: FastifyRequest) {
    const { programme, records, today, query } = await given(request);
    const words = languages[query.language];
    return programmeDocument({
      programme,
      records,
      today,
      weekCount: query.weeks,
      words,
      numbers: metricNumbers(words.language),
    });
  }
  const schema = (summary: string) => ({ schema: { summary, tags: ["programme"] } });

  app.get("/api/programme/programme.html", schema("The programme as a page to print"), async (request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .headers(uncached)
      .send(reportHtml(await documentOf(request))),
  );
  app.get("/api/programme/programme.pdf", schema("The programme as PDF"), async (request, reply) =>
    reply
      .type("application/pdf")
      .headers({ ...uncached, "content-disposition": 'inline; filename="crampcast-programme.pdf"' })
      .send(Buffer.from(await reportPdf(await documentOf(request), nowEpochMs()))),
  );
  app.get("/api/programme/calendar.ics", schema("The open sessions for a calendar"), async (request, reply) => {
    const { programme, records, today, query } = await given(request);
    const words = languages[query.language];
    const events = programmeEvents({ programme, records, from: today, words, numbers: metricNumbers(words.language) });
    const written = writeCalendar({
      name: words.title,
      writtenEpochMs: nowEpochMs(),
      revision: records.length,
      timeZone: programme.input.timeZone ?? null,
      events,
    });
    if (!written.ok) throw notFound("session ahead");
    return reply
      .type("text/calendar; charset=utf-8")
      .headers({ ...uncached, "content-disposition": 'attachment; filename="crampcast-programme.ics"' })
      .send(written.text);
  });
}
