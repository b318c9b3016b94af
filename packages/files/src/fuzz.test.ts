import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanRecording } from "@crampcast/model/activity";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeCourse, decodeUpload } from "./index.ts";

const folder = resolve(import.meta.dirname, "../fixtures");
const fixtures = readdirSync(folder).filter((name) => /\.(fit|gpx|tcx)(\.gz)?$/.test(name));
const variantsPerFile = Number(process.env.CRAMPCAST_FUZZ_VARIANTS ?? 24);

/** Small seeded generator (mulberry32): the same damage in every run. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const damages: Readonly<Record<string, (bytes: Uint8Array, random: () => number) => Uint8Array>> = {
  truncate: (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  flip: (bytes, random) => {
    const copy = bytes.slice();
    const count = 1 + Math.floor(random() * 40);
    for (let i = 0; i < count; i += 1) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  flipHead: (bytes, random) => {
    const copy = bytes.slice();
    for (let i = 0; i < 4; i += 1) copy[Math.floor(random() * Math.min(120, copy.length))] = Math.floor(random() * 256);
    return copy;
  },
  repeat: (bytes, random) => {
    const from = Math.floor(random() * bytes.length);
    const piece = bytes.slice(from, from + 1 + Math.floor(random() * 2000));
    return joined([bytes.slice(0, from), piece, piece, piece, bytes.slice(from)]);
  },
  cutOut: (bytes, random) => {
    const from = Math.floor(random() * bytes.length);
    return joined([bytes.slice(0, from), bytes.slice(from + 1 + Math.floor(random() * 500))]);
  },
  doubled: (bytes) => joined([bytes, bytes]),
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

describe("damaged files", () => {
  it.each(fixtures)("no damage to %s makes reading throw, hang or give columns of unequal length", (name) => {
    const original = new Uint8Array(readFileSync(resolve(folder, name)));
    const random = generator([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    const kinds = Object.entries(damages);
    for (let variant = 0; variant < variantsPerFile; variant += 1) {
      const [kind, damage] = kinds[variant % kinds.length] ?? ["truncate", (bytes: Uint8Array) => bytes];
      checkHarmless({ name, bytes: damage(original, random) }, `${kind}, variant ${variant}`);
    }
  });

  it("damaged zips are read as far as they go", () => {
    const zip = zipSync({
      "a/run.fit": new Uint8Array(readFileSync(resolve(folder, "run-fenix5-tiny.fit"))),
      "b/3.gpx": new Uint8Array(readFileSync(resolve(folder, "garmin-connect-3points.gpx"))),
    });
    const random = generator(11);
    for (let variant = 0; variant < 60; variant += 1) {
      const damage = Object.values(damages)[variant % Object.keys(damages).length];
      if (damage !== undefined) checkHarmless({ name: "x.zip", bytes: damage(zip, random) }, `variant ${variant}`);
    }
  });
});

function checkHarmless(file: { name: string; bytes: Uint8Array }, what: string): void {
  const startMs = performance.now();
  for (const { decoded } of decodeUpload(file)) {
    if (!decoded.ok) {
      expect(decoded.reason, what).not.toBe("");
      continue;
    }
    for (const recording of decoded.recordings) {
      const { columns } = recording;
      for (const column of Object.values(columns)) {
        if (column !== null) expect(column.length, what).toBe(columns.timeS.length);
      }
      const cleaned = cleanRecording(recording);
      if (!cleaned.ok) continue;
      const times = cleaned.activity.columns.timeS;
      for (let row = 1; row < times.length; row += 1) {
        if (!((times[row] ?? 0) > (times[row - 1] ?? 0))) throw new Error(`${what}: time does not rise at row ${row}`);
      }
      expect(cleaned.activity.elapsedS, what).toBeGreaterThanOrEqual(cleaned.activity.timerS);
    }
  }
  decodeCourse(file);
  expect(performance.now() - startMs, `${what} took too long`).toBeLessThan(2000);
}
