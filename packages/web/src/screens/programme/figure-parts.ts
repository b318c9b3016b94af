import type { FrontFigure } from "./exercise-figure.ts";
import type { Arm, Leg, Pose } from "./pose.ts";

/** Floor, used by several drawings. */
export const floor = "12,184 228,184";
/** Leg, used by several drawings. */
export const leg = (thighDeg: number, kneeDeg: number, ankleDeg = 0): Leg => ({ thighDeg, kneeDeg, ankleDeg });
/** Arm, used by several drawings. */
export const arm = (upperDeg: number, elbowDeg: number): Arm => ({ upperDeg, elbowDeg });
/** Straight, used by several drawings. */
export const straight = leg(0, 0);
/** Hanging, used by several drawings. */
export const hanging = arm(4, 8);
/** Back, used by several drawings. */
export const back = arm(-42, 85);
/** Forth, used by several drawings. */
export const forth = arm(28, 88);

/** Standing, used by several drawings. */
export const standing: Pose = { trunkDeg: 0, near: straight, far: straight, nearArm: hanging, farArm: hanging };

/** Run a, used by several drawings. */
export const runA: Pose = {
  trunkDeg: 6,
  near: leg(34, 26, 0),
  far: leg(-22, 72, 20),
  nearArm: back,
  farArm: forth,
  x: 112,
  lift: 4,
};
/** Run b, used by several drawings. */
export const runB: Pose = {
  trunkDeg: 6,
  near: leg(-20, 14, 34),
  far: leg(46, 82, 10),
  nearArm: forth,
  farArm: back,
  x: 118,
};
/** Fast a, used by several drawings. */
export const fastA: Pose = {
  trunkDeg: 10,
  near: leg(62, 78, 5),
  far: leg(-30, 16, 42),
  nearArm: back,
  farArm: forth,
  x: 116,
};
/** Fast b, used by several drawings. */
export const fastB: Pose = {
  trunkDeg: 10,
  near: leg(-34, 78, 30),
  far: leg(56, 34, 0),
  nearArm: forth,
  farArm: back,
  x: 112,
  lift: 12,
};

/** Lying, used by several drawings. */
export const lying: Pose = {
  trunkDeg: -90,
  near: leg(140, 105, 35),
  far: leg(140, 105, 35),
  nearArm: arm(92, 4),
  farArm: arm(92, 4),
  at: ["neck", 62, 168],
};
/** Lifted, used by several drawings. */
export const lifted: Pose = {
  ...lying,
  trunkDeg: -110,
  headDeg: -90,
  near: leg(110, 95, 15),
  far: leg(110, 95, 15),
  nearArm: arm(78, 4),
  farArm: arm(78, 4),
};
/** Long lifted, used by several drawings. */
export const longLifted: Pose = {
  ...lifted,
  trunkDeg: -98,
  near: leg(92, 27, -16),
  far: leg(92, 27, -16),
  nearArm: arm(84, 4),
  farArm: arm(84, 4),
};
/** Long lying, used by several drawings. */
export const longLying: Pose = { ...lying, near: leg(105, 50, -10), far: leg(105, 50, -10) };

/** All fours, used by several drawings. */
export const allFours: Pose = {
  trunkDeg: 76,
  headDeg: 84,
  near: leg(0, 90, 78),
  far: leg(0, 90, 78),
  nearArm: arm(0, 2),
  farArm: arm(0, 2),
  at: ["farKnee", 96, 176],
};
/** Lunge, used by several drawings. */
export const lunge: Pose = {
  trunkDeg: 4,
  near: leg(80, 84, 0),
  far: leg(-12, 92, -16),
  nearArm: arm(-6, 30),
  farArm: arm(10, 30),
  at: ["nearHeel", 138, 178],
};
/** Split, used by several drawings. */
export const split: Pose = { ...lunge, near: leg(25, 8, 17), far: leg(-28, 15, -10), at: ["nearHeel", 138, 178] };
/** Box, used by several drawings. */
export const box = "128,184 128,142 214,142 214,184";
/** On box, used by several drawings. */
export const onBox: Pose = {
  trunkDeg: 0,
  near: straight,
  far: leg(12, 46, 20),
  nearArm: hanging,
  farArm: hanging,
  at: ["nearHeel", 150, 136],
};
/** Before box, used by several drawings. */
export const beforeBox: Pose = {
  trunkDeg: 14,
  near: leg(84, 84, 0),
  far: leg(0, 0, 0),
  nearArm: arm(-10, 20),
  farArm: arm(20, 20),
  at: ["nearHeel", 142, 136],
};
/** Wall, used by several drawings. */
export const wall = "188,14 188,184";
/** Leaning, used by several drawings. */
export const leaning = arm(72, 18);
/** Step, used by several drawings. */
export const step = "116,184 116,152 228,152";
/** Low step, used by several drawings. */
export const lowStep = "36,184 36,160 116,160 116,184";

/** Side, used by several drawings. */
export const side = (nearLeg: string, worked: string): FrontFigure => ({
  head: [34, 146],
  trunk: "58,152 94,158 126,158",
  nearLeg,
  farLeg: "126,164 176,172 222,174",
  nearArm: "62,152 92,136 112,152",
  farArm: "60,158 44,174 22,176",
  worked,
});
/** Shell, used by several drawings. */
export const shell = (nearLeg: string, worked: string): FrontFigure => ({
  ...side(nearLeg, worked),
  farLeg: "126,164 170,176 212,172 222,166",
});
/** Front, used by several drawings. */
export const front = (legs: { near: string; far: string; worked: string; x: number }): FrontFigure => ({
  head: [legs.x, 36],
  trunk: `${legs.x},60 ${legs.x},104`,
  nearLeg: legs.near,
  farLeg: legs.far,
  nearArm: `${legs.x + 8},64 ${legs.x + 30},82 ${legs.x + 12},102`,
  farArm: `${legs.x - 8},64 ${legs.x - 30},82 ${legs.x - 12},102`,
  worked: legs.worked,
});
