import { raceTimeZone } from "@crampcast/model/plan/race-day";
import type { Pacing, RaceRequest } from "@crampcast/model/scenario";
import { isPlaced } from "@crampcast/model/weather";
import { emptyDraft, emptyLeg, type LegDraft, type RaceDraft } from "./race-draft.ts";
import { zoneWithOffset } from "./time-zone.ts";

const TYPED_ROWS = 12;
const ROWS_BEFORE_START_MS = 3 * 3_600_000;
const DAY_MS = 86_400_000;

/** The form of an existing plan, so that a sample or an older race can be changed. */
export function draftOfRequest(request: RaceRequest): RaceDraft {
  const offsetS = request.weather.utcOffsetS;
  const local = new Date(request.startEpochMs + offsetS * 1000).toISOString();
  const isTyped = fitsRows(request);
  return {
    ...emptyDraft(request.startEpochMs),
    name: request.name,
    date: local.slice(0, 10),
    time: local.slice(11, 16),
    zone: raceTimeZone(request) ?? zoneWithOffset(offsetS, request.startEpochMs),
    legs: request.legs.map((leg, index) => ({
      ...emptyLeg(String(index + 1), leg.sport),
      courseSource: "file",
      fileCourse: leg.course,
      distanceM: leg.course.points.at(-1)?.distanceM ?? null,
      goalTimeS: leg.pacing.goalTimeS,
      strategy: leg.pacing.strategy,
      powerW: leg.pacing.powerW,
      aidEveryM: null,
      clothingClo: leg.clothingClo,
      waterTemperatureC: leg.waterTemperatureC,
      hasWetsuit: leg.hasWetsuit,
      pattern: leg.intake.pattern,
      drinkKgPerH: leg.intake.drinkKgPerH,
      drinkPerStationKg: leg.intake.drinkPerStationKg,
      isToThirst: leg.intake.isToThirst === true,
      drink: "own",
      drinkSodiumMmolPerL: leg.intake.drinkSodiumMmolPerL,
      drinkCarbohydrateGPerL: leg.intake.drinkCarbohydrateGPerL,
      drinkTemperatureC: leg.intake.drinkTemperatureC,
      hasCapsules: leg.intake.capsules !== null,
      capsuleEveryS: leg.intake.capsules?.everyS ?? 3600,
      capsuleSodiumMmol: leg.intake.capsules?.sodiumMmol ?? 10,
      ...walkBreaksOf(leg.pacing),
      stopPerStationS: leg.pacing.stopPerStationS ?? null,
      foodCarbohydrateGPerH: leg.intake.foodCarbohydrateGPerH ?? null,
      foodSodiumMmolPerH: leg.intake.foodSodiumMmolPerH ?? null,
      servings: leg.intake.servings?.map((serving) => ({ ...serving })) ?? null,
    })),
    weatherSource: isTyped ? "typed" : request.weather.origin === "open-meteo" ? "server" : "kept",
    hours: request.weather.hours.slice(0, isTyped ? TYPED_ROWS : 3).map((hour, index) => ({
      id: String(index),
      time: new Date(hour.epochMs + offsetS * 1000).toISOString().slice(11, 16),
      airTemperatureC: hour.airTemperatureC,
      relativeHumidityFraction: hour.relativeHumidityFraction,
      windSpeedMps: hour.windSpeedMps,
      cloudCoverFraction: hour.cloudCoverFraction,
    })),
    series: isTyped ? null : request.weather,
    latitudeDeg: request.weather.latitudeDeg,
    longitudeDeg: request.weather.longitudeDeg,
    raceId: null,
    memberCount: request.memberCount,
    seed: request.seed,
    preCooling: request.preCooling?.method ?? "none",
    ...(request.preCooling ? { preCoolingDoseGPerKg: request.preCooling.doseGPerKg } : {}),
  };
}

function walkBreaksOf({ walkBreaks }: Pacing): Partial<LegDraft> {
  if (!walkBreaks) return {};
  const { everyS, everyM, lengthS: walkLengthS } = walkBreaks;
  if (everyS !== null) return { walkBreaks: "time", walkEveryS: everyS, walkLengthS };
  return everyM === null ? {} : { walkBreaks: "distance", walkEveryM: everyM, walkLengthS };
}

/**
 * Whether the rows of the form can hold this weather without loss: few clock times from three hours before the start on,
 * one day at most, and only what a row asks for.
 */
function fitsRows({ weather, startEpochMs }: RaceRequest): boolean {
  if (weather.origin !== "typed" || weather.hours.length > TYPED_ROWS || isPlaced(weather)) return false;
  const localStartMs = startEpochMs + weather.utcOffsetS * 1000;
  const startMs = localStartMs % DAY_MS;
  const midnightMs = localStartMs - startMs;
  const firstMs = startMs - ROWS_BEFORE_START_MS;
  return weather.hours.every((hour) => {
    const atMs = hour.epochMs + weather.utcOffsetS * 1000 - midnightMs;
    const isClock = atMs % 60_000 === 0 && atMs >= Math.max(0, firstMs) && atMs < DAY_MS + Math.max(0, firstMs);
    return isClock && hour.windFromDeg === null && hour.globalIrradianceWPerM2 === null && hour.airPressurePa === null;
  });
}
