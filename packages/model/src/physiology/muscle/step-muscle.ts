import { STANDARD_GRAVITY } from "../../units/constants.ts";
import { muscleIndices } from "../muscle-groups.ts";
import type { Parameters } from "../parameters.ts";
import { rampFraction } from "../ramp.ts";
import type { State } from "../state.ts";
import type { StepInput } from "../step-input.ts";
import { approachFraction } from "./approach.ts";
import { meanRecoveryPerS } from "./fatigue-models.ts";
import { durabilityLossFraction, reserveAfterFraction } from "./reserve.ts";

/** Work or distance left above the critical power or speed, as a share of the whole. @source skiba2012 zanini2025 */
export function stepReserve(x: StepInput, p: Parameters, s: State): void {
  const sport = x.sportIndex;
  const heavy = rampFraction(s.relativeLoadRatio, p.heavyDomainLoadRatio - 0.02, p.heavyDomainLoadRatio + 0.02);
  s.heavyDomainS = s.heavyDomainS + heavy * x.stepS;
  const critical = sport === 2 ? p.criticalPowerW : sport === 3 ? p.criticalSwimSpeedMps : p.criticalSpeedMps;
  const whole = sport === 2 ? p.workReserveJ : sport === 3 ? p.swimReserveM : p.distanceReserveM;
  const kept = 1 - durabilityLossFraction(s.heavyDomainS);
  const above = ((s.relativeLoadRatio - kept) * critical * x.stepS) / whole;
  s.reserveFraction = reserveAfterFraction(s.reserveFraction, above);
  s.lowestReserveFraction = Math.min(s.lowestReserveFraction, s.reserveFraction);
}

/**
 * Load, fast fatigue, slow fatigue and eccentric damage of each muscle group.
 * @source looft2018 rakshit2021 millet2011 maeo2017
 */
export function stepMuscle(x: StepInput, p: Parameters, s: State): void {
  const sport = x.sportIndex;
  const dt = x.stepS;
  const i = Math.min(0.45, Math.max(-0.45, x.gradeRatio));
  const onFoot = sport < 2;
  const rel = s.relativeLoadRatio * (sport === 1 ? p.walkingLoadRatio : 1);
  const duty = sport === 0 ? p.runningDutyFraction : sport === 1 ? p.walkingDutyFraction : p.otherDutyFraction;
  const workDuty = rel > 0 ? duty : 0;
  const strongest =
    sport === 2 ? p.largestCyclingShareRatio : sport === 3 ? p.largestSwimmingShareRatio : p.largestRunningShareRatio;
  const uphill = onFoot ? Math.max(0, i) : 0;
  const downhill = onFoot ? Math.max(0, -i) : 0;
  const brakingKjPerKg = (STANDARD_GRAVITY * downhill * x.speedMps * dt) / 1000;
  // Named for race pace, 0.85 of critical speed in a marathon: who runs slower lands softer.
  const paceRatio = Math.min(1.3, s.relativeLoadRatio / 0.85);
  const levelDamage = sport === 0 ? (p.levelRunningDamagePerKm * paceRatio * x.speedMps * dt) / 1000 : 0;
  const healing = 1 / (3600 * p.slowRecoveryH);

  for (const m of muscleIndices) {
    const share = sport === 2 ? p.cyclingShareRatio[m] : sport === 3 ? p.swimmingShareRatio[m] : p.runningShareRatio[m];
    const slope = Math.max(0, 1 + p.uphillLoadRatio[m] * uphill + p.downhillLoadRatio[m] * downhill);
    const load = share * slope * rel;
    s.loadRatio[m] = load;

    const target = Math.min(0.95, p.targetLoadRatio * load);
    const recovery = meanRecoveryPerS(p.recoveryRatePerS[m], p.restRecoveryRatio[m], workDuty);
    const steady = (p.fatigueRatePerS[m] * target * workDuty) / recovery;
    const fast = steady + (s.fastFatigueFraction[m] - steady) * Math.exp(-recovery * dt);
    s.fastFatigueFraction[m] = fast > 1e-12 ? Math.min(1, fast) : 0;

    const intensity = (load / strongest) ** p.slowFatigueExponentRatio;
    const building = (p.slowFatiguePerH * intensity) / 3600;
    const rate = building + healing;
    const slowSteady = (building * p.slowFatigueCeilingFraction) / rate;
    s.slowFatigueFraction[m] =
      s.slowFatigueFraction[m] + (slowSteady - s.slowFatigueFraction[m]) * approachFraction(rate * dt);

    const harm = p.damageResponseRatio * (p.damagePerKjPerKg[m] * brakingKjPerKg + levelDamage);
    // A straight line from three quarters of an hour of descent would pass all that an ultramarathon was seen to take.
    s.damageFraction[m] = Math.min(0.3, s.damageFraction[m] + harm);

    s.fatigueFraction[m] =
      1 - (1 - s.fastFatigueFraction[m]) * (1 - s.slowFatigueFraction[m]) * (1 - s.damageFraction[m]);
  }
}
