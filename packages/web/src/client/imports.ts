import { type Import, ImportSchema } from "@crampcast/contract";
import { type CallResult, callServer } from "./api.ts";
import { followJob } from "./follow-job.ts";

/** Sends files to the server with progress (0 to 1); the answer is the import that has begun. */
export function sendFiles(files: readonly File[], onProgress: (fraction: number) => void): Promise<CallResult<Import>> {
  const body = new FormData();
  for (const file of files) body.append("files", file, file.name);
  const failed = (kind: "unreachable" | "refused" | "unreadable", status: number | null, detail: string) =>
    ({ ok: false, kind, status, detail, fields: [] }) as const;
  // fetch cannot tell how much of a body has been sent.
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/imports");
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => resolve(failed("unreachable", null, ""));
    request.onload = () => {
      const parsed = ImportSchema.safeParse(request.response);
      if (parsed.success) resolve({ ok: true, value: parsed.data });
      else if (request.status >= 400) resolve(refusalOf(request.status, request.response));
      else resolve(failed("unreadable", request.status, ""));
    };
    request.send(body);
  });

  function refusalOf(status: number, response: unknown) {
    const isProblem = response !== null && typeof response === "object" && "detail" in response;
    // A proxy in front of a stopped server answers without a problem document.
    return isProblem ? failed("refused", status, String(response.detail)) : failed("unreachable", status, "");
  }
}

/** Follows an import to its end. Resolves with the last state, or with null when the server stays silent. */
export function followImport(id: string, onState: (state: Import) => void): Promise<Import | null> {
  return followJob({
    eventsPath: `/api/imports/${id}/events`,
    schema: ImportSchema,
    read: () => callServer("readImport", { params: { id } }),
    onState,
  });
}
