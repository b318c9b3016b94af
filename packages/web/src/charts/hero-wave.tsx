import { linearScale } from "./scale.ts";
import { bandPath, linePath } from "./svg-path.ts";

const WIDTH = 560;
const HEIGHT = 320;
const places = Array.from({ length: 61 }, (_, index) => index / 60);
const hill = (share: number) => 34 + 16 * Math.sin(share * 8 + 1) + 9 * Math.sin(share * 21);

/** A picture of what a forecast looks like: a fan that opens towards the finish over a course. Decoration, no data. */
export function HeroWave() {
  const x = linearScale({ domain: [0, 1], range: [0, WIDTH - 24] });
  const y = linearScale({ domain: [0, 1], range: [HEIGHT - 70, 16] });
  const ground = (value: number) => HEIGHT - value;
  const rise = (share: number, top: number) => top * share ** 4.2;
  const fans = [0.95, 0.78, 0.62].map((high, index) => ({ high, low: [0.1, 0.18, 0.28][index] ?? 0 }));
  return (
    <svg className="ch-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        className="ch-ground"
        d={bandPath({ at: places, upper: places.map(hill), lower: places.map(() => 0), x, y: ground })}
      />
      {fans.map(({ high, low }) => (
        <path
          key={high}
          className="ch-band"
          d={bandPath({
            at: places,
            upper: places.map((share) => rise(share, high)),
            lower: places.map((share) => rise(share, low)),
            x,
            y,
          })}
        />
      ))}
      <path className="ch-line" d={linePath({ at: places, values: places.map((share) => rise(share, 0.44)), x, y })} />
      <circle className="ch-dot" cx={x(1)} cy={y(0.44)} r="8" />
    </svg>
  );
}
