import { type Claim, effectWords, type PopularClaim, type Source } from "@crampcast/model/evidence";
import { type Palette, paletteFor } from "./colour.ts";
import { wrapped } from "./table.ts";
import { counted } from "./words.ts";

type NamedSource = Source & { readonly key: string };

/** A claim or popular claim with its publications spelt out. */
export type ShownEvidence =
  | ({ readonly kind: "popular"; readonly id: string; readonly sources: readonly NamedSource[] } & Omit<
      PopularClaim,
      "sources"
    >)
  | ({
      readonly kind: "claim";
      readonly id: string;
      readonly sources: readonly NamedSource[];
      readonly against: readonly NamedSource[];
    } & Omit<Claim, "sources" | "against">);

/** Where a publication is found: its DOI, PMID or reference. */
function whereOf(source: Source): string {
  if (source.doi !== undefined) return `doi:${source.doi}`;
  return source.pmid !== undefined ? `PMID ${source.pmid}` : (source.reference ?? "");
}

function colourOf(verdict: PopularClaim["verdict"], palette: Palette): (text: string) => string {
  if (verdict === "supported") return palette.good;
  return verdict === "corrected" ? palette.bad : palette.warn;
}

function linesOf(one: ShownEvidence, columnCount: number, palette: Palette): string[] {
  const inset = (text: string, first = "  ") =>
    wrapped(`${first}${text}`.trimStart(), columnCount - 2, "").map((line) => `  ${line}`);
  const named = (label: string, list: readonly NamedSource[]) =>
    list.flatMap((source) => inset(`${label}${source.title}; ${whereOf(source)}`, "").map(palette.faint));
  if (one.kind === "popular") {
    return [
      ...wrapped(`“${one.said}”`, columnCount).map(palette.strong),
      ...inset(`${one.verdict.toUpperCase()}: ${one.finding}`).map((line, index) =>
        index === 0
          ? line.replace(one.verdict.toUpperCase(), colourOf(one.verdict, palette)(one.verdict.toUpperCase()))
          : line,
      ),
      ...inset(`claims: ${one.claims.join(", ")}`).map(palette.faint),
      ...inset(`sources: ${one.sources.map(whereOf).join(", ")}`).map(palette.faint),
    ];
  }
  const effect =
    typeof one.effect === "string"
      ? one.effect
      : `${effectWords(one.effect)} (${one.effect.population}; ${one.effect.design})`;
  return [
    ...wrapped(one.statement, columnCount).map(palette.strong),
    ...inset(`effect: ${effect}`),
    ...inset(`certainty: ${one.certainty}; read: ${one.read}; id: ${one.id}`),
    ...(one.note === undefined ? [] : inset(`note: ${one.note}`)),
    ...named("source: ", one.sources),
    ...named("against: ", one.against),
  ];
}

/** Results for people: one block each, wrapped to the terminal, and a count at the end. */
export function evidenceLines(found: readonly ShownEvidence[], columnCount: number, hasColour: boolean): string[] {
  const palette = paletteFor(hasColour);
  const width = Math.min(100, Math.max(40, columnCount));
  const popularCount = found.filter((one) => one.kind === "popular").length;
  return [
    ...found.flatMap((one) => [...linesOf(one, width, palette), ""]),
    palette.faint(`${counted(popularCount, "popular claim")}, ${counted(found.length - popularCount, "claim")}`),
  ];
}
