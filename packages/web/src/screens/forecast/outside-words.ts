import { evidenceLimits } from "@crampcast/model/forecast";
import type { Say } from "../../text/en-forecast.ts";
import { formatNumber, formatTemperature } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";

const hours = (value: number): string => `${formatNumber(value)}\u00a0h`;

/** What of a race lies outside the evidence, in words; empty when nothing is named. */
export function sayOutside(values: Readonly<Record<string, number>>, units: UnitSystem, say: Say): string {
  const { ageYears, highestWbgtC, durationH } = values;
  const { youngestYears, highestWbgtC: mostC, longestS } = evidenceLimits;
  const parts = [
    ...(ageYears === undefined ? [] : [say("outside-ageYears", { limit: youngestYears })]),
    ...(highestWbgtC === undefined
      ? []
      : [
          say("outside-highestWbgtC", {
            value: formatTemperature(highestWbgtC, units),
            limit: formatTemperature(mostC, units),
          }),
        ]),
    ...(durationH === undefined
      ? []
      : [say("outside-durationH", { value: hours(durationH), limit: hours(longestS / 3600) })]),
  ];
  return new Intl.ListFormat(languageInUse(), { type: "conjunction" }).format(parts);
}
