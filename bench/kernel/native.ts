import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Compiled, emitC } from "../../packages/compiler/src/index.ts";

/** Machine codes that the generated C is built for. */
export const nativeTargets = {
  /** Twice the width of WebAssembly, with fused multiply-add; named so that a machine with more does not use more. */
  "AVX2 and FMA": ["-O3", "-march=x86-64-v3", "-mtune=native", "-ffast-math", "-fno-thread-jumps"],
  /** The width of WebAssembly. */
  "128 bit": ["-O3", "-msse4.1", "-mtune=native", "-ffast-math", "-fno-thread-jumps"],
} as const;

/** A target of the generated C. */
export type NativeTarget = keyof typeof nativeTargets;

/** One tile's numbers as the kernel's memory holds them, and the rows of inputs. */
export interface NativeWork {
  readonly variant: string;
  readonly members: Float32Array;
  readonly states: Float32Array;
  readonly rows: Float32Array;
  /** Members of a tile. @unit count */
  readonly lanes: number;
  readonly tileCount: number;
}

/** A built program: `run` gives the nanoseconds of each piece and the states after the run. */
export interface NativeProgram {
  readonly run: () => number[];
  readonly statesAfter: () => Float32Array;
}

const mainText = (variant: string, work: NativeWork): string => `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static double nowNs(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e9 + t.tv_nsec; }
static float *readAll(const char *path, size_t count) {
  float *data = aligned_alloc(64, (count * 4 + 63) / 64 * 64);
  FILE *file = fopen(path, "rb");
  if (!data || !file || fread(data, 4, count, file) != count) { perror(path); exit(1); }
  fclose(file);
  return data;
}
int main(int argc, char **argv) {
  const size_t members = ${work.members.length / work.tileCount}, states = ${work.states.length / work.tileCount}, rows = ${work.rows.length};
  float *m = readAll(argv[1], members * ${work.tileCount}), *start = readAll(argv[2], states * ${work.tileCount}), *r = readAll(argv[3], rows);
  float *s = aligned_alloc(64, (states * ${work.tileCount} * 4 + 63) / 64 * 64);
  int repeats = atoi(argv[5]);
  for (int n = 0; n < repeats; n++) {
    memcpy(s, start, states * ${work.tileCount} * 4);
    for (int t = 0; t < ${work.tileCount}; t++) {
      double before = nowNs();
      ${variant}(m + t * members, s + t * states, r, r + rows);
      printf("%.0f\\n", nowNs() - before);
    }
  }
  FILE *file = fopen(argv[4], "wb");
  fwrite(s, 4, states * ${work.tileCount}, file);
  fclose(file);
  return 0;
}
`;

/** Builds the generated C for this machine; null when there is no C compiler. */
export const buildNative = (
  compiled: Compiled,
  work: NativeWork,
  target: NativeTarget,
  repeats: number,
): (NativeProgram & { readonly remove: () => void }) | null => {
  const folder = mkdtempSync(join(tmpdir(), "crampcast-native-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const at = (name: string): string => join(folder, name);
  writeFileSync(
    at("kernel.c"),
    emitC(compiled.plans, work.lanes).replaceAll("\nvoid ", "\nstatic void ") + mainText(work.variant, work),
  );
  try {
    execFileSync("gcc", [...nativeTargets[target], at("kernel.c"), "-o", at("kernel"), "-lm"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  } catch (error) {
    remove();
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const bytes = (numbers: Float32Array): Uint8Array =>
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  writeFileSync(at("members"), bytes(work.members));
  writeFileSync(at("states"), bytes(work.states));
  writeFileSync(at("rows"), bytes(work.rows));
  const given = [at("members"), at("states"), at("rows"), at("after"), String(repeats)];
  return {
    run: () => execFileSync(at("kernel"), given, { encoding: "utf8" }).trim().split("\n").map(Number),
    statesAfter: () => new Float32Array(new Uint8Array(readFileSync(at("after"))).buffer),
    remove,
  };
};
