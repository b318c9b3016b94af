import type { RacePlan } from "@crampcast/contract";
import type { AthleteProfile } from "@crampcast/model/athlete";
import { type Course, courseDistanceM, courseFromDistance, evenAidStations } from "@crampcast/model/course";
import type { IntakePlan, RaceLeg, RaceRequest, WalkBreaks } from "@crampcast/model/scenario";
import { requestProblem } from "@crampcast/model/scenario";
import { typedWeather, type WeatherSeries } from "@crampcast/model/weather";
import { type HourDraft, type LegDraft, type RaceDraft, usualEnsemble } from "./race-draft.ts";
import { instantInZone } from "./time-zone.ts";

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
  if (leg.courseSource === "file") {
    if (leg.fileCourse === null) {
      return { ok: false, field: "course", reason: "there is no course file", allowed: "a GPX, TCX or FIT file" };
    }
    const { fileCourse, officialDistanceM, aidEveryM } = leg;
    const stretched = stretchedTo(fileCourse, officialDistanceM);
    if (!stretched.ok) return stretched;
    const lengthM = courseDistanceM(stretched.course);
    const aidStations = aidEveryM === null ? stretched.course.aidStations : evenAidStations(lengthM, aidEveryM);
    return { ok: true, course: { ...stretched.course, aidStations } };
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

/** A track this much longer or shorter than the official distance is of another course. */
const STRETCH_LIMIT = 1.1;

function stretchedTo(course: Course, officialDistanceM: number | null): Built<{ readonly course: Course }> {
  const lengthM = courseDistanceM(course);
  if (officialDistanceM === null || lengthM <= 0) return { ok: true, course };
  const ratio = officialDistanceM / lengthM;
  if (ratio > STRETCH_LIMIT || ratio < 1 / STRETCH_LIMIT) {
    const km = (distanceM: number) => (distanceM / 1000).toFixed(1);
    return {
      ok: false,
      field: "official distance",
      reason: `is ${km(officialDistanceM)} km, but the file holds ${km(lengthM)} km`,
      allowed: `${km(lengthM / STRETCH_LIMIT)} to ${km(lengthM * STRETCH_LIMIT)} km`,
    };
  }
  const note = `stretched from ${(lengthM / 1000).toFixed(2)} km to ${(officialDistanceM / 1000).toFixed(2)} km`;
  return {
    ok: true,
    course: {
      ...course,
      points: course.points.map((point) => ({ ...point, distanceM: point.distanceM * ratio })),
      aidStations: course.aidStations.map((station) => ({ ...station, distanceM: station.distanceM * ratio })),
      notes: [...course.notes, note],
    },
  };
}

/** The whole series that the chosen source has: a fetched or loaded one, or that of a plan which is kept as it is. */
export function seriesOf({ series, weatherSource }: RaceDraft): WeatherSeries | null {
  if (series === null || weatherSource === "typed") return null;
  return (series.origin === "open-meteo") === (weatherSource !== "kept") ? series : null;
}

/** The weather of the form as a series. Typed clock times more than three hours before the start are the next day. */
export function weatherOf(
  draft: RaceDraft,
  startEpochMs: number,
  utcOffsetS: number,
): Built<{ readonly weather: WeatherSeries }> {
  if (draft.weatherSource !== "typed") {
    const series = seriesOf(draft);
    if (series === null) return { ok: false, field: "weather", reason: "there is no weather", allowed: "some weather" };
    // The start was typed in the race's own zone; what is shown beside it must be in the same.
    return { ok: true, weather: { ...series, utcOffsetS, ...namedZone(draft.zone) } };
  }
  const place = placeOf(draft) ?? assumedPlace(utcOffsetS);
  const localStartMs = startEpochMs + utcOffsetS * 1000;
  const localMidnightMs = Math.floor(localStartMs / DAY_MS) * DAY_MS;
  const startHour = (localStartMs - localMidnightMs) / 3_600_000;
  const typed = typedWeather({
    ...place,
    utcOffsetS,
    localMidnightEpochMs: localMidnightMs - utcOffsetS * 1000,
    hours: draft.hours.map((hour) => ({ ...hour, localHour: localHourOf(hour, startHour) })),
  });
  return typed.ok ? { ok: true, weather: { ...typed.weather, ...namedZone(draft.zone) } } : typed;
}

/** The name of a zone where it has one: a bare offset knows nothing of the days before and after the race. */
const namedZone = (zone: string): { readonly timeZone?: string } => (/^[A-Za-z]/.test(zone) ? { timeZone: zone } : {});

function localHourOf(hour: HourDraft, startHour: number): number {
  const [hours = 0, minutes = 0] = hour.time.split(":").map(Number);
  const clock = hours + minutes / 60;
  return clock < startHour - 3 ? clock + 24 : clock;
}

/** A place on earth. */
export interface Place {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
}

/** Where the race is: the first placed point of a course file, else what was typed, else null. */
export function placeOf(draft: RaceDraft): Place | null {
  const { latitudeDeg, longitudeDeg } = draft;
  const typed = latitudeDeg === null || longitudeDeg === null ? null : { latitudeDeg, longitudeDeg };
  return placeOfCourse(draft) ?? typed;
}

/** Where the sun is highest when clocks of this offset show noon, half-way to the pole. */
function assumedPlace(utcOffsetS: number): Place {
  return { latitudeDeg: 45, longitudeDeg: Math.max(-180, Math.min(180, (utcOffsetS / 3600) * 15)) };
}

/** First placed point of the course files, or null. */
export function placeOfCourse(draft: RaceDraft): Place | null {
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
    ...(leg.isToThirst ? { isToThirst: true } : {}),
    ...(leg.foodSodiumMmolPerH === null ? {} : { foodSodiumMmolPerH: leg.foodSodiumMmolPerH }),
    ...(leg.foodCarbohydrateGPerH === null ? {} : { foodCarbohydrateGPerH: leg.foodCarbohydrateGPerH }),
    ...(leg.servings === null ? {} : { servings: leg.servings }),
  };
}

function walkBreaksOf(leg: LegDraft): { readonly walkBreaks?: WalkBreaks } {
  if (leg.sport !== "running" || leg.walkBreaks === "none") return {};
  const isByTime = leg.walkBreaks === "time";
  return {
    walkBreaks: {
      everyS: isByTime ? leg.walkEveryS : null,
      everyM: isByTime ? null : leg.walkEveryM,
      lengthS: leg.walkLengthS,
    },
  };
}

/** Whether one stands at aid stations in this sport. */
export const mayStop = ({ sport }: Pick<LegDraft, "sport">): boolean => sport !== "swimming" && sport !== "transition";

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
        ...walkBreaksOf(leg),
        ...(leg.stopPerStationS !== null && mayStop(leg) ? { stopPerStationS: leg.stopPerStationS } : {}),
      },
      intake: intakeOf(leg),
      clothingClo: leg.clothingClo,
      waterTemperatureC: leg.sport === "swimming" ? leg.waterTemperatureC : null,
      hasWetsuit: leg.sport === "swimming" && leg.hasWetsuit,
    },
  };
}

/** The request of a stored race, run by this athlete. */
export function requestOfPlan(plan: RacePlan, athlete: AthleteProfile): RaceRequest {
  return { formatVersion: 1, ...plan, athlete, ...usualEnsemble };
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
    ...(draft.preCooling === "none"
      ? {}
      : { preCooling: { method: draft.preCooling, doseGPerKg: draft.preCoolingDoseGPerKg } }),
    memberCount: draft.memberCount,
    seed: draft.seed,
  };
  const problem = requestProblem(request);
  return problem ?? { ok: true, request };
}
