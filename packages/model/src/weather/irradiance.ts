/**
 * Clear-sky global horizontal irradiance, W/m²; 0 with the sun below the horizon.
 * @source Haurwitz 1945
 */
export function clearSkyIrradianceWPerM2(cosZenithRatio: number): number {
  return cosZenithRatio > 0 ? 1098 * cosZenithRatio * Math.exp(-0.059 / cosZenithRatio) : 0;
}

/**
 * Share of clear-sky irradiance that passes a sky of this cloud cover (0-1).
 * @source Kasten and Czeplak 1980 (recalled)
 */
export function cloudTransmissionFraction(cloudCoverFraction: number): number {
  return 1 - 0.75 * cloudCoverFraction ** 3.4;
}

/**
 * Share of global irradiance that comes straight from the sun, 0-0.9; 0 below half a degree of elevation.
 * Depends on how much of the extraterrestrial irradiance arrives: a fixed share would be wrong under cloud.
 * @source Liljegren 2008
 */
export function directIrradianceFraction(sky: {
  readonly globalIrradianceWPerM2: number;
  readonly cosZenithRatio: number;
  readonly sunDistanceRatio: number;
}): number {
  if (sky.cosZenithRatio <= 0.00873 || sky.globalIrradianceWPerM2 <= 0) return 0;
  const atTopWPerM2 = (1367 * sky.cosZenithRatio) / sky.sunDistanceRatio ** 2;
  const clearness = Math.min(sky.globalIrradianceWPerM2 / atTopWPerM2, 0.85);
  return Math.min(Math.max(Math.exp(3 - 1.34 * clearness - 1.65 / clearness), 0), 0.9);
}
