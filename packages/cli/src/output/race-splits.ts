import type { Forecast, ForecastPoint } from "@crampcast/model";
import { interpolate } from "./sparkline.ts";

/** One row of the distance table. */
export interface SplitRow {
  readonly distanceM: number;
  readonly timeS: number;
  readonly crampProbability: number;
  readonly crampProbabilityLow: number;
  readonly crampProbabilityHigh: number;
  /** Chance that the first cramp falls between the row before and this one. */
  readonly crampProbabilityHere: number;
  readonly isFinish: boolean;
}

/** Columns of a forecast's points, the shape that interpolation reads. */
export interface CourseColumns {
  readonly along: readonly number[];
  readonly timeS: readonly number[];
  readonly altitudeM: readonly number[];
  readonly crampProbability: readonly number[];
  readonly crampProbabilityLow: readonly number[];
  readonly crampProbabilityHigh: readonly number[];
}

/** The points of a forecast as columns. */
export function alongCourse(points: readonly ForecastPoint[]): CourseColumns {
  return {
    along: points.map((point) => point.distanceM),
    timeS: points.map((point) => point.timeS),
    altitudeM: points.map((point) => point.altitudeM),
    crampProbability: points.map((point) => point.crampProbability),
    crampProbabilityLow: points.map((point) => point.crampProbabilityLow),
    crampProbabilityHigh: points.map((point) => point.crampProbabilityHigh),
  };
}

/** Distance between rows, m: the smallest of 1, 2, 5, 10, 20, 50 units that leaves at most 45 rows. */
export function rowStepM(distanceM: number, unitLengthM: number): number {
  const counts = [1, 2, 5, 10, 20, 50, 100];
  return unitLengthM * (counts.find((count) => distanceM / (count * unitLengthM) <= 45) ?? 200);
}

/** Rows every `stepM` and one at the finish; a last whole step within 5 % of a step of the finish is left out. */
export function splitRows(forecast: Forecast, stepM: number): SplitRow[] {
  const course = alongCourse(forecast.byDistance);
  const finishM = course.along.at(-1) ?? forecast.distanceM;
  const marks: number[] = [];
  for (let mark = stepM; mark < finishM - 0.05 * stepM; mark += stepM) marks.push(mark);
  marks.push(finishM);
  let before = 0;
  return marks.map((distanceM, index) => {
    const at = (values: readonly number[]) => interpolate(course.along, values, distanceM);
    const crampProbability = at(course.crampProbability);
    const row = {
      distanceM,
      timeS: at(course.timeS),
      crampProbability,
      crampProbabilityLow: at(course.crampProbabilityLow),
      crampProbabilityHigh: at(course.crampProbabilityHigh),
      crampProbabilityHere: Math.max(0, crampProbability - before),
      isFinish: index === marks.length - 1,
    };
    before = crampProbability;
    return row;
  });
}
