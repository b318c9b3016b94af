import type { AthleteProfile } from "@crampcast/model/athlete";
import { type Course, courseFromDistance, courseFromPoints, evenAidStations } from "@crampcast/model/course";
import type { IntakePlan, RaceLeg, RaceRequest } from "@crampcast/model/scenario";
import { requestProblem } from "@crampcast/model/scenario";
import { typedWeather, type WeatherSeries } from "@crampcast/model/weather";
import type { HourDraft, LegDraft, RaceDraft } from "./race-draft.ts";
import { instantInZone } from "./time-zone.ts";

/** Members and seed of a forecast made here: enough for a steady percent, and the same answer each time. */
const MEMBER_COUNT = 1000;
const SEED = 1;
const DAY_MS = 86_400_000;

/** A thing in the form that keeps a forecast from being made. */
export interface DraftProblem {
  readonly ok: false;
  readonly field: string;
  readonly reason: string;
  readonly allowed: string;
}
type Built<T> = ({ readonly ok: true } & T) | DraftProblem;

/** The course of a leg, from the file or from the typed numbers. */
export function courseOf(leg: LegDraft): Built<{ readonly course: Course }> {
  if (leg.courseSource === "file" && leg.fileCourse !== null) {
    const { fileCourse, officialDistanceM, aidEveryM } = leg;
    const stretched =
      officialDistanceM === null
        ? { ok: true as const, course: fileCourse }
        : courseFromPoints({ name: fileCourse.name, points: fileCourse.points, officialDistanceM });
    if (!stretched.ok) return stretched;
    const lengthM = stretched.course.points.at(-1)?.distanceM ?? 0;
    const aidStations = aidEveryM === null ? fileCourse.aidStations : evenAidStations(lengthM, aidEveryM);
    const notes = [...new Set([...fileCourse.notes, ...stretched.course.notes])];
    return { ok: true, course: { ...stretched.course, aidStations, notes } };
  }
  if (leg.distanceM === null)
    return { ok: false, field: "distance", reason: "there is no distance", allowed: "a distance" };
  return courseFromDistance({
    name: "",
    distanceM: leg.distanceM,
    climbM: leg.climbM ?? 0,
    aidStations: leg.aidEveryM === null ? [] : evenAidStations(leg.distanceM, leg.aidEveryM),
  });
}

/** The weather of the form as a series. Typed clock times more than three hours before the start are the next day. */
export function weatherOf(
  draft: RaceDraft,
  startEpochMs: number,
  utcOffsetS: number,
): Built<{ readonly weather: WeatherSeries }> {
  if (draft.weatherSource !== "typed") {
    if (draft.series === null)
      return { ok: false, field: "weather", reason: "there is no weather", allowed: "some weather" };
    return { ok: true, weather: draft.series };
  }
  const place = placeOf(draft);
  const localStartMs = startEpochMs + utcOffsetS * 1000;
  const localMidnightMs = Math.floor(localStartMs / DAY_MS) * DAY_MS;
  const startHour = (localStartMs - localMidnightMs) / 3_600_000;
  return typedWeather({
    ...place,
    utcOffsetS,
    localMidnightEpochMs: localMidnightMs - utcOffsetS * 1000,
    hours: draft.hours.map((hour) => ({ ...hour, localHour: localHourOf(hour, startHour) })),
  });
}

function localHourOf(hour: HourDraft, startHour: number): number {
  const [hours = 0, minutes = 0] = hour.time.split(":").map(Number);
  const clock = hours + minutes / 60;
  return clock < startHour - 3 ? clock + 24 : clock;
}

/** Where the race is: the first placed point of a course file, else what was typed. */
export function placeOf(draft: RaceDraft): { readonly latitudeDeg: number; readonly longitudeDeg: number } {
  const placed = placeOfCourse(draft);
  return placed ?? { latitudeDeg: draft.latitudeDeg, longitudeDeg: draft.longitudeDeg };
}

/** First placed point of the course files, or null. */
export function placeOfCourse(
  draft: RaceDraft,
): { readonly latitudeDeg: number; readonly longitudeDeg: number } | null {
  for (const leg of draft.legs) {
    const point =
      leg.courseSource === "file" ? leg.fileCourse?.points.find((one) => one.latitudeDeg !== null) : undefined;
    if (point && point.latitudeDeg !== null && point.longitudeDeg !== null) {
      return { latitudeDeg: point.latitudeDeg, longitudeDeg: point.longitudeDeg };
    }
  }
  return null;
}

function intakeOf(leg: LegDraft): IntakePlan {
  return {
    pattern: leg.pattern,
    drinkKgPerH: leg.drinkKgPerH,
    drinkPerStationKg: leg.drinkPerStationKg,
    drinkSodiumMmolPerL: leg.drinkSodiumMmolPerL,
    drinkTemperatureC: leg.drinkTemperatureC,
    drinkCarbohydrateGPerL: leg.drinkCarbohydrateGPerL,
    capsules: leg.hasCapsules ? { everyS: leg.capsuleEveryS, sodiumMmol: leg.capsuleSodiumMmol } : null,
  };
}

function legOf(leg: LegDraft, raceName: string): Built<{ readonly leg: RaceLeg }> {
  const built = courseOf(leg);
  if (!built.ok) return built;
  if (leg.goalTimeS === null) return { ok: false, field: "goal", reason: "there is no goal time", allowed: "a time" };
  return {
    ok: true,
    leg: {
      sport: leg.sport,
      course: built.course.name === "" ? { ...built.course, name: raceName } : built.course,
      pacing: {
        strategy: leg.strategy,
        goalTimeS: leg.goalTimeS,
        powerW: leg.sport === "cycling" ? leg.powerW : null,
      },
      intake: intakeOf(leg),
      clothingClo: leg.clothingClo,
      waterTemperatureC: leg.sport === "swimming" ? leg.waterTemperatureC : null,
      hasWetsuit: leg.sport === "swimming" && leg.hasWetsuit,
    },
  };
}

/** The whole request of a forecast, or the first thing that keeps it from being made. */
export function raceRequestOf(
  draft: RaceDraft,
  athlete: AthleteProfile,
  defaultName: string,
): Built<{ readonly request: RaceRequest }> {
  const start = instantInZone(draft.date, draft.time, draft.zone);
  if (start === null) return { ok: false, field: "start", reason: "is no date and time", allowed: "a date and a time" };
  const weather = weatherOf(draft, start.epochMs, start.utcOffsetS);
  if (!weather.ok) return weather;
  const name = draft.name.trim() || defaultName;
  const legs: RaceLeg[] = [];
  for (const one of draft.legs) {
    const built = legOf(one, name);
    if (!built.ok) return built;
    legs.push(built.leg);
  }
  const request: RaceRequest = {
    formatVersion: 1,
    name,
    athlete,
    startEpochMs: start.epochMs,
    weather: weather.weather,
    legs,
    memberCount: MEMBER_COUNT,
    seed: SEED,
  };
  const problem = requestProblem(request);
  return problem ?? { ok: true, request };
}
