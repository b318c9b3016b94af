import type { Parameters } from "../parameters.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";
import { sweatSodiumAtRateMmolPerL } from "./sweat-sodium.ts";

/** Sweat of the step and the sodium in it. @source baker2016 buono2007 */
export function stepSweat(x: StepInput, p: Parameters, s: State): void {
  const rate = s.sweatRateGPerM2PerH;
  const atRate = sweatSodiumAtRateMmolPerL(p.sweatSodiumMmolPerL, p.sweatSodiumSlopeMmolM2HPerL2, rate);
  const spared = atRate - p.acclimationSweatSodiumDropMmolPerL * p.heatAcclimationFraction;
  s.sweatSodiumMmolPerL = Math.min(0.8 * p.plasmaSodiumStartMmolPerL, Math.max(8, p.sweatSodiumDayRatio * spared));
  s.sweatStepKg = (rate * p.bodySurfaceM2 * x.stepS) / 3.6e6;
}
