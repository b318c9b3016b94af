/** A value that cannot be used, named so that a form can show it beside the field. */
export interface FieldProblem {
  readonly ok: false;
  /** Path inside the request, for example `athlete.massKg`. */
  readonly field: string;
  /** What was wrong, in plain words. */
  readonly reason: string;
  /** What would have been accepted, for example `30 to 200`. */
  readonly allowed: string;
}

/** Inclusive bounds of one quantity. */
export interface Bound {
  /** @unit as the bounded quantity */
  readonly min: number;
  /** @unit as the bounded quantity */
  readonly max: number;
}

/** The problem of a value outside its bounds or not finite, or null when it can be used. */
export function boundProblem(field: string, value: number, bound: Bound): FieldProblem | null {
  if (value >= bound.min && value <= bound.max) return null;
  return { ok: false, field, reason: `is ${value}`, allowed: `${bound.min} to ${bound.max}` };
}
