/** Total body water, kg, of a man. @source watson1980 */
export const bodyWaterOfMenKg = (body: { ageYears: number; heightM: number; massKg: number }): number =>
  2.447 - 0.09516 * body.ageYears + 10.74 * body.heightM + 0.3362 * body.massKg;

/** Total body water, kg, of a woman. @source watson1980 */
export const bodyWaterOfWomenKg = (body: { heightM: number; massKg: number }): number =>
  -2.097 + 10.69 * body.heightM + 0.2466 * body.massKg;

/** Plasma volume at rest, L: 0.58 of the blood volume. @source nadler1962 @unit L */
export const plasmaVolumeL = (body: { isMale: boolean; heightM: number; massKg: number }): number => {
  const cubed = body.heightM * body.heightM * body.heightM;
  return (
    0.58 *
    (body.isMale ? 0.3669 * cubed + 0.03219 * body.massKg + 0.6041 : 0.3561 * cubed + 0.03308 * body.massKg + 0.1833)
  );
};

/** Change of plasma volume, as a fraction, from haemoglobin and haematocrit before and after. @source dillCostill1974 */
export const plasmaVolumeChangeFraction = (blood: {
  /** Any unit, the same in both. @unit g/dL */
  haemoglobinBefore: number;
  /** @unit g/dL */
  haemoglobinAfter: number;
  haematocritBeforeFraction: number;
  haematocritAfterFraction: number;
}): number =>
  ((blood.haemoglobinBefore / blood.haemoglobinAfter) * (1 - blood.haematocritAfterFraction)) /
    (1 - blood.haematocritBeforeFraction) -
  1;
