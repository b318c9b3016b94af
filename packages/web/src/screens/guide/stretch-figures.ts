import type { MuscleGroup } from "@crampcast/model/physiology";

/** A line through places `x,y` with spaces between, as SVG takes it; x to the right, y down, 240 by 200. */
export type Line = string;

/** A figure as joints; the limb of the cramp is `near`, drawn strong. */
export interface StretchFigure {
  /** Middle of the head. @unit place in the drawing */
  readonly head: readonly [number, number];
  /** Neck to hip, with a place between where the back bends. */
  readonly trunk: Line;
  /** Hip, knee, heel, toes. */
  readonly nearLeg: Line;
  readonly farLeg: Line;
  /** Shoulder, elbow, hand. */
  readonly nearArm: Line;
  readonly farArm: Line;
  /** The muscle that is lengthened, along its limb. */
  readonly muscle: Line;
  /** What one leans on, stands on or holds. */
  readonly ground: readonly Line[];
  /** Where to ease to: paths of bent arrows. */
  readonly arrows: readonly string[];
}

const floor: Line = "12,184 228,184";

/** One figure for each muscle group, all in one hand: facing right, the cramped side near. */
export const stretchFigures: Readonly<Record<MuscleGroup, StretchFigure>> = {
  gastrocnemius: {
    head: [158, 34],
    trunk: "149,56 118,102",
    nearLeg: "118,102 86,138 56,174 78,179",
    farLeg: "118,102 152,130 148,174 170,179",
    nearArm: "147,62 178,78 204,62",
    farArm: "147,62 180,64 204,48",
    muscle: "82,137 72,148 61,160",
    ground: [floor, "210,14 210,184"],
    arrows: ["M38,146 Q36,160 42,174", "M112,62 Q128,56 140,74"],
  },
  soleus: {
    head: [156, 52],
    trunk: "150,75 130,112",
    nearLeg: "130,112 117,142 86,174 109,179",
    farLeg: "130,112 172,132 160,174 182,179",
    nearArm: "149,80 178,96 204,80",
    farArm: "149,80 180,82 204,66",
    muscle: "111,148 101,158 91,168",
    ground: [floor, "210,14 210,184"],
    arrows: ["M74,148 Q70,160 76,174", "M128,138 Q138,144 144,156"],
  },
  hamstrings: {
    head: [168, 58],
    trunk: "146,68 116,76 88,98",
    nearLeg: "88,98 128,134 170,174 180,152",
    farLeg: "88,98 104,138 76,174 98,179",
    nearArm: "142,73 128,100 108,108",
    farArm: "142,73 122,98 104,128",
    muscle: "94,110 108,123 122,135",
    ground: [floor],
    arrows: ["M136,34 Q168,28 190,48", "M200,166 Q204,152 194,140"],
  },
  "rectus-femoris": {
    head: [128, 28],
    trunk: "125,50 118,100",
    nearLeg: "118,100 112,143 76,118 64,104",
    farLeg: "118,100 126,138 124,175 146,179",
    nearArm: "124,56 96,78 74,110",
    farArm: "124,56 156,74 186,66",
    muscle: "121,106 119,122 115,138",
    ground: [floor, "190,26 190,184"],
    arrows: ["M136,100 Q146,102 156,100", "M62,128 Q50,112 60,94"],
  },
  vasti: {
    head: [36, 150],
    trunk: "58,154 98,160 132,158",
    nearLeg: "132,158 186,146 146,118 128,112",
    farLeg: "132,162 178,172 218,175 226,162",
    nearArm: "64,152 96,124 138,112",
    farArm: "62,158 44,176 22,178",
    muscle: "150,155 166,151 182,147",
    ground: [floor],
    arrows: ["M170,112 Q158,98 138,96"],
  },
  "gluteus-maximus": {
    head: [34, 160],
    trunk: "56,166 92,172 128,170",
    nearLeg: "128,170 110,118 152,124 166,112",
    farLeg: "128,172 176,174 222,176 228,160",
    nearArm: "62,164 82,138 114,124",
    farArm: "62,164 90,142 122,124",
    muscle: "134,174 134,160 127,146",
    ground: [floor],
    arrows: ["M120,100 Q100,86 76,98"],
  },
  adductors: {
    head: [96, 34],
    trunk: "96,57 102,104",
    nearLeg: "110,104 154,140 196,176 214,179",
    farLeg: "94,104 58,136 62,176 42,179",
    nearArm: "104,62 132,78 116,100",
    farArm: "88,62 60,84 60,124",
    muscle: "110,112 126,126 142,139",
    ground: [floor],
    arrows: ["M122,24 Q80,6 54,30"],
  },
  "foot-intrinsics": {
    head: [124, 58],
    trunk: "112,80 94,106 80,142",
    nearLeg: "80,142 138,118 166,176 188,156",
    farLeg: "80,142 122,124 116,175 138,179",
    nearArm: "110,86 140,108 186,146",
    farArm: "110,86 126,104 132,112",
    muscle: "168,180 178,171 187,162",
    ground: [floor, "40,184 40,152 92,152 92,184"],
    arrows: ["M206,164 Q208,146 194,132"],
  },
};
