import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** How hard a text is to read: school years it takes, and what was counted. */
export interface ReadingGrade {
  readonly grade: number;
  readonly sentenceCount: number;
  readonly wordCount: number;
}

/**
 * Words that a reader of the app cannot be spared: names of formats, substances, body parts and units of the field. They
 * count as words of one syllable, so that naming a thing does not make a sentence hard.
 */
const fieldWords: ReadonlySet<string> = new Set(
  [
    "Crampcast Crampcasts FIT TCX GPX JSON FHIR PDF DOI Open-Meteo Open-Meteos Shapley Ironman median Median",
    "sodium Natrium electrolytes carbohydrate carbohydrates Kohlenhydrate magnesium Magnesium quinine Chinin ibuprofen Ibuprofen",
    "diclofenac Diclofenac aspirin Aspirin creatine kinase Kreatinkinase statin Statin Statine diuretic Diuretikum defibrillator",
    "Defibrillator hamstring hamstrings quadriceps forecast Prognose activity activities Aktivität Aktivitäten marathon Marathon",
    "server Server browser Browser temperature Temperatur kilometre Kilometer Krampfhilfe Sichelzell-Anlage pickle Gurkenwasser",
    "oxygen Sauerstoff Oberschenkel Schienbein Gegenmuskel Gegenmuskels laboratory Labor Infusion emergency Notruf Notrufnummer",
  ].flatMap((line) => line.toLowerCase().split(" ")),
);

/** Syllables of an English word: groups of vowels, without a silent e. */
export function englishSyllableCount(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, "");
  if (bare.length <= 3) return 1;
  const spoken = bare.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Syllables of a German word: groups of vowels; au, ei, eu, äu, ie and doubled vowels are one. */
export function germanSyllableCount(word: string): number {
  return Math.max(1, word.toLowerCase().match(/aa|ee|oo|au|ei|ai|eu|äu|ie|[aeiouyäöü]/g)?.length ?? 1);
}

const sentencesOf = (text: string): string[] =>
  text
    .replace(/\{\{\w+\}\}/g, "9")
    .split(/[.!?…]+(?:\s|["“”]|$)|\n/)
    .filter((sentence) => /\p{L}/u.test(sentence));

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];

function countsOf(text: string, syllablesOf: (word: string) => number) {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const syllableCounts = words.map((word) => (fieldWords.has(word.toLowerCase()) ? 1 : syllablesOf(word)));
  return { sentenceCount: sentences.length, words, syllableCounts };
}

/**
 * School years (United States) that an English text takes.
 * @source Flesch-Kincaid grade level: Kincaid, Fishburne, Rogers and Chissom, 1975
 */
export function englishGrade(text: string): ReadingGrade {
  const { sentenceCount, words, syllableCounts } = countsOf(text, englishSyllableCount);
  const syllableCount = syllableCounts.reduce((sum, count) => sum + count, 0);
  const grade = 0.39 * (words.length / sentenceCount) + 11.8 * (syllableCount / words.length) - 15.59;
  return { grade, sentenceCount, wordCount: words.length };
}

/**
 * School years (German-speaking countries) that a German text takes.
 * @source first Wiener Sachtextformel: Bamberger and Vanecek, 1984
 */
export function germanGrade(text: string): ReadingGrade {
  const { sentenceCount, words, syllableCounts } = countsOf(text, germanSyllableCount);
  const percent = (isSo: (index: number) => boolean) =>
    (100 * words.filter((_, index) => isSo(index)).length) / words.length;
  const isPlain = (index: number) => fieldWords.has((words[index] ?? "").toLowerCase());
  const threeOrMore = percent((index) => (syllableCounts[index] ?? 0) >= 3);
  const longer = percent((index) => !isPlain(index) && (words[index] ?? "").length > 6);
  const single = percent((index) => syllableCounts[index] === 1);
  const grade =
    0.1935 * threeOrMore + 0.1672 * (words.length / sentenceCount) + 0.1297 * longer - 0.0327 * single - 0.875;
  return { grade, sentenceCount, wordCount: words.length };
}

/** The sentences of a table of words. Labels of one to three words are no sentences: they are left out. */
export function sentencesIn(words: unknown): string[] {
  if (typeof words === "string") return words.split(/\s+/).length > 3 ? [words] : [];
  return words !== null && typeof words === "object" ? Object.values(words).flatMap(sentencesIn) : [];
}

/** The highest grade a file may have: the guide is read in pain, the rest at a desk, the evidence by the curious. */
const guideLimit = 7;
const usualLimit = 9;

/** One sentence may be harder than the whole; nine in ten of a file (of six words or more) must stay under its limit plus this. */
const hardSentenceAllowance = 3;

/** A file of words with its grade, and the grade that nine in ten of its sentences do not pass. */
export interface GradedFile extends ReadingGrade {
  readonly path: string;
  readonly limit: number;
  readonly hardSentenceGrade: number;
  /** The sentence that stands there, so that one knows where to begin. */
  readonly hardSentence: string;
}

const outputFolder = "packages/cli/src/output";

/** Folders of words for people; the plan has one for each of its parts. */
function textFolders(root: string): string[] {
  const plan = "packages/model/src/plan";
  const parts = readdirSync(join(root, plan)).map((part) => `${plan}/${part}/text`);
  return [
    "packages/web/src/text",
    "packages/model/src/screening/text",
    ...parts.filter((folder) => existsSync(join(root, folder))).sort(),
    outputFolder,
  ];
}

/** The language of a file of words; null for other files. The command line has English alone, in files of words. */
function languageOf(folder: string, file: string): "en" | "de" | null {
  if (folder === outputFolder) return /^(.*-)?words\.ts$/.test(file) ? "en" : null;
  if (/^(en-.*|english)\.ts$/.test(file)) return "en";
  return /^(de-.*|german)\.ts$/.test(file) ? "de" : null;
}

/** The grade of every file of words for people, with its limit. */
export async function readingGrades(root: string): Promise<GradedFile[]> {
  const graded: GradedFile[] = [];
  for (const folder of textFolders(root)) {
    for (const file of readdirSync(join(root, folder)).sort()) {
      const language = languageOf(folder, file);
      const isCollection = folder.startsWith("packages/web") && file === "german.ts";
      if (language === null || isCollection || file.includes(".test.")) continue;
      const words: unknown = await import(pathToFileURL(join(root, folder, file)).href);
      const sentences = sentencesIn({ ...(words ?? {}) });
      if (sentences.length === 0) continue;
      const gradeOf = language === "en" ? englishGrade : germanGrade;
      const ranked = sentences
        .flatMap(sentencesOf)
        .filter((sentence) => wordsOf(sentence).length >= 6)
        .map((sentence) => ({ sentence, grade: gradeOf(sentence).grade }))
        .sort((a, b) => a.grade - b.grade);
      const hard = ranked[Math.floor(0.9 * ranked.length)];
      graded.push({
        path: `${folder}/${file}`,
        limit: file.includes("guide") ? guideLimit : usualLimit,
        hardSentenceGrade: hard?.grade ?? 0,
        hardSentence: hard?.sentence ?? "",
        ...gradeOf(sentences.join("\n")),
      });
    }
  }
  return graded;
}

/** Files of words that are harder to read than they may be. */
export async function readingGradeComplaints(root: string): Promise<string[]> {
  return (await readingGrades(root)).flatMap(({ path, grade, limit, hardSentenceGrade, hardSentence }) => [
    ...(grade > limit ? [`${path} takes grade ${grade.toFixed(1)} to read; at most ${limit} is allowed.`] : []),
    ...(hardSentenceGrade > limit + hardSentenceAllowance
      ? [
          `${path}: a tenth of its sentences take more than grade ${limit + hardSentenceAllowance}, such as “${hardSentence}” (${hardSentenceGrade.toFixed(1)}).`,
        ]
      : []),
  ]);
}
