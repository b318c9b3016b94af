/**
 * Gross energy cost of front crawl, kJ per m, from the athlete's cost at 0.95 m/s. The exponent 1.4 joins the two
 * measured speeds of the source. @source toussaint1990 @unit kJ/m
 */
export const swimCostKjPerM = (speedMps: number, costAtReferenceKjPerM: number): number =>
  costAtReferenceKjPerM * (speedMps / 0.95) ** 1.4;
