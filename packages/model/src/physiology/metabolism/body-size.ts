/** Body surface, m², from mass and height. @source DuBois 1916 @unit m² */
export const bodySurfaceAreaM2 = (massKg: number, heightM: number): number =>
  0.20247 * massKg ** 0.425 * heightM ** 0.725;
