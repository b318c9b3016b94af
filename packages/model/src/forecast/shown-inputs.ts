import { type Ground, ground } from "./ground.ts";

/** Inputs that are listed under what a forecast rests on. Names of parameters that are missing here have the ground of the table of parameters. */
export const shownInputs = {
  massKg: ground(
    "measured",
    "Your answer. It sets the heat made and stored and the water of the body.",
    ["rf-shang"],
    ["watson1980"],
  ),
  heightM: ground("measured", "Your answer. With mass it gives the area of the skin.", [], ["watson1980"]),
  ageYears: ground(
    "measured",
    "Your answer. It sets body water and a small shift of susceptibility.",
    ["rf-safer29-sex-age", "rf-s11-56-null"],
    ["watson1980"],
  ),
  sex: ground(
    "measured",
    "Your answer. It sets body water, sweat rate and susceptibility.",
    ["rf-safer38-sex", "tent-men-and-women"],
    ["watson1980"],
  ),
  criticalSpeedMps: ground(
    "assumption",
    "Between a typical person of this sex and age and what the goal suggests. Files with hard efforts replace it.",
    ["marathon-share-of-critical-speed"],
  ),
  criticalPowerW: ground(
    "assumption",
    "Between a typical person of this sex and age and what the goal suggests. Files with hard efforts replace it.",
  ),
  criticalSwimSpeedMps: ground(
    "assumption",
    "Between a typical person of this sex and age and what the goal suggests.",
  ),
  fatigueHazardPerH: ground(
    "assumption",
    "Fitted, not measured: four published fields, from marathon to 161 km, cramp together as often as they did. It is the scale of the whole forecast.",
    ["marathon-incidence", "inc-s11im", "inc-hoff-cramp"],
    ["schwellnus2011"],
  ),
  crampedRacesOfLastTenCount: ground(
    "source",
    "Earlier cramps are the strongest sign known. How much each counts is an assumption: a remembered race stands for a cumulative hazard of 0.15.",
    ["rf-rl-hist", "rf-s11im", "rf-s11-56-hist", "rf-kona-prev"],
  ),
  longestSessionS: ground(
    "assumption",
    "A race longer than any session asks more of the muscles; the weight is an assumption.",
    ["rf-safer29-training", "rf-manjra-null"],
  ),
  timeAtRaceEffortS: ground(
    "assumption",
    "Racing faster than one trains goes with cramps; the weight is an assumption.",
    ["faster-than-trained", "rf-s11-56-pace", "onset-mn-pace"],
  ),
  longLoad: ground(
    "assumption",
    "Load of six weeks, as capacity of the muscles; studies hardly find training related to cramps.",
    ["rf-safer29-training", "rf-manjra-null"],
  ),
  shortLoad: ground(
    "assumption",
    "Load of the last week above habit is carried to the start as fatigue; the weight is an assumption.",
    ["rf-s11-56-taper"],
  ),
  strengthWorkFraction: ground(
    "source",
    "Strength work went with fewer cramps in one marathon, perhaps by chance; the weight is small.",
    ["rf-mn-strength", "pv-wagner-out"],
  ),
  preCoolingGPerKg: ground(
    "source",
    "How far the core is below rest at the start, in proportion to the dose of one trial.",
    ["ice-slurry"],
  ),
  descentHabitKjPerKg: ground(
    "source",
    "Braking work that halves the damage of the next descent; that it does is known, how much is assumed.",
    ["downhill-damage"],
    ["bontemps2020"],
  ),
  carriedDescentKjPerKg: ground(
    "source",
    "Damage of the last descents that is left at the start; half is gone after three days, an assumption.",
    ["downhill-damage"],
  ),
  heatAcclimationFraction: ground(
    "assumption",
    "None, unless your sessions in heat show it. Built by hot sessions, lost by about 2.5 % a day.",
    ["acclimation-decay", "na-acclim"],
  ),
  measuredSweatRateKgPerH: ground("measured", "Your weighing. It replaces the population’s sweat rate.", [
    "sr-baker16",
  ]),
  sweatSodiumMmolPerL: ground("source", "The population’s mean and spread, until a sweat test narrows it.", [
    "na-baker16-wb",
    "na-baker16",
    "na-holmes",
  ]),
  clothingClo: ground("assumption", "Insulation of usual race kit."),
  sexSusceptibilityRatio: ground(
    "source",
    "Men have cramped about twice as often as women over a career, 1.3 times as often in a medical tent. The model takes a part of the career ratio for one race.",
    ["rf-safer38-sex", "tent-men-and-women"],
  ),
  ageSusceptibilityRatio: ground(
    "assumption",
    "Over 40, more people have ever cramped; how much is not printed, so the size is an assumption.",
    ["rf-safer29-sex-age", "rf-s11-56-null"],
  ),
  chronicConditionCount: ground(
    "source",
    "1.31 for each condition, from a score that counts them: conditions overlap, so single ratios are not multiplied.",
    ["rf-safer38-disease", "rf-safer29-56-chronic", "rf-s18-gi"],
  ),
  hasFamilyHistory: ground(
    "source",
    "Runners who cramp have family who do twice as often. The model takes a part of the career ratio for one race.",
    ["rf-manjra-family", "tf-mk09-fam", "rf-shang"],
  ),
  injuryStage: ground(
    "source",
    "An injury within a year goes with a cramp history more often; how that changes with rehabilitation is an assumption.",
    ["rf-safer29-21_1-injury", "rf-safer29-56-injury", "rf-s18-inj", "rf-s18-muscleinj"],
  ),
  hasBackPain: ground(
    "source",
    "Low back pain went with cramps in one season of rugby league; carried over to races by assumption.",
    ["rf-rl-lbp"],
  ),
  stretchingMinPerWeek: ground(
    "source",
    "One questionnaire found a small difference, two trials of stretching beforehand none.",
    ["rf-manjra-stretch", "tf-stretch18", "tf-stretch17"],
  ),
  bodyMassIndexKgPerM2: ground("source", "One survey lists a higher BMI without a size, one race found nothing.", [
    "rf-swanevelder",
    "rf-shang",
    "rf-s11-56-null",
  ]),
  runningYears: ground("source", "Studies disagree about experience: more years, fewer years or no difference.", [
    "rf-manjra-exp",
    "rf-swanevelder",
    "rf-safer36-years",
  ]),
  sleepLastNightH: ground(
    "assumption",
    "Reviews ask for sleep as a cause of early fatigue; no study of sleep and cramp gives a size.",
    ["scr-q"],
  ),
  travelLastTwoDaysH: ground("assumption", "No study of travel and cramp was found; the size is an assumption."),
  hasAllergies: ground(
    "source",
    "Allergies go with a cramp history a little more often. They overlap with illness and medicines.",
    ["rf-s18-allergy", "rf-safer29-21_1-allergy", "rf-safer29-56-allergy", "rf-safer36-allergy"],
  ),
  hasCollapsed: ground("source", "Runners who have collapsed in a race report a cramp history nearly twice as often.", [
    "rf-safer38-collapse",
  ]),
  "medicine statin": ground("source", "Statins go with a cramp history a little more often.", [
    "rf-s18-statin",
    "rf-med-statin",
  ]),
  "medicine diuretic": ground(
    "source",
    "Diuretics go with more drugs against night cramps; carried over to exercise by assumption.",
    ["rf-med-diur"],
  ),
  "medicine beta2-agonist": ground(
    "source",
    "Long-acting beta-2 agonists go with more drugs against night cramps; carried over to exercise by assumption.",
    ["rf-med-laba", "scr-q"],
  ),
  "medicine anti-inflammatory": ground(
    "source",
    "Taking any medicine in a race goes with a cramp history nearly twice as often.",
    ["rf-s18-racemed", "rf-safer36-meds"],
  ),
  "medicine other": ground(
    "source",
    "Taking medicine regularly goes with a cramp history more often; illness is part of that.",
    ["rf-s18-regmed", "rf-safer36-meds"],
  ),
  airTemperatureC: ground("measured", "The weather you gave or the weather service’s.", [
    "rf-cooper16-wbgt",
    "wbgt-roberts",
  ]),
  relativeHumidityFraction: ground("measured", "The weather you gave or the weather service’s."),
  wbgtC: ground("measured", "Computed from air, humidity, wind and sun by the usual outdoor method.", [
    "rf-cooper16-wbgt",
    "wbgt-roberts",
  ]),
  distanceM: ground("measured", "Of the course.", ["epi-safer22-56k", "epi-safer22-21k"]),
  climbM: ground("measured", "Of the course, after smoothing.", ["downhill-damage", "running-cost-slope"]),
  durationS: ground("measured", "Your goal, or the time that the power gives.", ["marathon-share-of-critical-speed"]),
  drinkKg: ground("measured", "Your plan. Drinking to thirst, and never more than is sweated, is the advice.", [
    "scr-fluid-acsm",
    "speedy-im",
    "eah-almond-wt",
  ]),
  offeredDrinkKg: ground("measured", "Your plan: the most that you could drink. What is drunk of it, thirst decides.", [
    "eah-def",
  ]),
  drinkToThirstKg: ground(
    "source",
    "What thirst asks for of the drink on offer: from the concentration of the blood, the water lost outside the cells and the room in the stomach.",
    ["thirst-threshold", "water-restores-osmolality", "thirst-and-volume", "thirst-and-running", "eah-def"],
    ["figaroMack1997"],
  ),
  sodiumIntakeMmol: ground("measured", "Your plan.", ["cramp-jung", "na-anastasiou", "tf-lau19-ors"]),
} as const satisfies Record<string, Ground>;

/** Limits that the warnings speak of. */
export const shownWarnings = {
  "low-sodium": ground(
    "source",
    "Below 135 mmol/L is low by consensus; the steps at 130 and 125 and the shares of simulated races are ours.",
    ["eah-def", "hyponatraemia-definition", "eah-almond-wt", "scr-eah-rx"],
  ),
  "mass-gain": ground("source", "Gaining weight in a race is the strongest sign of low sodium.", [
    "eah-almond-wt",
    "weight-gain-and-sodium",
    "scr-fluid-acsm",
  ]),
  "drying-out": ground(
    "assumption",
    "Guidelines advise against losing more than about 2 %; who finishes first often lost more. 5 and 8 % in half of the simulated races are our limits.",
    ["scr-fluid-acsm"],
  ),
  "high-sodium": ground("assumption", "150 and 155 mmol/L in half of the simulated races are our limits."),
  "hot-core": ground(
    "source",
    "Heat stroke is told by confusion, with a core above about 40 °C; many healthy runners pass 40 °C. The shares of simulated races are ours.",
    ["scr-ehi", "scr-ehs", "race-core-temperature"],
    ["casa2015"],
  ),
  "over-critical-power": ground(
    "assumption",
    "More than the reserve above critical speed or power cannot be spent; half of the simulated races is our limit.",
    ["marathon-share-of-critical-speed"],
    ["skiba2012"],
  ),
  "stomach-full": ground(
    "assumption",
    "More than 0.6 L at a time often does not agree; the limit is ours.",
    [],
    ["duchman1997"],
  ),
  "outside-evidence": ground(
    "assumption",
    "The studies behind the model are of adults, races under a day, and wet-bulb globe temperatures under about 28 °C.",
    ["rf-cooper16-wbgt", "inc-hoff-cramp"],
  ),
  "model-limit": ground("assumption", "Limits of the calculation, not of people."),
  "weather-missing": ground("assumption", "The nearest hour stands for hours without weather."),
  "plan-note": ground("assumption", "What was repaired or assumed while reading your plan."),
} as const satisfies Record<string, Ground>;
