/**
 * Share of the way to its steady level that a first-order process covers in a time, given in time constants: 1 − e⁻ˣ to one
 * part in a million up to 1 and to the last digit below 0.1. Not written with an exponential, because 1 − e⁻ˣ of a small x
 * loses its digits, and what builds up over hours is a sum of such small shares.
 */
export const approachFraction = (timeConstants: number): number => {
  const half = 0.5 * timeConstants;
  const squared = half * half;
  const tanh = Math.min(1, (half * (15 + squared)) / (15 + 6 * squared));
  return (2 * tanh) / (1 + tanh);
};
