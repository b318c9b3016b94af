import type { Effect } from "@crampcast/model/evidence";

/** Measures that are 1 where there is no effect; drawn on one logarithmic scale so that cards can be compared. */
const ratioDomain = [0.05, 60] as const;
const WIDTH = 240;
const HEIGHT = 40;
const EDGE = 10;
const AXIS_Y = 26;
const LINE_Y = 12;

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Where there is no effect; null when the measure has no such place. */
  readonly none: number | null;
}

const shortNumber = (value: number): string =>
  Math.abs(value) >= 10_000 ? `${Number((value / 1000).toPrecision(3))}k` : String(Number(value.toPrecision(3)));

/** The scale that an effect is drawn on: logarithmic for ratios, 0 to 1 for shares, from 0 for the rest. */
export function axisOf(effect: Effect): Axis {
  const inner = WIDTH - 2 * EDGE;
  if (effect.unit === "ratio") {
    const [low, high] = ratioDomain;
    const at = (value: number) => {
      const inside = Math.min(high, Math.max(low, value));
      return EDGE + (inner * Math.log(inside / low)) / Math.log(high / low);
    };
    const ticks = [0.1, 0.3, 1, 3, 10, 30].map((value) => ({ value, label: String(value) }));
    return { at, ticks, none: 1 };
  }
  const spread = effect.standardDeviation ?? 0;
  const ends = [
    ...(effect.interval ?? []),
    ...(effect.range ?? []),
    effect.estimate - spread,
    effect.estimate + spread,
  ];
  const isShare = effect.measure === "proportion";
  const low = isShare ? 0 : Math.min(0, ...ends);
  const high = isShare ? 1 : Math.max(0, ...ends);
  const at = (value: number) => EDGE + (inner * (value - low)) / (high - low || 1);
  const isFraction = effect.unit.startsWith("fraction");
  const label = (value: number) =>
    `${value < 0 ? "−" : ""}${shortNumber(Math.abs(isFraction ? 100 * value : value))}${isFraction ? " %" : ""}`;
  const values = isShare ? [0, 0.25, 0.5, 0.75, 1] : [...new Set([low, 0, high])];
  const isChange = effect.measure === "difference" || effect.measure === "relative change";
  return { at, ticks: values.map((value) => ({ value, label: label(value) })), none: isChange ? 0 : null };
}

/** An effect as a dot with its interval (thick) and its spread over people (thin), over a scale; words say the same. */
export function IntervalPlot({ effect, name }: { readonly effect: Effect; readonly name: string }) {
  const { at, ticks, none } = axisOf(effect);
  const { estimate, interval, range, standardDeviation } = effect;
  const thin =
    range ?? (standardDeviation === undefined ? null : [estimate - standardDeviation, estimate + standardDeviation]);
  return (
    <svg className="ev-plot" role="img" aria-label={name} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <line className="ev-plot-axis" x1={EDGE} x2={WIDTH - EDGE} y1={AXIS_Y} y2={AXIS_Y} />
      {ticks.map((tick) => (
        <g key={tick.value}>
          <line className="ev-plot-axis" x1={at(tick.value)} x2={at(tick.value)} y1={AXIS_Y} y2={AXIS_Y + 3} />
          <text className="ev-plot-label" x={at(tick.value)} y={HEIGHT - 1} textAnchor={anchorAt(at(tick.value))}>
            {tick.label}
          </text>
        </g>
      ))}
      {none !== null && <line className="ev-plot-none" x1={at(none)} x2={at(none)} y1={1} y2={AXIS_Y} />}
      {thin !== null && (
        <line
          className="ev-plot-spread"
          x1={at(thin[0] ?? estimate)}
          x2={at(thin[1] ?? estimate)}
          y1={LINE_Y}
          y2={LINE_Y}
        />
      )}
      {interval !== null && (
        <>
          <line className="ev-plot-interval" x1={at(interval[0])} x2={at(interval[1])} y1={LINE_Y} y2={LINE_Y} />
          {interval.map((end) => (
            <line key={end} className="ev-plot-interval" x1={at(end)} x2={at(end)} y1={LINE_Y - 5} y2={LINE_Y + 5} />
          ))}
        </>
      )}
      <circle
        className={interval === null ? "ev-plot-dot ev-plot-dot-open" : "ev-plot-dot"}
        cx={at(estimate)}
        cy={LINE_Y}
        r="5"
      />
    </svg>
  );
}

/** Labels at the edges stay inside the picture. */
function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < EDGE + 8) return "start";
  return x > WIDTH - EDGE - 8 ? "end" : "middle";
}
