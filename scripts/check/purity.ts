import { type SourceFile, sourceFiles } from "./source-files.ts";

const impure: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bMath\.random\b/, instead: "take a generator of ensemble/random.ts as an argument" },
  { pattern: /\bDate\.now\b/, instead: "take the time as an argument" },
  { pattern: /\bnew Date\(\s*\)/, instead: "take the time as an argument" },
  { pattern: /\bperformance\.now\b/, instead: "measure in bench/" },
];

/** The line without strings' and comments' content would be ideal; comments suffice here. */
function withoutComment(line: string): string {
  return line
    .replace(/^\s*\*.*$/, "")
    .replace(/\/\/.*$/, "")
    .replace(/\/\*.*?\*\//g, "");
}

/** Uses of clock or chance in one file of the model. */
export function impuritiesOf(file: SourceFile): string[] {
  return file.text
    .split("\n")
    .flatMap((line, index) =>
      impure
        .filter(({ pattern }) => pattern.test(withoutComment(line)))
        .map(({ pattern, instead }) => `${file.path}:${index + 1} uses ${pattern.source}; ${instead}.`),
    );
}

/** Complaints about the whole of packages/model, contract and files (tests aside). */
export function purityComplaints(root: string): string[] {
  const pure = /^packages\/(model|contract|files)\/src\/.*(?<!\.test)\.ts$/;
  return sourceFiles(root, (path) => pure.test(path)).flatMap(impuritiesOf);
}
