import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { exampleForecast } from "../../charts/example-forecast.ts";
import { enForecast, type Say } from "../../text/en-forecast.ts";
import { oddsOf } from "./odds.ts";
import { mainCause, sayHeadline, sayMostLikely, sayOnset, sayRange } from "./sentences.ts";

const i18n = createInstance();
void i18n.init({
  lng: "en",
  resources: { en: { forecast: enForecast } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const say: Say = (key, values) => String(i18n.t(key, { ns: "forecast", ...values } as never));

test("a chance is told as the nearest frequency a person can picture", () => {
  expect(oddsOf(0.217)).toEqual({ count: 1, of: 5 });
  expect(oddsOf(0.108)).toEqual({ count: 1, of: 9 });
  expect(oddsOf(0.345)).toEqual({ count: 1, of: 3 });
  expect(oddsOf(0.5)).toEqual({ count: 1, of: 2 });
  expect(oddsOf(0.72)).toEqual({ count: 7, of: 10 });
});

test("a chance near nothing or near certainty is not given a fraction that pretends to know", () => {
  expect(oddsOf(0)).toBe("fewer-than-1-in-200");
  expect(oddsOf(1)).toBe("nearly-all");
});

test("a larger chance is never told as a smaller frequency", () => {
  let last = 0;
  for (let probability = 0.005; probability < 0.95; probability += 0.001) {
    const odds = oddsOf(probability);
    if (typeof odds === "string") throw new Error(`${probability} was told as ${odds}`);
    expect(odds.count / odds.of).toBeGreaterThanOrEqual(last);
    last = odds.count / odds.of;
  }
});

test("the told frequency is within a factor of 1.5 of the chance, as odds", () => {
  for (let probability = 0.005; probability < 0.95; probability += 0.001) {
    const odds = oddsOf(probability);
    if (typeof odds === "string") throw new Error(`${probability} was told as ${odds}`);
    const ratio = odds.count / (odds.of - odds.count) / (probability / (1 - probability));
    expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(1.5));
  }
});

test("the headline says the chance, its range, where, in which muscle and why", () => {
  expect(`${sayHeadline(exampleForecast, true, say)} (${sayRange(exampleForecast, say)}).`).toBe(
    "About 1 in 5 runners like you would cramp in this race (between 1 in 9 and 1 in 3).",
  );
  expect(sayMostLikely(exampleForecast, "metric", say)).toBe(
    "If a cramp comes, it is most likely after km 37, in the calf, mainly from fatigue.",
  );
  expect(sayMostLikely(exampleForecast, "imperial", say)).toContain("after mile 23");
  expect(sayOnset(exampleForecast, "metric", say)).toBe(
    "Half of all first cramps fall between km 37 and the finish: 3 h 3 min to 3 h 30 min after the start.",
  );
});

test("athletes who do not only run are not called runners", () => {
  expect(sayHeadline(exampleForecast, false, say)).toContain("athletes like you");
});

test("no cause is called the main one below six tenths of the chance", () => {
  const spread = (central: number) => ({ central, low: central, high: central });
  const causes = (fatigue: number, electrolytes: number, interaction: number, loss = 0.02) => ({
    byCause: {
      fatigueFraction: spread(fatigue),
      electrolytesFraction: spread(electrolytes),
      interactionFraction: spread(interaction),
    },
    atFinish: { ...exampleForecast.atFinish, bodyMassLossFraction: spread(loss) },
  });
  expect(mainCause(causes(0.5, 0.1, 0.4))).toBe("causeMixed");
  expect(mainCause(causes(0.61, 0.1, 0.29))).toBe("causeMainlyFatigue");
  expect(mainCause(causes(0.1, 0.7, 0.2))).toBe("causeMainlyElectrolytes");
  // A body that gained mass lost no fluid: told so, its owner would drink even more.
  expect(mainCause(causes(0.1, 0.7, 0.2, -0.03))).toBe("causeMainlyDilution");
});

test("where nothing is likely there is no place and no muscle to name", () => {
  expect(sayMostLikely({ ...exampleForecast, byDistance: [] }, "metric", say)).toBeNull();
});

test("no word promises safety or makes a diagnosis", () => {
  const words = Object.values(enForecast).join("\n");
  expect(words).not.toMatch(/\bsafe\b|\bcure|\btreat|guarantee|\bprevents?\b|high risk/i);
  expect(words.match(/diagnos\w*/gi)).toEqual(["diagnosis"]);
});
