import "./driver-bars.css";
import { linearScale } from "./scale.ts";

/** One bar: a driver in words, and what it adds to the chance. */
export interface DriverBar {
  readonly key: string;
  readonly name: string;
  /** The values behind it; empty where there is none to show. */
  readonly detail: string;
  /** What it does, in words. */
  readonly effect: string;
  /** Where it lies between simulated bodies, in words. */
  readonly range: string;
  readonly central: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Bars to the right for what adds to the chance and to the left for what takes from it, each with a whisker over the
 * range between bodies. The words carry all of it; the drawing is for the eye only.
 */
export function DriverBars({ bars, name }: { readonly bars: readonly DriverBar[]; readonly name: string }) {
  const lowest = Math.min(0, ...bars.map((bar) => Math.min(bar.low, bar.central)));
  const highest = Math.max(1e-6, ...bars.map((bar) => Math.max(bar.high, bar.central)));
  const x = linearScale({ domain: [lowest, highest], range: [1, 99] });
  return (
    <ul className="ch-drivers" aria-label={name}>
      {bars.map((bar) => (
        <li key={bar.key} className="ch-driver">
          <span className="ch-driver-name">
            {bar.name}
            {bar.detail !== "" && <small>{bar.detail}</small>}
          </span>
          <svg aria-hidden="true" viewBox="0 0 100 22" preserveAspectRatio="none">
            <rect
              className={bar.central > 0 ? "ch-driver-more" : "ch-driver-less"}
              x={Math.min(x(0), x(bar.central))}
              y="4"
              width={Math.abs(x(bar.central) - x(0))}
              height="14"
            />
            <line className="ch-driver-zero" x1={x(0)} x2={x(0)} y1="0" y2="22" vectorEffect="non-scaling-stroke" />
            <line
              className="ch-whisker"
              x1={x(bar.low)}
              x2={x(bar.high)}
              y1="11"
              y2="11"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          <span className="ch-driver-effect">
            {bar.effect}
            <small>{bar.range}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
