import { expect, test } from "vitest";
import { emptyForm, fieldsOf, formFromDraft, localTimeOf } from "./cramp-form.ts";

test("what the relief guide saw fills the form, and whether it helped is left to the person", () => {
  const form = formFromDraft({
    place: { muscle: "hamstrings", side: "right" },
    epochMs: Date.UTC(2026, 4, 17, 10, 30),
    lastedS: 95,
    done: ["stretch", "pickle-juice"],
    distanceM: 31_000,
  });
  expect(fieldsOf(form)).toMatchObject({
    muscle: "hamstrings",
    side: "right",
    epochMs: Date.UTC(2026, 4, 17, 10, 30),
    lastedS: 95,
    measures: [
      { measure: "stretch", helped: "unsure" },
      { measure: "pickle-juice", helped: "unsure" },
    ],
  });
});

test("a time goes to the field of the browser and back to the same minute", () => {
  for (const epochMs of [0, Date.UTC(2026, 2, 29, 1, 30), Date.UTC(2026, 9, 25, 12, 5)])
    expect(new Date(localTimeOf(epochMs)).getTime()).toBe(epochMs);
});

test("a cleared time is not guessed", () => {
  expect(fieldsOf({ ...emptyForm(0), localTime: "" })).toBe(null);
});
