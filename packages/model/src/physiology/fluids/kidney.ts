/** Urine flow, kg/min, at a vasopressin level in pg/mL and a solute load in mosmol/min. @source robertson @unit kg/min */
export const urineFlowKgPerMin = (vasopressinPgPerMl: number, soluteMosmPerMin: number): number => {
  const squared = vasopressinPgPerMl * vasopressinPgPerMl;
  return soluteMosmPerMin / (50 + (1150 * squared) / (squared + 6.25));
};
