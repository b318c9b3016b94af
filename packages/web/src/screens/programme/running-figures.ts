import type { ExerciseFigure } from "./exercise-figure.ts";
import { arm, back, fastA, fastB, floor, hanging, leg, lunge, runA, runB, standing } from "./figure-parts.ts";

/** Warm-up, running and jumping. */
export const runningFigures = {
  "leg-swings": {
    poses: [
      { ...standing, near: leg(-34, 22, 10), nearArm: hanging, farArm: arm(62, 10), x: 112 },
      { ...standing, trunkDeg: -4, near: leg(62, 4, 0), nearArm: arm(-14, 10), farArm: arm(62, 10), x: 112 },
    ],
    worked: "none",
    side: "near",
    ground: [floor, "172,70 172,184"],
  },
  "walking-lunges": {
    poses: [{ ...standing, x: 92 }, lunge],
    worked: "quadriceps",
    side: "near",
    ground: [floor],
  },
  "high-knees": {
    poses: [
      { ...standing, near: leg(92, 98, 5), far: leg(0, 4, 24), nearArm: back, farArm: arm(36, 92) },
      { ...standing, near: leg(0, 4, 24), far: leg(92, 98, 5), nearArm: arm(36, 92), farArm: back },
    ],
    worked: "none",
    side: "near",
    ground: [floor],
    isSmall: true,
  },
  "easy-run": { poses: [runA, runB], worked: "none", side: "near", ground: [floor] },
  "long-run": {
    poses: [runB, runA],
    worked: "none",
    side: "near",
    ground: [floor, "204,158 204,184", "196,158 216,158 220,151 216,144 196,144 196,158"],
  },
  "walk-run": {
    poses: [
      { trunkDeg: 0, near: leg(24, 3, 0), far: leg(-18, 14, 22), nearArm: arm(-22, 12), farArm: arm(24, 14), x: 116 },
      runB,
    ],
    worked: "none",
    side: "near",
    ground: [floor],
  },
  "race-pace-run": { poses: [fastA, fastB], worked: "none", side: "near", ground: [floor] },
  "downhill-run": {
    poses: [
      {
        ...runA,
        trunkDeg: 0,
        near: leg(30, 24, -4),
        at: ["nearHeel", 112, 137],
        nearArm: arm(-34, 70),
        farArm: arm(34, 70),
      },
      {
        ...runB,
        trunkDeg: 0,
        near: leg(-18, 58, 20),
        far: leg(24, 34, 4),
        at: ["farHeel", 136, 145],
        nearArm: arm(34, 70),
        farArm: arm(-34, 70),
      },
    ],
    worked: "quadriceps",
    side: "near",
    ground: ["12,108 228,184 12,184"],
    isSmall: true,
  },
  "heat-session": { poses: [runA, runB], worked: "none", side: "near", ground: [floor], hasSun: true },
  "ankle-hops": {
    poses: [
      {
        ...standing,
        trunkDeg: 4,
        near: leg(16, 30, -4),
        far: leg(16, 30, -4),
        nearArm: arm(-8, 60),
        farArm: arm(-4, 60),
      },
      { ...standing, near: leg(2, 4, 42), far: leg(2, 4, 42), nearArm: arm(6, 76), farArm: arm(10, 76), lift: 20 },
    ],
    worked: "calf",
    side: "near",
    ground: [floor],
    isSmall: true,
  },
  "squat-jump": {
    poses: [
      {
        ...standing,
        trunkDeg: 36,
        near: leg(74, 98, -24),
        far: leg(74, 98, -24),
        nearArm: arm(-60, 10),
        farArm: arm(-56, 10),
        x: 100,
      },
      { ...standing, near: leg(0, 2, 46), far: leg(0, 2, 46), nearArm: arm(128, 30), farArm: arm(122, 30), lift: 24 },
    ],
    worked: "quadriceps",
    side: "near",
    ground: [floor],
    isSmall: true,
  },
  "single-leg-hops": {
    poses: [
      {
        ...standing,
        trunkDeg: 10,
        near: leg(28, 46, -14),
        far: leg(8, 84, 20),
        nearArm: arm(-30, 60),
        farArm: arm(-20, 60),
        x: 92,
      },
      {
        ...standing,
        trunkDeg: 4,
        near: leg(8, 10, 40),
        far: leg(36, 88, 20),
        nearArm: arm(30, 80),
        farArm: arm(20, 80),
        x: 130,
        lift: 22,
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor],
    isSmall: true,
  },
  bounding: {
    poses: [
      { trunkDeg: 8, near: leg(-24, 8, 46), far: leg(76, 92, 5), nearArm: arm(40, 84), farArm: arm(-44, 60), x: 106 },
      {
        trunkDeg: 6,
        near: leg(-34, 62, 34),
        far: leg(66, 52, 0),
        nearArm: arm(50, 70),
        farArm: arm(-50, 50),
        x: 122,
        lift: 34,
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor],
    isSmall: true,
  },
} as const satisfies Record<string, ExerciseFigure>;
