import { InvalidArgumentError, Option } from "commander";
import type { UnitSystem } from "./output/unit-system.ts";

/** Reader of a whole number within bounds; anything else is told with what is allowed. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}

/** Reader of a number within bounds, with a point for the fraction; anything else is told with what is allowed. */
export function decimalNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+(\.\d+)?$/.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}, such as 1.5.`);
    }
    return value;
  };
}

/** Reader of metric or imperial. */
export function unitSystem(text: string): UnitSystem {
  if (text === "metric" || text === "imperial") return text;
  throw new InvalidArgumentError("It must be metric or imperial.");
}

/** Reader of a time of a race as h:mm or h:mm:ss. @unit s */
export function clockTime(text: string): number {
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined) throw new InvalidArgumentError("It must be a time such as 4:30 or 4:30:00.");
  return 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds ?? 0);
}

/** Reader of a language that files can be written in. */
export function language(text: string): "en" | "de" {
  if (text === "en" || text === "de") return text;
  throw new InvalidArgumentError("It must be en or de.");
}

/** How many bodies a command simulates. */
export const membersOption = (): Option =>
  new Option("--members <count>", "how many simulated bodies, 10 to 20000; default: as the race says").argParser(
    wholeNumber(10, 20_000),
  );

/** With which chance a command draws them. */
export const seedOption = (): Option =>
  new Option("--seed <number>", "seed of all chance, a whole number; default: as the race says").argParser(
    wholeNumber(0, 4_294_967_295),
  );
