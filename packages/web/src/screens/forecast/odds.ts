/** A chance as a natural frequency: `count` in `of`; or a word where a fraction would pretend to know more. */
export type Odds = { readonly count: number; readonly of: number } | "fewer-than-1-in-200" | "nearly-all";

const rareDenominators = [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200];
const frequencies = [
  ...rareDenominators.map((of) => ({ count: 1, of })),
  ...(
    [
      [3, 10],
      [2, 5],
      [1, 2],
      [3, 5],
      [2, 3],
      [7, 10],
      [3, 4],
      [4, 5],
      [5, 6],
      [7, 8],
      [9, 10],
      [19, 20],
    ] as const
  ).map(([count, of]) => ({ count, of })),
];

const logit = (probability: number) => Math.log(probability / (1 - probability));

/** The natural frequency nearest to a probability on the log-odds scale. */
export function oddsOf(probability: number): Odds {
  if (probability < 0.004) return "fewer-than-1-in-200";
  if (probability > 0.95) return "nearly-all";
  const target = logit(probability);
  return frequencies.reduce((best, candidate) =>
    Math.abs(logit(candidate.count / candidate.of) - target) < Math.abs(logit(best.count / best.of) - target)
      ? candidate
      : best,
  );
}
