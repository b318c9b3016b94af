import { STANDARD_GRAVITY } from "../../units/constants.ts";
import type { Parameters } from "../parameters.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";
import { cyclingMetabolicPowerW } from "./cycling-power.ts";
import {
  equivalentLevelSpeedMps,
  runningCostJPerKgPerM,
  steepWalkingCostJPerKgPerM,
  walkingPowerWPerKg,
} from "./running-cost.ts";
import { swimCostKjPerM } from "./swim-cost.ts";

/**
 * Metabolic power, external work and load relative to the critical speed or power.
 * @source minetti2002 looney2019 acsm toussaint1990 daSilva2021
 */
export function stepMetabolism(x: StepInput, p: Parameters, s: State): void {
  const v = x.speedMps;
  const i = Math.min(0.45, Math.max(-0.45, x.gradeRatio));
  const restingW = p.restingPowerWPerKg * p.massKg;

  // Running: cost of the grade, plus the price of the air: 6.13 % of level power per 1 % body weight of drag.
  const descentRatio = i < -0.15 ? p.steepDescentCostRatio : 1;
  const runningW = p.massKg * p.runningCostRatio * descentRatio * runningCostJPerKgPerM(i) * v + restingW;
  const levelW = p.massKg * p.runningCostRatio * 3.6 * v + restingW;
  const airMps = v + x.headWindMps;
  const dragAreaM2 = p.runningDragAreaRatio * p.bodySurfaceM2;
  const dragN = 0.5 * x.airDensityKgPerM3 * dragAreaM2 * airMps * Math.abs(airMps);
  const dragW = (levelW * p.dragCostRatio * dragN) / (p.massKg * STANDARD_GRAVITY);

  const sport = x.sportIndex;
  const steepW = p.massKg * (p.restingPowerWPerKg + steepWalkingCostJPerKgPerM(i) * v);
  const walkingW = sport !== 1 ? 0 : i > 0.3 ? steepW : p.massKg * walkingPowerWPerKg(v, i);
  const cyclingW = p.cyclingCostRatio * cyclingMetabolicPowerW(x.mechanicalPowerW, p.massKg);
  const wetsuitRatio = x.wetsuitResistance > 0 ? p.wetsuitCostRatio : 1;
  const swimmingW = sport === 3 ? 1000 * v * wetsuitRatio * swimCostKjPerM(v, p.swimCostKjPerM) : 0;

  const onFootW = sport === 0 ? runningW + dragW : walkingW;
  const movingW = sport === 2 ? cyclingW : sport === 3 ? swimmingW : onFootW;
  s.metabolicPowerW = Math.max(restingW, sport === 4 ? restingW : movingW);

  // Work against gravity is negative downhill: the braking muscles turn it into heat.
  const climbingW = (p.massKg * STANDARD_GRAVITY * v * i) / Math.sqrt(1 + i * i);
  s.externalWorkW = sport < 2 ? climbingW : sport === 2 ? x.mechanicalPowerW : 0;

  // A walk has no speed that a run could be set against: its load is what it costs above standing, over what running at
  // critical speed costs. Downhill the saving stops where it does for runs.
  const runningLoad = equivalentLevelSpeedMps(v, i) / p.criticalSpeedMps;
  const levelWalkWPerKg = sport === 1 ? walkingPowerWPerKg(v, 0) - 1.44 : 0;
  const walkWPerKg = (walkingW - restingW) / p.massKg;
  const walkedWPerKg = v > 0 ? Math.max(0.55 * levelWalkWPerKg, walkWPerKg) : 0;
  const walkingLoad = walkedWPerKg / (p.runningCostRatio * 3.6 * p.criticalSpeedMps);
  const onFootLoad = sport === 0 ? runningLoad : walkingLoad;
  const cyclingLoad = x.mechanicalPowerW / p.criticalPowerW;
  const swimmingLoad = v / p.criticalSwimSpeedMps;
  s.relativeLoadRatio = sport < 2 ? onFootLoad : sport === 2 ? cyclingLoad : sport === 3 ? swimmingLoad : 0;
}
