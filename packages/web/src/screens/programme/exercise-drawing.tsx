import "../guide/guide.css";
import "./programme.css";
import type { ExerciseKey } from "@crampcast/model/plan/programme";
import { type ReactNode, useId } from "react";
import { StretchDrawing } from "../guide/stretch-drawing.tsx";
import type { ExerciseFigure, FrontFigure } from "./exercise-figure.ts";
import { exerciseFigures } from "./exercise-poses.ts";
import { jointsOf, type Place, type Pose } from "./pose.ts";

/** The drawing of an exercise, beginning on the left and end on the right; a stretch is one picture. */
export function ExerciseDrawing(props: {
  readonly exercise: ExerciseKey;
  readonly title: string;
  readonly description: string;
}): ReactNode {
  const id = useId();
  const figure = exerciseFigures[props.exercise];
  const [first, second] = figure.poses;
  if (typeof first === "string")
    return <StretchDrawing muscle={first} isMirrored={false} title={props.title} description={props.description} />;
  if (second === undefined) return null;
  // Those who lie leave the upper half empty.
  const top = isLow(first) && isLow(second) ? 72 : 0;
  return (
    <svg className="gd-drawing" viewBox={`0 ${top} 480 ${200 - top}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{props.title}</title>
      <desc id={`${id}d`}>{props.description}</desc>
      <Panel figure={figure} pose={first} index={0} />
      <Panel figure={figure} pose={second} index={1} />
      <path className="gd-arrow" d="M230 28H250M244 21L251 28L244 35" transform={`translate(0 ${top})`} />
    </svg>
  );
}

const isLow = (pose: Pose | FrontFigure): boolean =>
  ("trunkDeg" in pose ? Math.min(...Object.values(jointsOf(pose)).map((place) => place[1])) : pose.head[1]) > 105;

function Panel(props: {
  readonly figure: ExerciseFigure;
  readonly pose: Pose | FrontFigure;
  readonly index: 0 | 1;
}): ReactNode {
  const { figure, pose, index } = props;
  const lines = "trunkDeg" in pose ? linesOf(pose, figure) : pose;
  const scale = figure.isSmall === true ? 0.8 : 0.9;
  // Scaled about the middle of the floor, so that the floor stays where it is.
  const sized = `translate(${120 * (1 - scale)} ${184 * (1 - scale)}) scale(${scale})`;
  return (
    <g transform={`translate(${240 * index} 0) ${sized}`}>
      {figure.ground.map((line) => (
        <polyline key={line} className="gd-ground" points={line} />
      ))}
      {figure.hasSun === true && <path className="gd-arrow" d={sun} />}
      <polyline className="gd-far gd-arm" points={lines.farArm} />
      <polyline className="gd-far gd-leg" points={lines.farLeg} />
      <polyline className="gd-near gd-trunk" points={lines.trunk} />
      <polyline className="gd-near gd-leg" points={lines.nearLeg} />
      {lines.worked !== "" && <polyline className="gd-muscle" points={lines.worked} />}
      <circle className="gd-head" cx={lines.head[0]} cy={lines.head[1]} r="14" />
      <polyline className="gd-edge gd-arm" points={lines.nearArm} />
      <polyline className="gd-near gd-arm" points={lines.nearArm} />
      {(figure.props?.[index] ?? []).map((line) => (
        <polyline key={line} className="pg-prop" points={line} />
      ))}
    </g>
  );
}

const sun =
  "M206 22a12 12 0 1 0 0.1 0M206 4V10M206 58V64M176 34H182M230 34H236M186 14L190 18M222 50L226 54M186 54L190 50M222 18L226 14";

const text = (places: readonly Place[]): string =>
  places.map(([x, y]) => `${Math.round(10 * x) / 10},${Math.round(10 * y) / 10}`).join(" ");
const between = (a: Place, b: Place, fraction: number): Place => [
  a[0] + fraction * (b[0] - a[0]),
  a[1] + fraction * (b[1] - a[1]),
];
/** Aside from a line, to its right as seen along it. */
function beside(a: Place, b: Place, fraction: number, aside: number): Place {
  const [x, y] = between(a, b, fraction);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [x - (aside * (b[1] - a[1])) / length, y + (aside * (b[0] - a[0])) / length];
}

function linesOf(pose: Pose, figure: ExerciseFigure): FrontFigure {
  const at = jointsOf(pose);
  const [knee, heel] = figure.side === "near" ? [at.nearKnee, at.nearHeel] : [at.farKnee, at.farHeel];
  const worked = {
    none: [],
    // Along a thigh that points down, its back is to the left of somebody who faces right.
    hamstring: [beside(at.hip, knee, 0.3, 2), beside(at.hip, knee, 0.9, 2)],
    quadriceps: [beside(at.hip, knee, 0.3, -2), beside(at.hip, knee, 0.9, -2)],
    calf: [beside(knee, heel, 0.15, 2), beside(knee, heel, 0.6, 2)],
    glute: [beside(at.hip, at.neck, 0.14, -6), beside(at.hip, knee, 0.04, 6), beside(at.hip, knee, 0.3, 3)],
  }[figure.worked];
  return {
    head: at.head,
    trunk: text([at.neck, at.hip]),
    nearLeg: text([at.hip, at.nearKnee, at.nearHeel, at.nearToe]),
    farLeg: text([at.hip, at.farKnee, at.farHeel, at.farToe]),
    nearArm: text([at.shoulder, at.nearElbow, at.nearHand]),
    farArm: text([at.shoulder, at.farElbow, at.farHand]),
    worked: text(worked),
  };
}
