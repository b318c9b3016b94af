const STEFAN_BOLTZMANN = 5.670374419e-8;
const SKIN_ABSORPTIVITY = 0.7;
const SKIN_EMISSIVITY = 0.97;
const GROUND_EMISSIVITY = 0.95;
const GROUND_ALBEDO = 0.2;
/** Ground above air temperature per unit of irradiance, K per W/m²: an assumption; asphalt may reach 0.02. */
const GROUND_WARMING = 0.01;

/** What radiates on a body outdoors. */
export interface RadiationField {
  readonly airTemperatureC: number;
  readonly vapourPressurePa: number;
  readonly cloudCoverFraction: number;
  readonly globalIrradianceWPerM2: number;
  /** Share of the global irradiance that is direct. */
  readonly directFraction: number;
  readonly cosZenithRatio: number;
  /** Share of the sky that is not hidden by houses or trees; 1 in the open. */
  readonly skyViewFraction: number;
}

/**
 * Share of an upright body's surface that the sun strikes, by solar elevation in DEGREES: both terms of the bracket
 * are degrees (one public library has the square in radians, 22 % too much at 85°).
 * @source projected area factor of a standing person, Fanger as in Di Napoli 2020
 */
export function projectedAreaFraction(elevationDeg: number): number {
  return 0.308 * Math.cos((Math.PI / 180) * elevationDeg * (0.998 - elevationDeg ** 2 / 50000));
}

/**
 * Emissivity of the sky seen from the ground; rises with vapour and cloud.
 * @source Liljegren 2008 (clear); Unsworth and Monteith (cloud, recalled)
 */
export function skyEmissivityFraction(vapourPressurePa: number, cloudCoverFraction: number): number {
  const clear = 0.575 * (vapourPressurePa / 100) ** 0.143;
  return (1 - 0.84 * cloudCoverFraction) * clear + 0.84 * cloudCoverFraction;
}

/**
 * Mean radiant temperature of an upright body outdoors, °C: long waves of sky and ground, diffuse, reflected and direct sun.
 * What the skyline hides radiates at air temperature.
 * @source Di Napoli 2020 form
 */
export function meanRadiantTemperatureC(field: RadiationField): number {
  const airK = field.airTemperatureC + 273.15;
  const groundK = airK + GROUND_WARMING * field.globalIrradianceWPerM2;
  const skyEmissivity = skyEmissivityFraction(field.vapourPressurePa, field.cloudCoverFraction);
  const view = field.skyViewFraction;
  const downWPerM2 = STEFAN_BOLTZMANN * airK ** 4 * (view * skyEmissivity + (1 - view));
  const upWPerM2 = GROUND_EMISSIVITY * STEFAN_BOLTZMANN * groundK ** 4 + (1 - GROUND_EMISSIVITY) * downWPerM2;
  const directWPerM2 = field.globalIrradianceWPerM2 * field.directFraction;
  const diffuseWPerM2 = view * (field.globalIrradianceWPerM2 - directWPerM2);
  const beamWPerM2 = field.cosZenithRatio > 0.00873 ? directWPerM2 / field.cosZenithRatio : 0;
  const elevationDeg = (180 / Math.PI) * Math.asin(Math.min(1, Math.max(0, field.cosZenithRatio)));
  const absorbedWPerM2 =
    0.5 * downWPerM2 +
    0.5 * upWPerM2 +
    (SKIN_ABSORPTIVITY / SKIN_EMISSIVITY) *
      (0.5 * diffuseWPerM2 +
        0.5 * GROUND_ALBEDO * field.globalIrradianceWPerM2 +
        projectedAreaFraction(elevationDeg) * beamWPerM2);
  return (absorbedWPerM2 / STEFAN_BOLTZMANN) ** 0.25 - 273.15;
}
