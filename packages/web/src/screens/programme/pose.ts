/** A leg: direction of the thigh, bend of the knee, and how far the foot points down. */
export interface Leg {
  /** 0 down, forward positive. */
  readonly thighDeg: number;
  readonly kneeDeg: number;
  /** 0: foot at a right angle to the shin; positive: toes down. */
  readonly ankleDeg: number;
}

/** An arm: direction of the upper arm, and the bend of the elbow. */
export interface Arm {
  /** 0 down, forward positive. */
  readonly upperDeg: number;
  readonly elbowDeg: number;
}

/** Somebody seen from the side, facing right. */
export interface Pose {
  /** 0 upright, forward positive, -90 on the back, 90 on all fours. */
  readonly trunkDeg: number;
  readonly near: Leg;
  readonly far: Leg;
  readonly nearArm: Arm;
  readonly farArm: Arm;
  /** Direction of the head from the neck where it differs from the trunk. */
  readonly headDeg?: number;
  /** The joint that is put at a place; without it the feet stand on the floor below `x`. */
  readonly at?: readonly [Joint, number, number];
  /** Place of the hip from left to right when the feet stand on the floor. @unit place in the drawing */
  readonly x?: number;
  /** Height in the air. @unit place in the drawing */
  readonly lift?: number;
}

/** A place of the body. */
export type Joint =
  | "hip"
  | "neck"
  | "head"
  | "nearKnee"
  | "nearHeel"
  | "nearToe"
  | "farKnee"
  | "farHeel"
  | "farToe"
  | "shoulder"
  | "nearElbow"
  | "nearHand"
  | "farElbow"
  | "farHand";
/** A place in the drawing, x to the right, y down. */
export type Place = readonly [number, number];

const lengths = {
  trunk: 50,
  shoulder: 44,
  head: 25,
  thigh: 45,
  shank: 42,
  foot: 21,
  upperArm: 30,
  forearm: 30,
} as const;
/** Where the middle of a foot's line stands on the floor, which is drawn at 184. */
const SOLE_Y = 178;

const along = ([x, y]: Place, directionDeg: number, length: number): Place => {
  const rad = (directionDeg * Math.PI) / 180;
  return [x + length * Math.sin(rad), y + length * Math.cos(rad)];
};

/** Places of all joints. Lengths of limbs are the same in every drawing. */
export function jointsOf(pose: Pose): Readonly<Record<Joint, Place>> {
  const hip: Place = [0, 0];
  const up = 180 - pose.trunkDeg;
  const neck = along(hip, up, lengths.trunk);
  const shoulder = along(hip, up, lengths.shoulder);
  const leg = ({ thighDeg, kneeDeg, ankleDeg }: Leg) => {
    const knee = along(hip, thighDeg, lengths.thigh);
    const shankDeg = thighDeg - kneeDeg;
    const heel = along(knee, shankDeg, lengths.shank);
    return { knee, heel, toe: along(heel, shankDeg + 90 - ankleDeg, lengths.foot) };
  };
  const arm = ({ upperDeg, elbowDeg }: Arm) => {
    const elbow = along(shoulder, upperDeg, lengths.upperArm);
    return { elbow, hand: along(elbow, upperDeg + elbowDeg, lengths.forearm) };
  };
  const near = leg(pose.near);
  const far = leg(pose.far);
  const nearArm = arm(pose.nearArm);
  const farArm = arm(pose.farArm);
  const raw: Record<Joint, Place> = {
    hip,
    neck,
    shoulder,
    head: along(neck, 180 - (pose.headDeg ?? pose.trunkDeg), lengths.head),
    nearKnee: near.knee,
    nearHeel: near.heel,
    nearToe: near.toe,
    farKnee: far.knee,
    farHeel: far.heel,
    farToe: far.toe,
    nearElbow: nearArm.elbow,
    nearHand: nearArm.hand,
    farElbow: farArm.elbow,
    farHand: farArm.hand,
  };
  const lowest = Math.max(...[near.heel, near.toe, far.heel, far.toe].map((place) => place[1]));
  const [dx, dy] =
    pose.at === undefined
      ? [pose.x ?? 120, SOLE_Y - (pose.lift ?? 0) - lowest]
      : [pose.at[1] - raw[pose.at[0]][0], pose.at[2] - raw[pose.at[0]][1]];
  const shift = ([x, y]: Place): Place => [x + dx, y + dy];
  return {
    hip: shift(raw.hip),
    neck: shift(raw.neck),
    shoulder: shift(raw.shoulder),
    head: shift(raw.head),
    nearKnee: shift(raw.nearKnee),
    nearHeel: shift(raw.nearHeel),
    nearToe: shift(raw.nearToe),
    farKnee: shift(raw.farKnee),
    farHeel: shift(raw.farHeel),
    farToe: shift(raw.farToe),
    nearElbow: shift(raw.nearElbow),
    nearHand: shift(raw.nearHand),
    farElbow: shift(raw.farElbow),
    farHand: shift(raw.farHand),
  };
}

/** Joints bent further than a body does, or the wrong way; empty when all is well. */
export function impossibleJoints(pose: Pose): readonly string[] {
  const found: string[] = [];
  const check = (name: string, valueDeg: number, lowDeg: number, highDeg: number) => {
    if (valueDeg < lowDeg || valueDeg > highDeg)
      found.push(`${name} at ${valueDeg}, possible are ${lowDeg} to ${highDeg}`);
  };
  for (const [side, leg] of [
    ["near", pose.near],
    ["far", pose.far],
  ] as const) {
    check(`${side} hip`, leg.thighDeg + pose.trunkDeg, -40, 140);
    check(`${side} knee`, leg.kneeDeg, 0, 150);
    check(`${side} ankle`, leg.ankleDeg, -36, 85);
  }
  for (const [side, arm] of [
    ["near", pose.nearArm],
    ["far", pose.farArm],
  ] as const) {
    check(`${side} shoulder`, arm.upperDeg + pose.trunkDeg, -65, 185);
    check(`${side} elbow`, arm.elbowDeg, 0, 150);
  }
  return found;
}
