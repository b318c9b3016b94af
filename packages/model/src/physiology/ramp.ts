// Positional numbers, against the house rule, because the step calls this helper and its text admits no objects.

/**
 * 0 up to one value, 1 from another, a straight line between; the second may lie below the first. Stands wherever a source
 * names a threshold: nobody's stomach or skin switches at a number, and a jump would tell two bodies apart that differ in
 * the last digit of a calculation.
 */
export const rampFraction = (value: number, noneAt: number, allAt: number): number =>
  Math.min(1, Math.max(0, (value - noneAt) / (allAt - noneAt)));
