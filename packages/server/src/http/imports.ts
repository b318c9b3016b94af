import { createHash, randomUUID } from "node:crypto";
import { type Import, ImportSchema, routes } from "@crampcast/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { handOverEfforts } from "../store/activities.ts";
import { asOwner } from "../store/as-owner.ts";
import { dropUnusedFiles, keepFile } from "../store/files.ts";
import { createImport, listImports, readImport, removeImport, type Upload } from "../store/imports.ts";
import { addRoute } from "./contract-route.ts";
import { streamStates } from "./event-stream.ts";
import { checked, fieldProblem, notFound, ProblemError, problem } from "./problem.ts";
import type { Services } from "./services.ts";
import { uploadLimits } from "./upload-limits.ts";

const IdSchema = z.object({ id: z.uuid() });
const LONGEST_NAME = 500;

/** Keeps each file of the request as it arrives, one in memory at a time. */
async function keepUploads(request: FastifyRequest, { store, ownerId }: Services): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type !== "file") continue;
    const bytes = await part.toBuffer();
    if (part.fieldname !== "files") {
      throw fieldProblem(part.fieldname, "files come in parts of another name", 'parts named "files"');
    }
    const fileHash = createHash("sha256").update(bytes).digest("hex");
    const fileName = (part.filename || "unnamed").replaceAll("\0", "").slice(-LONGEST_NAME);
    await asOwner(store, ownerId, (transaction) =>
      keepFile(transaction, ownerId, { hash: fileHash, name: fileName, bytes }),
    );
    uploads.push({ uploadIndex: uploads.length, fileHash, fileName });
  }
  return uploads;
}

async function postImport(request: FastifyRequest, services: Services): Promise<Import> {
  const { store, ownerId, queue } = services;
  if (!request.isMultipart()) {
    throw problem(415, "Unsupported media type", 'Files are sent as multipart/form-data, in parts named "files".');
  }
  const uploads = await keepUploads(request, services).catch((error: unknown) => {
    // The parser throws plain errors without a status for bodies that break off or name no boundary.
    const isMalformed = error instanceof Error && /multipart|boundary|unexpected end/i.test(error.message);
    if (!isMalformed || error instanceof ProblemError || "statusCode" in error) throw error;
    throw fieldProblem("body", "is not whole multipart/form-data", 'files in parts named "files"');
  });
  if (uploads.length === 0) throw fieldProblem("files", "no file was sent", "one or more files");
  const id = randomUUID();
  const work = async (transaction: Parameters<typeof readImport>[0]) => {
    await createImport(transaction, ownerId, { id, uploads });
    return readImport(transaction, id);
  };
  // The row and its job are made in one transaction: neither is ever there without the other.
  const made = await asOwner(store, ownerId, work, (transaction) =>
    queue.enqueue(transaction, "import", { id, ownerId }),
  );
  if (made === null) throw new Error(`import ${id} was made and is not there`);
  return made;
}

/** Uploads, the fate of every file, and undoing. */
export function importRoutes(app: FastifyInstance, services: Services): void {
  const { store, ownerId, progress, logError } = services;
  app.post(
    "/api/imports",
    {
      schema: {
        summary: `Import files: multipart/form-data, parts named "files", each up to ${uploadLimits.fileByteCount / 2 ** 20} MiB`,
        tags: ["imports"],
        consumes: ["multipart/form-data"],
        response: { 202: ImportSchema },
      },
      serializerCompiler: () => (value) => JSON.stringify(value),
    },
    async (request, reply) => reply.code(202).send(await postImport(request, services)),
  );

  addRoute(app, routes.listImports, () => asOwner(store, ownerId, (transaction) => listImports(transaction)));

  addRoute(app, routes.readImport, async ({ params }) => {
    const found = await asOwner(store, ownerId, (transaction) => readImport(transaction, params.id));
    if (found === null) throw notFound("import");
    return found;
  });

  addRoute(app, routes.undoImport, async ({ params }) => {
    const wasThere = await asOwner(store, ownerId, async (transaction) => {
      await handOverEfforts(transaction, params.id);
      const isRemoved = await removeImport(transaction, params.id);
      await dropUnusedFiles(transaction);
      return isRemoved;
    });
    if (!wasThere) throw notFound("import");
    return null;
  });

  app.get(
    "/api/imports/:id/events",
    { schema: { summary: "Server-sent events: an Import after each file", tags: ["imports"] } },
    async (request, reply) => {
      const { id } = checked(IdSchema, request.params, "path");
      const read = () => asOwner(store, ownerId, (transaction) => readImport(transaction, id));
      if ((await read()) === null) throw notFound("import");
      streamStates(app, reply, {
        read,
        isOver: (state) => ["done", "failed"].includes(ImportSchema.parse(state).state),
        follow: (onMove) => progress.follow("import", id, onMove),
        logError,
      });
    },
  );
}
