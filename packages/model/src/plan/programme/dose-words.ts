import type { Dose } from "./dose.ts";
import type { ProgrammeNotice, ProgrammeSession } from "./programme.ts";
import { filled, type ProgrammeWords } from "./text/words.ts";

/** How numbers of a language are written; distances in the reader's own unit. */
export interface NumberWords {
  readonly distance: (distanceM: number) => string;
}

/** Kilometres with a decimal mark of the language. */
export const metricNumbers = (language: string): NumberWords => ({
  distance(distanceM) {
    if (distanceM < 1000) return `${Math.round(distanceM)} m`;
    const km = (distanceM / 1000).toFixed(1).replace(/\.0$/, "");
    return `${language === "de" ? km.replace(".", ",") : km} km`;
  },
});

/** Minutes and seconds, as `90 s`, `2 min` or `1 h 20 min`. */
export function timeWords(durationS: number): string {
  if (durationS < 120 && durationS % 60 !== 0) return `${Math.round(durationS)} s`;
  const minutes = Math.round(durationS / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A dose in words, the amount first: `3 × 8 each side, 4 s down`. */
export function doseWords(dose: Dose, words: ProgrammeWords, numbers: NumberWords): string {
  const { dose: text } = words;
  const { sets, repetitions, holdS, tempo, durationS, distanceM, restS } = dose;
  const amount =
    repetitions !== null
      ? filled(text.repetitions, { count: repetitions })
      : durationS !== null
        ? timeWords(durationS)
        : distanceM !== null
          ? numbers.distance(distanceM)
          : holdS !== null
            ? filled(text.hold, { seconds: holdS })
            : "";
  const isWalkRun = durationS !== null && sets !== null && dose.effortOfTen !== null;
  const what = isWalkRun ? filled(text.run, { time: amount }) : amount;
  const counted =
    sets === null || what === "" ? what : sets === 1 && !isWalkRun ? what : filled(text.sets, { sets, what });
  const parts = [
    `${counted}${dose.isEachSide ? ` ${text.eachSide}` : ""}`.trim(),
    durationS !== null && distanceM !== null ? numbers.distance(distanceM) : "",
    repetitions !== null && holdS !== null ? filled(text.holdEach, { seconds: holdS }) : "",
    tempo === null
      ? ""
      : tempo.upS === 0
        ? filled(text.tempoDown, { down: tempo.downS })
        : filled(text.tempo, { up: tempo.upS, hold: tempo.holdS, down: tempo.downS }),
    dose.descentM === null ? "" : filled(text.descent, { metres: dose.descentM }),
    dose.loadFraction === null || dose.loadFraction === 0
      ? ""
      : filled(text.load, { kg: Math.round(100 * dose.loadFraction) }),
    restS === null || sets === 1 ? "" : filled(isWalkRun ? text.walk : text.rest, { time: timeWords(restS) }),
    dose.effortOfTen === null ? "" : filled(text.effort, { effort: dose.effortOfTen }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The name of a session: its part, or `Long run`. */
export function sessionName(session: ProgrammeSession, words: ProgrammeWords): string {
  if (session.isLong) return words.exercises["long-run"].name;
  return session.part === "conditioning" || session.part === "taper"
    ? words.exercises["easy-run"].name
    : words.parts[session.part].title;
}

/** A notice in words. */
export function noticeWords(notice: ProgrammeNotice, words: ProgrammeWords, numbers: NumberWords): string {
  const { values } = notice;
  const criteria: Readonly<Record<string, string>> = words.criteria;
  return filled(words.notices[notice.key], {
    ...values,
    distance: typeof values.distanceM === "number" ? numbers.distance(values.distanceM) : "",
    percent: typeof values.ratio === "number" ? Math.round(100 * values.ratio) : "",
    criteria:
      typeof values.criteria === "string"
        ? values.criteria
            .split(",")
            .map((key) => criteria[key] ?? key)
            .join("; ")
        : "",
  });
}
