/**
 * Net energy cost of running on a grade, J per kg and m; the grade is clamped to ±0.45.
 * The level value of the polynomial is 6 % above the authors' own level measurement.
 * @source minetti2002 @unit J/kg/m
 */
export const runningCostJPerKgPerM = (gradeRatio: number): number => {
  const i = Math.min(0.45, Math.max(-0.45, gradeRatio));
  return 3.6 + i * (19.5 + i * (46.3 + i * (-43.3 + i * (-30.4 + i * 155.4))));
};

/** Net energy cost of walking on a grade, J per kg and m; used above +0.30 only. @source minetti2002 @unit J/kg/m */
export const steepWalkingCostJPerKgPerM = (gradeRatio: number): number => {
  const i = Math.min(0.45, Math.max(-0.45, gradeRatio));
  return 2.5 + i * (19.6 + i * (51.9 + i * (-76.8 + i * (-58.7 + i * 280.5))));
};

/**
 * Gross walking power per kg; valid −0.40 to +0.45 and up to 1.96 m/s, standard error 0.42 W/kg.
 * A widely copied version has 1.11 where 1.1 stands.
 * @source looney2019 @unit W/kg
 */
export const walkingPowerWPerKg = (speedMps: number, gradeRatio: number): number => {
  const v = speedMps;
  const g = 100 * Math.min(0.45, Math.max(-0.4, gradeRatio));
  const grade = 0.34 * v * g * (1 - 1.05 ** (1 - 1.1 ** (g + 32)));
  return 1.44 + 1.94 * v ** 0.43 + 0.24 * v * v * v * v + grade;
};

/** Oxygen uptake of running, mL per kg and minute. @source acsm @unit mL/kg/min */
export const acsmRunningOxygenMlPerKgPerMin = (speedMps: number, gradeRatio: number): number => {
  const s = 60 * speedMps;
  return 0.2 * s + 0.9 * s * gradeRatio + 3.5;
};

/** Oxygen uptake of walking, mL per kg and minute. @source acsm @unit mL/kg/min */
export const acsmWalkingOxygenMlPerKgPerMin = (speedMps: number, gradeRatio: number): number => {
  const s = 60 * speedMps;
  return 0.1 * s + 1.8 * s * gradeRatio + 3.5;
};

/**
 * Speed on the level that costs a runner as much as this speed on this grade.
 * Downhill the saving stops at 0.55 of the level cost. @source minetti2002
 */
export const equivalentLevelSpeedMps = (speedMps: number, gradeRatio: number): number => {
  const ratio = runningCostJPerKgPerM(gradeRatio) / 3.6;
  return speedMps * (gradeRatio >= 0 ? ratio : Math.max(0.55, ratio));
};
