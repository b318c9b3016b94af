import { expect, test } from "vitest";
import { standingClaimKeys } from "../../packages/model/src/evidence/index.ts";
import { evidencePage } from "./evidence-page.ts";

test("every claim that stands is on the page exactly once as a row of a table", () => {
  const { text } = evidencePage();
  for (const key of standingClaimKeys) expect(text.split(`\n| \`${key}\` |`).length - 1, key).toBe(1);
});

test("rows of a table have as many cells as its head: a bar inside a text is escaped", () => {
  let columns = 0;
  for (const line of evidencePage().text.split("\n")) {
    if (!line.startsWith("|")) columns = 0;
    else {
      const count = line.replaceAll("\\|", "").split("|").length;
      columns = columns === 0 ? count : columns;
      expect(count, line).toBe(columns);
    }
  }
});
