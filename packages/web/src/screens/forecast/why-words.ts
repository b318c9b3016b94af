import type { DriverInput, DriverKey, DriverPart } from "@crampcast/model";
import type { Say } from "../../text/en-forecast.ts";
import { formatNumber } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";
import { formatByName } from "./basis-value.ts";

/** Parts smaller than this are said to change nothing. @unit probability */
export const NOTHING = 0.0005;

/** Points of a hundred without their sign: whole from ten, with one digit below. */
export function formatPoints(difference: number): string {
  const points = Math.abs(100 * difference);
  return formatNumber(points, points < 9.95 ? 1 : 0);
}

/** What a part does: `+4.2 points`, `−0.5 points`, `no change`. */
export function sayEffect(difference: number, say: Say): string {
  if (Math.abs(difference) < NOTHING) return say("driverNothing");
  return say(difference > 0 ? "driverMore" : "driverLess", { points: formatPoints(difference) });
}

/** A part with its driver as a clause: `earlier cramps add 14 points`. */
function sayClause(part: DriverPart, say: Say): string {
  const { central } = part.crampProbabilityDifference;
  return say(central > 0 ? "driverAdds" : "driverTakes", {
    driver: say(`driverClause-${part.key}`),
    points: formatPoints(central),
  });
}

/** The three largest parts in one sentence; what changes nothing is left out. */
export function sayLargest(drivers: readonly DriverPart[], say: Say): string {
  const clauses = drivers
    .filter((part) => Math.abs(part.crampProbabilityDifference.central) >= NOTHING)
    .slice(0, 3)
    .map((part) => sayClause(part, say));
  if (clauses.length === 0) return say("driversNothing");
  const sentence = new Intl.ListFormat(languageInUse(), { type: "conjunction" }).format(clauses);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Inputs that stand for a driver where it has several. */
const shownInputs: ReadonlySet<string> = new Set([
  "airTemperatureC",
  "relativeHumidityFraction",
  "drinkKgPerH",
  "drinkSodiumMmolPerL",
  "climbM",
  "runningEffortFraction",
  "cyclingEffortFraction",
  "swimmingEffortFraction",
  "criticalSpeedMps",
  "criticalPowerW",
  "criticalSwimSpeedMps",
  "longestSessionS",
  "longLoad",
  "heatAcclimationFraction",
  "crampedRacesOfLastTenCount",
]);

/** The values behind a driver, here and in the usual race: `17 °C (usual 15 °C)`. */
export function sayInputs(
  driver: DriverKey,
  words: { readonly inputs: readonly DriverInput[]; readonly units: UnitSystem; readonly say: Say },
): string {
  const { inputs, units, say } = words;
  const own = inputs.filter((input) => input.driver === driver && shownInputs.has(input.name));
  if (own.every((input) => input.here === null)) return say(`driverUnknown-${driver}`);
  return own
    .filter((input) => input.here !== null)
    .map(({ name, here, usual }) => {
      const value = here === null ? "" : sayValue(name, here, units, say);
      return usual === null ? value : say("driverInput", { value, usual: formatByName(name, usual, units) });
    })
    .join(", ");
}

function sayValue(name: string, here: number, units: UnitSystem, say: Say): string {
  const value = formatByName(name, here, units);
  if (name.endsWith("EffortFraction")) return say("driverEffort", { value });
  if (name === "crampedRacesOfLastTenCount") return say("driverCramped", { value });
  if (name === "relativeHumidityFraction") return say("driverHumidity", { value });
  if (name === "heatAcclimationFraction") return say("driverAdapted", { value });
  if (name === "longestSessionS") return say("driverLongest", { value });
  if (name === "longLoad") return say("driverLoad", { value: formatNumber(here) });
  if (name.startsWith("critical")) return say("driverCapacity", { value });
  return value;
}
