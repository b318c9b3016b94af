import type { CauseForecast, Spread } from "@crampcast/model";
import { formatShare } from "../text/format.ts";
import { linearScale } from "./scale.ts";

/** The three causes in the order they are drawn. */
export const causes = ["fatigue", "interaction", "electrolytes"] as const;
export type Cause = (typeof causes)[number];

/** The spread of one cause's share of the chance. */
export function shareOf(byCause: CauseForecast, cause: Cause): Spread {
  if (cause === "fatigue") return byCause.fatigueFraction;
  return cause === "electrolytes" ? byCause.electrolytesFraction : byCause.interactionFraction;
}

export interface CauseBarProps {
  readonly widthPx: number;
  readonly byCause: CauseForecast;
  readonly name: string;
}

/** One bar cut into the shares of the causes; below each share a whisker with its 10 to 90 % range, as SVG. */
export function CauseBar({ widthPx, byCause, name }: CauseBarProps) {
  const x = linearScale({ domain: [0, 1], range: [0, widthPx] });
  let from = 0;
  return (
    <svg className="ch-chart" role="img" aria-label={name} viewBox={`0 0 ${widthPx} 46`}>
      <defs>
        <pattern id="ch-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" fill="var(--ch-page)" opacity="0.35" />
        </pattern>
        <pattern id="ch-dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="3.5" cy="3.5" r="1.4" fill="var(--ch-page)" opacity="0.5" />
        </pattern>
      </defs>
      {causes.map((cause) => {
        const share = shareOf(byCause, cause).central;
        const start = from;
        from += share;
        const width = Math.max(0, x(share) - 2);
        const box = { x: x(start), y: 2, width, height: 42, rx: Math.min(5, width / 2) };
        return (
          <g key={cause}>
            <rect className={`ch-segment-${cause}`} {...box} />
            {cause !== "fatigue" && (
              <rect fill={`url(#${cause === "interaction" ? "ch-hatch" : "ch-dots"})`} {...box} />
            )}
            {width > 54 && (
              <text x={x(start) + 12} y={28} style={{ fill: "var(--ch-on-segment)", fontWeight: 700, fontSize: 16 }}>
                {formatShare(share, 0)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A small line with the 10 to 90 % range of a share and a dot at its middle, as SVG; decoration beside the numbers. */
export function ShareWhisker({ share, cause }: { readonly share: Spread; readonly cause: Cause }) {
  const x = linearScale({ domain: [0, 1], range: [4, 116] });
  return (
    <svg aria-hidden="true" width="120" height="16" viewBox="0 0 120 16">
      <line className="ch-grid" x1="4" x2="116" y1="8" y2="8" />
      <line className="ch-whisker" x1={x(share.low)} x2={x(share.high)} y1="8" y2="8" />
      <circle className={`ch-segment-${cause}`} cx={x(share.central)} cy="8" r="5" />
    </svg>
  );
}
