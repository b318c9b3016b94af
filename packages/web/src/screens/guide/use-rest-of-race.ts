import type { MuscleGroup, RaceRequest } from "@crampcast/model";
import { useEffect, useState } from "react";
import type { RestAnswer, RestQuestion } from "./rest-message.ts";

const SLOWER_FRACTIONS = [0, 0.05, 0.1, 0.2];
/** A number that is still being typed is not computed. */
const REST_MS = 300;

/** The rest of the race from a place, computed off the main thread; null while it runs or there is nothing to ask. */
export function useRestOfRace(
  request: RaceRequest | null,
  fromDistanceM: number | null,
  muscle: MuscleGroup | null,
): RestAnswer | null {
  const [answer, setAnswer] = useState<RestAnswer | null>(null);
  useEffect(() => {
    setAnswer(null);
    if (request === null || fromDistanceM === null) return;
    let worker: Worker | null = null;
    const timer = setTimeout(() => {
      worker = new Worker(new URL("./rest-worker.ts", import.meta.url), { type: "module", name: "crampcast-rest" });
      worker.onmessage = (event: MessageEvent<RestAnswer>) => setAnswer(event.data);
      worker.onerror = (event) => setAnswer({ id: 0, ok: false, reason: event.message });
      const question: RestQuestion = { id: 0, request, fromDistanceM, muscle, slowerFractions: SLOWER_FRACTIONS };
      worker.postMessage(question);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [request, fromDistanceM, muscle]);
  return answer;
}
