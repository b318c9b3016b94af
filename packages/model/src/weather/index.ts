export { type AirAtAltitude, airAtAltitude, standardPressurePa } from "./altitude.ts";
export {
  type HourOfWeather,
  isPlaced,
  placesOf,
  type WeatherOfPlace,
  type WeatherSeries,
  withEveryHour,
} from "./conditions.ts";
export { type Conditions, conditionsAt, type PlaceOnWay, wbgtC, weatherReader } from "./conditions-at.ts";
export { relativeHumidityFromDewPointFraction } from "./humidity.ts";
export { clearSkyIrradianceWPerM2, cloudTransmissionFraction, directIrradianceFraction } from "./irradiance.ts";
export {
  meanRadiantTemperatureC,
  projectedAreaFraction,
  type RadiationField,
  skyEmissivityFraction,
} from "./mean-radiant-temperature.ts";
export { type OpenMeteoResult, weatherFromOpenMeteo } from "./open-meteo.ts";
export { cosineOfSolarZenith, type SunInstant, sunDistanceRatio, sunInstantAt } from "./sun.ts";
export {
  type TypedHour,
  type TypedWeather,
  typedWeather,
  weatherBounds,
  weatherPlaceBounds,
  weatherProblem,
} from "./typed-weather.ts";
export { type WbgtInput, type WbgtParts, wbgtParts } from "./wbgt.ts";
export { type WindAlongCourse, windAlongHeading, windAtBodyHeightMps } from "./wind.ts";
