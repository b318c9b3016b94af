import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeFile, unpackUpload } from "@crampcast/files";
import { cleanRecording } from "@crampcast/model/activity";
import FitParser from "fit-file-parser";
import { race } from "./measure.ts";
import type { Result } from "./results.ts";

/** The made-up half year of runs, as FIT files. */
const historyPath = join(import.meta.dirname, "../examples/sample/history.zip");

function sampleFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return [...unpackUpload({ name: "history.zip", bytes: readFileSync(historyPath) })].flatMap((file) =>
    file.ok ? [{ name: file.name, bytes: file.bytes }] : [],
  );
}

function plainParse(bytes: Uint8Array): Promise<number> {
  return new Promise((done, fail) => {
    const parser = new FitParser({ force: true, mode: "list" });
    parser.parse(new Uint8Array(bytes).buffer, (error, data) => {
      if (error) fail(new Error(String(error)));
      else done(data?.records?.length ?? 0);
    });
  });
}

/**
 * Bytes of FIT to cleaned activities, as an import does before it stores them, against the plain decoding of the same
 * bytes by fit-file-parser, which neither cleans nor splits sessions.
 */
export async function importResults(forMs: number): Promise<Result[]> {
  const files = sampleFiles();
  const byteCount = files.reduce((sum, file) => sum + file.bytes.length, 0);
  let recordCount = 0;
  const [ours, plain] = await race(
    [
      {
        name: "decode and clean",
        run: () => {
          for (const file of files) {
            const decoded = decodeFile(file);
            if (!decoded.ok) throw new Error(`${file.name} of the sample history: ${decoded.reason}`);
            for (const recording of decoded.recordings) {
              if (!cleanRecording(recording).ok) throw new Error(`${file.name} of the sample history is not clean.`);
            }
            recordCount += decoded.recordCount;
          }
          return byteCount;
        },
      },
      {
        name: "fit-file-parser",
        run: async () => {
          for (const file of files) recordCount += await plainParse(file.bytes);
          return byteCount;
        },
      },
    ],
    { roundCount: 12, forMs },
  );
  if (!ours || !plain || recordCount === 0) throw new Error("The import's benchmark read 0 records; expected some.");
  const megabytesPerSecond = (nsPerByte: number) => 1000 / nsPerByte;
  return [
    {
      key: "importMegabytesPerS",
      what: `import without storing: ${files.length} FIT files, ${(byteCount / 1e6).toFixed(1)} MB`,
      unit: "MB/s",
      least: megabytesPerSecond(ours.leastNs),
      median: megabytesPerSecond(ours.medianNs),
      roundCount: ours.roundCount,
      baseline: {
        what: "fit-file-parser alone",
        least: megabytesPerSecond(plain.leastNs),
        median: megabytesPerSecond(plain.medianNs),
      },
      ratio: plain.leastNs / ours.leastNs,
      isMoreBetter: true,
    },
  ];
}
