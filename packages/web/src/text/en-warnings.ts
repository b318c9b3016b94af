/**
 * English for the warnings of a forecast that have figures, by `key-severity`, so that the figures can be said in the
 * reader's units. Those without a figure are told as the model writes them.
 */
export const enWarnings: Readonly<Record<string, string>> = {
  "low-sodium-stop":
    "Plasma sodium falls below {{plasmaSodiumMmolPerL}} in some of the simulated races: drinking this much can be dangerous. Drink less, to thirst.",
  "low-sodium-warning":
    "Plasma sodium falls below {{plasmaSodiumMmolPerL}} in some of the simulated races: this plan drinks more than is lost.",
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
