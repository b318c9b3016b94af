import { type ScreeningAnswers, type SelfTestId, selfTests } from "../../screening/index.ts";

/** Change of one leg in one self-test between two screenings. */
export interface TestChange {
  readonly test: SelfTestId;
  readonly side: "left" | "right";
  /** @unit of the test */
  readonly before: number;
  /** @unit of the test */
  readonly after: number;
  /**
   * More than the measuring error that was published; `unknown` where none was read, so nothing is claimed.
   * A change beyond error is a change of the test, not of cramps.
   */
  readonly verdict: "more" | "less" | "within-error" | "unknown";
}

/** What the self-tests show, held against the smallest change that is more than measuring error. @source hebertLosier2017 powden2015 */
export function testChanges(before: ScreeningAnswers, after: ScreeningAnswers): readonly TestChange[] {
  return selfTests.flatMap((test) =>
    (["left", "right"] as const).flatMap((side): TestChange[] => {
      const first = before[test[side]];
      const last = after[test[side]];
      if (typeof first !== "number" || typeof last !== "number") return [];
      // The limit between sides is the published measuring error of the test where it is a difference.
      const error = test.sides?.kind === "difference" ? test.sides.limit : null;
      const change = last - first;
      const verdict =
        error === null ? "unknown" : Math.abs(change) <= error ? "within-error" : change > 0 ? "more" : "less";
      return [{ test: test.id, side, before: first, after: last, verdict }];
    }),
  );
}
