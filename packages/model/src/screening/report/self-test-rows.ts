import { normSentence } from "../fhir/observations.ts";
import { type ScreeningSourceKey, screeningSourceOf, whereToFind } from "../screening-sources.ts";
import type { SelfTestResult } from "../self-tests.ts";
import { fill, numberText, type ScreeningWords } from "../text/words.ts";
import { type ReportText, sourcesText } from "./report-text.ts";

/** One leg in words: value, and the band where a source names one. */
function sideText(result: SelfTestResult, side: SelfTestResult["sides"][number], words: ScreeningWords): string {
  const value = numberText(words, Math.round(side.value * 10) / 10);
  const shown = fill(result.test.unit === "cm" ? words.result.centimetres : words.result.repetitions, { value });
  const band = side.band === null ? "" : ` (${words.result.bands[side.band]})`;
  return `${side.side === "left" ? words.result.left : words.result.right}: ${shown}${band}`;
}

/** Publications that a test's comparison rests on. */
export function selfTestSourceLine(result: SelfTestResult): string {
  const { norm, test } = result;
  const keys: readonly ScreeningSourceKey[] = [
    ...(norm?.sources ?? []),
    ...(test.sides === null ? [] : [test.sides.source]),
  ];
  return [...new Set(keys)]
    .map(screeningSourceOf)
    .map((source) => `${source.title} (${whereToFind(source)})`)
    .join("; ");
}

/** What is said of the difference between the legs; empty when nothing can be. */
export function sidesSentence(result: SelfTestResult, words: ScreeningWords): string {
  if (result.areSidesUnequal === null) return "";
  return result.areSidesUnequal ? words.result.unequal : words.result.equal;
}

/** Test, result and comparison in words, one row a test. */
export function selfTestRows(results: readonly SelfTestResult[], words: ScreeningWords): ReportText[][] {
  return results.map((result) => {
    const said = [normSentence(result, words), sidesSentence(result, words)].filter((part) => part !== "");
    const sources = selfTestSourceLine(result);
    return [
      words.tests[result.test.id].title,
      result.sides.map((side) => sideText(result, side, words)).join(", "),
      [{ text: said.join(" ") }, ...(sources === "" ? [] : sourcesText(words.result.sources, sources, words))],
    ];
  });
}
