/**
 * Heat acclimation, 0–1, after one day: an hour or more of exercise in heat closes a sixth of what is missing; a day
 * without loses 2.5 % of it. @source daanen2018
 */
export const acclimationAfterDayFraction = (beforeFraction: number, hadHotHour: boolean): number =>
  hadHotHour ? beforeFraction + (1 - beforeFraction) / 6 : beforeFraction * (1 - 0.025);
