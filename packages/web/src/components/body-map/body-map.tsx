import type { KeyboardEvent } from "react";
import "./body-map.css";
import { type BodyRegion, backRegions, frontRegions } from "./muscle-regions.ts";

/** One part of the body as the map shows it. */
export interface BodyPart {
  readonly id: string;
  /** 0 to 5: which colour of the scale. */
  readonly level: number;
  /** Written beside the part on the map, for example `9%`. */
  readonly label: string;
  /** Read out for the part, for example `calf: 9%`. */
  readonly name: string;
}

export interface BodyMapProps {
  readonly parts: readonly BodyPart[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly name: string;
  readonly frontLabel: string;
  readonly backLabel: string;
}

/** Where the label of a part stands, and the place on the muscle its leader line points at; units of the drawing. */
const labelPlaces: Readonly<
  Record<string, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>
> = {
  "rectus-femoris": { from: [11.5, 51], to: [-1, 51] },
  vasti: { from: [9.6, 60], to: [-1, 60] },
  adductors: { from: [20.6, 56.5], to: [31.5, 56.5] },
  "foot-intrinsics": { from: [12, 90], to: [-1, 90] },
  "gluteus-maximus": { from: [63, 46], to: [74, 46] },
  hamstrings: { from: [62.5, 56], to: [74, 56] },
  gastrocnemius: { from: [62.5, 72], to: [74, 72] },
  soleus: { from: [60, 81], to: [74, 81] },
};

/**
 * A body, front and back, whose muscle groups can be coloured, pressed and reached by keyboard. Each part carries its
 * value as text on the map, so that colour is never the only sign. Draws the outlines of body-muscles (Apache-2.0).
 */
export function BodyMap(props: BodyMapProps) {
  const { parts, selected, onSelect, name, frontLabel, backLabel } = props;
  const silhouettes = [...frontRegions, ...backRegions].filter((region) => region.part === null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset
    <svg className="bm-map" viewBox="-9 -3 92 98" role="group" aria-label={name}>
      <text className="bm-side" x="17.5" y="-0.4" textAnchor="middle">
        {frontLabel}
      </text>
      <text className="bm-side" x="54.5" y="-0.4" textAnchor="middle">
        {backLabel}
      </text>
      {silhouettes.map((region) => (
        <path key={region.id} className="bm-silhouette" d={region.path} />
      ))}
      {parts.map((part) => (
        <Part
          key={part.id}
          part={part}
          isSelected={selected === part.id}
          onPress={() => onSelect(selected === part.id ? null : part.id)}
        />
      ))}
      {parts.map((part) => {
        const place = labelPlaces[part.id];
        if (!place) return null;
        const isLeft = place.to[0] < place.from[0];
        return (
          <g key={part.id}>
            <line className="bm-leader" x1={place.from[0]} y1={place.from[1]} x2={place.to[0]} y2={place.to[1]} />
            <text
              className="bm-label"
              x={place.to[0] + (isLeft ? -0.8 : 0.8)}
              y={place.to[1] + 1}
              textAnchor={isLeft ? "end" : "start"}
            >
              {part.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const allRegions: readonly BodyRegion[] = [...frontRegions, ...backRegions];

function Part(props: { readonly part: BodyPart; readonly isSelected: boolean; readonly onPress: () => void }) {
  const { part, isSelected, onPress } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside an SVG
    <g
      className="bm-part"
      role="button"
      tabIndex={0}
      aria-label={part.name}
      aria-pressed={isSelected}
      fill={`var(--ch-heat-${part.level})`}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      <title>{part.name}</title>
      {allRegions
        .filter((region) => region.part === part.id)
        .map((region) => (
          <path key={region.id} d={region.path} />
        ))}
    </g>
  );
}

/** What each colour of the map means. */
export function BodyLegend({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  return (
    <ul className="bm-legend" aria-label={title}>
      {steps.map((label, level) => (
        <li key={label}>
          <span className="bm-swatch" style={{ background: `var(--ch-heat-${level})` }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
