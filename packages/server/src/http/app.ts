import { modelVersion } from "@crampcast/model";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { activityRoutes } from "./activities.ts";
import { athleteRoutes } from "./athlete.ts";
import { crampEventRoutes } from "./cramp-events.ts";
import { endStreamsOnClose } from "./event-stream.ts";
import { explanationRoutes } from "./explanations.ts";
import { forecastRoutes } from "./forecasts.ts";
import { healthRoutes } from "./health.ts";
import { importRoutes } from "./imports.ts";
import { acceptOwnOriginOnly } from "./own-origin.ts";
import { planRoutes } from "./plans.ts";
import { answerProblems } from "./problem.ts";
import { programmeRoutes } from "./programmes.ts";
import { raceRoutes } from "./races.ts";
import { screeningRoutes } from "./screenings.ts";
import type { Services } from "./services.ts";
import { uploadLimits } from "./upload-limits.ts";
import { weatherRoutes } from "./weather.ts";
import { serveWebApp } from "./web-app.ts";

/** Headers that keep the page to its own code: no foreign scripts, no eval, WebAssembly and own workers allowed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    workerSrc: ["'self'"],
    // The component library sets sizes and colours as style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Builds the HTTP app around its services; nothing listens yet. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: uploadLimits.jsonByteCount,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  // Text is no input here; without its parser it is refused by its type.
  app.removeContentTypeParser("text/plain");
  answerProblems(app, services.logError);
  acceptOwnOriginOnly(app);
  await app.register(helmet, {
    contentSecurityPolicy,
    // Plain http on one's own computer: a promise of https would lock the person out.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: { policy: "require-corp" },
  });
  await app.register(multipart, {
    // Folders that are dropped keep their paths, so that files of one name can be told apart.
    preservePath: true,
    limits: { fileSize: uploadLimits.fileByteCount, files: uploadLimits.fileCount, parts: uploadLimits.fileCount },
  });
  await app.register(swagger, {
    openapi: {
      info: { title: "Crampcast", version: modelVersion, description: "Cramp forecasts over HTTP." },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(async (api) => {
    endStreamsOnClose(api);
    healthRoutes(api, services);
    athleteRoutes(api, services);
    importRoutes(api, services);
    activityRoutes(api, services);
    raceRoutes(api, services);
    weatherRoutes(api, services);
    crampEventRoutes(api, services);
    forecastRoutes(api, services);
    explanationRoutes(api, services);
    planRoutes(api, services);
    screeningRoutes(api, services);
    programmeRoutes(api, services);
    api.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  });
  await serveWebApp(app, services.webFolder);
  return app;
}
