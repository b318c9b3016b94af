/** Share of the sweat that evaporates at a required wettedness; above 1 half of what is left. @source iso7933 */
export const evaporationEfficiencyFraction = (requiredWettednessRatio: number): number =>
  requiredWettednessRatio <= 1
    ? 1 - (requiredWettednessRatio * requiredWettednessRatio) / 2
    : ((2 - requiredWettednessRatio) * (2 - requiredWettednessRatio)) / 2;

/**
 * Skin wettedness at which sweat that evaporates equals what the air can take, with efficiency 1 − w²/2; 0–1.
 * Both arguments in W/m². Exact solution, no iteration. @source iso7933 kuwabara2021
 */
export const predictedWettednessFraction = (maximumEvaporationWPerM2: number, sweatWPerM2: number): number => {
  const k = maximumEvaporationWPerM2 / sweatWPerM2;
  // The root √(k² + 2) − k, written so that it keeps its digits when there is hardly any sweat.
  return k >= 0.5 ? 2 / (Math.sqrt(k * k + 2) + k) : 1;
};
