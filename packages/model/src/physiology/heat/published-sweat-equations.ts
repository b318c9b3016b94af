// For display beside the model, never inside it: in self-generated wind they break the energy balance.

/** Sweat rate, g/m²/h, from required and maximum evaporation in W/m². @source gonzalez2009 @unit g/m²/h */
export const gonzalezSweatGPerM2PerH = (requiredWPerM2: number, maximumWPerM2: number): number =>
  147 + 1.527 * requiredWPerM2 - 0.87 * maximumWPerM2;

/** Corrected Shapiro sweat rate, g/m²/h, from required and maximum evaporation. @source gonzalez2009 @unit g/m²/h */
export const correctedShapiroSweatGPerM2PerH = (requiredWPerM2: number, maximumWPerM2: number): number =>
  147 * Math.exp(0.0012 * 27.9 * requiredWPerM2 * maximumWPerM2 ** -0.455);

/** Whether the published equations may be shown: little wind and a moderate maximum evaporation. @source gonzalez2009 */
export const mayShowPublishedSweat = (maximumWPerM2: number, airSpeedMps: number): boolean =>
  maximumWPerM2 < 450 && airSpeedMps < 2.5;
