import { expect, test } from "vitest";
import { bytesHash, canonicalJson, inputHash, PacingSchema, problemOf, StartForecastSchema } from "./index.ts";

test("the order of keys does not change the hash of an input", () => {
  expect(inputHash({ b: 1, a: [1, { d: 2, c: 3 }] })).toBe(inputHash({ a: [1, { c: 3, d: 2 }], b: 1 }));
  expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
});

test("the hash is SHA-256: the empty input and abc give the published digests", () => {
  expect(bytesHash(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(bytesHash(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("a number that is not finite is refused and not hashed", () => {
  expect(() => inputHash({ crampProbability: Number.NaN })).toThrow(/NaN/);
});

test("a wrong field is named with what was wrong and what is allowed", () => {
  const parsed = PacingSchema.safeParse({ strategy: "fast", goalTimeS: 3, powerW: null });
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  const problem = problemOf(parsed.error, "body");
  expect(problem.errors?.map((one) => one.field)).toEqual(["strategy", "goalTimeS"]);
  expect(problem.errors?.map((one) => one.allowed)).toEqual(['one of "even-effort", "even-speed"', "at least 60"]);
});

test("a union reports the alternative that came closest, not both", () => {
  const parsed = StartForecastSchema.safeParse({ request: { formatVersion: 2 } });
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  expect(problemOf(parsed.error, "body").errors?.some((one) => one.field === "request.formatVersion")).toBe(true);
});
