import { type GuideSession, isCrampPlace } from "./machine.ts";
import { type RedFlagKey, redFlagKeys } from "./red-flags.ts";
import { type GuideState, type GuideStateKey, guideStateKeys, guideStates, type MeasureDone } from "./states.ts";

/**
 * How long after its last step a session is still worth going on with. A convention: stretching, walking and easy
 * running of one cramp take some minutes, and an hour later it is another cramp.
 * @unit s
 */
export const goOnWithinS = 3600;

const beforeAnything: readonly GuideStateKey[] = ["start", "muscle", "finished"];

/**
 * Whether a session that was left is offered to go on with: something was begun, it is not over, and its last step lies
 * at most `goOnWithinS` back. A clock of the device that was set back makes a session of the future: not offered.
 */
export function canGoOn(session: GuideSession, nowS: number): boolean {
  const place = session.state === "red-flags" ? session.returnTo : session.state;
  const agoS = nowS - session.enteredAtS;
  return !beforeAnything.includes(place) && agoS >= 0 && agoS <= goOnWithinS;
}

/** Whether a session that was left is open at once, unasked: a sign that needs help was reported and not taken back. */
export const mustGoOn = (session: GuideSession, nowS: number): boolean =>
  session.flags.length > 0 && canGoOn({ ...session, state: "get-help" }, nowS);

const measures: readonly MeasureDone[] = ["stretch", "opposite-muscle", "pickle-juice", "walked", "slowed", "stopped"];

/** The session that a device kept, or null when it is none: the border for what an older or another app wrote. */
export function readGuideSession(raw: unknown): GuideSession | null {
  if (raw === null || typeof raw !== "object") return null;
  const fields: Readonly<Record<string, unknown>> = { ...raw };
  const state = guideStateKeys.find((key) => key === fields.state);
  const returnTo = guideStateKeys.find((key) => key === fields.returnTo);
  const { enteredAtS, startedAtS, firedCount, letGoAtS, place } = fields;
  if (state === undefined || returnTo === undefined || returnTo === "get-help" || returnTo === "red-flags") return null;
  if (!isTime(enteredAtS) || !isTime(startedAtS) || !(letGoAtS === null || isTime(letGoAtS))) return null;
  if (!(place === null || isCrampPlace(place))) return null;
  const { timers }: GuideState = guideStates[state];
  if (typeof firedCount !== "number" || !Number.isInteger(firedCount)) return null;
  if (firedCount < 0 || firedCount > timers.length) return null;
  const flags = among<RedFlagKey>(redFlagKeys, fields.flags);
  const done = among<MeasureDone>(measures, fields.done);
  if (flags === null || done === null || (state === "get-help" && flags.length === 0)) return null;
  return { state, returnTo, enteredAtS, startedAtS, firedCount, letGoAtS, place, flags, done };
}

const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

function among<T extends string>(known: readonly T[], raw: unknown): readonly T[] | null {
  if (!Array.isArray(raw)) return null;
  const found = known.filter((one) => raw.includes(one));
  return found.length === new Set(raw).size ? found : null;
}
