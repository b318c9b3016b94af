import type { MuscleGroup } from "../physiology/muscle-groups.ts";
import type { Basis } from "../scenario/basis.ts";

/** Central estimate with its 10 % and 90 % quantiles over the ensemble. */
export interface Spread {
  /** @unit as the key of the spread */
  readonly central: number;
  /** @unit as the key of the spread */
  readonly low: number;
  /** @unit as the key of the spread */
  readonly high: number;
}

/** Quantiles of one quantity along the race, one number per display instant. */
export interface Fan {
  /** Name of the quantity with its unit, for example `coreTemperatureC`. */
  readonly name: string;
  /** @unit as `name` */
  readonly p05: readonly number[];
  /** @unit as `name` */
  readonly p25: readonly number[];
  /** @unit as `name` */
  readonly p50: readonly number[];
  /** @unit as `name` */
  readonly p75: readonly number[];
  /** @unit as `name` */
  readonly p95: readonly number[];
}

/** The forecast at one display instant. */
export interface ForecastPoint {
  readonly distanceM: number;
  /** Seconds since the start. */
  readonly timeS: number;
  readonly altitudeM: number;
  /** Chance of a first cramp up to here: mean over the ensemble. */
  readonly crampProbability: number;
  /** 10 % and 90 % quantiles over the ensemble. */
  readonly crampProbabilityLow: number;
  readonly crampProbabilityHigh: number;
  /** Chance that the first cramp falls between the point before and this one. */
  readonly crampProbabilityHere: number;
}

/** Chance that the first cramp strikes this muscle group. */
export interface MuscleForecast {
  readonly muscle: MuscleGroup;
  readonly crampProbability: number;
}

/** Shares of the forecast probability by cause; they add to 1 (all 0 when the probability is 0). */
export interface CauseForecast {
  /** Fatigue alone: altered neuromuscular control. */
  readonly fatigueFraction: Spread;
  /** Electrolytes alone. */
  readonly electrolytesFraction: Spread;
  /** Fatigue made worse by fluid or sodium change. */
  readonly interactionFraction: Spread;
}

export type { Basis } from "../scenario/basis.ts";

/** A limit crossed in the simulation that a person must hear about. */
export interface ForecastWarning {
  /** Stable key: `mass-gain`, `low-sodium`, `hot-core`, `stomach-full`, `over-critical-power`, `outside-evidence` … */
  readonly key: string;
  readonly severity: "note" | "warning" | "stop";
  /** In English, with its figures in SI units. */
  readonly message: string;
  /** The figures of the message by name with their unit, for other languages and units; absent: it has none. */
  readonly values?: Readonly<Record<string, number>> | undefined;
  /** Share of members in which it happened. */
  readonly memberFraction: number;
}

/** The whole answer. Serialisable; the same request gives the same bytes on the same engine. */
export interface Forecast {
  readonly modelVersion: string;
  readonly seed: number;
  /** SHA-256 of the canonical JSON of the request, hexadecimal. */
  readonly inputHash: string;
  /** @unit count */
  readonly memberCount: number;
  readonly raceName: string;
  readonly durationS: number;
  readonly distanceM: number;
  /** Chance of at least one cramp during the race: mean over the ensemble, susceptibility integrated out. */
  readonly crampProbability: number;
  /** 10 % and 90 % quantiles of the same over the ensemble. */
  readonly crampProbabilityLow: number;
  readonly crampProbabilityHigh: number;
  /** Where the first cramp falls if there is one: 25, 50, 75 % quantiles of distance; null when probability is 0. */
  readonly onsetDistanceM: Spread | null;
  readonly onsetTimeS: Spread | null;
  readonly byDistance: readonly ForecastPoint[];
  /** All eight groups, most likely first. */
  readonly byMuscle: readonly MuscleForecast[];
  readonly byCause: CauseForecast;
  readonly fans: readonly Fan[];
  /** Values at the finish. */
  readonly atFinish: {
    readonly coreTemperatureC: Spread;
    readonly bodyMassLossFraction: Spread;
    readonly plasmaSodiumMmolPerL: Spread;
    readonly sweatKg: Spread;
    readonly sweatSodiumLossMmol: Spread;
    readonly urineKg: Spread;
    /** Present where drink is on offer and drunk to thirst. */
    readonly drunkKg?: Spread | undefined;
  };
  readonly warnings: readonly ForecastWarning[];
  readonly basis: readonly Basis[];
  /** Share of the model's parameters that rest on an assumption and not on a source. */
  readonly assumedParameterFraction: number;
}
