import type { ConstraintCheck, RacePlan } from "@crampcast/model/plan";

/**
 * The limits that a plan breaks. That it does not come in whole cups is left out: drinking evenly harms nobody, it only
 * cannot be handed out as told; `isToldEvenly` says it.
 */
export const brokenLimits = ({ constraints }: RacePlan): readonly ConstraintCheck[] =>
  constraints.filter((check) => !check.isKept && check.key !== "whole-units");

/** Whether the plan is told by the hour or by the station and not in whole cups, bottles and capsules. */
export const isToldEvenly = ({ constraints }: RacePlan): boolean =>
  constraints.some((check) => !check.isKept && check.key === "whole-units");
