import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeUpload } from "@crampcast/files";
import { type FileReason, fileReasonSentences, sameEffortReasons, sayFileReason } from "@crampcast/model/activity";
import { expect, test } from "vitest";
import { deFileReasons } from "./german.ts";
import { saidReasons } from "./use-model-words.ts";

const fixtures = join(import.meta.dirname, "../../../files/fixtures");
const germanOf: Readonly<Record<string, string>> = deFileReasons;
const german = (reasons: readonly FileReason[]) => saidReasons([...reasons], (key) => germanOf[key]);
const placesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

test("German asks for no value that the English sentence of the same key does not have", () => {
  for (const [key, english] of Object.entries(fileReasonSentences)) {
    const known = placesIn(english);
    expect(
      placesIn(germanOf[key] ?? "").filter((name) => !known.includes(name)),
      key,
    ).toEqual([]);
  }
});

test("every file of the fixtures that is refused says why in German, and in English by the same data", () => {
  const files = readdirSync(fixtures).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(fixtures, name))),
  }));
  files.push({ name: "empty.fit", bytes: new Uint8Array(0) });
  files.push({ name: "note.zip", bytes: new TextEncoder().encode("PK\u0003\u0004 cut off") });
  files.push({ name: "broken.gpx", bytes: new TextEncoder().encode("<gpx><trk><trkseg><trkpt lat=") });
  files.push({ name: "letter.tcx", bytes: new TextEncoder().encode("Dear reader") });
  const keys = new Set<string>();
  for (const file of files) {
    for (const { name, decoded } of decodeUpload(file)) {
      if (decoded.ok) continue;
      keys.add(decoded.why.key);
      expect(german([decoded.why]), name).toMatch(/^[^{}]{10,}$/);
      expect(sayFileReason(decoded.why), name).toBe(decoded.reason);
    }
  }
  expect(keys.size).toBeGreaterThan(4);
});

test("names and figures of a reason stand in the German one, sentence by sentence", () => {
  const overlap = { startsApartS: 3, overlapFraction: 0.98 };
  expect(german(sameEffortReasons({ fileName: "2020-12-08.gpx", overlap, isRicher: false }))).toBe(
    "dieselbe Einheit wie 2020-12-08.gpx: Beide beginnen im Abstand von 3 s. Die kürzere liegt zu 98 % in der anderen; Verwendet wird weiter jene",
  );
});

test("a reason of which one sentence is of another version, or lacks a value, is not told by halves", () => {
  const sentenceOf = (key: string) => germanOf[key];
  expect(saidReasons([{ key: "file-empty" }, { key: "moon-in-the-way" }], sentenceOf)).toBeNull();
  expect(saidReasons([{ key: "zip-method" }], sentenceOf)).toBeNull();
  expect(saidReasons([], sentenceOf)).toBeNull();
});
