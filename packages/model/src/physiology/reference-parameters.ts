import { type Distribution, muscleParameters, type ParameterName, type Parameters, parameters } from "./parameters.ts";
import { parametersFrom } from "./parameters-from.ts";

/** Middle of a distribution: median, or mean where that is what it is named by. @unit as the parameter */
export const centralValue = (prior: Distribution): number => {
  switch (prior.kind) {
    case "fixed":
      return prior.value;
    case "normal":
      return prior.mean;
    case "log-normal":
      return prior.median;
    case "beta":
      return prior.alpha / (prior.alpha + prior.beta);
  }
};

/** A body at the centre of every prior, with some numbers replaced. */
export const centralParameters = (replaced: { readonly [K in ParameterName]?: number } = {}): Parameters =>
  parametersFrom({
    scalar: (name) => replaced[name] ?? centralValue(parameters[name].prior),
    perMuscle: (name) => [...muscleParameters[name].central],
  });

/**
 * The reference athlete that all end-to-end check values use: a man of 38 years, 70 kg, 1.75 m, not acclimated. Body
 * water is Watson's own; sweat of a judged gain, sodium without store, drink without cooling, a stomach that never slows, level running
 * without damage, the first spread of susceptibility, and
 * a hazard that a fresh muscle has in full: so the check values were computed.
 */
export const referenceParameters = (replaced: { readonly [K in ParameterName]?: number } = {}): Parameters =>
  centralParameters({
    bodyWaterRatio: 1,
    runningDragAreaRatio: 0.8 * 0.266,
    sweatGainGPerM2PerHPerK: 320,
    sweatSodiumMmolPerL: 38,
    inactiveSodiumFraction: 0,
    drinkCoolingRatio: 0,
    hardEffortEmptyingRatio: 1,
    strainedEmptyingRatio: 1,
    levelRunningDamagePerKm: 0,
    frailtyShape: 0.7,
    freshExcitabilityFraction: 1,
    shortenedMuscleGainFraction: 0,
    ...replaced,
  });
