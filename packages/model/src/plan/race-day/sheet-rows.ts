import type { RacePlan } from "../race-plan/race-plan.ts";
import { plannedTimeS } from "./planned-way.ts";
import { type Stop, stopsOf } from "./servings-at.ts";
import { markLengthM, type Notation, showClock, showDuration, showMark, showPace } from "./show.ts";
import { takeShort, takeText } from "./take-text.ts";

/** What one plan says at one place. */
export interface SheetCell {
  /** Time of the day there. */
  readonly clock: string;
  /** Time since the start of the race. */
  readonly time: string;
  /** Pace (or power) since the row above. */
  readonly pace: string;
  /** What to take there, in full; empty: nothing. */
  readonly take: string;
  /** The same in a few words. */
  readonly takeShort: string;
}

/** One row of a sheet: a place and what each plan says there. */
export interface SheetRow {
  /** Kilometres or miles since the start of the leg, without the unit. */
  readonly place: string;
  readonly isStop: boolean;
  readonly cells: readonly SheetCell[];
}

/** The rows of one leg. */
export interface SheetSection {
  /** Null where the race has one leg. */
  readonly title: string | null;
  readonly rows: readonly SheetRow[];
}

/** Stops of two plans closer together than this are one row. */
const ONE_PLACE_M = 50;
/** A mark closer to a stop than this share of the way between marks is left out. */
const ONE_ROW_FRACTION = 0.12;

/** Marks stand at every so many kilometres or miles. @unit count */
const spacings = [1, 5, 10, 20, 50];

interface RowsOrder {
  readonly plans: readonly RacePlan[];
  /** No more marks than this on a leg; stops come besides. @unit count */
  readonly mostMarksCount: number;
  readonly notation: Notation;
}

/** Distances of the rows of one leg: stops of any plan, marks that no stop is near, the finish. */
function placesOf({ plans, mostMarksCount, notation }: RowsOrder, legIndex: number, stops: readonly Stop[]): number[] {
  const lengthM = plans[0]?.request.legs[legIndex]?.course.points.at(-1)?.distanceM ?? 0;
  const markM = markLengthM(notation.units);
  const everyCount = spacings.find((each) => lengthM / markM / each <= mostMarksCount) ?? 50;
  const nearM = markM * ONE_ROW_FRACTION * everyCount;
  const kept: number[] = [];
  const offer = (distanceM: number, awayM: number) => {
    if (kept.every((each) => Math.abs(each - distanceM) > awayM)) kept.push(distanceM);
  };
  offer(lengthM, ONE_PLACE_M);
  for (const stop of stops) offer(stop.distanceM, ONE_PLACE_M);
  for (let atM = markM * everyCount; atM < lengthM; atM += markM * everyCount) offer(atM, nearM);
  return kept.sort((a, b) => a - b);
}

/** Mean power over a stretch, or null where there is none. @unit W */
function powerBetween(plan: RacePlan, legIndex: number, fromM: number, toM: number): number | null {
  const here = plan.splits.filter((each) => each.legIndex === legIndex && each.fromM < toM && each.toM > fromM);
  if (here.length === 0 || here.some((each) => each.powerW === null)) return null;
  const s = here.reduce((sum, each) => sum + each.durationS, 0);
  return here.reduce((sum, each) => sum + (each.powerW ?? 0) * each.durationS, 0) / s;
}

/** The rows of a sheet, leg by leg: every stop of every plan, marks between them, the finish. */
export function sheetSections(order: RowsOrder): SheetSection[] {
  const { plans, notation } = order;
  const [first] = plans;
  if (first === undefined) throw new RangeError("a sheet of 0 plans; expected at least one");
  const { words } = notation;
  const { legs, startEpochMs, weather } = first.request;
  return legs.flatMap((leg, legIndex): SheetSection[] => {
    if (leg.sport === "transition") return [];
    const stopsOfPlans = plans.map((plan) => stopsOf(plan).filter((stop) => stop.legIndex === legIndex));
    const places = placesOf(order, legIndex, stopsOfPlans.flat());
    const rows = places.map((distanceM, index): SheetRow => {
      const fromM = places[index - 1] ?? 0;
      const previousM = places[index - 1] ?? Number.NEGATIVE_INFINITY;
      const nextM = places[index + 1] ?? Number.POSITIVE_INFINITY;
      const isHere = ({ distanceM: atM }: Stop) => {
        const awayM = Math.abs(atM - distanceM);
        return awayM < Math.abs(atM - previousM) && awayM <= Math.abs(atM - nextM);
      };
      const cells = plans.map((plan, planIndex): SheetCell => {
        const timeS = plannedTimeS(plan, { legIndex, distanceM });
        const fromS = plannedTimeS(plan, { legIndex, distanceM: fromM });
        const servings = (stopsOfPlans[planIndex] ?? []).filter(isHere).flatMap((stop) => stop.servings);
        const powerW = powerBetween(plan, legIndex, fromM, distanceM);
        const speedMps = (distanceM - fromM) / (timeS - fromS);
        return {
          clock: showClock(startEpochMs + timeS * 1000, weather.utcOffsetS),
          time: showDuration(timeS),
          pace: powerW === null ? showPace(leg.sport, speedMps, notation) : `${Math.round(powerW)} W`,
          take: servings.length === 0 ? "" : takeText(servings, notation),
          takeShort: takeShort(servings, notation),
        };
      });
      return { place: showMark(distanceM, notation), isStop: cells.some((cell) => cell.take !== ""), cells };
    });
    const title = legs.length === 1 ? null : words.sports[leg.sport];
    return [{ title, rows }];
  });
}
