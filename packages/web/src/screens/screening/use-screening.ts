import type { AnswerValue, ScreeningAnswers } from "@crampcast/model/screening";
import { useEffect, useRef, useState } from "react";
import {
  fetchScreening,
  newScreening,
  removeScreening,
  type ScreeningDraft,
  screeningDraft,
  sendScreening,
} from "../../client/screening-draft.ts";

/** Rest in typing after which a draft goes to the server. */
const restMs = 700;

/** The screening in hand and what can be done with it. */
export interface ScreeningInHand {
  readonly draft: ScreeningDraft | null;
  /** False until the server was asked for a newer draft, or turned out to be out of reach. */
  readonly isSettled: boolean;
  /** Whether this very state is on the server: null while it is on its way. */
  readonly isOnServer: boolean | null;
  readonly begin: (prefilled: ScreeningAnswers) => void;
  readonly answer: (id: string, value: AnswerValue | null) => void;
  readonly goTo: (part: string | null) => void;
  readonly complete: () => void;
  readonly reopen: (part: string) => void;
  readonly startAnew: () => void;
}

/** Keeps the draft on the device with every answer, and sends it to the server when the typing rests. */
export function useScreening(): ScreeningInHand {
  const draft = screeningDraft.useValue();
  const [isSettled, setIsSettled] = useState(false);
  const [sent, setSent] = useState<{ readonly epochMs: number; readonly isOnServer: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    let isHere = true;
    void fetchScreening().finally(() => {
      if (isHere) setIsSettled(true);
    });
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    if (draft === null || !isSettled) return;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void sendScreening(draft).then((isOnServer) => setSent({ epochMs: draft.answeredEpochMs, isOnServer }));
    }, restMs);
    return () => {
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [draft, isSettled]);

  const change = (part: Partial<ScreeningDraft>) => {
    const before = screeningDraft.read() ?? newScreening(Date.now());
    screeningDraft.write({ ...before, ...part });
  };
  return {
    draft,
    isSettled,
    isOnServer: draft === null || sent === null || sent.epochMs !== draft.answeredEpochMs ? null : sent.isOnServer,
    begin: (prefilled) => screeningDraft.write({ ...newScreening(Date.now()), answers: prefilled, part: "you" }),
    answer(id, value) {
      const { [id]: _, ...rest }: Readonly<Record<string, AnswerValue | undefined>> =
        screeningDraft.read()?.answers ?? {};
      // The questionnaire itself gave the name.
      const answers = (value === null ? rest : { ...rest, [id]: value }) as ScreeningAnswers;
      change({ answers, answeredEpochMs: Date.now() });
    },
    goTo: (part) => change({ part }),
    complete: () => change({ isCompleted: true, part: null, answeredEpochMs: Date.now() }),
    reopen: (part) => change({ isCompleted: false, part, answeredEpochMs: Date.now() }),
    startAnew() {
      const old = screeningDraft.read();
      if (old !== null) void removeScreening(old.id);
    },
  };
}
