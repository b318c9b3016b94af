import type { SourceKey } from "../evidence/sources/sources.ts";
import { bodyWaterOfMenKg, bodyWaterOfWomenKg } from "./fluids/body-water.ts";
import { bodySurfaceAreaM2 } from "./metabolism/body-size.ts";
import type { PerMuscle } from "./muscle-groups.ts";

/** How a parameter varies over people. A value outside the parameter's bounds is drawn again. */
export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** `logSd` is the standard deviation of the natural logarithm. */
  | { readonly kind: "log-normal"; readonly median: number; readonly logSd: number }
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number };

/** A parameter says who found it, or admits that it is an assumption and why. */
export type Origin = { readonly source: SourceKey } | { readonly assumption: string };

/** One number of a body, in the unit its key ends in. */
export type ScalarParameter = {
  readonly prior: Distribution;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
  /** Joint variation with another parameter, on the scale both are drawn on. */
  readonly correlation?: { readonly with: string; readonly value: number };
} & Origin;

/** One number for each muscle group: central values and their spread. */
export type MuscleParameter = {
  readonly central: Readonly<PerMuscle>;
  /** `dirichlet`: shares that add to 1, with this concentration in `spread`. */
  readonly spreadKind: "fixed" | "normal" | "log-normal" | "dirichlet";
  readonly spread: number;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
} & Origin;

const fixed = (value: number) => ({ kind: "fixed", value }) as const;
const normal = (mean: number, sd: number) => ({ kind: "normal", mean, sd }) as const;
const logNormal = (median: number, logSd: number) => ({ kind: "log-normal", median, logSd }) as const;

/** Every number of one body and its variation over people. The order is part of the random streams: append only. */
export const parameters = {
  // The athlete; a profile replaces these.
  massKg: { prior: fixed(70), min: 30, max: 200, meaning: "body mass", assumption: "reference athlete" },
  heightM: { prior: fixed(1.75), min: 1.2, max: 2.3, meaning: "height", assumption: "reference athlete" },
  ageYears: { prior: fixed(38), min: 10, max: 100, meaning: "age", assumption: "reference athlete" },
  maleFraction: {
    prior: fixed(1),
    min: 0,
    max: 1,
    meaning: "1 male, 0 female equations",
    assumption: "reference athlete",
  },
  criticalSpeedMps: {
    prior: logNormal(3.9, 0.04),
    min: 1,
    max: 7,
    meaning: "critical speed, running",
    assumption: "reference athlete; 4 % from best efforts",
  },
  distanceReserveM: {
    prior: logNormal(200, 0.2),
    min: 20,
    max: 800,
    meaning: "distance above critical speed, D′",
    assumption: "typical; 20 % from best efforts",
  },
  criticalPowerW: {
    prior: logNormal(250, 0.04),
    min: 50,
    max: 550,
    meaning: "critical power, cycling",
    assumption: "reference athlete; 4 % from best efforts",
  },
  workReserveJ: {
    prior: logNormal(18000, 0.2),
    min: 2000,
    max: 60000,
    meaning: "work above critical power, W′",
    assumption: "typical; 20 % from best efforts",
  },
  criticalSwimSpeedMps: {
    prior: logNormal(1.1, 0.04),
    min: 0.3,
    max: 2.2,
    meaning: "critical swimming speed",
    assumption: "reference athlete",
  },
  swimReserveM: {
    prior: logNormal(18, 0.25),
    min: 3,
    max: 80,
    meaning: "distance above critical swimming speed",
    assumption: "typical of trained swimmers",
  },
  heatAcclimationFraction: {
    prior: fixed(0),
    min: 0,
    max: 1,
    meaning: "adaptation to heat",
    assumption: "none unless the history shows heat",
  },
  // Energy
  runningCostRatio: {
    prior: logNormal(1.08, 0.07),
    min: 0.9,
    max: 1.35,
    meaning: "running cost over Minetti's, ke",
    assumption: "1.08 puts 12 km/h at 41 mL/kg/min",
  },
  steepDescentCostRatio: {
    prior: logNormal(1, 0.1),
    min: 0.7,
    max: 1.4,
    meaning: "extra ratio below −15 %",
    assumption: "only trained descenders were measured",
  },
  runningDragAreaRatio: {
    prior: logNormal(0.213, 0.15),
    min: 0.1,
    max: 0.35,
    meaning: "drag area over skin area",
    source: "pugh1971",
  },
  dragCostRatio: {
    prior: normal(6.13, 1.84),
    min: 1,
    max: 12,
    meaning: "share of level power per share of body weight of drag",
    source: "daSilva2021",
  },
  cyclingCostRatio: {
    prior: logNormal(1, 0.05),
    min: 0.8,
    max: 1.25,
    meaning: "cycling cost over the standard equation, kc",
    source: "ettema2009",
  },
  swimCostKjPerM: {
    prior: logNormal(1.05, 0.2),
    min: 0.55,
    max: 1.6,
    meaning: "cost of swimming at 0.95 m/s",
    source: "toussaint1990",
  },
  wetsuitCostRatio: {
    prior: fixed(0.9),
    min: 0.7,
    max: 1,
    meaning: "cost in a wetsuit over cost without",
    assumption: "buoyancy saves about a tenth",
  },
  restingPowerWPerKg: {
    prior: fixed(1.44),
    min: 0.8,
    max: 2.5,
    meaning: "standing metabolic power",
    source: "looney2019",
  },
  // Heat
  runningAirExposureRatio: {
    prior: normal(0.9, 0.1),
    min: 0.3,
    max: 1.3,
    meaning: "air speed over the body, on foot",
    assumption: "posture and extrapolation above 4 m/s",
  },
  cyclingAirExposureRatio: {
    prior: normal(0.6, 0.15),
    min: 0.2,
    max: 1.2,
    meaning: "air speed over the body, cycling",
    assumption: "posture and drafting",
  },
  clothingRatio: {
    prior: logNormal(1, 0.3),
    min: 0.25,
    max: 3,
    meaning: "clothing insulation over that of the kit named",
    assumption: "spread of fit, fabric and what is not named; half of it when the kit is known",
  },
  sweatGainGPerM2PerHPerK: {
    prior: logNormal(450, 0.25),
    min: 120,
    max: 1200,
    meaning: "sweat per degree",
    assumption:
      "fitted to the rise of the core in an hour of cycling at a fixed heat production (Ravanelli & Jay 2020); it was a judged 320",
  },
  sweatCeilingGPerM2PerH: {
    prior: logNormal(1000, 0.2),
    min: 500,
    max: 1600,
    meaning: "highest sweat rate",
    assumption: "above the 500 of the standard, which is for workers",
  },
  sweatLagS: {
    prior: logNormal(420, 0.25),
    min: 60,
    max: 1200,
    meaning: "time constant of sweating",
    source: "iso7933",
  },
  sweatThresholdShiftK: {
    prior: normal(0, 0.15),
    min: -0.6,
    max: 0.6,
    meaning: "shift of the sweat threshold",
    assumption: "spread between people",
  },
  vasodilationLPerM2PerHPerK: {
    prior: logNormal(75, 0.25),
    min: 30,
    max: 200,
    meaning: "skin blood flow per degree",
    source: "ashraeTwoNode",
  },
  wettednessCapFraction: {
    prior: normal(0.85, 0.04),
    min: 0.6,
    max: 1,
    meaning: "highest skin wettedness, not acclimated",
    source: "iso7933",
  },
  skinMassFraction: {
    prior: fixed(0.1),
    min: 0.05,
    max: 0.3,
    meaning: "share of body mass in the skin node",
    source: "ashraeTwoNode",
  },
  dehydrationThresholdShiftK: {
    prior: fixed(0.12),
    min: 0,
    max: 0.4,
    meaning: "threshold shift per percent of water lost",
    assumption: "gives the published 0.10–0.25 K per percent",
  },
  dehydrationSweatGainLossFraction: {
    prior: fixed(0.03),
    min: 0,
    max: 0.1,
    meaning: "sweat gain lost per percent of water lost",
    assumption: "gives the published core rise",
  },
  acclimationThresholdShiftK: {
    prior: fixed(0.25),
    min: 0,
    max: 0.6,
    meaning: "threshold shift of full acclimation",
    source: "daanen2018",
  },
  acclimationSweatGainFraction: {
    prior: fixed(0.15),
    min: 0,
    max: 0.5,
    meaning: "sweat gain of full acclimation",
    assumption: "within published ranges",
  },
  drinkCoolingRatio: {
    prior: fixed(1),
    min: 0,
    max: 1,
    meaning: "share of the drink's cooling that counts",
    source: "jayMorris2018",
  },
  swimmingSweatKgPerH: { prior: fixed(0.2), min: 0, max: 1, meaning: "sweat in water", assumption: "little is known" },
  waterConductanceWPerM2PerK: {
    prior: fixed(400),
    min: 50,
    max: 1000,
    meaning: "heat to moving water",
    assumption: "textbook value",
  },
  wetsuitCoverFraction: {
    prior: fixed(0.85),
    min: 0,
    max: 1,
    meaning: "skin under a wetsuit",
    assumption: "full suit, bare head, hands and feet",
  },
  // Sweat
  sweatSodiumMmolPerL: {
    prior: logNormal(36.5, 0.2837),
    min: 10,
    max: 90,
    meaning: "sweat sodium at 0.65 L/m²/h; mean 38, SD 11",
    source: "baker2016",
  },
  sweatSodiumSlopeMmolM2HPerL2: {
    prior: normal(22, 10),
    min: 0,
    max: 50,
    meaning: "rise of sweat sodium with rate",
    source: "holmes2016",
  },
  sweatSodiumDayRatio: {
    prior: logNormal(1, 0.12),
    min: 0.5,
    max: 2,
    meaning: "variation from day to day",
    assumption: "10–15 % recalled",
  },
  acclimationSweatSodiumDropMmolPerL: {
    prior: fixed(15),
    min: 0,
    max: 40,
    meaning: "fall at full acclimation",
    source: "buono2007",
  },
  sweatPotassiumMmolPerL: {
    prior: normal(4.5, 1),
    min: 1,
    max: 10,
    meaning: "sweat potassium",
    source: "miller2010pickle",
  },
  // Fluids
  bodyWaterRatio: {
    prior: logNormal(1.03, 0.04),
    min: 0.85,
    max: 1.2,
    meaning: "body water over Watson's equation",
    source: "watson1980",
  },
  extracellularFraction: {
    prior: normal(0.38, 0.03),
    min: 0.28,
    max: 0.5,
    meaning: "share of body water outside cells",
    assumption: "textbook value",
  },
  plasmaSodiumStartMmolPerL: {
    prior: normal(140, 1.8),
    min: 130,
    max: 150,
    meaning: "plasma sodium at the start",
    assumption: "normal range",
  },
  osmolalityStartMosmPerKg: {
    prior: fixed(290),
    min: 270,
    max: 310,
    meaning: "osmolality at the start",
    assumption: "normal value",
  },
  inactiveSodiumFraction: {
    prior: { kind: "beta", alpha: 2, beta: 5 },
    min: 0,
    max: 1,
    meaning: "share of a fall in sodium that stored sodium makes good",
    source: "baker2008",
  },
  gastricEmptyingPerMin: {
    prior: logNormal(0.04, 0.35),
    min: 0.015,
    max: 0.09,
    meaning: "emptying of the stomach",
    source: "duchman1997",
  },
  hardEffortLoadRatio: {
    prior: fixed(0.93),
    min: 0.5,
    max: 1.5,
    meaning: "load above which the stomach slows",
    assumption: "80 % of oxygen uptake, with critical speed near 86 %",
  },
  hardEffortEmptyingRatio: {
    prior: fixed(0.7),
    min: 0.2,
    max: 1,
    meaning: "emptying at hard effort",
    assumption: "judgement",
  },
  strainedEmptyingRatio: {
    prior: fixed(0.75),
    min: 0.2,
    max: 1,
    meaning: "emptying above 39 °C or 3 % dry",
    assumption: "judgement",
  },
  gutEnergyCapKcalPerMin: {
    prior: fixed(6),
    min: 1,
    max: 12,
    meaning: "energy the stomach lets pass, kcal/min",
    assumption: "trained gut, mixed sugars; glucose alone 3.3",
  },
  bowelCeilingKgPerMin: {
    prior: fixed(0.02),
    min: 0.005,
    max: 0.05,
    meaning: "water the bowel takes up",
    source: "duchman1997",
  },
  baselineVasopressinPgPerMl: {
    prior: logNormal(0.8, 0.9),
    min: 0.02,
    max: 30,
    meaning: "vasopressin without osmotic cause",
    assumption: "its right tail is the risk of low sodium",
  },
  contractionVasopressinPgPerMl: {
    prior: fixed(2),
    min: 0,
    max: 10,
    meaning: "vasopressin per 10 % contraction",
    source: "robertson",
  },
  soluteExcretionMosmPerMin: {
    prior: fixed(0.6),
    min: 0.1,
    max: 2,
    meaning: "solute the kidney passes",
    assumption: "gives field urine volumes",
  },
  urineSodiumMmolPerL: { prior: fixed(40), min: 0, max: 200, meaning: "urine sodium", assumption: "exercise" },
  urinePotassiumMmolPerL: { prior: fixed(20), min: 0, max: 150, meaning: "urine potassium", assumption: "exercise" },
  substrateLossGPerKcal: {
    prior: fixed(0.2),
    min: 0,
    max: 0.5,
    meaning: "mass of fuel burnt, g/kcal",
    source: "rogers1997",
  },
  plasmaShiftOnFootFraction: {
    prior: fixed(0.06),
    min: 0,
    max: 0.2,
    meaning: "plasma shift on foot at 70 % of critical speed",
    assumption: "laboratory range",
  },
  plasmaShiftCyclingFraction: {
    prior: fixed(0.1),
    min: 0,
    max: 0.3,
    meaning: "plasma shift cycling at 70 % of critical power",
    assumption: "laboratory range",
  },
  // Muscle
  heavyDomainLoadRatio: {
    prior: fixed(0.8),
    min: 0.5,
    max: 1,
    meaning: "load at which the heavy domain begins",
    assumption: "first threshold near 80 % of critical",
  },
  walkingLoadRatio: {
    prior: logNormal(0.58, 0.25),
    min: 0.2,
    max: 1.2,
    meaning: "muscle load walking over running at equal cost",
    assumption:
      "the same work over the longer stance of a walk, 0.35 / 0.6; up to 1 would fit a share of fatigue in ultramarathons, but then too many cramp",
  },
  runningDutyFraction: {
    prior: fixed(0.35),
    min: 0.1,
    max: 0.9,
    meaning: "share of the stride a muscle works",
    assumption: "stance",
  },
  walkingDutyFraction: { prior: fixed(0.6), min: 0.1, max: 0.9, meaning: "the same, walking", assumption: "stance" },
  otherDutyFraction: {
    prior: fixed(0.4),
    min: 0.1,
    max: 0.9,
    meaning: "the same, cycling and swimming",
    assumption: "power phase",
  },
  targetLoadRatio: {
    prior: fixed(0.4),
    min: 0.1,
    max: 1,
    meaning: "share of full force at the load 1",
    assumption: "judgement",
  },
  slowFatiguePerH: {
    prior: logNormal(0.225, 0.3),
    min: 0.05,
    max: 0.8,
    meaning: "rate of slow fatigue at full load",
    source: "millet2011",
  },
  slowFatigueExponentRatio: {
    prior: normal(2.3, 0.2),
    min: 1.5,
    max: 3.5,
    meaning: "how steeply it rises with load",
    source: "millet2011",
  },
  slowFatigueCeilingFraction: {
    prior: fixed(0.45),
    min: 0.2,
    max: 0.9,
    meaning: "most slow fatigue",
    source: "millet2011",
  },
  slowRecoveryH: {
    prior: fixed(72),
    min: 12,
    max: 300,
    meaning: "time constant of its recovery, h",
    assumption: "baseline after 9–16 days",
  },
  levelRunningDamagePerKm: {
    prior: fixed(0.0015),
    min: 0,
    max: 0.01,
    meaning: "damage of level running, per km at 0.85 of critical speed; in proportion to the load",
    assumption: "markers of damage rise in marathons; its size and its rise with pace are judgement",
  },
  damageResponseRatio: {
    prior: fixed(1),
    min: 0.1,
    max: 2,
    meaning: "response to braking; 0.5 when used to descents",
    source: "bontemps2020",
  },
  sharedCapacityRatio: {
    prior: logNormal(1, 0.06),
    min: 0.5,
    max: 2,
    meaning: "muscle capacity shared by all groups",
    assumption: "training history moves it",
  },
  shortenedMuscleGainFraction: {
    prior: fixed(0.05),
    min: 0,
    max: 0.5,
    meaning: "extra demand of a muscle held short",
    assumption: "sign from inhibition studies",
  },
  // Hazard
  fatigueHazardPerH: {
    prior: logNormal(0.302, 0.5),
    min: 0.01,
    max: 5,
    meaning: "hazard of fatigue alone, λN",
    assumption: "fitted: no study measured it; its height is set by how many cramp in four cohorts",
    correlation: { with: "hillMidpointRatio", value: 0.9 },
  },
  electrolyteHazardPerH: {
    prior: logNormal(0.06, 1.2),
    min: 0.0005,
    max: 3,
    meaning: "hazard of electrolytes alone, λE",
    assumption: "small, because races show no difference in sodium",
  },
  interactionRatio: {
    prior: logNormal(2, 0.6),
    min: 0.1,
    max: 20,
    meaning: "how much fluid change worsens fatigue, cX",
    source: "jung2005",
  },
  hillMidpointRatio: {
    prior: normal(1.15, 0.08),
    min: 0.85,
    max: 1.5,
    meaning: "demand at which the fatigue hazard is half, x50",
    assumption: "fitted together with the hazard's height; 1.10 to 1.20 fit equally",
  },
  contractionWeightRatio: {
    prior: logNormal(0.3, 0.6),
    min: 0.01,
    max: 4,
    meaning: "weight of 10 % contraction, b1",
    source: "braulick2013",
  },
  dilutionWeightRatio: {
    prior: logNormal(1, 0.5),
    min: 0.05,
    max: 10,
    meaning: "weight of 5 mmol/L dilution, b2",
    source: "lau2019",
  },
  susceptibilityRatio: {
    prior: fixed(1),
    min: 0.1,
    max: 20,
    meaning: "effect of sex, age, illness and family on all hazards",
    assumption: "the population's mean is 1",
  },
  frailtyShape: {
    // At 0.7 unexplained susceptibility alone gives the published odds of cramping again; the same body in both races
    // adds to it, and 1.2 gives them back as far as the bounds allow.
    prior: fixed(1.2),
    min: 0.4,
    max: 1.2,
    meaning: "shape of the unexplained susceptibility, k",
    source: "johnsonKona",
  },
  startCoreShiftK: {
    prior: fixed(0),
    min: -2,
    max: 2,
    meaning: "core temperature at the start against rest; below 0 after pre-cooling",
    assumption: "rested and at rest temperature unless the plan says that the body is cooled",
  },
  freshExcitabilityFraction: {
    prior: fixed(0),
    min: 0,
    max: 1,
    meaning: "share of the fatigue hazard that a muscle without slow fatigue or damage has",
    assumption:
      "none: excitability rises in proportion to fatigue that does not pass within minutes; 1 would let a fresh muscle cramp as readily as its load alone says",
  },
  // Thirst; read only where drink is offered and not prescribed.
  thirstThresholdShiftMosmPerKg: {
    prior: logNormal(1.5, 0.7),
    min: 0,
    max: 10,
    meaning: "osmolality above that of the start from which one drinks",
    assumption:
      "half a percent: thirst begins within the normal range (Hughes 2018), but at the start line everybody has drunk what he wanted",
  },
  thirstResponseRatio: {
    prior: logNormal(1, 0.3),
    min: 0.2,
    max: 3,
    meaning: "drunk over what would bring the blood back to the threshold",
    source: "nose1988",
  },
  contractionThirstMosmPerKg: {
    prior: fixed(5),
    min: 0,
    max: 10,
    meaning: "osmolality that 10 % contraction counts for in thirst",
    assumption: "that volume counts is known (Engell 1987); how much is taken from vasopressin, 2 pg/mL over 0.38",
  },
  comfortableStomachKg: {
    prior: fixed(0.5),
    min: 0.1,
    max: 1.5,
    meaning: "water in the stomach at which drinking stops",
    assumption: "below the 0.6 L from which a full stomach is noted",
  },
} as const satisfies Record<string, ScalarParameter>;

/** Numbers of each muscle group: gastrocnemius, soleus, hamstrings, rectus femoris, vasti, gluteus, adductors, foot. */
export const muscleParameters = {
  runningShareRatio: {
    central: [1, 0.95, 0.9, 0.75, 0.9, 0.8, 0.7, 0.9],
    spreadKind: "normal",
    spread: 0.1,
    min: 0.2,
    max: 1.6,
    meaning: "load at critical speed, running",
    source: "schache2015",
  },
  cyclingShareRatio: {
    central: [0.8, 0.75, 0.85, 0.85, 1, 0.9, 0.6, 0.6],
    spreadKind: "normal",
    spread: 0.1,
    min: 0.1,
    max: 1.6,
    meaning: "load at critical power, cycling",
    source: "ericson1986",
  },
  swimmingShareRatio: {
    central: [0.6, 0.4, 0.4, 0.4, 0.35, 0.35, 0.4, 0.75],
    spreadKind: "normal",
    spread: 0.1,
    min: 0.05,
    max: 1.6,
    meaning: "load at critical speed, swimming",
    assumption: "judgement: pointed feet",
  },
  uphillLoadRatio: {
    central: [3, 2.5, 2, 1, 2, 4, 2, 1.5],
    spreadKind: "normal",
    spread: 0.1,
    min: -2,
    max: 8,
    meaning: "more load per unit of climb",
    assumption: "judgement, ordered by joint work",
  },
  downhillLoadRatio: {
    central: [-1, -0.5, 0, 2, 3.5, 1, 1, 0.5],
    spreadKind: "normal",
    spread: 0.1,
    min: -2.2,
    max: 8,
    meaning: "more load per unit of descent",
    assumption: "judgement, ordered by joint work",
  },
  fatigueRatePerS: {
    central: [0.00695, 0.00695, 0.00825, 0.00825, 0.00825, 0.00825, 0.00825, 0.00695],
    spreadKind: "log-normal",
    spread: 0.3,
    min: 0.001,
    max: 0.05,
    meaning: "fast fatigue rate, F",
    source: "rakshit2021",
  },
  recoveryRatePerS: {
    central: [0.00096, 0.00096, 0.00076, 0.00076, 0.00076, 0.00076, 0.00076, 0.00096],
    spreadKind: "log-normal",
    spread: 0.3,
    min: 0.0001,
    max: 0.01,
    meaning: "recovery rate while active, R",
    source: "rakshit2021",
  },
  restRecoveryRatio: {
    central: [15, 15, 14.85, 14.85, 14.85, 14.85, 14.85, 15],
    spreadKind: "log-normal",
    spread: 0.25,
    min: 3,
    max: 60,
    meaning: "how much faster recovery runs at rest, r",
    source: "looft2018",
  },
  damagePerKjPerKg: {
    central: [0.0059, 0.0059, 0.002, 0.008, 0.013, 0.004, 0.003, 0.002],
    spreadKind: "log-normal",
    spread: 0.4,
    min: 0.0001,
    max: 0.1,
    meaning: "damage per braking work",
    source: "maeo2017",
  },
  siteWeightFraction: {
    central: [0.28, 0.1, 0.22, 0.08, 0.2, 0.02, 0.05, 0.05],
    spreadKind: "dirichlet",
    spread: 20,
    min: 0,
    max: 1,
    meaning: "where cramps strike, w",
    source: "hoffmanStuempfle2015",
  },
  capacityRatio: {
    central: [1, 1, 1, 1, 1, 1, 1, 1],
    spreadKind: "log-normal",
    spread: 0.04,
    min: 0.5,
    max: 2,
    meaning: "capacity of the group, κ",
    assumption: "spread between groups of one person",
  },
  shortenedInSwimmingFraction: {
    central: [1, 0, 0, 0, 0, 0, 0, 1],
    spreadKind: "fixed",
    spread: 0,
    min: 0,
    max: 1,
    meaning: "held short with pointed feet",
    assumption: "anatomy",
  },
} as const satisfies Record<string, MuscleParameter>;

export type ParameterName = keyof typeof parameters;
export type MuscleParameterName = keyof typeof muscleParameters;

/** Numbers that follow from the drawn ones and stay the same for the whole run. */
export interface DerivedParameters {
  /** Skin area. @unit m² */
  readonly bodySurfaceM2: number;
  readonly bodyWaterKg: number;
  readonly largestRunningShareRatio: number;
  readonly largestCyclingShareRatio: number;
  readonly largestSwimmingShareRatio: number;
}

/** The drawn numbers of one body. */
export type DrawnParameters = { readonly [K in ParameterName]: number } & {
  readonly [K in MuscleParameterName]: Readonly<PerMuscle>;
};

/** Every number of one body: one member of an ensemble. */
export type Parameters = DrawnParameters & DerivedParameters;

/** Skin area, body water and largest load shares of a body. @source watson1980 */
export const derivedParameters = (drawn: DrawnParameters): DerivedParameters => {
  const men = bodyWaterOfMenKg(drawn);
  const women = bodyWaterOfWomenKg(drawn);
  return {
    bodySurfaceM2: bodySurfaceAreaM2(drawn.massKg, drawn.heightM),
    bodyWaterKg: drawn.bodyWaterRatio * (drawn.maleFraction * men + (1 - drawn.maleFraction) * women),
    largestRunningShareRatio: Math.max(...drawn.runningShareRatio),
    largestCyclingShareRatio: Math.max(...drawn.cyclingShareRatio),
    largestSwimmingShareRatio: Math.max(...drawn.swimmingShareRatio),
  };
};
