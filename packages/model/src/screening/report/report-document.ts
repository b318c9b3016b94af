import { type ClaimKey, claimOf } from "../../evidence/index.ts";
import type { Forecast } from "../../forecast/index.ts";
import type { Ratio } from "../effect-size.ts";
import { chronicConditionsOf } from "../factors.ts";
import { muscleWord } from "../fhir/risk-assessment.ts";
import { bodyMassIndexOf, codeIn, numberIn, type ScreeningAnswers } from "../questionnaire/answers.ts";
import { answersThatCount } from "../questionnaire/skip.ts";
import { type Finding, type ScreeningResult, screen } from "../screen.ts";
import { type ScreeningSourceKey, screeningSourceOf, whereToFind } from "../screening-sources.ts";
import {
  claimSentence,
  fill,
  numberText,
  optionWord,
  percentText as percent,
  type ScreeningWords,
} from "../text/words.ts";
import { answerRows } from "./answer-rows.ts";
import { type ReportText, sourcesText } from "./report-text.ts";
import { selfTestRows } from "./self-test-rows.ts";

/** An entry of a list: a strong beginning, and what follows it. */
export interface ReportItem {
  readonly strong: string;
  readonly text: ReportText;
}

/** One part of the report; how it looks is the business of whoever draws it. */
export type ReportBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly isSmall?: boolean }
  | { readonly kind: "list"; readonly items: readonly ReportItem[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly ReportText[])[] };

/** The report in words: a first page that stands alone, and the detail behind it. */
export interface ReportDocument {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly firstPage: readonly ReportBlock[];
  readonly detailTitle: string;
  readonly detail: readonly ReportBlock[];
  /** At the foot of every page. */
  readonly footer: string;
  /** With `{{page}}` and `{{count}}`. */
  readonly pageWords: string;
}

/** What a report is made of. */
export interface ReportInput {
  readonly answers: ScreeningAnswers;
  readonly answeredEpochMs: number;
  readonly personName: string | null;
  readonly forecast: Forecast | null;
  readonly words: ScreeningWords;
}

/** Lines of each list that the first page has room for. */
const firstPageCount = { clinician: 4, changeable: 4, matters: 5 } as const;

const ratioText = (words: ScreeningWords, value: number): string =>
  numberText(words, Number(value.toFixed(value < 10 ? 2 : 1)));
function dayText(words: ScreeningWords, epochMs: number): string {
  const [year = "", month = "", day = ""] = new Date(epochMs).toISOString().slice(0, 10).split("-");
  return fill(words.report.date, { year, month, day });
}

/** What a ratio says, in a sentence without its interval. */
export function ratioSentence(ratio: Ratio | null, words: ScreeningWords): string {
  const { result } = words;
  if (ratio === null) return result.direction;
  const sentence = {
    "prevalence ratio": result.prevalenceRatio,
    "odds ratio": result.oddsRatio,
    "sequence ratio": result.sequenceRatio,
  }[ratio.kind];
  return fill(sentence, { ratio: ratioText(words, ratio.estimate) });
}

/** The interval of a ratio in words. */
export function intervalSentence(ratio: Ratio | null, words: ScreeningWords): string {
  if (ratio === null) return "";
  if (ratio.interval === null) return words.result.noInterval;
  const [low, high] = ratio.interval;
  return fill(words.result.interval, { low: ratioText(words, low), high: ratioText(words, high) });
}

/** The name of a finding, with what is counted in it. */
export function findingTitle(finding: Finding, answers: ScreeningAnswers, words: ScreeningWords): string {
  return fill(words.factors[finding.key].title, { count: chronicConditionsOf(answers).length });
}

/** Publications of claims, each once, as a line of text. */
export function sourceLine(keys: readonly ClaimKey[]): string {
  const named = [...new Set(keys.flatMap((key): readonly ScreeningSourceKey[] => claimOf(key).sources))];
  return named
    .map(screeningSourceOf)
    .map((source) => `${source.title} (${whereToFind(source)})`)
    .join("; ");
}

const sourcesOf = (sentence: string, keys: readonly ClaimKey[], words: ScreeningWords) =>
  keys.length === 0 ? [] : sourcesText(sentence, sourceLine(keys), words);

const joined = (parts: readonly string[], between: string): string => parts.filter((part) => part !== "").join(between);

function personBlock({ answers, personName, words }: ReportInput): ReportBlock {
  const { report } = words;
  const sex = codeIn(answers, "you.sex");
  const age = numberIn(answers, "you.age-years");
  const massKg = numberIn(answers, "you.mass-kg");
  const index = bodyMassIndexOf(answers);
  const facts = [
    personName ?? report.anonymous,
    sex === null ? "" : optionWord(words, "sex", sex),
    age === null ? "" : fill(report.ageYears, { value: age }),
    massKg === null ? "" : fill(report.kilograms, { value: Math.round(massKg) }),
    index === null ? "" : fill(report.bodyMassIndex, { value: numberText(words, index, 1) }),
  ];
  return { kind: "paragraph", text: joined(facts, " · ") };
}

function forecastBlocks({ forecast, words }: ReportInput): ReportBlock[] {
  if (forecast === null) return [];
  const { report } = words;
  const km = (distanceM: number) => (distanceM / 1000).toFixed(0);
  const chance = fill(report.forecastChance, {
    race: forecast.raceName,
    chance: percent(words, forecast.crampProbability),
    low: percent(words, forecast.crampProbabilityLow),
    high: percent(words, forecast.crampProbabilityHigh),
  });
  const onset =
    forecast.onsetDistanceM === null
      ? ""
      : fill(report.forecastOnset, {
          km: km(forecast.onsetDistanceM.central),
          lowKm: km(forecast.onsetDistanceM.low),
          highKm: km(forecast.onsetDistanceM.high),
        });
  const muscles = forecast.byMuscle
    .slice(0, 3)
    .map(({ muscle, crampProbability }) => `${muscleWord(words, muscle)} ${percent(words, crampProbability)}`);
  return [
    { kind: "heading", text: report.forecastTitle },
    { kind: "paragraph", text: `${joined([chance, onset], ". ")}.` },
    { kind: "paragraph", text: `${fill(report.forecastMuscles, { list: muscles.join(", ") })}.` },
    {
      kind: "paragraph",
      isSmall: true,
      text: fill(report.forecastModel, { version: forecast.modelVersion, count: forecast.memberCount }),
    },
  ];
}

/** A list cut to what fits, with a line that says how much is behind it. */
function cut(items: readonly ReportItem[], count: number, words: ScreeningWords): ReportBlock[] {
  const shown: ReportBlock = { kind: "list", items: items.slice(0, count) };
  const more = items.length - count;
  return more > 0
    ? [shown, { kind: "paragraph", isSmall: true, text: fill(words.report.more, { count: more }) }]
    : [shown];
}

/** Why a finding is one: the sentence of its first claim, and how far to trust it. */
function reasonOf(finding: Finding, words: ScreeningWords): string {
  const [first] = finding.claims;
  const trust = joined(
    [words.certainties[finding.certainty], finding.against.length > 0 ? words.result.contested : ""],
    ", ",
  );
  return `${first === undefined ? "" : claimSentence(words, first)} (${trust})`;
}

function firstPageOf(input: ReportInput, result: ScreeningResult): ReportBlock[] {
  const { words, answers } = input;
  const clinician = result.clinician.map(({ key, urgency }) => ({
    strong: words.urgencies[urgency],
    text: `${words.rules[key].reason} ${words.rules[key].action}`,
  }));
  const changeable = result.changeable.map((finding) => ({
    strong: findingTitle(finding, answers, words),
    text: words.factors[finding.key].change,
  }));
  const matters = result.matters
    .slice(0, firstPageCount.matters)
    .map((finding) => [
      findingTitle(finding, answers, words),
      joined([ratioSentence(finding.ratio, words), intervalSentence(finding.ratio, words)], "; "),
      reasonOf(finding, words),
    ]);
  const none = (text: string): ReportBlock => ({ kind: "paragraph", text });
  const more = result.matters.length - firstPageCount.matters;
  return [
    personBlock(input),
    ...forecastBlocks(input),
    { kind: "heading", text: words.result.clinicianTitle },
    ...(clinician.length === 0 ? [none(words.result.clinicianNone)] : cut(clinician, firstPageCount.clinician, words)),
    { kind: "heading", text: words.result.mattersTitle },
    { kind: "paragraph", isSmall: true, text: words.result.mattersLead },
    ...(matters.length === 0
      ? [none(words.result.mattersNone)]
      : [
          {
            kind: "table" as const,
            head: [words.report.what, words.report.number, words.report.reason],
            rows: matters,
          },
        ]),
    ...(more > 0
      ? [{ kind: "paragraph" as const, isSmall: true, text: fill(words.report.more, { count: more }) }]
      : []),
    { kind: "heading", text: words.result.changeTitle },
    ...(changeable.length === 0 ? [none(words.result.changeNone)] : cut(changeable, firstPageCount.changeable, words)),
  ];
}

function detailOf(input: ReportInput, result: ScreeningResult): ReportBlock[] {
  const { words, answers } = input;
  const tests = selfTestRows(result.selfTests, words);
  const reasons = result.matters.map((finding) => ({
    strong: findingTitle(finding, answers, words),
    text: [
      {
        text: joined(
          [
            finding.claims.map((key) => claimSentence(words, key)).join(" "),
            `${joined([ratioSentence(finding.ratio, words), intervalSentence(finding.ratio, words)], "; ")}.`,
          ],
          " ",
        ),
      },
      ...sourcesOf(words.result.sources, finding.claims, words),
      ...sourcesOf(words.result.against, finding.against, words),
    ],
  }));
  const visits = result.clinician.map((advice) => ({
    strong: `${words.urgencies[advice.urgency]}: ${words.rules[advice.key].reason}`,
    text: [{ text: words.rules[advice.key].action }, ...sourcesOf(words.result.sources, advice.claims, words)],
  }));
  return [
    ...(visits.length === 0
      ? []
      : [
          { kind: "heading" as const, text: words.result.clinicianTitle },
          { kind: "list" as const, items: visits },
        ]),
    { kind: "heading", text: words.report.why },
    ...(reasons.length === 0 ? [] : [{ kind: "list" as const, items: reasons }]),
    { kind: "heading", text: words.result.testsTitle },
    { kind: "paragraph", text: tests.length === 0 ? words.result.testsNone : words.result.testsLead },
    ...(tests.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            head: [words.report.what, words.report.result, words.report.comparison],
            rows: tests,
          },
        ]),
    { kind: "heading", text: words.report.answersTitle },
    { kind: "table", head: [words.report.question, words.report.answer], rows: answerRows(answers, words) },
  ];
}

/** The report of a screening: the first page with the reasons beside the numbers, then the detail. */
export function reportDocument(given: ReportInput): ReportDocument {
  const input = { ...given, answers: answersThatCount(given.answers) };
  const { words } = input;
  const result = screen(input.answers);
  const date = dayText(words, input.answeredEpochMs);
  const { answeredCount, askedCount } = result.completeness;
  return {
    language: words.language,
    title: words.title,
    subtitle: joined(
      [fill(words.report.of, { date }), fill(words.result.answered, { answered: answeredCount, asked: askedCount })],
      " · ",
    ),
    firstPage: firstPageOf(input, result),
    detailTitle: words.report.detail,
    detail: detailOf(input, result),
    footer: words.result.disclaimer,
    pageWords: words.report.page,
  };
}
