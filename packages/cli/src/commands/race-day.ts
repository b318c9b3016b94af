import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FrontierSchema, problemOf, SavedPlansSchema, SearchedPlanSchema } from "@crampcast/contract";
import { legFileKeys, type RaceDayFileKey, raceDayFile, raceFileKeys } from "@crampcast/files/write";
import { type RacePlan, usualEffort, usualWishes } from "@crampcast/model/plan";
import { english, german, type OtherDays, otherDaysInTurns, type SheetSize } from "@crampcast/model/plan/race-day";
import type { UnitSystem } from "../output/unit-system.ts";
import { readJson } from "../read-scenario.ts";
import type { Terminal } from "../terminal.ts";
import { exitCodes, UserMistake } from "../user-mistake.ts";
import { toTheEnd } from "./explain.ts";

/** Options of `crampcast race-day`. */
export interface RaceDayOptions {
  readonly out: string;
  /** Seconds of the plan that is written; left out: the recommended one. @unit s */
  readonly finish?: number;
  readonly language: "en" | "de";
  readonly units: UnitSystem;
  /** False: no plan B and no other days, which takes seconds to search. */
  readonly otherDays: boolean;
}

interface ReadPlan {
  /** What the athlete had planned: other days are searched from it. */
  readonly own: RacePlan;
  readonly planA: RacePlan;
  readonly planB: RacePlan | null;
}

/** A frontier (`plan --json`), saved plans (`plan.json`) or one plan, from a file. */
async function readPlan(path: string, finishS: number | undefined): Promise<ReadPlan> {
  const value = await readJson(path);
  const frontier = FrontierSchema.safeParse(value);
  if (frontier.success) {
    const { points, recommendedIndex, own } = frontier.data;
    const off = (index: number) => Math.abs((points[index]?.plan.finishTimeS ?? 0) - (finishS ?? 0));
    const index =
      finishS === undefined ? recommendedIndex : points.reduce((best, _, i) => (off(i) < off(best) ? i : best), 0);
    const planA = points[index]?.plan;
    if (planA === undefined) throw new UserMistake(`${path} recommends plan ${index} of ${points.length}.`);
    return { own, planA, planB: null };
  }
  if (finishS !== undefined)
    throw new UserMistake("--finish chooses from many plans: give the output of `plan --json`.");
  const saved = SavedPlansSchema.safeParse(value);
  if (saved.success) return { own: saved.data.planA, ...saved.data };
  const one = SearchedPlanSchema.safeParse(value);
  if (one.success) return { own: one.data, planA: one.data, planB: null };
  const { detail } = problemOf(frontier.error, value, "the file");
  throw new UserMistake(`${path} is not a plan as \`crampcast plan --json\` writes it: ${detail.slice(0, 400)}`);
}

/** Writes everything that race day needs into a folder and says what could not be made and why. */
export async function raceDayCommand(path: string, options: RaceDayOptions, terminal: Terminal): Promise<number> {
  const { own, planA, planB } = await readPlan(path, options.finish);
  // The moment stands in the files; SOURCE_DATE_EPOCH (seconds) fixes it, so that the same plan gives the same bytes.
  const fixedS = Number(terminal.environment.SOURCE_DATE_EPOCH ?? "x");
  const writtenEpochMs = Number.isFinite(fixedS) ? fixedS * 1000 : Date.now();
  const daysAhead = Math.max(0, (planA.request.startEpochMs - writtenEpochMs) / 86_400_000);
  let days: OtherDays = { rows: [], planB };
  if (options.otherDays && planB === null) {
    const order = {
      request: own.request,
      wishes: usualWishes(own.request),
      plan: planA,
      effort: usualEffort,
      daysAhead,
    };
    days = toTheEnd(otherDaysInTurns(order), (fraction) =>
      terminal.progress(`other days … ${Math.round(fraction * 100)} %`),
    );
    terminal.progress("");
  }
  const input = {
    planA,
    planB: days.planB,
    scenarios: days.rows,
    notation: { units: options.units, words: options.language === "de" ? german : english },
  };
  const write = async (order: { key: RaceDayFileKey; legIndex: number; size: SheetSize }): Promise<void> => {
    const raceId = String(Math.round(planA.request.startEpochMs / 1000));
    const made = raceDayFile({ ...order, input, raceId, link: null, writtenEpochMs });
    const leg = planA.request.legs.length > 1 ? ` (leg ${order.legIndex + 1})` : "";
    if (!made.ok) {
      terminal.complain(`${order.key}${leg} not written: ${made.reason}\n`);
      return;
    }
    const file = join(options.out, made.file.name);
    await writeFile(file, made.file.bytes);
    terminal.write(`${file}\n`);
  };
  try {
    await mkdir(options.out, { recursive: true });
    for (const [legIndex, leg] of planA.request.legs.entries()) {
      if (leg.sport === "transition") continue;
      for (const key of legFileKeys) await write({ key, legIndex, size: "a4" });
    }
    for (const key of raceFileKeys) {
      const sizes = key === "sheet.html" ? (["a4", "card", "band"] as const) : (["a4"] as const);
      for (const size of sizes) await write({ key, legIndex: 0, size });
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw new UserMistake(`The files could not be written to ${options.out}: ${error.message}`);
    }
    throw error;
  }
  return exitCodes.done;
}
