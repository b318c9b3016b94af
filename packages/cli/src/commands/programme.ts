import { writeFile } from "node:fs/promises";
import { ProgrammeInputSchema, ScreeningAnswersSchema } from "@crampcast/contract";
import { writeCalendar } from "@crampcast/files/write";
import {
  becauseWords,
  buildProgramme,
  type CalendarDay,
  dayWords,
  doseWords,
  english,
  german,
  isCalendarDay,
  metricNumbers,
  noticeWords,
  type Programme,
  type ProgrammeInput,
  type ProgrammeWords,
  programmeEvents,
  sessionName,
  timeWords,
} from "@crampcast/model/plan/programme";
import { clinicianRules, english as screeningEnglish, german as screeningGerman } from "@crampcast/model/screening";
import { readJson } from "../read-scenario.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";

/** Options of `crampcast programme`. */
export interface ProgrammeOptions {
  readonly race?: string;
  /** @unit km */
  readonly distance?: number;
  readonly descent?: number;
  /** @unit °C */
  readonly warmest?: number;
  /** @unit °C */
  readonly usedTo?: number;
  /** @unit km */
  readonly weekly?: number;
  /** @unit km */
  readonly longest?: number;
  readonly start?: string;
  readonly without?: string;
  readonly cleared?: string;
  readonly at?: string;
  readonly zone?: string;
  readonly weeks?: number;
  readonly json?: boolean;
  readonly ics?: string;
  readonly language: "en" | "de";
}

const today = (): CalendarDay => new Date().toISOString().slice(0, 10);
const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function daysOf(text: string): number[] {
  return text.split(",").map((word) => {
    const index = weekdayNames.indexOf(word.trim().slice(0, 3).toLowerCase());
    if (index < 0) throw new UserMistake(`--without ${text}: ${word} is not a day; write for example mon,wed.`);
    return index;
  });
}

function dayGiven(text: string, option: string): CalendarDay {
  if (isCalendarDay(text)) return text;
  throw new UserMistake(`${option} ${text} is not a day; write it as 2027-04-18.`);
}

/** Clock time as seconds from midnight. */
function clockGiven(text: string): number {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined)
    throw new UserMistake(`--at ${text} is not a time; write it as 07:00.`);
  return Number(hour) * 3600 + Number(minute) * 60;
}

/** The zone that was named, else with a time the one of this machine, so that it stays when the clocks change. */
function clockOf({ at, zone }: ProgrammeOptions): Pick<ProgrammeInput, "usualStartS" | "timeZone"> {
  if (at === undefined) return zone === undefined ? {} : { timeZone: zone };
  return { usualStartS: clockGiven(at), timeZone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function rulesGiven(text: string): ProgrammeInput["clearedRules"] {
  const known = Object.keys(clinicianRules);
  return text.split(",").map((word) => {
    const rule = ProgrammeInputSchema.shape.clearedRules.safeParse([word.trim()]);
    if (!rule.success || rule.data[0] === undefined)
      throw new UserMistake(`--cleared ${word.trim()} is no rule; rules are: ${known.join(", ")}.`);
    return rule.data[0];
  });
}

/** A whole input as JSON, or the answers of a screening with the rest from options. */
async function inputOf(path: string, options: ProgrammeOptions): Promise<ProgrammeInput> {
  const value = await readJson(path);
  const whole = ProgrammeInputSchema.safeParse(value);
  const given =
    value !== null && typeof value === "object" && "answers" in value && !("formatVersion" in value)
      ? value.answers
      : value;
  const answers = ScreeningAnswersSchema.safeParse(given);
  if (!whole.success && !answers.success)
    throw new UserMistake(
      `${path} is neither the answers of a screening nor the input of a programme: ${answers.error.issues[0]?.path.join(".") ?? ""} ${answers.error.issues[0]?.message ?? ""}`,
    );
  const base: ProgrammeInput = whole.success
    ? whole.data
    : {
        formatVersion: 1,
        answers: answers.data ?? {},
        clearedRules: [],
        startDate: today(),
        race: null,
        history: {
          weeklyDistanceM: null,
          longestRunM: null,
          runsPerWeek: null,
          easySpeedMps: null,
          accustomedAirTemperatureC: null,
        },
        injury: null,
        unavailableWeekdays: [],
        unavailableDates: [],
      };
  const { race } = base;
  return {
    ...base,
    ...(options.start === undefined ? {} : { startDate: dayGiven(options.start, "--start") }),
    ...(options.without === undefined ? {} : { unavailableWeekdays: daysOf(options.without) }),
    ...clockOf(options),
    ...(options.cleared === undefined ? {} : { clearedRules: rulesGiven(options.cleared) }),
    race:
      options.race === undefined
        ? race
        : {
            name: race?.name ?? "Race",
            date: dayGiven(options.race, "--race"),
            isRunning: race?.isRunning ?? true,
            distanceM: options.distance === undefined ? (race?.distanceM ?? 42_195) : options.distance * 1000,
            descentM: options.descent ?? race?.descentM ?? null,
            airTemperatureC: options.warmest ?? race?.airTemperatureC ?? null,
          },
    history: {
      ...base.history,
      ...(options.weekly === undefined ? {} : { weeklyDistanceM: options.weekly * 1000 }),
      ...(options.longest === undefined ? {} : { longestRunM: options.longest * 1000 }),
      ...(options.usedTo === undefined ? {} : { accustomedAirTemperatureC: options.usedTo }),
    },
  };
}

function reportOf(programme: Programme, words: ProgrammeWords, weekCount: number): string[] {
  const numbers = metricNumbers(words.language);
  const weeks = programme.weeks
    .slice(0, weekCount)
    .flatMap((week) => [
      "",
      `${dayWords(week.monday, words.language)} · ${words.weekKinds[week.kind]} · ${numbers.distance(week.distanceM)}`,
      ...programme.sessions
        .filter((session) => session.id.startsWith(week.monday))
        .flatMap((session) => [
          `  ${dayWords(session.date, words.language).padEnd(12)} ${sessionName(session, words)}, ${timeWords(session.durationS)}${session.isOptional ? ` (${words.print.optional})` : ""}`,
          ...session.exercises.map(
            ({ exercise, dose }) => `      ${words.exercises[exercise].name}: ${doseWords(dose, words, numbers)}`,
          ),
        ]),
    ]);
  return [
    words.title,
    words.disclaimer,
    words.painRule,
    words.everyStop,
    ...programme.notices.map((notice) => noticeWords(notice, words, numbers)),
    "",
    `${words.print.reasons}:`,
    ...programme.reasons.map(
      (reason) =>
        `  ${words.parts[reason.part].title}: ${becauseWords(reason, words)} (${words.certainty[reason.certainty ?? "practice"]}). ${words.crampEvidence[reason.crampEvidence]}`,
    ),
    ...(programme.leftOut.length === 0 ? [] : ["", `${words.print.leftOut}:`]),
    ...programme.leftOut.map(({ part, reason }) => `  ${words.parts[part].title}: ${words.leftOut[reason]}`),
    ...weeks,
    ...(programme.weeks.length > weekCount ? ["", `+ ${programme.weeks.length - weekCount} (--weeks)`] : []),
  ];
}

/** Makes a programme from the answers of a screening and prints its weeks, or writes it as JSON or a calendar. */
export async function programmeCommand(path: string, options: ProgrammeOptions, terminal: Terminal): Promise<number> {
  const input = await inputOf(path, options);
  const words = options.language === "de" ? german : english;
  const result = buildProgramme(input);
  if (!result.ok) {
    if (result.reason !== "ask-a-clinician")
      throw new UserMistake(words.noProgramme[result.reason].replace("{{field}}", result.field));
    const rules = (options.language === "de" ? screeningGerman : screeningEnglish).rules;
    terminal.write(
      `${[words.noProgramme[result.reason], ...result.rules.map((key) => `  ${key}: ${rules[key].reason} ${rules[key].action}`)].join("\n")}\n`,
    );
    return exitCodes.different;
  }
  const { programme } = result;
  if (options.ics !== undefined) {
    const events = programmeEvents({
      programme,
      records: [],
      from: input.startDate,
      words,
      numbers: metricNumbers(words.language),
    });
    const timeZone = input.timeZone ?? null;
    const written = writeCalendar({ name: words.title, writtenEpochMs: Date.now(), revision: 0, timeZone, events });
    if (!written.ok) throw new UserMistake(`No calendar was written: ${written.reason}.`);
    await writeFile(options.ics, written.text);
    terminal.complain(`${options.ics}: ${events.length}\n`);
  }
  if (options.json === true) terminal.write(`${JSON.stringify(programme)}\n`);
  else if (options.ics === undefined) terminal.write(`${reportOf(programme, words, options.weeks ?? 4).join("\n")}\n`);
  return exitCodes.done;
}
