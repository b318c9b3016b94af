import type { FileReason } from "@crampcast/model/activity";
import { SaxesParser } from "saxes";

/** What to do at each element; names come without their prefix. */
export interface XmlVisitor {
  /** At a start tag, before its children. */
  open(name: string, attribute: (name: string) => string | null): void;
  /** At an end tag, with the text directly inside the element, trimmed. */
  close(name: string, text: string): void;
}

const chunkCharacterCount = 1 << 16;

/**
 * Walks through an XML text once, without building a tree and without expanding entities of its own. Returns null, or
 * where the text stops being XML; what came before was visited.
 */
export function readXml(text: string, visitor: XmlVisitor): FileReason | null {
  const parser = new SaxesParser({ xmlns: false });
  let problem: FileReason | null = null;
  const texts: string[] = [];
  parser.on("error", (error) => {
    problem ??= whyBroken(error.message);
  });
  parser.on("opentag", (tag) => {
    texts.push("");
    const { attributes } = tag;
    visitor.open(withoutPrefix(tag.name), (name) => attributes[name] ?? null);
  });
  const addText = (more: string) => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag) => {
    visitor.close(withoutPrefix(tag.name), (texts.pop() ?? "").trim());
  });
  for (let at = 0; at < text.length && problem === null; at += chunkCharacterCount) {
    parser.write(text.slice(at, at + chunkCharacterCount));
  }
  if (problem === null) parser.close();
  return problem;
}

function whyBroken(message: string): FileReason {
  const [, line, column, detail] = /^(?:undefined:)?(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  if (line === undefined || column === undefined || detail === undefined) {
    return { key: "xml-broken", values: { detail: message } };
  }
  return { key: "xml-broken-at", values: { line: Number(line), column: Number(column), detail } };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The text of an XML file: honours a byte order mark and the encoding the XML declaration names, else UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? "utf-8";
  return decoderFor(named).decode(bytes).trimStart();
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  if (/^utf-?16/i.test(encoding)) return new TextDecoder("utf-8");
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder("utf-8");
  }
}

/** The name of the root element without its prefix, read from the first bytes; null when there is none. */
export function xmlRootName(bytes: Uint8Array): string | null {
  const head = xmlText(bytes.subarray(0, 8192)).replace(/<!--[\s\S]*?-->/g, "");
  return /<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(head)?.[2] ?? null;
}
