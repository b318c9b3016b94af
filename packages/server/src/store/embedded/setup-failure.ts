/** A failure to set up that a person can act on: its message is one plain sentence, shown alone, without a stack. */
export class SetupFailure extends Error {
  override readonly name = "SetupFailure";
}

/** Text of the system's error code (`ENOSPC`, `EROFS` …), or null when the value is not a system error. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** A `SetupFailure` in plain words for what the system said about a path; errors it does not know pass unchanged. */
export function failureAt(path: string, error: unknown): unknown {
  switch (systemCodeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new SetupFailure(`The disk that holds ${path} is full: free some space, or set CRAMPCAST_DATA elsewhere.`);
    case "EROFS":
      return new SetupFailure(`${path} is read-only: set CRAMPCAST_DATA to a folder that can be written.`);
    case "EACCES":
    case "EPERM":
      return new SetupFailure(
        `${path} may not be written by this user: change its permissions, or set CRAMPCAST_DATA to another folder.`,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new SetupFailure(`${path} cannot be a folder, because a file of that name is in the way.`);
    default:
      return error;
  }
}
