import { inflateSync } from "node:zlib";

/** A value of PDF: names with their slash, references as numbers of objects. */
type Value = string | number | boolean | null | Reference | readonly Value[] | Dictionary;
type Reference = { readonly object: number };
type Dictionary = { readonly entries: Readonly<Record<string, Value>> };

/** One node of the structure that a screen reader walks, with the text of its own content in reading order. */
export interface PdfNode {
  readonly tag: string;
  readonly alt: string | null;
  readonly language: string | null;
  readonly scope: string | null;
  readonly text: string;
  readonly children: readonly PdfNode[];
}

/** What a test wants to know of a PDF. */
export interface ReadPdf {
  readonly pageCount: number;
  readonly title: string;
  readonly language: string;
  readonly isMarked: boolean;
  readonly root: readonly PdfNode[];
  /** Text that no element of the structure holds, by page: feet, repeated heads. */
  readonly artifacts: readonly string[];
  /** Text that is neither in the structure nor marked as decoration, by page. */
  readonly unmarked: readonly string[];
  /** Text of the structure, by page. */
  readonly tagged: readonly string[];
}

const isReference = (value: Value | undefined): value is Reference =>
  typeof value === "object" && value !== null && "object" in value;
const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === "object" && value !== null && "entries" in value && !Array.isArray(value);

const token = /<<|>>|\[|\]|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>|[^\s/<>[\]()]+/g;

const stringOf = (text: string): string => {
  const bytes = text.startsWith("(")
    ? Buffer.from(
        text
          .slice(1, -1)
          .replace(/\\([\s\S])/g, (_, sign: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[sign] ?? sign),
        "latin1",
      )
    : Buffer.from(text.slice(1, -1).replace(/\s/g, ""), "hex");
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString("utf16le")
    : bytes.toString("latin1");
};

/** Reads the values written in a piece of PDF. */
function valuesOf(source: string): Value[] {
  const tokens = source.match(token) ?? [];
  let at = 0;
  const read = (): Value => {
    const word = tokens[at++] ?? "";
    if (word === "[") {
      const list: Value[] = [];
      while (at < tokens.length && tokens[at] !== "]") list.push(read());
      at += 1;
      return list;
    }
    if (word === "<<") {
      const entries: Record<string, Value> = {};
      while (at < tokens.length && tokens[at] !== ">>") {
        const key = String(read()).slice(1);
        entries[key] = read();
      }
      at += 1;
      return { entries };
    }
    if (word.startsWith("(") || word.startsWith("<")) return stringOf(word);
    if (/^\d+$/.test(word) && /^\d+$/.test(tokens[at] ?? "") && tokens[at + 1] === "R") {
      at += 2;
      return { object: Number(word) };
    }
    return /^[-+.\d]/.test(word) ? Number(word) : word === "true" ? true : word === "false" ? false : word;
  };
  const values: Value[] = [];
  while (at < tokens.length) values.push(read());
  return values;
}

/** Reads back a PDF as PDFKit writes it: its structure, and which text belongs to what. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, { value: Value; stream: string }>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = "", ...rest] = (match[2] ?? "").split("stream\n");
    const raw = Buffer.from(rest.join("stream\n"), "latin1");
    const isDeflated = head.includes("/FlateDecode");
    const stream = raw.length === 0 ? "" : (isDeflated ? inflateSync(raw, { finishFlush: 2 }) : raw).toString("latin1");
    objects.set(Number(match[1]), { value: valuesOf(head)[0] ?? null, stream });
  }
  const at = (value: Value | undefined): Value =>
    isReference(value) ? (objects.get(value.object)?.value ?? null) : (value ?? null);
  const get = (of: Value | undefined, key: string): Value => {
    const held = at(of);
    return isDictionary(held) ? at(held.entries[key]) : null;
  };
  const entry = (of: Value | undefined, key: string): Value | undefined => {
    const held = at(of);
    return isDictionary(held) ? held.entries[key] : undefined;
  };
  const textOr = (value: Value): string | null => (typeof value === "string" ? value.replace(/^\//, "") : null);
  const trailer = valuesOf(file.slice(file.lastIndexOf("trailer") + 7, file.lastIndexOf("startxref")))[0];
  const catalog = get(trailer, "Root");

  const lettersOf = (font: Value): ReadonlyMap<number, string> => {
    const reference = entry(font, "ToUnicode");
    const map = isReference(reference) ? (objects.get(reference.object)?.stream ?? "") : "";
    const letters = new Map<number, string>();
    for (const [, from = "0", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
      [...list.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, code = ""], index) => {
        const units = Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
        letters.set(Number.parseInt(from, 16) + index, units);
      });
    return letters;
  };

  const byContent = new Map<string, string>();
  const pages: { tagged: string; artifact: string; unmarked: string }[] = [];
  const kids = get(get(catalog, "Pages"), "Kids");
  for (const page of isList(kids) ? kids : []) {
    const found = { tagged: "", artifact: "", unmarked: "" };
    const contents = entry(page, "Contents");
    const source = isReference(contents) ? (objects.get(contents.object)?.stream ?? "") : "";
    const fonts = get(get(page, "Resources"), "Font");
    const open: (number | "artifact" | "other")[] = [];
    let letters: ReadonlyMap<number, string> = new Map();
    const operator = /\/(\w+) (<<[\s\S]*?>>)? ?(BDC|BMC)|\bEMC\b|\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
    for (const [whole, tag, facts = "", , font, shown] of source.matchAll(operator)) {
      const mcid = /\/MCID (\d+)/.exec(facts)?.[1];
      if (tag !== undefined) open.push(tag === "Artifact" ? "artifact" : mcid === undefined ? "other" : Number(mcid));
      else if (whole === "EMC") open.pop();
      else if (font !== undefined) letters = lettersOf(get(fonts, font));
      else {
        const codes = [...(shown ?? "").matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
        const text = codes.map((code) => letters.get(Number.parseInt(code, 16)) ?? "\u{fffd}").join("");
        const inside = open.at(-1);
        if (inside === undefined) found.unmarked += text;
        else if (typeof inside === "string") found.artifact += text;
        else {
          found.tagged += text;
          const key = `${isReference(page) ? page.object : 0}:${inside}`;
          byContent.set(key, (byContent.get(key) ?? "") + text);
        }
      }
    }
    pages.push(found);
  }

  const nodeOf = (reference: Value): PdfNode => {
    const kidsOfNode = get(reference, "K");
    const attributes = get(reference, "A");
    const ownPage = entry(reference, "Pg");
    const contentText = (kid: Value): string => {
      const pageOfKid = entry(kid, "Pg") ?? ownPage;
      const mcid = typeof kid === "number" ? kid : get(kid, "MCID");
      return byContent.get(`${isReference(pageOfKid) ? pageOfKid.object : 0}:${String(mcid)}`) ?? "";
    };
    const list = isList(kidsOfNode) ? kidsOfNode : [];
    return {
      tag: textOr(get(reference, "S")) ?? "",
      alt: textOr(get(reference, "Alt")),
      language: textOr(get(reference, "Lang")),
      scope: textOr(get(attributes, "Scope")),
      text: list.map((kid) => (isReference(kid) ? "" : contentText(kid))).join(""),
      children: list.filter(isReference).map(nodeOf),
    };
  };
  const roots = get(get(catalog, "StructTreeRoot"), "K");
  return {
    pageCount: pages.length,
    title: textOr(get(get(trailer, "Info"), "Title")) ?? "",
    language: textOr(get(catalog, "Lang")) ?? "",
    isMarked: get(get(catalog, "MarkInfo"), "Marked") === true,
    root: (isList(roots) ? roots : []).map(nodeOf),
    artifacts: pages.map(({ artifact }) => artifact),
    unmarked: pages.map(({ unmarked }) => unmarked),
    tagged: pages.map(({ tagged }) => tagged),
  };
}

/** Every node below, in reading order. */
export const nodesIn = (nodes: readonly PdfNode[]): PdfNode[] =>
  nodes.flatMap((node) => [node, ...nodesIn(node.children)]);

/** The text of a node and of all below it. */
export const textIn = (node: PdfNode): string => node.text + node.children.map(textIn).join("");
