/** A sentence whose units and percent signs stay on the line of their number. */
export function tiedUnits(sentence: string): string {
  return sentence.replaceAll(
    /(\d) (%|°C|km|kg|g|mL|L|mg|mmol|mmol\/L|min|min\/km|h|s|m|W|minutes|hours|seconds)(?![\w/])/g,
    "$1\u00a0$2",
  );
}
