import { type Claim, claims } from "@crampcast/model/evidence";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { axisOf, IntervalPlot } from "./interval-plot.tsx";

const effects = Object.entries<Claim>(claims).flatMap(([key, { effect }]) =>
  typeof effect === "string" ? [] : [{ key, effect }],
);

test("every effect of the registry and its interval fall inside the picture, low left of high", () => {
  for (const { key, effect } of effects) {
    const { at } = axisOf(effect);
    const [low, high] = effect.interval ?? [effect.estimate, effect.estimate];
    for (const x of [at(low), at(effect.estimate), at(high)]) {
      expect(x, key).toBeGreaterThanOrEqual(9.999);
      expect(x, key).toBeLessThanOrEqual(230.001);
    }
    expect(at(low), key).toBeLessThanOrEqual(at(high));
  }
});

test("ratios share one scale on which halving and doubling are equally far from no effect", () => {
  const { at, none } = axisOf(claims["rf-rl-hist"].effect);
  expect(none).toBe(1);
  expect(at(2) - at(1)).toBeCloseTo(at(1) - at(0.5), 6);
});

test("a difference shows the place of no effect; a share runs from 0 to 100 %", () => {
  expect(axisOf(claims["rf-s11-56-pace"].effect).none).toBe(0);
  expect(axisOf(claims["inc-s11im"].effect).ticks.at(-1)?.label).toBe("100 %");
  expect(axisOf(claims["inc-s11im"].effect).none).toBeNull();
});

test("an estimate without an interval is drawn as an open dot, and the picture has a name", () => {
  const open = renderToStaticMarkup(<IntervalPlot effect={claims["rf-s18-gi"].effect} name="ratio 1.86" />);
  expect(open).toContain("ev-plot-dot-open");
  expect(open).toContain('aria-label="ratio 1.86"');
  expect(renderToStaticMarkup(<IntervalPlot effect={claims["inc-s11im"].effect} name="x" />)).not.toContain("dot-open");
});
