/** Height of the wind that weather services state, and of a runner's or rider's chest. */
const SERVICE_HEIGHT_M = 10;
const BODY_HEIGHT_M = 1.5;
/** Power-law exponent in open country. Towns and forest have 0.25 to 0.30. */
const OPEN_COUNTRY_EXPONENT = 0.15;

/** Wind at chest height, m/s, from the wind at 10 m in open country. @source power law of the wind profile */
export function windAtBodyHeightMps(windAt10mMps: number): number {
  return windAt10mMps * (BODY_HEIGHT_M / SERVICE_HEIGHT_M) ** OPEN_COUNTRY_EXPONENT;
}

/** Wind as the moving athlete meets it; a tail wind has a negative `headWindMps`. */
export interface WindAlongCourse {
  readonly headWindMps: number;
  readonly crossWindMps: number;
}

/**
 * Splits wind into its part against the heading and the part across it, m/s. Where either direction is unknown the
 * wind is taken as across: it cools, and neither helps nor hinders.
 * @source plane geometry; `windFromDeg` is where the wind comes from
 */
export function windAlongHeading(wind: {
  readonly windSpeedMps: number;
  readonly windFromDeg: number | null;
  readonly headingDeg: number | null;
}): WindAlongCourse {
  if (wind.windFromDeg === null || wind.headingDeg === null) return { headWindMps: 0, crossWindMps: wind.windSpeedMps };
  const angle = (Math.PI / 180) * (wind.windFromDeg - wind.headingDeg);
  return {
    headWindMps: wind.windSpeedMps * Math.cos(angle),
    crossWindMps: Math.abs(wind.windSpeedMps * Math.sin(angle)),
  };
}
