/**
 * English for the warnings of a forecast that have figures, by `key-severity`, so that the figures can be said in the
 * reader's units. Those without a figure are told as the model writes them.
 */
export const enWarnings: Readonly<Record<string, string>> = {
  "low-sodium-stop":
    "Plasma sodium falls below {{plasmaSodiumMmolPerL}} in some of the simulated races: that can be dangerous. Drink no more than thirst asks for.",
  "low-sodium-warning":
    "Plasma sodium falls below {{plasmaSodiumMmolPerL}} in some of the simulated races: more water is held than there is salt for. Drink to thirst, not by the clock.",
  "high-sodium-stop":
    "Plasma sodium rises above {{plasmaSodiumMmolPerL}} in most of the simulated races: too little water for the salt. Leave capsules out, and drink to thirst. The simulation is too salty for dry bodies, so the true value may be lower.",
  "high-sodium-warning":
    "Plasma sodium rises above {{plasmaSodiumMmolPerL}} in most of the simulated races: too little water for the salt. Leave capsules out, and drink to thirst. The simulation is too salty for dry bodies, so the true value may be lower.",
  "hot-core-stop":
    "Held to the end, this pace takes the core past {{coreTemperatureC}} in most of the simulated races: that is the range of heat stroke.",
  "hot-core-warning":
    "Held to the end, this pace takes the core past {{coreTemperatureC}} in some of the simulated races: slow down when it feels hot.",
  "stomach-full-note":
    "More than {{stomachKg}} stays in the stomach in some of the simulated races: it may not agree with you.",
  "outside-evidence-warning":
    "No study stands behind a number for this race: {{what}}. None is given, only the range of the simulation. Read it as a guess.",
  "weather-missing-warning":
    "The weather does not cover {{weatherMissingH}} of the race: the nearest hour stands for them.",
  "weather-missing-note":
    "The weather does not cover {{weatherMissingH}} of the race: the nearest hour stands for them.",
};
