import { numberIn, type ScreeningAnswers } from "./questionnaire/answers.ts";
import type { QuestionId } from "./questionnaire/items.ts";
import type { ScreeningSourceKey } from "./screening-sources.ts";

/** Name of a self-test. */
export type SelfTestId = "bridge" | "calf" | "hop" | "wall";

/** What healthy people reach, with the spread that was published. */
export interface Norm {
  /** Mean or median, as the words of the test say; null where only words can be said. @unit of the test */
  readonly centre: number | null;
  /** Standard deviation, where one was read. @unit of the test */
  readonly standardDeviation: number | null;
  readonly sources: readonly [ScreeningSourceKey, ...ScreeningSourceKey[]];
}

/** A test that a person can do at home. None was shown to foretell cramps. */
export interface SelfTest {
  readonly id: SelfTestId;
  readonly left: QuestionId;
  readonly right: QuestionId;
  /** UCUM code. */
  readonly unit: "{repetition}" | "cm";
  readonly norm: { readonly female: Norm | null; readonly male: Norm | null };
  /** Difference between the sides that is more than measuring error or a source's limit; null where none was read. */
  readonly sides:
    | {
        readonly kind: "difference" /** @unit of the test */;
        readonly limit: number;
        readonly source: ScreeningSourceKey;
      }
    | { readonly kind: "symmetry"; readonly limitFraction: number; readonly source: ScreeningSourceKey }
    | null;
  /** Lower ends of "average" and "good", only where a source names them, and only for men: nobody named them for women. */
  readonly bands: {
    /** @unit of the test */
    readonly average: number;
    /** @unit of the test */
    readonly good: number;
    readonly source: ScreeningSourceKey;
  } | null;
}

const heelRises = ["hebertLosier2017", "sleeswijkVisser2025"] as const;

/** The four tests. */
export const selfTests: readonly SelfTest[] = [
  {
    id: "bridge",
    left: "tests.bridge-left",
    right: "tests.bridge-right",
    unit: "{repetition}",
    norm: { female: null, male: { centre: 25, standardDeviation: null, sources: ["freckleton2014"] } },
    // How well the count repeats was not read, so the sides are not compared.
    sides: null,
    bands: { average: 20, good: 31, source: "freckleton2014" },
  },
  {
    id: "calf",
    left: "tests.calf-left",
    right: "tests.calf-right",
    unit: "{repetition}",
    norm: {
      female: { centre: 21, standardDeviation: null, sources: heelRises },
      male: { centre: 24, standardDeviation: null, sources: heelRises },
    },
    sides: { kind: "difference", limit: 6, source: "hebertLosier2017" },
    bands: null,
  },
  {
    id: "hop",
    left: "tests.hop-left-cm",
    right: "tests.hop-right-cm",
    unit: "cm",
    norm: {
      female: { centre: null, standardDeviation: null, sources: ["myers2014"] },
      male: { centre: 136, standardDeviation: null, sources: ["almalki2021"] },
    },
    sides: { kind: "symmetry", limitFraction: 0.9, source: "hopProcedures2018" },
    bands: null,
  },
  {
    id: "wall",
    left: "tests.wall-left-cm",
    right: "tests.wall-right-cm",
    unit: "cm",
    norm: {
      female: { centre: 12, standardDeviation: 2.8, sources: ["hochMcKeon2011", "kneeToWall2026"] },
      male: { centre: 11.7, standardDeviation: 4.1, sources: ["calatayud2015"] },
    },
    sides: { kind: "difference", limit: 1.9, source: "powden2015" },
    bands: null,
  },
];

/** One leg in one test, beside what healthy people reach. */
export interface SideResult {
  readonly side: "left" | "right";
  /** @unit of the test */
  readonly value: number;
  /** Standard deviations from the mean, where a spread was published. */
  readonly standardScore: number | null;
  readonly band: "poor" | "average" | "good" | null;
}

/** A test that was done. */
export interface SelfTestResult {
  readonly test: SelfTest;
  readonly norm: Norm | null;
  /** Whose norm it is; `unknown` when the person did not say their sex and only men were measured. */
  readonly comparedAs: "female" | "male" | "unknown";
  readonly sides: readonly SideResult[];
  /** More between the sides than their limit; null when there is no limit or one side is missing. */
  readonly areSidesUnequal: boolean | null;
}

function sideOf(
  { test, norm, comparedAs }: Pick<SelfTestResult, "test" | "norm" | "comparedAs">,
  side: "left" | "right",
  value: number | null,
): SideResult[] {
  if (value === null) return [];
  const { centre = null, standardDeviation = null } = norm ?? {};
  const isScored = comparedAs !== "unknown" && centre !== null && standardDeviation !== null;
  const standardScore = isScored ? (value - centre) / standardDeviation : null;
  const { bands } = test;
  if (bands === null || comparedAs !== "male") return [{ side, value, standardScore, band: null }];
  const band = value >= bands.good ? "good" : value >= bands.average ? "average" : "poor";
  return [{ side, value, standardScore, band }];
}

function areUnequal(test: SelfTest, left: number, right: number): boolean | null {
  if (test.sides === null) return null;
  if (test.sides.kind === "difference") return Math.abs(left - right) > test.sides.limit;
  const better = Math.max(left, right);
  return better > 0 && Math.min(left, right) / better < test.sides.limitFraction;
}

/** The tests that were done on at least one leg, beside their norms. */
export function selfTestResults(answers: ScreeningAnswers, sex: "female" | "male" | null): SelfTestResult[] {
  return selfTests.flatMap((test) => {
    const left = numberIn(answers, test.left);
    const right = numberIn(answers, test.right);
    const comparedAs = sex ?? "unknown";
    const norm = test.norm[sex ?? "male"];
    const of = { test, norm, comparedAs } as const;
    const sides = [...sideOf(of, "left", left), ...sideOf(of, "right", right)];
    if (sides.length === 0) return [];
    const areSidesUnequal = left === null || right === null ? null : areUnequal(test, left, right);
    return [{ ...of, sides, areSidesUnequal }];
  });
}
