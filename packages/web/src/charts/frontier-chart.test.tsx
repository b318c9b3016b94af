import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FrontierChart, type FrontierDot, nearestDot, timeTicks } from "./frontier-chart.tsx";
import { linearScale } from "./scale.ts";

const dot = (finishTimeS: number, central: number, sameAsFasterIndex: number | null = null): FrontierDot => ({
  finishTimeS,
  crampProbability: { central, low: central / 2, high: central * 1.8 },
  sameAsFasterIndex,
});
const dots = [dot(12_600, 0.4), dot(13_200, 0.3), dot(13_800, 0.29, 1), dot(14_400, 0.2)];

function drawn(chosenIndex: number): string {
  return renderToStaticMarkup(
    <FrontierChart
      widthPx={640}
      heightPx={320}
      dots={dots}
      own={dot(12_900, 0.45)}
      recommendedIndex={1}
      chosenIndex={chosenIndex}
      onChoose={() => undefined}
      chosenChance="30%"
      words={{ name: "Chance by finish time", finish: "Finish time", own: "Your plan", recommended: "Advised" }}
    />,
  );
}

test("the own plan and the advised one are named in words, not by colour alone", () => {
  const markup = drawn(3);
  expect(markup).toContain("Your plan");
  expect(markup).toContain("Advised");
  expect(markup).toContain('aria-label="Chance by finish time"');
});

test("the chosen plan says its time and the chance it is given", () => {
  expect(drawn(1)).toContain("3:40:00 · 30%");
  expect(drawn(3)).toContain("4:00:00 · 30%");
});

test("a plan that cannot be told from the faster one is drawn joined to it", () => {
  expect(drawn(0).match(/class="fr-same"/g)).toHaveLength(1);
  expect(drawn(0).match(/fr-dot-same/g)).toHaveLength(1);
});

test("a press chooses the plan that is nearest in time", () => {
  const x = linearScale({ domain: [12_600, 14_400], range: [0, 600] });
  expect([-50, 90, 120, 320, 480, 900].map((place) => nearestDot(dots, x, place))).toEqual([0, 0, 1, 2, 2, 3]);
});

test("times along the axis are round as a clock counts, and there are never too many", () => {
  expect(timeTicks({ fromS: 12_600, toS: 14_400, widthPx: 640 })).toEqual([
    12_600, 12_900, 13_200, 13_500, 13_800, 14_100, 14_400,
  ]);
  for (const widthPx of [300, 640, 1200]) {
    for (const toS of [600, 1300, 7200, 50_000, 200_000]) {
      expect(timeTicks({ fromS: 500, toS, widthPx }).length).toBeLessThanOrEqual(Math.max(3, widthPx / 90 + 1));
    }
  }
});
