import type { MuscleGroup } from "@crampcast/model/physiology";
import { type ReactNode, useId } from "react";
import { type StretchFigure, stretchFigures } from "./stretch-figures.ts";

/** The stretch of one muscle group as a figure; the cramped muscle is coloured. A right leg is the same seen in a mirror. */
export function StretchDrawing(props: {
  readonly muscle: MuscleGroup;
  readonly isMirrored: boolean;
  readonly title: string;
  readonly description: string;
}): ReactNode {
  const id = useId();
  const figure = stretchFigures[props.muscle];
  return (
    <svg className="gd-drawing" viewBox="0 0 240 200" role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{props.title}</title>
      <desc id={`${id}d`}>{props.description}</desc>
      <g transform={props.isMirrored ? "translate(240 0) scale(-1 1)" : undefined}>
        <Body figure={figure} arrowId={`${id}a`} />
      </g>
    </svg>
  );
}

function Body({ figure, arrowId }: { readonly figure: StretchFigure; readonly arrowId: string }): ReactNode {
  return (
    <>
      <defs>
        <marker id={arrowId} viewBox="0 0 10 10" refX="6" refY="5" markerWidth="3.4" markerHeight="3.4" orient="auto">
          <path d="M0 0L10 5L0 10z" className="gd-arrow-head" />
        </marker>
      </defs>
      {figure.ground.map((line) => (
        <polyline key={line} className="gd-ground" points={line} />
      ))}
      <polyline className="gd-far gd-arm" points={figure.farArm} />
      <polyline className="gd-far gd-leg" points={figure.farLeg} />
      <polyline className="gd-near gd-trunk" points={figure.trunk} />
      <polyline className="gd-near gd-leg" points={figure.nearLeg} />
      <polyline className="gd-muscle" points={figure.muscle} />
      <circle className="gd-head" cx={figure.head[0]} cy={figure.head[1]} r="14" />
      <polyline className="gd-edge gd-arm" points={figure.nearArm} />
      <polyline className="gd-near gd-arm" points={figure.nearArm} />
      {figure.arrows.map((path) => (
        <path key={path} className="gd-arrow" d={path} markerEnd={`url(#${arrowId})`} />
      ))}
    </>
  );
}
