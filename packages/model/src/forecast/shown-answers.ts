import type { ClaimKey } from "../evidence/index.ts";
import type { MuscleGroup } from "../physiology/muscle-groups.ts";
import { type Ground, ground } from "./ground.ts";

const fromModel =
  "Not measured: it comes out of many simulated bodies. The height of the hazard was fitted to four published fields, from marathon to 161 km.";

/** Numbers that a forecast shows as its answer. */
export const shownAnswers = {
  crampProbability: ground("source", fromModel, ["marathon-incidence", "inc-s11im", "inc-hoff-cramp", "rf-rl-hist"]),
  planDifference: ground(
    "assumption",
    "The same simulated bodies run both plans; that a cramp follows the plan as the model says was never tried.",
    ["gap-compress", "rf-s11-56-pace", "water-lowers-threshold"],
  ),
  onsetDistanceM: ground(
    "source",
    "Where the simulated first cramps fall. Onset was not fitted: published races put it late.",
    ["onset-maughan", "onset-safer22-q4", "onset-mn-pace"],
  ),
  onsetTimeS: ground(
    "source",
    "When the simulated first cramps fall. Onset was not fitted: published races put it late.",
    ["onset-maughan", "onset-safer22-q4"],
  ),
  byMuscle: ground("source", "Load on each muscle in this race, with the muscles that runners and cyclists name.", [
    "muscle-safer22-calf",
    "muscle-manjra",
    "muscle-hoff",
    "muscle-safer36-quad",
  ]),
  fatigueFraction: ground(
    "source",
    "Share of the simulated cramps that fatigue alone brings. Which theory is right is open.",
    ["fatigue-or-sodium-undecided", "faster-than-trained", "tf-stone10", "rf-mn-ck24"],
  ),
  electrolytesFraction: ground(
    "assumption",
    "Small by assumption, because races show no difference in sodium between those who cramp and those who do not.",
    ["sodium-null-in-races", "sodium-56-km", "rev-berg08"],
  ),
  interactionFraction: ground(
    "source",
    "Fatigue made worse by lost fluid or diluted sodium: from one calf protocol in heat and two drinking trials.",
    ["cramp-jung", "water-lowers-threshold", "tent-dehydration", "dehydration-does-not-lower-threshold"],
  ),
  coreTemperatureC: ground(
    "source",
    "A standard heat balance with wider sweat limits; in humid races it comes out too cool.",
    ["race-core-temperature", "scr-ehs"],
    ["iso7933", "ashraeTwoNode"],
  ),
  bodyMassLossFraction: ground(
    "source",
    "Sweat, breath, urine and fuel less what is drunk and eaten.",
    ["mass-loss-is-not-water-loss", "scr-fluid-acsm"],
    ["rogers1997"],
  ),
  plasmaSodiumMmolPerL: ground(
    "source",
    "A balance of water, sodium and potassium in the body.",
    ["water-dilutes-sodium", "na-anastasiou", "eah-def"],
    ["nguyenKurtz2004", "baker2008"],
  ),
  sweatKg: ground("source", "What the heat balance asks for, within what athletes sweat.", [
    "sr-baker16",
    "sr-barnes-endur",
    "sw-forecast",
  ]),
  sweatSodiumLossMmol: ground("source", "Sweat times its sodium, which varies widely between people.", [
    "rssl-barnes-endur",
    "na-baker16-wb",
    "na-holmes",
  ]),
  stomachKg: ground(
    "source",
    "What is drunk, less an exponential emptying that slows at hard effort.",
    [],
    ["duchman1997"],
  ),
  urineKg: ground(
    "source",
    "Vasopressin from the concentration of the blood sets the flow of urine.",
    ["mass-loss-is-not-water-loss"],
    ["robertson", "rogers1997"],
  ),
  drunkKg: ground(
    "source",
    "What thirst asks for of the drink on offer: from the concentration of the blood, the water lost outside the cells and the room in the stomach.",
    ["thirst-threshold", "water-restores-osmolality", "thirst-and-volume", "thirst-and-running", "eah-def"],
    ["figaroMack1997"],
  ),
  reserveFraction: ground(
    "source",
    "What is left above the critical speed or power, spent and refilled along the race.",
    ["marathon-share-of-critical-speed", "threshold-durability"],
    ["skiba2012", "zanini2025"],
  ),
  assumedParameterFraction: ground(
    "assumption",
    "Counted in the table of parameters: those with an assumption in place of a publication, less what is known of you.",
  ),
} as const satisfies Record<string, Ground>;

const muscle = (text: string, claims: readonly ClaimKey[] = []): Ground =>
  ground("source", text, claims, ["hoffmanStuempfle2015"]);

/** Numbers of the body map. */
export const shownMuscles = {
  gastrocnemius: muscle("Runners name the calf most often.", ["muscle-safer22-calf", "muscle-manjra", "muscle-hoff"]),
  soleus: muscle("Surveys ask for the calf as a whole; how it divides into two muscles is assumed.", [
    "muscle-safer22-calf",
  ]),
  hamstrings: muscle("Named by a third to two thirds of runners with cramps, more in longer races.", [
    "muscle-manjra",
    "muscle-hoff",
    "muscle-safer22-ham-rr",
  ]),
  "rectus-femoris": muscle("Surveys ask for the quadriceps as a whole; how it divides is assumed.", [
    "muscle-manjra",
    "muscle-safer22-quad-rr",
    "muscle-safer36-quad",
  ]),
  vasti: muscle("Surveys ask for the quadriceps as a whole; how it divides is assumed. Cyclists name it first.", [
    "muscle-hoff",
    "muscle-safer22-quad-rr",
    "muscle-safer36-quad",
  ]),
  "gluteus-maximus": muscle("Rarely named; its share is an assumption.", ["pv-wagner-str"]),
  adductors: muscle("Rarely named; its share is an assumption."),
  "foot-intrinsics": muscle("Rarely named in races, often used in the laboratory; its share is an assumption.", [
    "tf-mk09-c",
  ]),
} as const satisfies Record<MuscleGroup, Ground>;
