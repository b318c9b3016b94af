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
  const value = { strategy: "fast", goalTimeS: 3, powerW: null };
  const parsed = PacingSchema.safeParse(value);
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  const problem = problemOf(parsed.error, value, "body");
  expect(problem.errors?.map((one) => one.field)).toEqual(["strategy", "goalTimeS"]);
  expect(problem.errors?.map((one) => one.allowed)).toEqual(['one of "even-effort", "even-speed"', "at least 60"]);
  expect(problem.errors?.map((one) => one.message)).toEqual(['is "fast"', "is 3"]);
});

test("what was received is told in plain words, whatever it was", () => {
  for (const [wrong, message, allowed] of [
    [undefined, "is missing", "a number"],
    [null, "is null", "a number"],
    ["3:45", 'is "3:45"', "a number"],
    [[], "is an empty list", "a number"],
    [{}, "is an object", "a number"],
    [true, "is true", "a number"],
  ] as const) {
    const value = { strategy: "even-effort", goalTimeS: wrong, powerW: null };
    const parsed = PacingSchema.safeParse(value);
    if (parsed.success) throw new Error(`${String(wrong)} passed for a goal time`);
    const { errors, detail } = problemOf(parsed.error, value, "body");
    expect(errors).toEqual([{ field: "goalTimeS", message, allowed }]);
    expect(detail).toBe(`goalTimeS: ${message} (allowed: ${allowed})`);
  }
  const parsed = PacingSchema.safeParse([]);
  if (parsed.success) throw new Error("a list passed for a pace");
  expect(problemOf(parsed.error, [], "the body").detail).toBe("the body: is an empty list (allowed: an object)");
});

test("a union reports the alternative that came closest, not both", () => {
  const value = { request: { formatVersion: 2 } };
  const parsed = StartForecastSchema.safeParse(value);
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  expect(problemOf(parsed.error, value, "body").errors?.some((one) => one.field === "request.formatVersion")).toBe(
    true,
  );
});
