import { type RaceDayFile, type RaceDayFileKey, raceDayFile } from "@crampcast/files/write";
import type { RacePlan } from "@crampcast/model/plan";
import {
  english,
  german,
  type RaceDayInput,
  raceDaySheet,
  type SheetSize,
  sheetHtml,
} from "@crampcast/model/plan/race-day";
import type { RaceCard } from "../../client/race-card.ts";
import type { Language } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { RaceScenarios } from "./race-scenarios.ts";

/** What files and sheets are made from. */
export interface TakeOrder {
  readonly plan: RacePlan;
  readonly scenarios: RaceScenarios | null;
  readonly units: UnitSystem;
  readonly language: Language;
}

const inputOf = ({ plan, scenarios, units, language }: TakeOrder): RaceDayInput => ({
  planA: plan,
  planB: scenarios?.planB ?? null,
  scenarios: scenarios?.rows ?? [],
  notation: { units, words: language === "de" ? german : english },
});

/** The sheet as a page of its own in one size, ready to print. */
export const sheetPage = (order: TakeOrder, size: SheetSize): string => sheetHtml(raceDaySheet(inputOf(order)), size);

/** One file of the plan, or the reason in the reader's language why there is none. */
export function takeFile(
  order: TakeOrder,
  file: { readonly key: RaceDayFileKey; readonly legIndex: number; readonly writtenEpochMs: number },
): { readonly ok: true; readonly file: RaceDayFile } | { readonly ok: false; readonly reason: string } {
  const { name, startEpochMs } = order.plan.request;
  // The same race keeps its events in the calendar, whatever the plan.
  const raceId = `${name.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 40)}-${Math.round(startEpochMs / 86_400_000)}`;
  return raceDayFile({ ...file, input: inputOf(order), size: "a4", raceId, link: null });
}

/** What the phone shows on race day. */
export function raceCardOf(order: TakeOrder): RaceCard {
  const sheet = raceDaySheet(inputOf({ ...order, scenarios: null }));
  return {
    language: sheet.language,
    title: order.plan.request.name,
    subtitle: sheet.subtitle,
    markWord: sheet.markWord,
    lines: [...(sheet.plans[0]?.lines ?? [])],
    sections: sheet.shortSections.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ place, isStop, cells }) => ({
        place,
        isStop,
        cells: cells.map(({ clock, time, pace, take }) => ({ clock, time, pace, take })),
      })),
    })),
    neverMore: sheet.neverMore,
    cramp: sheet.cramp,
    stop: sheet.stop,
    startEpochMs: order.plan.request.startEpochMs,
  };
}
