import { sourceFiles } from "./source-files.ts";

const limit = 300;
const banned = /(^|[/-])(utils?|helpers?|common|types|manager|base|misc|shared)\.(ts|tsx|mjs)$/;
/** Tables of data, tests and generated text may be longer. */
const exempt = /(\.test\.tsx?$|\.gen\.ts$|\/evidence\/|\/fixtures\/|\/parameters\.ts$|\/text\/|\.d\.ts$)/;

/** Files over 300 lines, files with a junk-drawer name, suppressions without a reason. */
export function sizeComplaints(root: string): string[] {
  const files = sourceFiles(root, (path) => /\.(ts|tsx|mjs)$/.test(path));
  const own = "scripts/check/size.ts";
  return files.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    const complaints: string[] = [];
    if (lines.length > limit + 1 && !exempt.test(path)) {
      complaints.push(
        `${path} has ${lines.length - 1} lines; at most ${limit}. Which idea in it deserves a file of its own?`,
      );
    }
    if (banned.test(path)) complaints.push(`${path}: name the file after its main export.`);
    lines.forEach((line, index) => {
      if (/\.test\.tsx?$/.test(path) && /\.(skip|skipIf|runIf)\(/.test(line) && !/["'`].{8}/.test(line)) {
        complaints.push(`${path}:${index + 1} skips a test without its reason on the same line.`);
      }
      const suppression = /(biome-ignore[^:]*|@ts-expect-error|@ts-ignore|eslint-disable\S*)(.*)/.exec(line);
      if (path !== own && suppression && (suppression[2] ?? "").replace(/[:\s*/-]|see (above|below)/g, "").length < 8) {
        complaints.push(`${path}:${index + 1} suppresses a rule without a reason on the same line.`);
      }
    });
    return complaints;
  });
}
