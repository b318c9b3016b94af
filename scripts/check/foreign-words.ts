import { sourceFiles } from "./source-files.ts";

const own = "scripts/check/foreign-words.ts";
const foreign: readonly RegExp[] = [
  /(^|[^A-Za-z0-9_.~-])\/(root|tmp|work|home\/[a-z]+)\//,
  /\bregistry\.npmjs\.org\b/,
  /\bdeb\.debian\.org\b/,
];

/** Paths of one machine or hosts of a package registry, which have no place in a public repository. */
export function secretComplaints(root: string): string[] {
  const isText = (path: string) =>
    /\.(ts|tsx|mjs|md|json|yml|yaml|sh|html|css|csv|cff)$/.test(path) && path !== "package-lock.json";
  return sourceFiles(root, (path) => isText(path) && path !== own).flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        line.length < 5000 && foreign.some((pattern) => pattern.test(line))
          ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`]
          : [],
      ),
  );
}
