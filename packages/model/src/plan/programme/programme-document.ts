import { type ClaimKey, claimOf, type SourceKey, sources } from "../../evidence/index.ts";
import { type ReportBlock, type ReportDocument, whereToFind } from "../../screening/index.ts";
import { adherenceOf } from "./adherence.ts";
import { type CalendarDay, dayAfter, mondayOf } from "./calendar-day.ts";
import { doseWords, type NumberWords, noticeWords, sessionName, timeWords } from "./dose-words.ts";
import type { ExerciseKey } from "./exercises.ts";
import type { Programme, ProgrammeReason, SessionRecord } from "./programme.ts";
import { standingSessions } from "./replan.ts";
import { filled, type ProgrammeWords } from "./text/words.ts";

/** A calendar day in words, with the weekday in short. */
export function dayWords(day: CalendarDay, language: string): string {
  const format = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", format).format(Date.parse(`${day}T00:00:00Z`));
}

/** Why a part is there, in one line. */
export function becauseWords(reason: ProgrammeReason, words: ProgrammeWords): string {
  const because: Readonly<Record<string, string>> = words.because;
  return reason.becauseOf.map((key) => because[key] ?? key).join("; ");
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const titlesOf = (keys: readonly ClaimKey[]): string =>
  [...new Set(keys.flatMap((key): readonly SourceKey[] => claimOf(key).sources))]
    .map((key) => `${sources[key].title} (${whereToFind(sources[key])})`)
    .join("; ");

/** The programme on paper: rules and reasons first, then the weeks, then how each exercise is done. */
export function programmeDocument(given: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly today: CalendarDay;
  /** Weeks from today's on that are printed. @unit count */
  readonly weekCount: number;
  readonly words: ProgrammeWords;
  readonly numbers: NumberWords;
}): ReportDocument {
  const { programme, records, today, words, numbers } = given;
  const { print } = words;
  const monday = mondayOf(today < programme.input.startDate ? programme.input.startDate : today);
  const end = dayAfter(monday, 7 * given.weekCount);
  const sessions = standingSessions(programme, records).filter((one) => one.date >= monday && one.date < end);
  const adherence = adherenceOf(programme, records, today);
  const used = [...new Set(sessions.flatMap((one) => one.exercises.map((each) => each.exercise)))];
  const paragraph = (text: string, isSmall = false): ReportBlock => ({ kind: "paragraph", text, isSmall });
  const heading = (text: string): ReportBlock => ({ kind: "heading", text });

  const firstPage: ReportBlock[] = [
    paragraph(words.disclaimer),
    heading(print.rules),
    paragraph(words.painRule),
    paragraph(words.painRuleSource, true),
    paragraph(words.everyStop),
    ...programme.notices.map((notice) => paragraph(noticeWords(notice, words, numbers))),
    ...(adherence.all.planned === 0
      ? []
      : [heading(print.adherence), paragraph(filled(words.adherence, { ...adherence.all }))]),
    heading(print.reasons),
    {
      kind: "list",
      items: programme.reasons.map((reason) => ({
        strong: words.parts[reason.part].title,
        text: `${words.parts[reason.part].aim} ${asSentence(`${becauseWords(reason, words)}; ${words.certainty[reason.certainty ?? "practice"]}`)} ${words.crampEvidence[reason.crampEvidence]}`,
      })),
    },
    ...(programme.leftOut.length === 0
      ? []
      : ([
          heading(print.leftOut),
          {
            kind: "list",
            items: programme.leftOut.map(({ part, reason }) => ({
              strong: words.parts[part].title,
              text: words.leftOut[reason],
            })),
          },
        ] satisfies ReportBlock[])),
  ];
  const mondays = [...new Set(sessions.map((one) => mondayOf(one.date)))];
  const weeks = mondays.flatMap((first): ReportBlock[] => {
    const week = programme.weeks.find((one) => one.monday === first);
    const kind = week === undefined ? "" : ` · ${words.weekKinds[week.kind]} · ${numbers.distance(week.distanceM)}`;
    return [
      heading(`${filled(print.weekOf, { day: dayWords(first, words.language) })}${kind}`),
      {
        kind: "table",
        head: [print.day, print.session, print.what],
        rows: sessions
          .filter((one) => mondayOf(one.date) === first)
          .map((one) => [
            dayWords(one.date, words.language),
            `${sessionName(one, words)}, ${timeWords(one.durationS)}${one.isOptional ? ` (${print.optional})` : ""}`,
            one.exercises
              .map(({ exercise, dose }) => `${words.exercises[exercise].name}: ${doseWords(dose, words, numbers)}`)
              .join("; "),
          ]),
      },
    ];
  });
  const how = (key: ExerciseKey) => ({
    strong: words.exercises[key].name,
    text: `${words.exercises[key].how} ${words.exercises[key].mind}`,
  });
  const rules = programme.reasons.map(({ part, claims, against }) => ({
    strong: words.parts[part].title,
    text: [
      words.parts[part].progression,
      words.parts[part].stop,
      `${print.notShown} ${words.parts[part].notShown}`,
      claims.length === 0 ? "" : `${print.sources} ${titlesOf([...claims, ...against])}`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  }));
  return {
    language: words.language,
    title: words.title,
    subtitle: filled(print.subtitle, {
      from: dayWords(monday, words.language),
      race:
        programme.input.race === null
          ? print.noRace
          : `${programme.input.race.name}, ${dayWords(programme.input.race.date, words.language)}`,
    }),
    firstPage,
    detailTitle: print.weeks,
    detail: [
      ...weeks,
      heading(print.how),
      { kind: "list", items: used.map(how) },
      heading(print.progression),
      { kind: "list", items: rules },
    ],
    footer: print.footer,
    pageWords: print.pages,
  };
}
