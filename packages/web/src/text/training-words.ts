import { useTranslation } from "react-i18next";
import { formatDate, formatNumber, formatSportSpeed } from "./format.ts";
import { languageInUse } from "./language.ts";
import type { UnitSystem } from "./units.ts";
import type { SaidIn } from "./use-model-words.ts";

/** Sentences that the reader's language has words for. */
type TrainingSentence =
  | "bestEfforts"
  | "bestOfTraining"
  | "noAllOut"
  | "raisedBy"
  | "lastActivity"
  | "noneOfSport"
  | "longest"
  | "racePace"
  | "racePower"
  | "load"
  | "heat"
  | "downhillLargest"
  | "downhillHalved";

/** What can stand in a sentence, as it is read. */
const noFigures = {
  count: 0,
  efforts: "",
  time: "",
  date: "",
  pace: "",
  power: "",
  days: "",
  all: "",
  fromWeather: "",
  fromDevice: "",
};

/** One sentence and what stands in it; empty what does not. */
interface SentenceFigures {
  readonly key: TrainingSentence;
  readonly values: Readonly<typeof noFigures>;
}

interface Reader {
  readonly units: UnitSystem;
  /** Sport of the race that the training was asked for: says how its speed is written. */
  readonly raceSport: string;
}

type Read = (parts: readonly string[], reader: Reader) => Partial<SentenceFigures["values"]>;

/** The day of `2026-06-23` as people write it, on one line. */
const day = (iso: string | undefined): string => formatDate(Date.parse(iso ?? ""), 0).replaceAll(" ", "\u00a0");
const days = (list: string | undefined): string => (list ?? "").replaceAll(/\d{4}-\d\d-\d\d/g, day);

/** How the model words what a number of the training rests on, and what to take from each sentence. */
const sentences: readonly (readonly [TrainingSentence, RegExp, Read])[] = [
  ["bestEfforts", /^best efforts of (.+)$/, ([list]) => ({ efforts: days(list) })],
  ["bestOfTraining", /^best (.+) of training$/, ([list]) => ({ efforts: days(list) })],
  ["noAllOut", /^no all-out efforts seen, so this is uncertain$/, () => ({})],
  ["raisedBy", /^raised by ([\d:]+) on ([\d-]+)$/, ([time = "", date]) => ({ time, date: day(date) })],
  ["lastActivity", /^last activity (\d+) days before$/, ([count]) => ({ count: Number(count) })],
  ["noneOfSport", /^no \w+ in the eight weeks before$/, () => ({})],
  [
    "longest",
    /^([\d:]+) on ([\d-]+), longest of (\d+) sessions in eight weeks$/,
    ([time = "", date, count]) => ({ time, date: day(date), count: Number(count) }),
  ],
  [
    "racePace",
    /^time at ([\d.]+) m\/s or more in (\d+) sessions of six weeks$/,
    ([speedMps, count], { raceSport, units }) => ({
      pace: formatSportSpeed(raceSport, Number(speedMps), units),
      count: Number(count),
    }),
  ],
  [
    "racePower",
    /^time at (\d+) W or more in (\d+) sessions of six weeks$/,
    ([powerW, count]) => ({ power: `${formatNumber(Number(powerW))}\u00a0W`, count: Number(count) }),
  ],
  [
    "load",
    /^(\d+) sessions since ([\d-]+), (\d+)-day mean$/,
    ([count, date, length = ""]) => ({ count: Number(count), date: day(date), days: length }),
  ],
  [
    "heat",
    /^(\d+) days with exercise in heat, of (\d+) sessions with a temperature \((\d+) from the weather of place and day, (\d+) from the device\)$/,
    ([hot, all = "", fromWeather = "", fromDevice = ""]) => ({ count: Number(hot), all, fromWeather, fromDevice }),
  ],
  [
    "downhillLargest",
    /^largest of (\d+) sessions on foot with a climb or descent in six weeks$/,
    ([count]) => ({ count: Number(count) }),
  ],
  [
    "downhillHalved",
    /^(\d+) sessions on foot with a climb or descent in six weeks, halved every three days$/,
    ([count]) => ({ count: Number(count) }),
  ],
];

/** What the model says of where a number of the training comes from, sentence by sentence; null where one is not known. */
export function readTrainingWords(from: string, reader: Reader): readonly SentenceFigures[] | null {
  const read = from.split("; ").map((sentence): SentenceFigures | null => {
    for (const [key, pattern, figures] of sentences) {
      const found = pattern.exec(sentence);
      if (found !== null) return { key, values: { ...noFigures, ...figures(found.slice(1), reader) } };
    }
    return null;
  });
  return read.every((one) => one !== null) ? read : null;
}

/** Says where a number of the training comes from in the reader's language, dates and units, else as the model wrote it. */
export function useTrainingWords(reader: Reader): (from: string) => SaidIn {
  const { t } = useTranslation("you");
  return (from) => {
    const read = readTrainingWords(from, reader);
    if (read === null) return { text: from, lang: "en" };
    return { text: read.map(({ key, values }) => t(`training.from.${key}`, values)).join("; "), lang: languageInUse() };
  };
}
