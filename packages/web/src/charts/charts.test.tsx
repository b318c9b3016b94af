import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { enForecast, type Say } from "../text/en-forecast.ts";
import { CauseBar } from "./cause-bar.tsx";
import { ChanceChart } from "./chance-chart.tsx";
import { exampleForecast } from "./example-forecast.ts";
import { FanChart } from "./fan-chart.tsx";
import { HeroWave } from "./hero-wave.tsx";
import { MuscleBars } from "./muscle-bars.tsx";
import { PeopleArray } from "./people-array.tsx";

const say: Say = (key) => enForecast[key];

/** One element per line, numbers to the pixel: what a reviewer can read. */
function drawing(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))))
    .replaceAll("><", ">\n<");
}

const fan = exampleForecast.fans[2];
if (!fan) throw new Error("the example has no third fan; expected plasma sodium");
const distancesM = exampleForecast.byDistance.map((point) => point.distanceM);

const gallery: Record<string, ReactElement> = {
  "chance along the course": (
    <ChanceChart
      widthPx={640}
      heightPx={320}
      points={exampleForecast.byDistance}
      onsetSpan={{ fromM: 32_900, toM: 40_100 }}
      aidStationsM={[10_000, 20_000, 30_000]}
      legs={[
        { fromM: 0, toM: 40_000, label: "bike" },
        { fromM: 40_000, toM: 42_195, label: "run" },
      ]}
      units="metric"
      say={say}
      name="Chance"
      before={exampleForecast.byDistance}
    />
  ),
  "fan of plasma sodium": (
    <FanChart
      widthPx={390}
      heightPx={220}
      distancesM={distancesM}
      fan={fan}
      references={[{ value: 135, label: "low" }]}
      formatTick={String}
      units="imperial"
      name="Plasma sodium"
      beforeMedian={{ distancesM, values: fan.p50 }}
    />
  ),
  "shares of the causes": <CauseBar widthPx={400} byCause={exampleForecast.byCause} name="Why" />,
  "muscle groups": (
    <MuscleBars byMuscle={exampleForecast.byMuscle} selected="soleus" onSelect={() => {}} say={say} name="Muscles" />
  ),
  "a hundred people": <PeopleArray probability={0.217} low={0.108} high={0.345} name="People" />,
  "picture of the first page": <HeroWave />,
};

describe("the gallery of plots", () => {
  test.each(Object.entries(gallery))("%s is drawn as before", (_, element) => {
    expect(drawing(element)).toMatchSnapshot();
  });

  test.each(Object.entries(gallery))("%s has no place that is not a number", (_, element) => {
    expect(renderToStaticMarkup(element)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test("a hundred people are a hundred dots, as many filled as the chance says and ringed to the end of the range", () => {
  const svg = renderToStaticMarkup(<PeopleArray probability={0.217} low={0.108} high={0.345} name="People" />);
  const count = (kind: string) => svg.split(`class="${kind}"`).length - 1;
  expect(count("ch-person-sure") + count("ch-person-likely")).toBe(22);
  expect(count("ch-person-maybe")).toBe(13);
  expect(count("ch-person-none")).toBe(65);
});

test("a forecast of certain safety is still drawn", () => {
  const points = exampleForecast.byDistance.map((point) => ({
    ...point,
    crampProbability: 0,
    crampProbabilityLow: 0,
    crampProbabilityHigh: 0,
    altitudeM: 12,
  }));
  const svg = renderToStaticMarkup(
    <ChanceChart
      widthPx={390}
      heightPx={280}
      points={points}
      onsetSpan={null}
      aidStationsM={[]}
      legs={[]}
      units="metric"
      say={say}
      name="Chance"
    />,
  );
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test("a reference far from the data does not flatten the fan", () => {
  const far = renderToStaticMarkup(
    <FanChart
      widthPx={390}
      heightPx={220}
      distancesM={distancesM}
      fan={fan}
      references={[{ value: 0, label: "far away" }]}
      formatTick={String}
      units="metric"
      name="Sodium"
    />,
  );
  expect(far).not.toContain("far away");
});
