import type { RecordingColumns, Sport } from "@crampcast/model/activity";

/** One track point as the file states it; NaN where it states nothing. */
export interface TrackPoint {
  epochMs: number;
  latitudeDeg: number;
  longitudeDeg: number;
  altitudeM: number;
  distanceM: number;
  speedMps: number;
  heartRateBpm: number;
  /** As the file counts it: strides of one foot, crank turns. */
  cadencePerMin: number;
  powerW: number;
  deviceTemperatureC: number;
}

/** A point that states nothing yet. */
export function emptyTrackPoint(): TrackPoint {
  return {
    epochMs: Number.NaN,
    latitudeDeg: Number.NaN,
    longitudeDeg: Number.NaN,
    altitudeM: Number.NaN,
    distanceM: Number.NaN,
    speedMps: Number.NaN,
    heartRateBpm: Number.NaN,
    cadencePerMin: Number.NaN,
    powerW: Number.NaN,
    deviceTemperatureC: Number.NaN,
  };
}

/** Points as columns; seconds count from `startEpochMs`. Running cadence below 120 a minute is taken as one foot's. */
export function columnsOfPoints({
  points,
  startEpochMs,
  sport,
}: {
  readonly points: readonly TrackPoint[];
  readonly startEpochMs: number;
  readonly sport: Sport;
}): RecordingColumns {
  const column = (take: (point: TrackPoint) => number) => {
    const values = new Float64Array(points.length);
    let isPresent = false;
    points.forEach((point, row) => {
      const value = take(point);
      values[row] = value;
      isPresent ||= !Number.isNaN(value);
    });
    return isPresent ? values : null;
  };
  const cadence = column((point) => point.cadencePerMin);
  const onFoot = sport === "running" || sport === "walking";
  return {
    timeS: Float64Array.from(points, (point) => (point.epochMs - startEpochMs) / 1000),
    latitudeDeg: column((point) => point.latitudeDeg),
    longitudeDeg: column((point) => point.longitudeDeg),
    altitudeM: column((point) => point.altitudeM),
    distanceM: column((point) => point.distanceM),
    speedMps: column((point) => point.speedMps),
    heartRateBpm: column((point) => point.heartRateBpm),
    cadencePerMin:
      cadence !== null && onFoot && meanAboveZero(cadence) < 120 ? cadence.map((value) => value * 2) : cadence,
    powerW: column((point) => point.powerW),
    deviceTemperatureC: column((point) => point.deviceTemperatureC),
    coreTemperatureC: null,
  };
}

function meanAboveZero(values: Float64Array): number {
  const moving = values.filter((value) => value > 0);
  return moving.reduce((sum, value) => sum + value, 0) / Math.max(1, moving.length);
}

/** A number a person could mean; NaN for empty or foreign text. */
export function numberOf(text: string): number {
  return text === "" ? Number.NaN : Number(text.replace(",", "."));
}

/** UTC milliseconds of an ISO time; a time without zone is taken as UTC. NaN for foreign text. @unit ms */
export function epochMsOf(text: string): number {
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return Number.NaN;
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
}

/** The movement a TCX or GPX file names in its own words or in Strava's numbers. */
export function sportOfWord(word: string | null): Sport {
  const text = (word ?? "").trim().toLowerCase();
  if (
    /^(9|running|run|jogging|trail.?run.*|treadmill.*|virtual.?run|street_running|indoor_running|track_running|race|corrida)$/.test(
      text,
    )
  )
    return "running";
  if (
    /^(1|biking|cycling|bike|ride|road.?biking|mountain.?biking|virtual.?ride|e-?bike.*|gravel.*|indoor_cycling)$/.test(
      text,
    )
  )
    return "cycling";
  if (/^(16|swimming|swim|open.?water.*|lap.?swimming|pool.?swim)$/.test(text)) return "swimming";
  if (/^(10|4|walking|walk|hiking|hike|wandern|trekking)$/.test(text)) return "walking";
  return "other";
}
