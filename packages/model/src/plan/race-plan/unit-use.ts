import type { RaceLeg, RaceRequest } from "../../scenario/index.ts";
import { mostCupsAtStation, usedStations } from "./controls.ts";
import type { UnitUse } from "./limits.ts";
import type { PlanWishes, Supplies } from "./race-plan.ts";

const offWhole = (count: number): number => Math.abs(count - Math.round(count));
const overOffered = (used: number, offered: number): number => (used <= 0 ? 0 : offered > 0 ? used / offered : 2);

function useOfServings(leg: RaceLeg, supplies: Supplies | null): UnitUse {
  const cupsAt = new Map<number, number>();
  let bottles = 0;
  let capsules = 0;
  let offWholeCount = 0;
  for (const { source, distanceM, count } of leg.intake.servings ?? []) {
    if (source === "station") cupsAt.set(distanceM, (cupsAt.get(distanceM) ?? 0) + count);
    else if (source === "bottle") bottles += count;
    else capsules += count;
    if (source !== "bottle") offWholeCount = Math.max(offWholeCount, offWhole(count));
  }
  const stations = new Set(leg.course.aidStations.map((each) => each.distanceM));
  let ratio = Math.max(
    overOffered(bottles, supplies?.bottles?.maxCount ?? 0),
    overOffered(capsules, supplies?.capsules?.maxCount ?? 0),
  );
  for (const [distanceM, cups] of cupsAt) {
    const isOffered = supplies !== null && supplies.stationDrinks.length > 0 && stations.has(distanceM);
    ratio = Math.max(ratio, overOffered(cups, isOffered ? mostCupsAtStation(supplies) : 0));
  }
  return { offWholeCount: Math.max(offWholeCount, offWhole(bottles)), usedOverOfferedRatio: ratio };
}

/** Of a plan by the hour or by the station: what comes to less than whole units, and what nobody hands out. */
function useOfAmounts(leg: RaceLeg, supplies: Supplies | null): UnitUse {
  const { intake, pacing } = leg;
  const capsules = intake.capsules === null ? 0 : Math.floor(pacing.goalTimeS / intake.capsules.everyS);
  const capsuleRatio = overOffered(capsules, supplies?.capsules?.maxCount ?? 0);
  if (supplies === null) return { offWholeCount: 0, usedOverOfferedRatio: Math.max(0, capsuleRatio) };
  const stationKg = mostCupsAtStation(supplies) * supplies.cupKg;
  if (intake.pattern === "aid-stations") {
    const cups = intake.drinkPerStationKg / supplies.cupKg;
    const isOffered = supplies.stationDrinks.length > 0;
    return {
      offWholeCount: offWhole(Number(cups.toFixed(6))),
      usedOverOfferedRatio: Math.max(capsuleRatio, overOffered(intake.drinkPerStationKg, isOffered ? stationKg : 0)),
    };
  }
  const drinkKg = (intake.drinkKgPerH * pacing.goalTimeS) / 3600;
  const fromStationsKg = supplies.stationDrinks.length > 0 ? usedStations(leg).length * stationKg : 0;
  const fromBottlesKg = supplies.bottles === null ? 0 : supplies.bottles.maxCount * supplies.bottles.bottleKg;
  return {
    // Sips by the hour are no count of anything.
    offWholeCount: drinkKg > 0 ? 1 : 0,
    usedOverOfferedRatio: Math.max(capsuleRatio, overOffered(drinkKg, fromStationsKg + fromBottlesKg)),
  };
}

/** How far a plan is from whole cups, bottles and capsules, and from what there is on each leg. */
export function unitUse(request: RaceRequest, wishes: PlanWishes): UnitUse {
  let offWholeCount = 0;
  let usedOverOfferedRatio = 0;
  for (const [index, leg] of request.legs.entries()) {
    // Nothing is taken in the water, whatever the plan says.
    if (leg.sport === "swimming") continue;
    const supplies = wishes.suppliesOfLegs[index] ?? null;
    const use = leg.intake.servings ? useOfServings(leg, supplies) : useOfAmounts(leg, supplies);
    offWholeCount = Math.max(offWholeCount, use.offWholeCount);
    usedOverOfferedRatio = Math.max(usedOverOfferedRatio, use.usedOverOfferedRatio);
  }
  return { offWholeCount, usedOverOfferedRatio };
}
