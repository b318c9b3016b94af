/** Constants of the original program, in its own units (K, hPa, g/mol): they are fitted together. */
const STEFAN_BOLTZMANN = 5.6696e-8;
const AIR_HEAT_CAPACITY = 1003.5;
const AIR_MOLAR_MASS = 28.97;
const WATER_MOLAR_MASS = 18.015;
const AIR_GAS_CONSTANT = 8314.34 / AIR_MOLAR_MASS;
const PRANDTL = AIR_HEAT_CAPACITY / (AIR_HEAT_CAPACITY + 1.25 * AIR_GAS_CONSTANT);
const PSYCHROMETRIC = (AIR_HEAT_CAPACITY * AIR_MOLAR_MASS) / WATER_MOLAR_MASS;
const GROUND_ALBEDO = 0.45;
const GROUND_EMISSIVITY = 0.999;
const GLOBE = { diameterM: 0.0508, emissivity: 0.95, albedo: 0.05 };
const WICK = { diameterM: 0.007, lengthM: 0.0254, emissivity: 0.95, albedo: 0.4 };
const TOLERANCE_K = 1e-6;

/** Weather at the height of the instruments, 2 m. */
export interface WbgtInput {
  readonly airTemperatureC: number;
  readonly relativeHumidityFraction: number;
  readonly windSpeedMps: number;
  readonly globalIrradianceWPerM2: number;
  readonly directFraction: number;
  readonly cosZenithRatio: number;
  readonly airPressurePa: number;
}

/** Wet-bulb globe temperature and its parts, °C. */
export interface WbgtParts {
  readonly wbgtC: number;
  readonly globeTemperatureC: number;
  readonly naturalWetBulbTemperatureC: number;
}

function saturationHpa(temperatureK: number): number {
  return 1.004 * 6.1121 * Math.exp((17.502 * (temperatureK - 273.15)) / (temperatureK - 32.18));
}

function viscosity(temperatureK: number): number {
  const omega = 1.048 - (0.034 * (temperatureK / 97 - 2.9)) / 0.4;
  return (2.6693e-6 * Math.sqrt(AIR_MOLAR_MASS * temperatureK)) / (3.617 ** 2 * omega);
}

function conductivity(temperatureK: number): number {
  return (AIR_HEAT_CAPACITY + 1.25 * AIR_GAS_CONSTANT) * viscosity(temperatureK);
}

function diffusivity(temperatureK: number, pressureHpa: number): number {
  return (
    (3.64e-8 *
      (temperatureK / Math.sqrt(132 * 647.3)) ** 2.334 *
      (36.4 * 218) ** (1 / 3) *
      (132 * 647.3) ** (5 / 12) *
      Math.sqrt(1 / AIR_MOLAR_MASS + 1 / WATER_MOLAR_MASS)) /
    (pressureHpa / 1013.25)
  );
}

function reynolds(state: { temperatureK: number; pressureHpa: number; windMps: number; diameterM: number }): number {
  const density = (state.pressureHpa * 100) / (AIR_GAS_CONSTANT * state.temperatureK);
  return (state.windMps * density * state.diameterM) / viscosity(state.temperatureK);
}

/**
 * Temperature at which next(T) = T, K, by halving: `next` falls with T, so there is one. The original program repeats
 * T ← 0.9 T + 0.1 next(T), which gives the same number in light wind and swings without end in strong wind.
 */
function settledK(bracket: { readonly lowK: number; readonly highK: number }, next: (temperatureK: number) => number) {
  let { lowK, highK } = bracket;
  while (highK - lowK > TOLERANCE_K) {
    const middleK = 0.5 * (lowK + highK);
    if (next(middleK) > middleK) lowK = middleK;
    else highK = middleK;
  }
  return 0.5 * (lowK + highK);
}

/**
 * Wet-bulb globe temperature outdoors, °C, with globe and wick solved to the end. At night the globe lies below
 * air temperature: the sky is cold. Valid -20 to 50 °C.
 * @source Liljegren 2008 doi:10.1080/15459620802310770
 */
export function wbgtParts(input: WbgtInput): WbgtParts {
  const airK = input.airTemperatureC + 273.15;
  const pressureHpa = input.airPressurePa / 100;
  const vapourHpa = Math.max(input.relativeHumidityFraction, 0.001) * saturationHpa(airK);
  const windMps = Math.max(input.windSpeedMps, 0.13);
  const cosZenith = Math.max(input.cosZenithRatio, 0.01);
  const solar = input.globalIrradianceWPerM2;
  const direct = solar > 0 ? input.directFraction : 0;
  const airEmissivity = 0.575 * vapourHpa ** 0.143;
  const longWave = 0.5 * (airEmissivity + GROUND_EMISSIVITY) * airK ** 4;

  const globeK = settledK({ lowK: airK - 60, highK: airK + 120 }, (temperatureK) => {
    const film = 0.5 * (temperatureK + airK);
    const re = reynolds({ temperatureK: film, pressureHpa, windMps, diameterM: GLOBE.diameterM });
    const h = ((2 + 0.6 * Math.sqrt(re) * PRANDTL ** 0.3333) * conductivity(film)) / GLOBE.diameterM;
    const fourth =
      longWave -
      (h / (GLOBE.emissivity * STEFAN_BOLTZMANN)) * (temperatureK - airK) +
      ((solar * (1 - GLOBE.albedo)) / (2 * GLOBE.emissivity * STEFAN_BOLTZMANN)) *
        (direct * (1 / (2 * cosZenith) - 1) + 1 + GROUND_ALBEDO);
    return Math.max(fourth, 1) ** 0.25;
  });

  const tanZenith = Math.tan(Math.acos(cosZenith));
  const quarterAspect = (0.25 * WICK.diameterM) / WICK.lengthM;
  const wickSolar =
    (1 - WICK.albedo) *
    solar *
    ((1 - direct) * (1 + quarterAspect) + direct * (tanZenith / Math.PI + quarterAspect) + GROUND_ALBEDO);
  // Far above the air the wick would boil on a high mountain, and the equation ends there.
  const wickK = settledK({ lowK: airK - 70, highK: airK + 20 }, (temperatureK) => {
    const film = 0.5 * (temperatureK + airK);
    const re = reynolds({ temperatureK: film, pressureHpa, windMps, diameterM: WICK.diameterM });
    const h = (0.281 * re ** 0.6 * PRANDTL ** 0.44 * conductivity(film)) / WICK.diameterM;
    const radiation = WICK.emissivity * STEFAN_BOLTZMANN * (longWave - temperatureK ** 4) + wickSolar;
    const density = (pressureHpa * 100) / (AIR_GAS_CONSTANT * film);
    const schmidt = viscosity(film) / (density * diffusivity(film, pressureHpa));
    // The original program lets the heat of evaporation fall towards cold; water does the opposite. Published values
    // carry this sign, so it stays: the right one lowers WBGT by 0.01 to 0.07 K.
    const latentHeat = 2.4073e6 - (71100 * (313.15 - film)) / 30;
    const wetHpa = saturationHpa(temperatureK);
    return (
      airK -
      ((latentHeat / PSYCHROMETRIC) * (wetHpa - vapourHpa) * (PRANDTL / schmidt) ** 0.56) / (pressureHpa - wetHpa) +
      radiation / h
    );
  });

  const globeTemperatureC = globeK - 273.15;
  const naturalWetBulbTemperatureC = wickK - 273.15;
  return {
    globeTemperatureC,
    naturalWetBulbTemperatureC,
    wbgtC: 0.7 * naturalWetBulbTemperatureC + 0.2 * globeTemperatureC + 0.1 * input.airTemperatureC,
  };
}
