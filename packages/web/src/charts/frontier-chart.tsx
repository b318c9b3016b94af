import type { Spread } from "@crampcast/model";
import type { PointerEvent } from "react";
import { formatDuration, formatShare } from "../text/format.ts";
import { linearScale, niceTicks, type Scale } from "./scale.ts";
import { bandPath, linePath } from "./svg-path.ts";
import "./frontier-chart.css";

/** One plan as the chart draws it. */
export interface FrontierDot {
  readonly finishTimeS: number;
  readonly crampProbability: Spread;
  /** Index of the next faster plan that cannot be told from this one; null when it can. @unit count */
  readonly sameAsFasterIndex: number | null;
}

/** Words beside the three marked dots and along the axes. */
export interface FrontierWords {
  readonly name: string;
  readonly finish: string;
  readonly own: string;
  readonly recommended: string;
}

export interface FrontierChartProps {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Fastest first. */
  readonly dots: readonly FrontierDot[];
  readonly own: FrontierDot;
  /** @unit count */
  readonly recommendedIndex: number;
  /** @unit count */
  readonly chosenIndex: number;
  readonly onChoose: (index: number) => void;
  readonly words: FrontierWords;
  /** The chance of the chosen plan in words. */
  readonly chosenChance: string;
}

/**
 * Finish time against chance of a cramp as SVG: the plans found with their spread, the athlete's own plan, the advised
 * and the chosen one. A press or drag chooses the nearest plan; the keyboard has the slider beside it.
 */
export function FrontierChart(props: FrontierChartProps) {
  const { widthPx, heightPx, dots, own, recommendedIndex, chosenIndex, onChoose, words, chosenChance } = props;
  const margin = { left: 46, right: 22, top: 30, bottom: 46 };
  const plot = { right: widthPx - margin.right, bottom: heightPx - margin.bottom };
  const all = [...dots, own];
  const times = all.map((dot) => dot.finishTimeS);
  const reachS = Math.max(60, Math.max(...times) - Math.min(...times));
  const x = linearScale({
    domain: [Math.min(...times) - reachS * 0.03, Math.max(...times) + reachS * 0.03],
    range: [margin.left, plot.right],
  });
  const top = Math.min(1, 1.08 * Math.max(0.05, ...all.map((dot) => dot.crampProbability.high)));
  const y = linearScale({ domain: [0, top], range: [plot.bottom, margin.top] });
  const at = dots.map((dot) => dot.finishTimeS);
  const chosen = dots[chosenIndex];
  const recommended = dots[recommendedIndex];

  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const pressedX = ((event.clientX - box.left) / box.width) * widthPx;
    const index = nearestDot(dots, x, pressedX);
    if (index !== chosenIndex) onChoose(index);
  };

  return (
    <svg
      className="ch-chart fr-chart"
      role="img"
      aria-label={words.name}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      onPointerDown={(event) => {
        // A synthetic press has no pointer to hold on to; the press itself still counts.
        if (event.isTrusted) event.currentTarget.setPointerCapture(event.pointerId);
        choose(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) choose(event);
      }}
    >
      {niceTicks({ low: 0, high: top, count: 4 }).map((tick) => (
        <g key={tick}>
          <line className="ch-grid" x1={margin.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatShare(tick, 0)}
          </text>
        </g>
      ))}
      <line className="ch-axis" x1={margin.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {timeTicks({ fromS: Math.min(...times), toS: Math.max(...times), widthPx }).map((tickS) => (
        <text key={tickS} x={x(tickS)} y={plot.bottom + 20} textAnchor="middle">
          {formatDuration(tickS)}
        </text>
      ))}
      <text x={(margin.left + plot.right) / 2} y={plot.bottom + 40} textAnchor="middle">
        {words.finish}
      </text>
      <path
        className="ch-band"
        d={bandPath({
          at,
          upper: dots.map((dot) => dot.crampProbability.high),
          lower: dots.map((dot) => dot.crampProbability.low),
          x,
          y,
        })}
      />
      <path className="ch-line" d={linePath({ at, values: dots.map((dot) => dot.crampProbability.central), x, y })} />
      {dots.map((dot) => {
        const faster = dot.sameAsFasterIndex === null ? undefined : dots[dot.sameAsFasterIndex];
        return (
          faster && (
            <line
              key={dot.finishTimeS}
              className="fr-same"
              x1={x(faster.finishTimeS)}
              y1={y(faster.crampProbability.central)}
              x2={x(dot.finishTimeS)}
              y2={y(dot.crampProbability.central)}
            />
          )
        );
      })}
      {dots.map((dot, index) => (
        <circle
          key={dot.finishTimeS}
          className={dot.sameAsFasterIndex === null ? "fr-dot" : "fr-dot fr-dot-same"}
          cx={x(dot.finishTimeS)}
          cy={y(dot.crampProbability.central)}
          r={index === chosenIndex ? 0 : 4.5}
        />
      ))}
      {recommended && (
        <Mark
          kind="recommended"
          label={words.recommended}
          place={{ x: x(recommended.finishTimeS), y: y(recommended.crampProbability.central) }}
          plot={{ left: margin.left, right: plot.right }}
        />
      )}
      {chosen && (
        <g pointerEvents="none">
          <line
            className="ch-cursor"
            x1={x(chosen.finishTimeS)}
            x2={x(chosen.finishTimeS)}
            y1={margin.top}
            y2={plot.bottom}
          />
          <line
            className="fr-whisker"
            x1={x(chosen.finishTimeS)}
            x2={x(chosen.finishTimeS)}
            y1={y(chosen.crampProbability.low)}
            y2={y(chosen.crampProbability.high)}
          />
          <circle className="ch-dot" cx={x(chosen.finishTimeS)} cy={y(chosen.crampProbability.central)} r={9} />
          <text
            className="ch-value ch-halo"
            x={Math.min(plot.right - 62, Math.max(margin.left + 62, x(chosen.finishTimeS)))}
            y={margin.top - 12}
            textAnchor="middle"
          >
            {`${formatDuration(chosen.finishTimeS)} · ${chosenChance}`}
          </text>
        </g>
      )}
      <Mark
        kind="own"
        label={words.own}
        place={{ x: x(own.finishTimeS), y: y(own.crampProbability.central) }}
        plot={{ left: margin.left, right: plot.right }}
      />
    </svg>
  );
}

/** A marked dot with its words: a diamond for the own plan, a ring for the advised one, so that colour is not needed. */
function Mark(props: {
  readonly kind: "own" | "recommended";
  readonly label: string;
  readonly place: { readonly x: number; readonly y: number };
  readonly plot: { readonly left: number; readonly right: number };
}) {
  const { kind, label, place, plot } = props;
  const isOwn = kind === "own";
  const isLeft = place.x > (plot.left + plot.right) / 2;
  return (
    <g pointerEvents="none">
      {isOwn ? (
        <path className="fr-own" d={`M${place.x},${place.y - 8}l8,8l-8,8l-8,-8Z`} />
      ) : (
        <circle className="fr-recommended" cx={place.x} cy={place.y} r={13} />
      )}
      <text
        className="ch-strong ch-halo"
        x={isLeft ? place.x - 16 : place.x + 16}
        y={place.y + (isOwn ? -10 : 24)}
        textAnchor={isLeft ? "end" : "start"}
      >
        {label}
      </text>
    </g>
  );
}

/** Index of the plan nearest in finish time to a place on the page. */
export function nearestDot(dots: readonly FrontierDot[], x: Scale, pressedX: number): number {
  const distance = (index: number) => Math.abs(x(dots[index]?.finishTimeS ?? Number.POSITIVE_INFINITY) - pressedX);
  return dots.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}

const TICK_STEPS_S = [30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];

/** Round times along the axis, as a clock counts. */
export function timeTicks(options: {
  readonly fromS: number;
  readonly toS: number;
  readonly widthPx: number;
}): number[] {
  const { fromS, toS, widthPx } = options;
  const room = Math.max(2, Math.floor(widthPx / 90));
  const stepS = TICK_STEPS_S.find((step) => (toS - fromS) / step <= room) ?? 86_400;
  const ticks: number[] = [];
  for (let tick = Math.ceil(fromS / stepS) * stepS; tick <= toS; tick += stepS) ticks.push(tick);
  return ticks.length > 0 ? ticks : [fromS];
}

/** The marks for the legend, 22 by 12 pixels. */
export const frontierMarks = {
  line: (
    <>
      <line className="ch-line" x1="2" x2="20" y1="6" y2="6" />
      <circle className="fr-dot" cx="11" cy="6" r="4" />
    </>
  ),
  same: (
    <>
      <line className="fr-same" x1="2" x2="20" y1="6" y2="6" />
      <circle className="fr-dot fr-dot-same" cx="11" cy="6" r="4" />
    </>
  ),
  own: <path className="fr-own" d="M11,1l5,5l-5,5l-5,-5Z" />,
  recommended: <circle className="fr-recommended" cx="11" cy="6" r="5" />,
} as const;
