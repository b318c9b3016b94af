import type { CauseShare, DriverInput, DriverKey } from "@crampcast/model/forecast";

/** Everyday names of the drivers of a forecast. */
export const driverNames: Readonly<Record<DriverKey, string>> = {
  heat: "heat and weather",
  fluid: "drinking",
  sodium: "sodium in the drink",
  course: "hills",
  pace: "pace",
  training: "training and capacity",
  acclimation: "heat acclimation",
  susceptibility: "sex, age and health",
  history: "earlier cramps",
};

/** Everyday names of the causes of a cramp. */
export const causeNames: Readonly<Record<CauseShare["key"], string>> = {
  fatigue: "fatigue alone",
  electrolytes: "electrolytes alone",
  interaction: "fatigue made worse by fluid or sodium",
};

const shown = (value: number | null): string => (value === null ? "not known" : String(Number(value.toPrecision(3))));

/** One input of a driver: `airTemperatureC 17 (15)`. */
export function inputText({ name, here, usual }: DriverInput): string {
  return `${name} ${shown(here)} (${shown(usual)})`;
}
