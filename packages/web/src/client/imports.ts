import { type Import, ImportSchema } from "@crampcast/contract";
import { type CallResult, callServer } from "./api.ts";

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

const POLL_MS = 1000;
const POLLS_WITHOUT_ANSWER = 30;

/**
 * Follows an import to its end: server-sent events, and asking every second where they do not come through. Resolves
 * with the last state, or with null when the server stays silent.
 */
export async function followImport(id: string, onState: (state: Import) => void): Promise<Import | null> {
  const streamed = await streamImport(id, onState);
  if (streamed !== null) return streamed;
  for (let silent = 0; silent < POLLS_WITHOUT_ANSWER; ) {
    const result = await callServer("readImport", { params: { id } });
    if (result.ok) {
      silent = 0;
      onState(result.value);
      if (isOver(result.value)) return result.value;
    } else if (result.status === 404) return null;
    else silent += 1;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

const isOver = (state: Import): boolean => state.state === "done" || state.state === "failed";

function streamImport(id: string, onState: (state: Import) => void): Promise<Import | null> {
  return new Promise((resolve) => {
    const events = new EventSource(`/api/imports/${id}/events`);
    const end = (state: Import | null) => {
      events.close();
      resolve(state);
    };
    events.onmessage = (event: MessageEvent<string>) => {
      const parsed = ImportSchema.safeParse(JSON.parse(event.data));
      if (!parsed.success) {
        end(null);
        return;
      }
      onState(parsed.data);
      if (isOver(parsed.data)) end(parsed.data);
    };
    events.onerror = () => end(null);
  });
}
