import { BACK_MUSCLES, FRONT_MUSCLES } from "body-muscles";

/** One drawn region of the body: its outline, and the part it belongs to, or null when it is only silhouette. */
export interface BodyRegion {
  readonly id: string;
  readonly path: string;
  readonly part: string | null;
}

/** The regions of body-muscles that belong to each part we can colour; left and right alike. */
const partOfRegion: Readonly<Record<string, string>> = {
  adductors: "adductors",
  foot: "foot-intrinsics",
  "foot-back": "foot-intrinsics",
  "gluteus-maximus": "gluteus-maximus",
  "calves-gastroc-medial": "gastrocnemius",
  "calves-gastroc-lateral": "gastrocnemius",
  "calves-soleus": "soleus",
  "hamstrings-medial": "hamstrings",
  "hamstrings-lateral": "hamstrings",
};

/**
 * body-muscles draws the quadriceps as one path of three outlines: lower outer, upper outer, and the long middle one.
 * The middle one is where rectus femoris lies over the others.
 */
const RECTUS_FEMORIS_OUTLINE = 2;

function regionsOf(muscles: typeof FRONT_MUSCLES): readonly BodyRegion[] {
  return muscles.flatMap((muscle): BodyRegion[] => {
    const base = muscle.id.replace(/-(left|right)$/, "");
    if (base === "quads") {
      return absoluteOutlines(muscle.path).map((path, index) => ({
        id: `${muscle.id}-${index}`,
        path,
        part: index === RECTUS_FEMORIS_OUTLINE ? "rectus-femoris" : "vasti",
      }));
    }
    return [{ id: muscle.id, path: muscle.path, part: partOfRegion[base] ?? null }];
  });
}

/**
 * Cuts a path of relative outlines into paths that stand alone: after `z` the pen is back at the start of the outline,
 * so each start is the sum of the starts before it.
 */
export function absoluteOutlines(path: string): string[] {
  let startX = 0;
  let startY = 0;
  return path
    .split(/z/i)
    .map((outline) => outline.trim())
    .filter((outline) => outline !== "")
    .map((outline) => {
      const first = /^m\s*(-?[\d.]+)[ ,](-?[\d.]+)(.*)$/is.exec(outline);
      if (!first) {
        throw new Error(
          `absoluteOutlines got "${outline.slice(0, 40)}"; expected an outline that starts with m x,y. Has body-muscles changed?`,
        );
      }
      startX += Number(first[1]);
      startY += Number(first[2]);
      const rest = first[3] ?? "";
      // Numbers right after the first pair continue the outline as relative lines.
      return `M${startX.toFixed(4)},${startY.toFixed(4)}${/^\s*[-\d.]/.test(rest) ? `l${rest}` : rest}z`;
    });
}

/** Front of the body, drawn from x 0 to 35. */
export const frontRegions = regionsOf(FRONT_MUSCLES);
/** Back of the body, drawn from x 37 to 72. */
export const backRegions = regionsOf(BACK_MUSCLES);
