import { saturationVapourPressurePa } from "../units/convert.ts";

/**
 * Relative humidity, 0-1, from air temperature and dew point; capped at 1, since stored dew points are rounded.
 * @source definition
 */
export function relativeHumidityFromDewPointFraction(airTemperatureC: number, dewPointC: number): number {
  return Math.min(1, saturationVapourPressurePa(dewPointC) / saturationVapourPressurePa(airTemperatureC));
}
