import { relativeHumidityFractionFromVapour, vapourPressurePaFromHumidity } from "../units/convert.ts";

const SEA_LEVEL_PRESSURE_PA = 101_325;
/**
 * Fall of air temperature with altitude, K/m: mean of the standard atmosphere, ISO 2533, and the rate with which weather
 * services bring their grid to a place, so that this undoes their own step. An assumption for one race: mountains have
 * 4 to 5 in winter and at night (and inversions), up to 8 on a sunny afternoon.
 */
const LAPSE_K_PER_M = 0.0065;
/** Vapour pressure on mountains falls to a tenth over this height, m. @source Hann, observations on mountain stations */
const VAPOUR_DECADE_M = 6300;

/** Air as it changes with altitude. */
export interface AirAtAltitude {
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  readonly airPressurePa: number | null;
}

/** Air pressure at an altitude, Pa. @source standard atmosphere, ISO 2533 */
export function standardPressurePa(altitudeM: number): number {
  return SEA_LEVEL_PRESSURE_PA * (1 - 2.25577e-5 * altitudeM) ** 5.2559;
}

/**
 * Air of one altitude as it is at another, nearby: colder by 6.5 K/km upwards, with the vapour that mountains show
 * (pressure down by 31 % in a km, so that relative humidity stays much as it was) and never more than the colder air
 * can hold. A measured pressure changes as in the standard atmosphere. Meant for up to some 2000 m of difference.
 * @source standard atmosphere, ISO 2533; vapour after Hann
 */
export function airAtAltitude<T extends AirAtAltitude>(air: T, fromM: number, toM: number): T {
  if (fromM === toM) return air;
  const airTemperatureC = air.airTemperatureC - LAPSE_K_PER_M * (toM - fromM);
  const vapourPressurePa =
    vapourPressurePaFromHumidity(air.airTemperatureC, air.relativeHumidityFraction) *
    10 ** ((fromM - toM) / VAPOUR_DECADE_M);
  return {
    ...air,
    airTemperatureC,
    relativeHumidityFraction: Math.min(1, relativeHumidityFractionFromVapour(airTemperatureC, vapourPressurePa)),
    airPressurePa:
      air.airPressurePa === null ? null : air.airPressurePa * (standardPressurePa(toM) / standardPressurePa(fromM)),
  };
}
