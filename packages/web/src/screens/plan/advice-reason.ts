import { type ConstraintCheck, type Recommendation, thinsBlood } from "@crampcast/model/plan";

/** Name of the text that says what a change is for. Blood sodium is a reason to drink less only where the own plan thins the blood. */
export const adviceReason = (
  key: Recommendation["key"],
  own: readonly ConstraintCheck[],
): Recommendation["key"] | "drink-less-dry" => (key === "drink-less" && !thinsBlood(own) ? "drink-less-dry" : key);
