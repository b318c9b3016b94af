import { expect, test } from "vitest";
import { quantities } from "../../text/quantities.ts";
import { doseKind, foodKinds, minutes } from "./further-kinds.ts";

const kinds = quantities("metric");

test("a break of a minute and a half is written 1:30, and 10 alone means ten minutes", () => {
  expect(minutes.toText(90)).toBe("1:30");
  expect(minutes.parse("1:30")).toEqual({ ok: true, value: 90 });
  expect(minutes.parse("10")).toEqual({ ok: true, value: 600 });
  expect(minutes.parse("90 s")).toEqual({ ok: true, value: 90 });
  expect(minutes.parse("often").ok).toBe(false);
});

test.each([10, 60, 599, 3600, 7200])("a stop of %d s is read back as it was written", (durationS) => {
  expect(minutes.parse(minutes.toText(durationS))).toEqual({ ok: true, value: durationS });
});

test.each([60, 330, 1800, 3599.6, 14_700])(
  "a goal time or interval of %d s is read back as it was written",
  (value) => {
    expect(kinds.duration.parse(kinds.duration.toText(value))).toEqual({ ok: true, value: Math.round(value) });
  },
);

test("food is asked for in mg of sodium and g of carbohydrate an hour", () => {
  const { sodium, carbohydrate } = foodKinds(kinds);
  expect(sodium.toText(10)).toBe("230");
  expect(sodium.say(10)).toBe("230 mg/h");
  expect(carbohydrate.say(25)).toBe("25 g/h");
  expect(doseKind(kinds).say(7.5)).toBe("7.5 g/kg");
});
