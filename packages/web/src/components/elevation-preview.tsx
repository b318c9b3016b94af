import type { ReactNode } from "react";

/** The outline of a course, drawn to fill its box. `label` says in words what it shows. */
export function ElevationPreview(props: {
  readonly points: readonly { readonly distanceM: number; readonly altitudeM: number }[];
  readonly label: string;
}): ReactNode {
  const width = 600;
  const height = 90;
  const lengthM = Math.max(1, props.points.at(-1)?.distanceM ?? 1);
  const altitudes = props.points.map((point) => point.altitudeM);
  const lowM = Math.min(...altitudes);
  // A flat course must not look like the Alps.
  const spanM = Math.max(60, Math.max(...altitudes) - lowM);
  const line = props.points
    .map((point) => {
      const x = (point.distanceM / lengthM) * width;
      const y = height - 8 - ((point.altitudeM - lowM) / spanM) * (height - 16);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
  return (
    <svg
      className="cc-elevation"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      <polygon points={`0,${height} ${line} ${width},${height}`} />
      <polyline points={line} />
    </svg>
  );
}
