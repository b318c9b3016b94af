import type { AthleteBackground } from "./background.ts";

/** Sex as the body-water and sweat equations of the sources distinguish it. */
export type Sex = "female" | "male";

/**
 * A number derived from the athlete's history, or typed in. A typed value wins; `derivedFrom` says in plain words
 * which activities a derived value rests on.
 */
export interface Capacity {
  /** @unit as the key it stands under */
  readonly value: number;
  /** Coefficient of variation of the value's uncertainty. */
  readonly variationFraction: number;
  readonly origin: "typed" | "derived" | "assumed";
  /** For example `"best efforts of 3:20, 9:50 and 41:10 (12 Mar, 2 Apr, 9 Apr)"`; null when typed or assumed. */
  readonly derivedFrom: string | null;
}

/** What training tells about capacity; each item may be absent. */
export interface TrainingHistory {
  /** Critical speed running. @unit m/s */
  readonly criticalSpeedMps: Capacity | null;
  /** Distance above critical speed, running D′. @unit m */
  readonly distanceReserveM: Capacity | null;
  /** Critical power cycling. @unit W */
  readonly criticalPowerW: Capacity | null;
  /** Work above critical power, W′. @unit J */
  readonly workReserveJ: Capacity | null;
  /** Critical swimming speed. @unit m/s */
  readonly criticalSwimSpeedMps: Capacity | null;
  /** Longest session of the last eight weeks in the race's sport. @unit s */
  readonly longestSessionS: Capacity | null;
  /** Time at or faster than race effort in the last six weeks. @unit s */
  readonly timeAtRaceEffortS: Capacity | null;
  /** Long load: 42-day exponentially weighted mean of daily load. @unit load per day */
  readonly longLoad: Capacity | null;
  /** Short load: 7-day exponentially weighted mean of daily load. @unit load per day */
  readonly shortLoad: Capacity | null;
  /** Weeks of regular strength work, as a share of twelve. */
  readonly strengthWorkFraction: Capacity | null;
  /** Adaptation to heat, 0 none to 1 full. */
  readonly heatAcclimationFraction: Capacity | null;
  /** Largest braking work of one descent session in the last six weeks. @unit kJ/kg */
  readonly descentHabitKjPerKg?: Capacity | null | undefined;
  /** Braking work of the last days that is not yet recovered from, halved every three days. @unit kJ/kg */
  readonly carriedDescentKjPerKg?: Capacity | null | undefined;
}

/** Who runs. Everything the model needs to draw an ensemble of this person. */
export interface AthleteProfile {
  readonly name: string | null;
  readonly sex: Sex;
  readonly ageYears: number;
  readonly massKg: number;
  readonly heightM: number;
  /** Cramps in the last ten races or long sessions; null when not answered. @unit count */
  readonly crampedRacesOfLastTenCount: number | null;
  readonly hasFamilyHistory: boolean | null;
  /** Chronic conditions, counted once each. @unit count */
  readonly chronicConditionCount: number | null;
  /** Sweat sodium measured on the athlete, whole body. */
  readonly measuredSweatSodiumMmolPerL: number | null;
  /** Sweat rate measured at race effort. @unit kg/h */
  readonly measuredSweatRateKgPerH: number | null;
  readonly training: TrainingHistory;
  /** Health, habits and the days before the race; absent where it was never asked. */
  readonly background?: AthleteBackground | null | undefined;
}
