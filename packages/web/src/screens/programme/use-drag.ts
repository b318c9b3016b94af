import type { CalendarDay } from "@crampcast/model/plan/programme";
import { type PointerEvent, useState } from "react";

/** What a drag handle needs, and what is being dragged where. */
export interface Drag {
  readonly sessionId: string | null;
  readonly over: CalendarDay | null;
  readonly handleProps: (sessionId: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Pixels from the edge of the screen, and pixels to go along. */
const EDGE = 110;
const STEP = 14;

const dayUnder = (event: PointerEvent<HTMLElement>): CalendarDay | null =>
  document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-day]")?.dataset.day ?? null;

/** Drags with a mouse, a pen or a finger: the day under the pointer takes the session when it is let go. */
export function useDrag(onDrop: (sessionId: string, date: CalendarDay) => void): Drag {
  const [state, setState] = useState<{ readonly sessionId: string; readonly over: CalendarDay | null } | null>(null);
  return {
    sessionId: state?.sessionId ?? null,
    over: state?.over ?? null,
    handleProps: (sessionId) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setState({ sessionId, over: null });
      },
      onPointerMove(event) {
        if (state?.sessionId !== sessionId) return;
        // On a phone the days stand below each other: the page goes along at its edges.
        if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
        else if (event.clientY < EDGE) window.scrollBy(0, -STEP);
        const over = dayUnder(event);
        if (over !== state.over) setState({ sessionId, over });
      },
      onPointerUp(event) {
        if (state?.sessionId !== sessionId) return;
        const over = dayUnder(event);
        setState(null);
        if (over !== null) onDrop(sessionId, over);
      },
      onPointerCancel: () => setState(null),
    }),
  };
}
