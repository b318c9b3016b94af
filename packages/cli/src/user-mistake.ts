/**
 * Exit codes of every command: 0 done, 1 done and the answer is bad news (a replay that differs), 2 the command or
 * its input was wrong, 3 our own fault.
 */
export const exitCodes = { done: 0, different: 1, badInput: 2, broken: 3 } as const;

/** Something the person can put right: printed as one sentence without a stack trace, exit code 2. */
export class UserMistake extends Error {
  override readonly name = "UserMistake";
}
