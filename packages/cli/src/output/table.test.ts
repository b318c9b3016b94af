import { expect, test } from "vitest";
import { tableLines, wrapped } from "./table.ts";

test("numbers stand right, words left, and no line ends in blanks", () => {
  const lines = tableLines(
    [
      { title: "km", align: "right" },
      { title: "muscle", align: "left" },
    ],
    [
      ["1", "calf"],
      ["10", "x"],
    ],
  );
  expect(lines).toEqual(["km  muscle", " 1  calf", "10  x"]);
});

test("colour does not count for the width of a column", () => {
  const lines = tableLines([{ title: "a", align: "right" }], [["\u001b[31m5\u001b[0m"], ["100"]]);
  expect(lines[1]).toBe("  \u001b[31m5\u001b[0m");
});

test("long sentences break between words", () => {
  expect(wrapped("one two three", 7, "  ")).toEqual(["one two", "  three"]);
});

test("a number and its per cent sign stay on one line", () => {
  expect(wrapped("about 11 %", 8)).toEqual(["about", "11 %"]);
});
