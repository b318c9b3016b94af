import { sourceFiles } from "./source-files.ts";

/** What a text for people must never say; SAFETY.md explains why. */
const forbidden: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /\b(we|crampcast|this app|this forecast)\s+(can\s+)?(diagnoses?|treats?|cures?)\b/i,
    why: "it informs; it does not diagnose or treat",
  },
  { pattern: /\bguarantee[sd]?\b/i, why: "nothing here is certain" },
  { pattern: /\b(is|are|perfectly|completely) safe\b/i, why: "say how sure, not safe" },
  { pattern: /\bprevents? (cramps?|injur)/i, why: "no measure was shown to prevent them" },
  { pattern: /\bhigh risk!/i, why: "no fear" },
  { pattern: /\bheat cramps?\b/i, why: "exercise-associated cramp is not a heat illness" },
  {
    pattern:
      /(?<!\p{L})(wir|crampcast|diese (app|prognose))\s+(kann\s+)?(diagnostizier|behandel|heil)(t|en|n)?(?!\p{L})/iu,
    why: "it informs; it does not diagnose or treat",
  },
  {
    pattern: /(?<!\p{L})(diagnostizier(t|en)|geheilt|heilt)(?!\p{L})/u,
    why: "it informs; it does not diagnose or cure",
  },
  { pattern: /(?<!\p{L})garantier(t|en)|(?<!\p{L})Garantie(?!\p{L})/iu, why: "nothing here is certain" },
  {
    pattern: /(?<!\p{L})(ist|sind|völlig|ganz|absolut) (sicher|ungefährlich|unbedenklich)(?!\p{L})/iu,
    why: "say how sure, not safe",
  },
  {
    pattern: /(?<!\p{L})(verhindert|verhindern|verhütet|beugt) (\p{L}+ )?(Krämpfe|Krämpfen|Verletz\p{L}+)/iu,
    why: "no measure was shown to prevent them",
  },
  { pattern: /hohes risiko!/i, why: "no fear" },
  { pattern: /(?<!\p{L})Hitzekr[aä]mpf/iu, why: "exercise-associated cramp is not a heat illness" },
];

/** Words a person reads that promise or frighten. */
export function wordComplaints(root: string): string[] {
  return sourceFiles(root, (path) =>
    /^packages\/(web\/src\/text|cli\/src\/output|model\/src\/(?:screening|plan\/[\w-]+)\/text)\/(?!.*\.test\.).*\.(ts|tsx)$/.test(
      path,
    ),
  ).flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        forbidden
          .filter(({ pattern }) => pattern.test(line))
          .map(({ pattern, why }) => `${path}:${index + 1} says ${pattern.source}: ${why}.`),
      ),
  );
}
