import type { RaceRequest } from "../../scenario/index.ts";
import { utcOffsetAtS } from "../../units/index.ts";
import type { RaceDayInput } from "./sheet.ts";
import { switchConditions } from "./sheet.ts";
import { showClock, showDrink, showDrinkTotal, showDuration, showTemperature } from "./show.ts";
import { fill } from "./text/words.ts";

/** One event of race day, in the shape in which calendars are written. */
export interface RaceDayEvent {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** The days before the race keep the clock of the start also when the clocks change meanwhile. */
  readonly time:
    | { readonly kind: "instant"; readonly startEpochMs: number; readonly endEpochMs: number }
    | { readonly kind: "local"; readonly date: string; readonly startS: number; readonly durationS: number };
  readonly place: string;
  readonly categories: readonly string[];
  readonly reminders: readonly { readonly leadS: number; readonly text: string }[];
  readonly isBusy: boolean;
}

const H = 3600;
/** Fluid two to four hours before the start that leaves time to pass what is too much. @source assumption: 5 g/kg, the low end of position stands */
const LAST_DRINK_G_PER_KG = 5;
const PRE_COOLING_LEAD_S = 0.5 * H;
const WARM_UP_LEAD_S = 0.75 * H;

interface Moment {
  /** Days before the race at the clock of its start, instead of a time before it. @unit days */
  readonly daysBefore?: number;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Before the start. */
  readonly leadS: number;
  readonly lengthS: number;
  readonly reminderS: number | null;
  readonly isBusy: boolean;
}

/**
 * The time zone of a race by its name, null where only the offset is known or the two contradict each other at the start
 * (then the offset holds, and moments are written in UTC).
 */
export function raceTimeZone({ startEpochMs, weather }: RaceRequest): string | null {
  const timeZone = weather.timeZone ?? null;
  return timeZone !== null && utcOffsetAtS(timeZone, startEpochMs) === weather.utcOffsetS ? timeZone : null;
}

/** A moment on the clock of the start, some days earlier. */
function clockDaysBefore({ startEpochMs, weather }: RaceRequest, days: number): { date: string; startS: number } {
  const clock = new Date(startEpochMs + weather.utcOffsetS * 1000 - days * 24 * H * 1000).toISOString();
  return { date: clock.slice(0, 10), startS: (Date.parse(clock) / 1000) % (24 * H) };
}

/**
 * The events of race day: the race, what to do before it, packing on the evening before, and the weather five days, two days and one
 * day before. `raceId` (letters, digits, `-`) names them, so that a newer file replaces an older one; the link is text.
 */
export function raceDayEvents(
  input: RaceDayInput,
  of: { readonly raceId: string; readonly link: string | null },
): RaceDayEvent[] {
  const { planA, planB, notation } = input;
  const { calendar, sheet } = notation.words;
  const { request, servings } = planA;
  const { startEpochMs, weather } = request;
  const race = request.name;
  const change = planB === null ? null : switchConditions(planA, planB);
  const rule =
    change === null
      ? null
      : fill(change.isHotter ? sheet.switchHot : sheet.switchCool, {
          temperature: showTemperature(change.airTemperatureC, notation),
          wbgt: showTemperature(change.wbgtC, notation),
        });
  const cooling = request.preCooling ?? null;
  const bottlesKg = servings.reduce((sum, each) => sum + (each.source === "bottle" ? each.drinkKg : 0), 0);
  const capsuleCount = servings.reduce((sum, each) => sum + (each.source === "capsule" ? each.count : 0), 0);
  const { take } = notation.words;
  const supplies = [
    ...(bottlesKg > 0 ? [fill(take.bottle, { amount: showDrink(bottlesKg, notation) })] : []),
    ...(capsuleCount > 0 ? [capsuleCount === 1 ? take.capsule : fill(take.capsules, { count: capsuleCount })] : []),
  ];
  const where = of.link === null ? "" : fill(calendar.where, { link: of.link });
  const moments: Moment[] = [
    {
      name: "start",
      title: fill(calendar.race, { race }),
      description: [
        fill(calendar.raceText, {
          clock: showClock(startEpochMs + planA.finishTimeS * 1000, weather.utcOffsetS),
          finish: showDuration(planA.finishTimeS),
          drink: showDrinkTotal(planA.totals.drinkKg, notation),
        }),
        sheet.neverMore,
        sheet.crampShort,
        sheet.stopShort,
        where,
      ]
        .filter((line) => line !== "")
        .join("\n"),
      leadS: 0,
      lengthS: planA.finishTimeS,
      reminderS: H,
      isBusy: true,
    },
    {
      name: "wake",
      title: calendar.wake,
      description: calendar.wakeText,
      leadS: 4 * H,
      lengthS: 900,
      reminderS: 0,
      isBusy: false,
    },
    {
      name: "eat",
      title: calendar.eat,
      description: calendar.eatText,
      leadS: 3 * H,
      lengthS: 1800,
      reminderS: 0,
      isBusy: false,
    },
    {
      name: "drink",
      title: calendar.drink,
      description: fill(calendar.drinkText, {
        amount: showDrink((LAST_DRINK_G_PER_KG * request.athlete.massKg) / 1000, notation),
      }),
      leadS: 2 * H,
      lengthS: 900,
      reminderS: 0,
      isBusy: false,
    },
    {
      name: "warm-up",
      title: calendar.warmUp,
      description: calendar.warmUpText,
      leadS: WARM_UP_LEAD_S,
      lengthS: 900,
      reminderS: 0,
      isBusy: false,
    },
    ...(cooling === null || cooling.doseGPerKg === 0
      ? []
      : [
          {
            name: "cool",
            title: calendar.cool,
            description: fill(calendar.coolText, {
              amount: fill(cooling.method === "ice-slurry" ? calendar.slurry : calendar.water, {
                amount: showDrink((cooling.doseGPerKg * request.athlete.massKg) / 1000, notation),
              }),
            }),
            leadS: PRE_COOLING_LEAD_S,
            lengthS: PRE_COOLING_LEAD_S,
            reminderS: 0,
            isBusy: false,
          },
        ]),
    {
      name: "pack",
      title: calendar.pack,
      description: fill(calendar.packText, {
        supplies: supplies.length > 0 ? supplies.join(", ") : calendar.packNothing,
      }),
      leadS: 15 * H,
      lengthS: 1800,
      reminderS: 0,
      isBusy: false,
    },
    ...[5, 2, 1].map(
      (days): Moment => ({
        name: `weather-${days}`,
        daysBefore: days,
        title: fill(calendar.weather, { race }),
        description: [rule === null ? calendar.weatherAlone : fill(calendar.weatherText, { rule }), where]
          .filter((line) => line !== "")
          .join("\n"),
        leadS: days * 24 * H,
        lengthS: 900,
        reminderS: 0,
        isBusy: false,
      }),
    ),
  ];
  const hasZone = raceTimeZone(request) !== null;
  return moments.map(({ name, title, description, leadS, lengthS, reminderS, isBusy, daysBefore }) => {
    const beginsEpochMs = startEpochMs - leadS * 1000;
    return {
      key: `race-${of.raceId}.${name}`,
      title,
      description,
      time:
        hasZone && daysBefore !== undefined
          ? { kind: "local", ...clockDaysBefore(request, daysBefore), durationS: lengthS }
          : { kind: "instant", startEpochMs: beginsEpochMs, endEpochMs: beginsEpochMs + lengthS * 1000 },
      place: "",
      categories: ["Crampcast"],
      reminders: reminderS === null ? [] : [{ leadS: reminderS, text: title }],
      isBusy,
    };
  });
}

/** Name of the calendar of a race. */
export const raceDayCalendarName = ({ planA, notation }: RaceDayInput): string =>
  fill(notation.words.calendar.name, { race: planA.request.name });
