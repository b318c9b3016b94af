/** Sentence for a file that could not be read, from the error of the system. */
export function unreadablePathSentence(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return `There is no file ${path}.`;
  if (code === "EISDIR") return `${path} is a folder; a file is expected.`;
  if (code === "EACCES" || code === "EPERM") return `${path} may not be read: permission denied.`;
  return `${path} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Sentence for a file that could not be written, from the error of the system. */
export function unwritablePathSentence(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return `${path} could not be written: its folder does not exist. Make it first.`;
  if (code === "EISDIR") return `${path} is a folder; name a file in it.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `${path} may not be written: permission denied. Choose another place.`;
  }
  if (code === "ENOSPC") return `${path} could not be written: the disk is full.`;
  return `${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`;
}

/** The words of an error of the operating system, as for a disk that is full; null for any other error. */
export function systemSentence(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null;
  if (!("path" in error) || typeof error.path !== "string") return `The system said no: ${error.message}.`;
  return error.syscall === "read" || error.syscall === "scandir"
    ? unreadablePathSentence(error.path, error)
    : unwritablePathSentence(error.path, error);
}
