import { type ActivitySummary, summaryOf } from "../activity/activity-summary.ts";
import type { Activity } from "../activity/recording.ts";
import { equivalentLevelSpeedMps } from "../physiology/metabolism/index.ts";

/**
 * What is kept of a cleaned activity: best efforts, time at speeds, powers and heart rates. Speeds on slopes count as the
 * level speed of equal cost. @source minetti2002
 */
export function summarise(activity: Activity): ActivitySummary {
  return summaryOf(activity, (gradeRatio) => equivalentLevelSpeedMps(1, gradeRatio));
}
