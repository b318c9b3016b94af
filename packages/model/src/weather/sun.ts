/** Where on earth and when, as the sun sees it. */
export interface SunInstant {
  /** @unit degree */
  readonly latitudeDeg: number;
  /** @unit degree */
  readonly longitudeDeg: number;
  /** Day of the year, 1 on 1 January. @unit day */
  readonly dayOfYear: number;
  /** Hours since midnight UTC. @unit h */
  readonly utcHours: number;
}

const DAY_MS = 86_400_000;

/** Day of the year and UTC hours of an instant, at a place. */
export function sunInstantAt(place: { latitudeDeg: number; longitudeDeg: number }, epochMs: number): SunInstant {
  const midnightMs = Math.floor(epochMs / DAY_MS) * DAY_MS;
  const newYearMs = Date.UTC(new Date(midnightMs).getUTCFullYear(), 0, 1);
  return {
    latitudeDeg: place.latitudeDeg,
    longitudeDeg: place.longitudeDeg,
    dayOfYear: 1 + (midnightMs - newYearMs) / DAY_MS,
    utcHours: (epochMs - midnightMs) / 3_600_000,
  };
}

/** Angle of the year, rad, in which declination, equation of time and distance are Fourier series. */
function yearAngleRad(instant: SunInstant): number {
  return (2 * Math.PI * (instant.dayOfYear + instant.utcHours / 24)) / 365.25;
}

/**
 * Cosine of the solar zenith angle; negative when the sun is below the horizon.
 * @source truncated Fourier series of declination and equation of time as used by Di Napoli et al. (thermofeel)
 * @unit ratio
 */
export function cosineOfSolarZenith(instant: SunInstant): number {
  const g = yearAngleRad(instant);
  const declinationDeg =
    0.396372 -
    22.91327 * Math.cos(g) +
    4.02543 * Math.sin(g) -
    0.387205 * Math.cos(2 * g) +
    0.051967 * Math.sin(2 * g) -
    0.154527 * Math.cos(3 * g) +
    0.084798 * Math.sin(3 * g);
  const timeCorrectionDeg =
    0.004297 +
    0.107029 * Math.cos(g) -
    1.837877 * Math.sin(g) -
    0.837378 * Math.cos(2 * g) -
    2.340475 * Math.sin(2 * g);
  const hourAngleDeg = 15 * (instant.utcHours - 12) + instant.longitudeDeg + timeCorrectionDeg;
  const rad = Math.PI / 180;
  const declination = declinationDeg * rad;
  const latitude = instant.latitudeDeg * rad;
  return (
    Math.sin(declination) * Math.sin(latitude) +
    Math.cos(declination) * Math.cos(latitude) * Math.cos(hourAngleDeg * rad)
  );
}

/**
 * Distance to the sun relative to its yearly mean, to first order in the eccentricity; 0.983 early in January.
 * @source first-order orbit, eccentricity 0.0167, perihelion 3 January
 * @unit ratio
 */
export function sunDistanceRatio(instant: SunInstant): number {
  return 1 - 0.0167 * Math.cos(yearAngleRad(instant) - (2 * Math.PI * 3) / 365.25);
}
