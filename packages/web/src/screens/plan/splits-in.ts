import type { PaceSplit } from "@crampcast/model/plan";

/** A split of the table: a kilometre, a mile, or the rest of one. */
export interface Split {
  readonly fromM: number;
  readonly toM: number;
  readonly durationS: number;
  /** Since the start of the race. */
  readonly endTimeS: number;
  readonly speedMps: number;
  readonly powerW: number | null;
  readonly climbM: number;
}

/** A last piece shorter than this is told with the split before it. */
const CRUMB_M = 20;

/**
 * The splits of a leg cut anew into pieces of `pieceM`: within a planned split the pace is even, so miles are as exact as
 * the kilometres they are made of. Climb and power are shared out by distance and by time.
 */
export function splitsIn(planned: readonly PaceSplit[], pieceM: number): Split[] {
  const lengthM = planned.at(-1)?.toM ?? 0;
  const pieces: Split[] = [];
  for (let fromM = 0; fromM < lengthM - 1e-6; ) {
    const next = fromM + pieceM;
    const toM = lengthM - next < CRUMB_M ? lengthM : next;
    pieces.push(pieceOf(planned, fromM, toM));
    fromM = toM;
  }
  return pieces;
}

function pieceOf(planned: readonly PaceSplit[], fromM: number, toM: number): Split {
  let durationS = 0;
  let climbM = 0;
  let powerTimeJ = 0;
  let hasPower = false;
  let endTimeS = 0;
  for (const split of planned) {
    const sharedM = Math.min(toM, split.toM) - Math.max(fromM, split.fromM);
    if (sharedM <= 0) continue;
    const share = sharedM / (split.toM - split.fromM);
    durationS += split.durationS * share;
    climbM += split.climbM * share;
    if (split.powerW !== null) {
      powerTimeJ += split.powerW * split.durationS * share;
      hasPower = true;
    }
    endTimeS = split.endTimeS - split.durationS * ((split.toM - Math.min(toM, split.toM)) / (split.toM - split.fromM));
  }
  return {
    fromM,
    toM,
    durationS,
    endTimeS,
    speedMps: durationS > 0 ? (toM - fromM) / durationS : 0,
    powerW: hasPower && durationS > 0 ? powerTimeJ / durationS : null,
    climbM,
  };
}
