import {
  beginGuide,
  breathing,
  canGoOn,
  type GuideEvent,
  type GuideSession,
  type GuideState,
  guideStates,
  mustGoOn,
  stepGuide,
  type TimerWord,
  tickGuide,
} from "@crampcast/model/guide";
import { useCallback, useEffect, useRef, useState } from "react";
import { crampDrafts, guideSettings, keepDraft, lastPlace, runningGuide } from "../../client/guide-memory.ts";
import { openSignals } from "./sound.ts";
import { useWakeLock } from "./use-wake-lock.ts";

const nowS = () => Date.now() / 1000;
const LOOK_EVERY_MS = 200;

/** The running guide as a screen needs it. */
export interface RunningGuide {
  readonly session: GuideSession;
  /** Since the entry of the state. */
  readonly elapsedS: number;
  /** What a clock has said last in this state; null before. */
  readonly said: TimerWord | null;
  readonly send: (event: GuideEvent) => void;
  /** A session that was left a while ago and can be gone on with; null when there is none. */
  readonly left: GuideSession | null;
  readonly goOn: () => void;
}

/** What the device kept of a session that was left. */
function sessionLeft(): GuideSession | null {
  const kept = runningGuide.read();
  return kept !== null && canGoOn(kept, nowS()) ? kept : null;
}

/** Where the guide opens: at help while a reported sign was not taken back, else at the beginning. */
function opening(): GuideSession {
  const kept = runningGuide.read();
  return kept !== null && mustGoOn(kept, nowS()) ? kept : beginGuide(lastPlace.read(), nowS());
}

/** Runs the machine on the clock of the device, with tones, vibration and a screen that stays on. */
export function useGuide(): RunningGuide {
  const [session, setSession] = useState(opening);
  const [left] = useState(sessionLeft);
  const [elapsedS, setElapsedS] = useState(0);
  const [said, setSaid] = useState<TimerWord | null>(null);
  const current = useRef(session);
  const [signals] = useState(() => openSignals(() => guideSettings.read().isSoundOn));
  useWakeLock();

  const take = useCallback(
    (next: GuideSession) => {
      const before = current.current;
      current.current = next;
      setSession(next);
      setElapsedS(Math.max(0, nowS() - next.enteredAtS));
      if (next.firedCount !== before.firedCount) keepRunning(next);
      if (next.state === before.state && next.enteredAtS === before.enteredAtS) return;
      setSaid(null);
      keepRunning(next);
      remember(next);
      if (next.state === "get-help") signals.buzz([300, 100, 300]);
    },
    [signals],
  );
  const send = useCallback(
    (event: GuideEvent) => {
      signals.wake();
      take(stepGuide(current.current, event, nowS()));
    },
    [signals, take],
  );
  const goOn = useCallback(() => {
    signals.wake();
    if (left !== null) take(left);
  }, [left, signals, take]);
  useEffect(() => {
    let phase = "";
    const timer = setInterval(() => {
      const { session: next, says } = tickGuide(current.current, nowS());
      const last = says.at(-1);
      take(next);
      if (last !== undefined) {
        setSaid(last);
        signals.tone(880, 0.4);
        signals.buzz([200]);
      }
      const state: GuideState = guideStates[next.state];
      const breath = state.isHold ? breathAt(nowS() - next.enteredAtS).phase : "";
      if (breath !== phase && breath !== "") {
        signals.tone(breath === "in" ? 440 : 330, 0.5);
        signals.buzz([60]);
      }
      phase = breath;
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [signals, take]);
  return { session, elapsedS, said, send, left: session.state === "start" ? left : null, goOn };
}

/** Where in the breath a moment lies: which half, and how full the chest is, 0 to 1. */
export function breathAt(elapsedS: number): { readonly phase: "in" | "out"; readonly fullFraction: number } {
  const { breatheInS, breatheOutS } = breathing;
  const atS = Math.max(0, elapsedS) % (breatheInS + breatheOutS);
  return atS < breatheInS
    ? { phase: "in", fullFraction: atS / breatheInS }
    : { phase: "out", fullFraction: 1 - (atS - breatheInS) / breatheOutS };
}

/** Keeps the session from its first step to its end: what was left before stays on offer until something new begins. */
function keepRunning(session: GuideSession): void {
  if (session.state === "start") return;
  runningGuide.write(session.state === "finished" ? null : session);
}

/** Keeps the muscle for the next time, and the cramp for the log. */
function remember(session: GuideSession): void {
  if (session.place === null || session.state === "start") return;
  if (session.place.muscle !== "elsewhere") lastPlace.write(session.place);
  if (session.done.length === 0) return;
  const epochMs = Math.round(session.startedAtS * 1000);
  const before = crampDrafts.read().find((draft) => draft.epochMs === epochMs);
  keepDraft({
    place: session.place,
    epochMs,
    lastedS: session.letGoAtS === null ? (before?.lastedS ?? null) : Math.round(session.letGoAtS - session.startedAtS),
    done: session.done,
    distanceM: before?.distanceM ?? null,
  });
}
