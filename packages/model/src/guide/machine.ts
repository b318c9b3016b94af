import { type MuscleGroup, muscleGroups } from "../physiology/index.ts";
import { byUrgency, type RedFlagKey } from "./red-flags.ts";
import {
  type ChoiceKey,
  type GuideChoice,
  type GuideState,
  type GuideStateKey,
  guideStates,
  type MeasureDone,
  type TimerWord,
} from "./states.ts";

/** Which muscle on which side; `elsewhere` is one that the model does not know, such as a hand or the belly. */
export interface CrampPlace {
  readonly muscle: MuscleGroup | "elsewhere";
  readonly side: "left" | "right" | "both";
}

/** What can happen in the guide. */
export type GuideEvent =
  | { readonly kind: "choice"; readonly choice: ChoiceKey; readonly place?: CrampPlace }
  /** The control "Something else is wrong", which every state shows. */
  | { readonly kind: "something-else" }
  /** One of the red flags, in any state. */
  | { readonly kind: "red-flag"; readonly flag: RedFlagKey };

/** Where a person is in the guide, and what has been done so far. Serialisable. */
export interface GuideSession {
  readonly state: GuideStateKey;
  /** Clock of the device at the entry of the state. */
  readonly enteredAtS: number;
  /** Timers of the state that have gone off. @unit count */
  readonly firedCount: number;
  /** The state to go back to from the list of red flags. */
  readonly returnTo: GuideStateKey;
  readonly flags: readonly RedFlagKey[];
  readonly place: CrampPlace | null;
  readonly startedAtS: number;
  /** When it last let go; null while it has not. */
  readonly letGoAtS: number | null;
  readonly done: readonly MeasureDone[];
}

/** A session with what a timer has just said. */
export interface GuideTick {
  readonly session: GuideSession;
  readonly says: readonly TimerWord[];
}

/** A new session; `place` is the muscle remembered from the last cramp. */
export function beginGuide(place: CrampPlace | null, nowS: number): GuideSession {
  return {
    state: "start",
    enteredAtS: nowS,
    firedCount: 0,
    returnTo: "start",
    flags: [],
    place,
    startedAtS: nowS,
    letGoAtS: null,
    done: [],
  };
}

/** The answers that a session offers now. */
export function choicesOf(session: GuideSession): readonly ChoiceKey[] {
  const { choices } = stateOf(session);
  const isOffered = (choice: GuideChoice) => choice.needs !== "remembered-muscle" || session.place !== null;
  // Every choice stands in the table, whose events are the type.
  return choices.filter(isOffered).map((choice) => choice.event as ChoiceKey);
}

/**
 * The session after an event. A red flag leads to help from everywhere and stays until somebody says it was a false
 * alarm; an answer that the state does not offer changes nothing, because a wet thumb may press twice.
 */
export function stepGuide(session: GuideSession, event: GuideEvent, nowS: number): GuideSession {
  if (event.kind === "red-flag") {
    const flags = byUrgency([...session.flags, event.flag]);
    return enter({ ...remembering(session), flags }, "get-help", nowS);
  }
  if (event.kind === "something-else") {
    return session.state === "red-flags" ? session : enter(remembering(session), "red-flags", nowS);
  }
  if (!choicesOf(session).includes(event.choice)) return session;
  const choice = stateOf(session).choices.find((one) => one.event === event.choice);
  if (choice === undefined || (choice.needs === "told-muscle" && event.place === undefined)) return session;
  const next = { ...withRecord(session, choice.records), ...placeAfter(event) };
  if (event.choice === "false-alarm") return enter({ ...next, flags: [] }, "red-flags", nowS);
  // A flag that was raised is never left behind by "none of these".
  if (choice.to === "back") return enter(next, session.flags.length > 0 ? "get-help" : session.returnTo, nowS);
  if (event.choice === "start-over") return beginGuide(session.place, nowS);
  return enter(next, stateNamed(choice.to), nowS);
}

/**
 * What the clocks of the state do by now. At most one change of state for each call, and the new state starts at `nowS`:
 * a phone that slept wakes one step further and not at the end.
 */
export function tickGuide(session: GuideSession, nowS: number): GuideTick {
  const { timers } = stateOf(session);
  const says: TimerWord[] = [];
  let { firedCount } = session;
  for (const timer of timers.slice(firedCount)) {
    if (nowS - session.enteredAtS < timer.afterS) break;
    firedCount += 1;
    // Every timer stands in the table, whose words and events are the types.
    says.push(timer.says as TimerWord);
    if (timer.event === null) continue;
    const choice = timer.event as ChoiceKey;
    return { session: stepGuide({ ...session, firedCount }, { kind: "choice", choice }, nowS), says };
  }
  return { session: firedCount === session.firedCount ? session : { ...session, firedCount }, says };
}

/** Whether a value names a place that can cramp; the border for what is kept on a device. */
export function isCrampPlace(value: unknown): value is CrampPlace {
  if (value === null || typeof value !== "object" || !("muscle" in value) || !("side" in value)) return false;
  const isMuscle = value.muscle === "elsewhere" || muscleGroups.some((muscle) => muscle === value.muscle);
  return isMuscle && (value.side === "left" || value.side === "right" || value.side === "both");
}

const stateOf = (session: GuideSession): GuideState => guideStates[session.state];

function stateNamed(name: string): GuideStateKey {
  if (name in guideStates) {
    // Just looked up in the table.
    return name as GuideStateKey;
  }
  throw new RangeError(
    `stateNamed got "${name}"; expected a state of guideStates. Was a state renamed and a choice forgotten?`,
  );
}

function placeAfter(event: GuideEvent & { readonly kind: "choice" }): Partial<GuideSession> {
  if (event.choice === "told-muscle" && event.place !== undefined) return { place: event.place };
  return event.choice === "not-listed" ? { place: { muscle: "elsewhere", side: "both" } } : {};
}

/** Remembers the ordinary state to come back to. */
const remembering = (session: GuideSession): GuideSession =>
  session.state === "red-flags" || session.state === "get-help" ? session : { ...session, returnTo: session.state };

function withRecord(session: GuideSession, measure: string | undefined): GuideSession {
  // What is recorded stands in the table of states.
  const done = measure as MeasureDone | undefined;
  return done === undefined || session.done.includes(done) ? session : { ...session, done: [...session.done, done] };
}

function enter(session: GuideSession, state: GuideStateKey, nowS: number): GuideSession {
  const entered: GuideState = guideStates[state];
  return {
    ...withRecord(session, entered.records),
    state,
    enteredAtS: nowS,
    firedCount: 0,
    letGoAtS: state === "released" ? nowS : entered.isHold ? null : session.letGoAtS,
  };
}
