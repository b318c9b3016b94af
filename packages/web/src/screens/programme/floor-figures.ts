import type { ExerciseFigure } from "./exercise-figure.ts";
import { allFours, arm, floor, leg, lifted, longLifted, longLying, lying, shell, side } from "./figure-parts.ts";

/** Lying and kneeling. */
export const floorFigures = {
  bridge: { poses: [lying, lifted], worked: "glute", side: "near", ground: [floor] },
  clamshell: {
    poses: [
      shell("126,158 168,164 210,164 220,158", "120,156 134,158"),
      shell("126,156 160,116 206,156 218,152", "120,154 134,148"),
    ],
    worked: "glute",
    side: "near",
    ground: [floor],
  },
  "side-leg-raise": {
    poses: [side("126,158 172,162 216,166", "120,156 138,158"), side("126,156 168,136 208,114", "120,154 138,150")],
    worked: "glute",
    side: "near",
    ground: [floor],
  },
  "kneeling-hip-extension": {
    poses: [allFours, { ...allFours, near: leg(-84, 4, 20) }],
    worked: "glute",
    side: "near",
    ground: [floor],
  },
  "single-leg-bridge": {
    poses: [
      { ...lying, near: leg(126, 6, 10) },
      { ...lifted, near: leg(112, 4, 10) },
    ],
    worked: "glute",
    side: "far",
    ground: [floor],
  },
  "long-bridge-hold": { poses: [longLying, longLifted], worked: "hamstring", side: "near", ground: [floor] },
  "hamstring-slider": {
    poses: [lifted, longLifted],
    worked: "hamstring",
    side: "near",
    ground: [floor],
    props: [["150,182 186,182"], ["186,182 220,182"]],
  },
  nordic: {
    poses: [
      {
        trunkDeg: 0,
        near: leg(0, 90, 78),
        far: leg(0, 90, 78),
        nearArm: arm(18, 110),
        farArm: arm(18, 110),
        at: ["nearKnee", 96, 176],
      },
      {
        trunkDeg: 44,
        near: leg(-44, 46, 78),
        far: leg(-44, 46, 78),
        nearArm: arm(24, 76),
        farArm: arm(24, 76),
        at: ["nearKnee", 96, 176],
      },
    ],
    worked: "hamstring",
    side: "near",
    ground: [floor],
    props: [["54,184 54,160 38,160"], ["54,184 54,160 38,160"]],
  },
} as const satisfies Record<string, ExerciseFigure>;
