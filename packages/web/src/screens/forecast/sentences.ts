import type { Forecast } from "@crampcast/model";
import type { ForecastTextKey, Say } from "../../text/en-forecast.ts";
import { formatHours } from "../../text/format.ts";
import { perUnit, type UnitSystem } from "../../text/units.ts";
import { oddsOf } from "./odds.ts";
import { type OnsetWindow, onsetWindow } from "./onset-window.ts";

/** A chance in words: `1 in 5`. */
export function sayOdds(probability: number, say: Say): string {
  const odds = oddsOf(probability);
  if (odds === "fewer-than-1-in-200") return say("oddsUnder");
  if (odds === "nearly-all") return say("oddsNearlyAll");
  return say("oddsOf", { count: odds.count, of: odds.of });
}

/** A place on the course: `km 33` or `mile 20`. */
export function sayMark(distanceM: number, units: UnitSystem, say: Say): string {
  const isMetric = units === "metric";
  const value = distanceM / (isMetric ? perUnit.kilometreM : perUnit.mileM);
  return say(isMetric ? "kmMark" : "mileMark", { value: Math.round(value) });
}

/** The first sentence of a forecast: the chance as a natural frequency, for athletes of this sport. */
export function sayHeadline(forecast: Forecast, isRunning: boolean, say: Say): string {
  const odds = oddsOf(forecast.crampProbability);
  if (odds === "fewer-than-1-in-200") return say(isRunning ? "headlineUnder" : "headlineUnderAthlete");
  if (odds === "nearly-all") return say(isRunning ? "headlineNearlyAll" : "headlineNearlyAllAthlete");
  return say(isRunning ? "headlineOdds" : "headlineOddsAthlete", { odds: say("oddsOf", odds) });
}

/** Its range in words: `between 1 in 9 and 1 in 3`. */
export function sayRange(forecast: Forecast, say: Say): string {
  const low = sayOdds(forecast.crampProbabilityLow, say);
  const high = sayOdds(forecast.crampProbabilityHigh, say);
  return low === high ? say("headlineRangeSame", { low }) : say("headlineRange", { low, high });
}

/** Which words the shares of the causes call for. A cause is the main one from six tenths of the chance. */
export function mainCause({
  byCause,
  atFinish,
}: Pick<Forecast, "byCause" | "atFinish">): Extract<ForecastTextKey, `cause${string}`> {
  if (byCause.fatigueFraction.central >= 0.6) return "causeMainlyFatigue";
  if (byCause.electrolytesFraction.central >= 0.6) {
    // Who is told of lost fluid drinks more: the wrong way for a body that holds too much of it.
    return atFinish.bodyMassLossFraction.central < 0 ? "causeMainlyDilution" : "causeMainlyElectrolytes";
  }
  if (byCause.interactionFraction.central >= 0.6) return "causeMainlyInteraction";
  return "causeMixed";
}

/** The stretch where a first cramp is most likely: `after km 30`, or `between km 20 and km 35`. */
export function sayWhere(window: OnsetWindow, units: UnitSystem, say: Say): string {
  const low = sayMark(window.fromM, units, say);
  if (window.isToFinish) return say("whereAfter", { mark: low });
  return say("whereBetween", { low, high: sayMark(window.toM, units, say) });
}

/** Where, in which muscle and why a first cramp is most likely; null when there is nothing to say. */
export function sayMostLikely(forecast: Forecast, units: UnitSystem, say: Say): string | null {
  const first = forecast.byMuscle[0];
  const window = onsetWindow(forecast);
  if (!window || !first) return null;
  return say("mostLikely", {
    where: sayWhere(window, units, say),
    muscle: say(`muscleName-${first.muscle}`),
    cause: say(mainCause(forecast)),
  });
}

/** The stretch that holds half of the first cramps, in distance and time; null when there are none. */
export function sayOnset(forecast: Forecast, units: UnitSystem, say: Say): string | null {
  const window = onsetWindow(forecast);
  if (!window) return null;
  return say("onsetDetail", {
    low: sayMark(window.fromM, units, say),
    high: window.isToFinish ? say("theFinish") : sayMark(window.toM, units, say),
    from: formatHours(window.fromS),
    to: formatHours(window.toS),
  });
}
