import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeUpload } from "@crampcast/files";
import { expect, test } from "vitest";
import { deFileReasons } from "./german.ts";
import { translatedReason } from "./use-model-words.ts";

const fixtures = join(import.meta.dirname, "../../../files/fixtures");
const german = (reason: string) => translatedReason(reason, deFileReasons);

test("every file of the fixtures that is refused says why in German", () => {
  const reasons = new Set<string>();
  const files = readdirSync(fixtures).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(fixtures, name))),
  }));
  files.push({ name: "empty.fit", bytes: new Uint8Array(0) });
  files.push({ name: "note.zip", bytes: new TextEncoder().encode("PK\u0003\u0004 cut off") });
  files.push({ name: "broken.gpx", bytes: new TextEncoder().encode("<gpx><trk><trkseg><trkpt lat=") });
  files.push({ name: "letter.tcx", bytes: new TextEncoder().encode("Dear reader") });
  for (const file of files) {
    for (const { decoded } of decodeUpload(file)) if (!decoded.ok) reasons.add(decoded.reason);
  }
  expect(reasons.size).toBeGreaterThan(4);
  expect([...reasons].filter((reason) => german(reason) === null)).toEqual([]);
});

test("names and figures of a reason stand in the German one, sentence by sentence", () => {
  const twin =
    "the same effort as 2020-12-08.gpx: they start 3 s apart and 98 % of the shorter lies inside the other; that recording is kept in use";
  expect(german(twin)).toBe(
    "dieselbe Einheit wie 2020-12-08.gpx: Beide beginnen im Abstand von 3 s. 98 % der kürzeren liegen in der anderen; Verwendet wird weiter jene",
  );
  expect(german("it is packed with method 14, which is not supported")).toContain("Verfahren 14");
});

test("a reason of which one sentence is not known stays as it is", () => {
  expect(german("the file is empty; the moon was in the way")).toBeNull();
});
