import type { HourOfWeather, RaceLeg, RaceRequest } from "@crampcast/model";
import { relativeHumidityFractionFromVapour, vapourPressurePaFromHumidity } from "@crampcast/model/units";
import { placesOf, withEveryHour } from "@crampcast/model/weather";

/** What the sliders hold. */
export interface WhatIfPlan {
  /** All legs together, changeovers included. */
  readonly goalTimeS: number;
  /** Mean over the legs on which one drinks. */
  readonly drinkKgPerH: number;
  readonly drinkSodiumMmolPerL: number;
  /** Added to every hour of the weather. @unit K */
  readonly airWarmingK: number;
  /** Added to the start. */
  readonly startShiftS: number;
}

const drinks = (leg: RaceLeg): boolean => leg.sport !== "swimming" && leg.sport !== "transition";

const stationsOf = (leg: RaceLeg): number => Math.max(1, leg.course.aidStations.length);

/** What is drunk on a leg per hour, whether sipped or taken at stations. */
function legDrinkKgPerH(leg: RaceLeg): number {
  const { servings } = leg.intake;
  if (servings) {
    const drunkKg = servings.reduce((sum, { drink, count, unitKg }) => sum + (drink === null ? 0 : count * unitKg), 0);
    return drunkKg / (leg.pacing.goalTimeS / 3600);
  }
  if (leg.intake.pattern === "continuous") return leg.intake.drinkKgPerH;
  return (leg.intake.drinkPerStationKg * leg.course.aidStations.length) / (leg.pacing.goalTimeS / 3600);
}

/** The plan of a request as the sliders show it: nothing warmed, nothing shifted. */
export function planOf(request: RaceRequest): WhatIfPlan {
  const drinking = request.legs.filter(drinks);
  const drinkingS = drinking.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0);
  const drunkKg = drinking.reduce((sum, leg) => sum + (legDrinkKgPerH(leg) * leg.pacing.goalTimeS) / 3600, 0);
  return {
    goalTimeS: request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0),
    drinkKgPerH: drinkingS > 0 ? drunkKg / (drinkingS / 3600) : 0,
    drinkSodiumMmolPerL: drinking[0]?.intake.drinkSodiumMmolPerL ?? 0,
    airWarmingK: 0,
    startShiftS: 0,
  };
}

/** The request with the plan of the sliders put in; what no slider moved stays exactly as it was. */
export function requestWith(request: RaceRequest, plan: WhatIfPlan): RaceRequest {
  const was = planOf(request);
  const changeoverS = request.legs.reduce(
    (sum, leg) => sum + (leg.sport === "transition" ? leg.pacing.goalTimeS : 0),
    0,
  );
  const timeFraction = (plan.goalTimeS - changeoverS) / (was.goalTimeS - changeoverS);
  const legs = request.legs.map((leg) => {
    const paced = timeFraction === 1 || leg.sport === "transition" ? leg : withPace(leg, timeFraction);
    if (!drinks(leg)) return paced;
    return withDrink(paced, {
      // The share of the leg in the whole stays; where nothing was drunk anywhere, every leg gets the same.
      drinkKgPerH: was.drinkKgPerH > 0 ? legDrinkKgPerH(leg) * (plan.drinkKgPerH / was.drinkKgPerH) : plan.drinkKgPerH,
      drinkSodiumMmolPerL:
        plan.drinkSodiumMmolPerL === was.drinkSodiumMmolPerL
          ? leg.intake.drinkSodiumMmolPerL
          : plan.drinkSodiumMmolPerL,
      isAmountMoved: plan.drinkKgPerH !== was.drinkKgPerH,
    });
  });
  return {
    ...request,
    legs,
    startEpochMs: request.startEpochMs + plan.startShiftS * 1000,
    weather:
      plan.airWarmingK === 0
        ? request.weather
        : withEveryHour(request.weather, (hour) => warmed(hour, plan.airWarmingK)),
  };
}

function withPace(leg: RaceLeg, timeFraction: number): RaceLeg {
  const { goalTimeS, powerW } = leg.pacing;
  return {
    ...leg,
    pacing: {
      ...leg.pacing,
      goalTimeS: goalTimeS * timeFraction,
      // On a bicycle nearly all power goes against the air, which takes the cube of the speed.
      powerW: powerW === null ? null : powerW / timeFraction ** 3,
    },
  };
}

function withDrink(
  leg: RaceLeg,
  drink: { readonly drinkKgPerH: number; readonly drinkSodiumMmolPerL: number; readonly isAmountMoved: boolean },
): RaceLeg {
  const { servings } = leg.intake;
  if (servings) return { ...leg, intake: { ...leg.intake, ...servedAnew(leg, drink) } };
  const intake = { ...leg.intake, drinkSodiumMmolPerL: drink.drinkSodiumMmolPerL };
  if (!drink.isAmountMoved) return { ...leg, intake };
  if (intake.pattern === "continuous") return { ...leg, intake: { ...intake, drinkKgPerH: drink.drinkKgPerH } };
  const drinkPerStationKg = (drink.drinkKgPerH * (leg.pacing.goalTimeS / 3600)) / stationsOf(leg);
  return { ...leg, intake: { ...intake, drinkPerStationKg } };
}

/** A plan place by place with more or less at each place, or another drink; from nothing it becomes so much an hour. */
function servedAnew(
  leg: RaceLeg,
  drink: { readonly drinkKgPerH: number; readonly drinkSodiumMmolPerL: number; readonly isAmountMoved: boolean },
): Partial<RaceLeg["intake"]> {
  const { intake } = leg;
  const wasKgPerH = legDrinkKgPerH(leg);
  const { drinkKgPerH, drinkSodiumMmolPerL } = drink;
  if (drink.isAmountMoved && wasKgPerH === 0) {
    return { servings: null, pattern: "continuous", drinkKgPerH, drinkSodiumMmolPerL };
  }
  const ratio = drink.isAmountMoved ? drinkKgPerH / wasKgPerH : 1;
  const isSalted = drinkSodiumMmolPerL !== intake.drinkSodiumMmolPerL;
  return {
    drinkSodiumMmolPerL,
    servings: (intake.servings ?? []).flatMap((serving) => {
      if (serving.drink === null) return [serving];
      const count = serving.count * ratio;
      if (count === 0) return [];
      return [
        {
          ...serving,
          count,
          drink: isSalted ? { ...serving.drink, sodiumMmolPerL: drinkSodiumMmolPerL } : serving.drink,
        },
      ];
    }),
  };
}

/** The hour warmer by so many kelvin with the same moisture in the air; the humidity follows, 1 at most. */
function warmed(hour: HourOfWeather, warmingK: number): HourOfWeather {
  const airTemperatureC = hour.airTemperatureC + warmingK;
  const vapourPressurePa = vapourPressurePaFromHumidity(hour.airTemperatureC, hour.relativeHumidityFraction);
  return {
    ...hour,
    airTemperatureC,
    relativeHumidityFraction: Math.min(1, relativeHumidityFractionFromVapour(airTemperatureC, vapourPressurePa)),
  };
}

/** Mean air temperature over the hours that the race touches; of all hours when it touches none. */
export function meanAirTemperatureC(request: RaceRequest): number {
  const endEpochMs = request.startEpochMs + planOf(request).goalTimeS * 1000;
  const hours = placesOf(request.weather).flatMap((place) => place.hours);
  const during = hours.filter((hour) => hour.epochMs > request.startEpochMs - 3_600_000 && hour.epochMs < endEpochMs);
  const counted = during.length > 0 ? during : hours;
  return counted.reduce((sum, hour) => sum + hour.airTemperatureC, 0) / counted.length;
}

/** Whether no slider stands away from the plan. */
export function isUnchanged(plan: WhatIfPlan, was: WhatIfPlan): boolean {
  return (
    plan.goalTimeS === was.goalTimeS &&
    plan.drinkKgPerH === was.drinkKgPerH &&
    plan.drinkSodiumMmolPerL === was.drinkSodiumMmolPerL &&
    plan.airWarmingK === 0 &&
    plan.startShiftS === 0
  );
}
