import type { StepInput } from "../physiology/step-input.ts";
import type { kernelVariants } from "./kernel.gen.ts";

/** Consecutive steps that run in one call: same sport, same step length, no carrying over between them. */
export interface Stretch {
  readonly run: (membersAt: number, statesAt: number, rowAt: number, rowEnd: number) => void;
  /** Where the kernel finds the prepared values of the members. @unit byte */
  readonly membersAt: number;
  /** Where the rows of its steps begin. @unit byte */
  readonly rowAt: number;
  /** Where they end. @unit byte */
  readonly rowEnd: number;
  /** Whether rounded sums are carried over to double precision at its end. */
  readonly isCarried: boolean;
  /** Index of the display instant at its end, or −1. */
  readonly displayIndex: number;
}

/** A sport and a step length: what the prepared values of a member depend on besides the member. */
export interface Regime {
  readonly variant: (typeof kernelVariants)[number];
  readonly input: StepInput;
  /** Where what the kernel reads of the tile's members begins. @unit byte */
  readonly membersAt: number;
}

/** The steps of a run laid out in the kernel's memory, with room for one tile of members. */
export interface LaidOutSteps {
  readonly stretches: readonly Stretch[];
  readonly regimes: readonly Regime[];
  /** Where the states of the tile begin. @unit byte */
  readonly statesAt: number;
  /** Sums of the accumulated states of the tile in double precision, eight lanes each. @unit number */
  readonly sums: Float64Array;
  /** Adds the accumulated states to the sums and sets them to 0. */
  readonly carryOver: () => void;
  /** All numbers of the kernel's memory; each has the unit of its slot. @unit number */
  readonly floats: Float32Array;
}
