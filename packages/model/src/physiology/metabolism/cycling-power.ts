import { STANDARD_GRAVITY } from "../../units/constants.ts";

/** Gross metabolic power of cycling at a crank power, before the personal ratio. @source acsm @unit W */
export const cyclingMetabolicPowerW = (mechanicalPowerW: number, massKg: number): number =>
  3.762 * mechanicalPowerW + 2.438 * massKg;

/** What a rider and the road are, for the power equation. */
export interface RidingConditions {
  readonly gradeRatio: number;
  /** Rider, bicycle and load. */
  readonly totalMassKg: number;
  /** Drag coefficient times frontal area; 0.32 on the hoods, 0.26 on aero bars. @unit m² */
  readonly dragAreaM2: number;
  /** Rolling resistance, 0.0040 ± 0.0008. */
  readonly rollingResistanceRatio: number;
  /** @unit kg/m³ */
  readonly airDensityKgPerM3: number;
  /** Positive against the rider. */
  readonly headWindMps: number;
  /** @unit m/s² */
  readonly accelerationMps2: number;
}

/**
 * Crank power that a speed on the road needs. With a tail wind faster than the rider the air pushes: va·|va|.
 * @source martin1998 @unit W
 */
export const powerFromSpeedW = (speedMps: number, road: RidingConditions): number => {
  const v = speedMps;
  const slopeRad = Math.atan(road.gradeRatio);
  const airSpeedMps = v + road.headWindMps;
  const drag = 0.5 * road.airDensityKgPerM3 * (road.dragAreaM2 + 0.0044) * airSpeedMps * Math.abs(airSpeedMps) * v;
  const weight = road.totalMassKg * STANDARD_GRAVITY;
  const rolling = road.rollingResistanceRatio * weight * Math.cos(slopeRad) * v;
  const bearings = v * (91 + 8.7 * v) * 1e-3;
  const climbing = weight * Math.sin(slopeRad) * v;
  const inertia = (road.totalMassKg + 0.14 / (0.311 * 0.311)) * v * road.accelerationMps2;
  return (drag + rolling + bearings + climbing + inertia) / 0.97698;
};

/**
 * Speed at which a crank power of 0 or more is in balance, 0.1 to 30 m/s, by bisection. Downhill or before the wind the
 * power first falls with speed and then rises, so that braking (negative power) has no single speed; for pedalling
 * there is one. Where even 0.1 m/s asks for more, 0.1 is given: slower than that is falling.
 * @source martin1998
 */
export const speedFromPowerMps = (mechanicalPowerW: number, road: RidingConditions): number => {
  let low = 0.1;
  let high = 30;
  for (let round = 0; round < 60; round++) {
    const middle = 0.5 * (low + high);
    const tooSlow = powerFromSpeedW(middle, road) < mechanicalPowerW;
    low = tooSlow ? middle : low;
    high = tooSlow ? high : middle;
  }
  return 0.5 * (low + high);
};
