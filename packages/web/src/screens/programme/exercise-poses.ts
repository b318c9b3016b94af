import type { MuscleGroup } from "@crampcast/model/physiology";
import type { ExerciseKey } from "@crampcast/model/plan/programme";
import type { Arm, Leg, Pose } from "./pose.ts";

/** What works, coloured on the limb. */
export type Worked = "glute" | "hamstring" | "quadriceps" | "calf" | "none";

/** A figure in lines of its own, for what is seen from the front. */
export interface FrontFigure {
  readonly head: readonly [number, number];
  readonly trunk: string;
  readonly nearLeg: string;
  readonly farLeg: string;
  readonly nearArm: string;
  readonly farArm: string;
  readonly worked: string;
}

/** The drawing of an exercise: beginning and end, what stands around, and what works. */
export interface ExerciseFigure {
  readonly poses: readonly [Pose, Pose] | readonly [FrontFigure, FrontFigure] | readonly [MuscleGroup];
  readonly worked: Worked;
  /** Which leg works. */
  readonly side: "near" | "far";
  /** Floor, walls, steps, bands: lines of each panel. */
  readonly ground: readonly string[];
  /** Bands and cloths, one list for each panel. */
  readonly props?: readonly [readonly string[], readonly string[]];
  /** Smaller, so that somebody on a step or in the air fits. */
  readonly isSmall?: boolean;
  readonly hasSun?: boolean;
}

const floor = "12,184 228,184";
const leg = (thighDeg: number, kneeDeg: number, ankleDeg = 0): Leg => ({ thighDeg, kneeDeg, ankleDeg });
const arm = (upperDeg: number, elbowDeg: number): Arm => ({ upperDeg, elbowDeg });
const straight = leg(0, 0);
const hanging = arm(4, 8);
const back = arm(-42, 85);
const forth = arm(28, 88);

const standing: Pose = { trunkDeg: 0, near: straight, far: straight, nearArm: hanging, farArm: hanging };

const runA: Pose = {
  trunkDeg: 6,
  near: leg(34, 26, 0),
  far: leg(-22, 72, 20),
  nearArm: back,
  farArm: forth,
  x: 112,
  lift: 4,
};
const runB: Pose = { trunkDeg: 6, near: leg(-20, 14, 34), far: leg(46, 82, 10), nearArm: forth, farArm: back, x: 118 };
const fastA: Pose = { trunkDeg: 10, near: leg(62, 78, 5), far: leg(-30, 16, 42), nearArm: back, farArm: forth, x: 116 };
const fastB: Pose = {
  trunkDeg: 10,
  near: leg(-34, 78, 30),
  far: leg(56, 34, 0),
  nearArm: forth,
  farArm: back,
  x: 112,
  lift: 12,
};

const lying: Pose = {
  trunkDeg: -90,
  near: leg(140, 105, 35),
  far: leg(140, 105, 35),
  nearArm: arm(92, 4),
  farArm: arm(92, 4),
  at: ["neck", 62, 168],
};
const lifted: Pose = {
  ...lying,
  trunkDeg: -110,
  headDeg: -90,
  near: leg(110, 95, 15),
  far: leg(110, 95, 15),
  nearArm: arm(78, 4),
  farArm: arm(78, 4),
};
const longLifted: Pose = {
  ...lifted,
  trunkDeg: -98,
  near: leg(92, 27, -16),
  far: leg(92, 27, -16),
  nearArm: arm(84, 4),
  farArm: arm(84, 4),
};
const longLying: Pose = { ...lying, near: leg(105, 50, -10), far: leg(105, 50, -10) };

const allFours: Pose = {
  trunkDeg: 76,
  headDeg: 84,
  near: leg(0, 90, 78),
  far: leg(0, 90, 78),
  nearArm: arm(0, 2),
  farArm: arm(0, 2),
  at: ["farKnee", 96, 176],
};
const lunge: Pose = {
  trunkDeg: 4,
  near: leg(80, 84, 0),
  far: leg(-12, 92, -16),
  nearArm: arm(-6, 30),
  farArm: arm(10, 30),
  at: ["nearHeel", 138, 178],
};
const split: Pose = { ...lunge, near: leg(25, 8, 17), far: leg(-28, 15, -10), at: ["nearHeel", 138, 178] };
const box = "128,184 128,142 214,142 214,184";
const onBox: Pose = {
  trunkDeg: 0,
  near: straight,
  far: leg(12, 46, 20),
  nearArm: hanging,
  farArm: hanging,
  at: ["nearHeel", 150, 136],
};
const beforeBox: Pose = {
  trunkDeg: 14,
  near: leg(84, 84, 0),
  far: leg(0, 0, 0),
  nearArm: arm(-10, 20),
  farArm: arm(20, 20),
  at: ["nearHeel", 142, 136],
};
const wall = "188,14 188,184";
const leaning = arm(72, 18);
const step = "116,184 116,152 228,152";
const lowStep = "36,184 36,160 116,160 116,184";

const side = (nearLeg: string, worked: string): FrontFigure => ({
  head: [34, 146],
  trunk: "58,152 94,158 126,158",
  nearLeg,
  farLeg: "126,164 176,172 222,174",
  nearArm: "62,152 92,136 112,152",
  farArm: "60,158 44,174 22,176",
  worked,
});
const shell = (nearLeg: string, worked: string): FrontFigure => ({
  ...side(nearLeg, worked),
  farLeg: "126,164 170,176 212,172 222,166",
});
const front = (legs: { near: string; far: string; worked: string; x: number }): FrontFigure => ({
  head: [legs.x, 36],
  trunk: `${legs.x},60 ${legs.x},104`,
  nearLeg: legs.near,
  farLeg: legs.far,
  nearArm: `${legs.x + 8},64 ${legs.x + 30},82 ${legs.x + 12},102`,
  farArm: `${legs.x - 8},64 ${legs.x - 30},82 ${legs.x - 12},102`,
  worked: legs.worked,
});

/** One drawing for each exercise, in the hand of the stretches of the cramp guide. */
export const exerciseFigures: Readonly<Record<ExerciseKey, ExerciseFigure>> = {
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
  "step-up": { poses: [beforeBox, onBox], worked: "glute", side: "near", ground: [floor, box], isSmall: true },
  "band-side-steps": {
    poses: [
      front({
        x: 104,
        near: "110,104 122,140 116,176 128,180",
        far: "98,104 86,140 92,176 80,180",
        worked: "112,108 118,126",
      }),
      front({
        x: 126,
        near: "132,104 156,138 164,176 177,180",
        far: "120,104 98,140 92,176 80,180",
        worked: "135,108 147,125",
      }),
    ],
    worked: "glute",
    side: "near",
    ground: [floor],
    props: [["90,160 118,160"], ["94,160 160,160"]],
  },
  "single-leg-deadlift": {
    poses: [
      { ...standing, near: leg(4, 8, 0), far: leg(-10, 46, 10), at: ["nearHeel", 112, 178] },
      {
        ...standing,
        trunkDeg: 74,
        near: leg(10, 16, 0),
        far: leg(-78, 4, 5),
        nearArm: arm(2, 4),
        farArm: arm(2, 4),
        at: ["nearHeel", 112, 178],
      },
    ],
    worked: "hamstring",
    side: "near",
    ground: [floor],
  },
  "split-squat": { poses: [split, lunge], worked: "quadriceps", side: "near", ground: [floor] },
  "step-down": {
    poses: [
      { ...standing, far: leg(18, 6, 0), at: ["nearHeel", 92, 154] },
      {
        ...standing,
        trunkDeg: 26,
        near: leg(60, 92, -26),
        far: leg(20, 4, -8),
        nearArm: arm(40, 10),
        farArm: arm(40, 10),
        at: ["nearHeel", 92, 154],
      },
    ],
    worked: "quadriceps",
    side: "near",
    ground: [floor, lowStep],
    isSmall: true,
  },
  "knee-drive-step-up": {
    poses: [beforeBox, { ...onBox, far: leg(94, 98, 5), nearArm: arm(36, 92), farArm: back }],
    worked: "glute",
    side: "near",
    ground: [floor, box],
    isSmall: true,
  },
  "band-hip-extension": {
    poses: [
      { ...standing, trunkDeg: 4, near: leg(14, 2, 0), farArm: arm(66, 12), at: ["farHeel", 106, 178] },
      { ...standing, trunkDeg: 6, near: leg(-30, 2, 5), farArm: arm(66, 12), at: ["farHeel", 106, 178] },
    ],
    worked: "glute",
    side: "near",
    ground: [floor, "178,70 178,184"],
    props: [["128,172 178,172"], ["64,162 178,172"]],
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
  "heel-raise-two": {
    poses: [
      { ...standing, nearArm: leaning, farArm: leaning, at: ["nearToe", 140, 178] },
      {
        ...standing,
        near: leg(0, 0, 44),
        far: leg(0, 0, 44),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 140, 178],
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor, wall],
    isSmall: true,
  },
  "heel-raise-one": {
    poses: [
      { ...standing, far: leg(8, 84, 20), nearArm: leaning, farArm: leaning, at: ["nearToe", 140, 178] },
      {
        ...standing,
        near: leg(0, 0, 44),
        far: leg(8, 84, 20),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 140, 178],
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor, wall],
    isSmall: true,
  },
  "heel-drop-straight": {
    poses: [
      {
        ...standing,
        near: leg(0, 0, 40),
        far: leg(0, 0, 40),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 130, 146],
      },
      {
        ...standing,
        near: leg(0, 0, -26),
        far: leg(22, 66, 10),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 130, 146],
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor, step, wall],
    isSmall: true,
  },
  "heel-drop-bent": {
    poses: [
      {
        ...standing,
        near: leg(24, 40, 26),
        far: leg(24, 40, 26),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 130, 146],
      },
      {
        ...standing,
        near: leg(24, 44, -36),
        far: leg(34, 84, 10),
        nearArm: leaning,
        farArm: leaning,
        at: ["nearToe", 130, 146],
      },
    ],
    worked: "calf",
    side: "near",
    ground: [floor, step, wall],
    isSmall: true,
  },
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
  "stretch-calf": { poses: ["gastrocnemius"], worked: "none", side: "near", ground: [] },
  "stretch-soleus": { poses: ["soleus"], worked: "none", side: "near", ground: [] },
  "stretch-hamstring": { poses: ["hamstrings"], worked: "none", side: "near", ground: [] },
  "stretch-quadriceps": { poses: ["rectus-femoris"], worked: "none", side: "near", ground: [] },
  "stretch-hip": { poses: ["gluteus-maximus"], worked: "none", side: "near", ground: [] },
};
