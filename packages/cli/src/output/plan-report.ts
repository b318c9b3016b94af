import {
  claimOf,
  type Frontier,
  type PaceSplit,
  type RacePlan,
  type Recommendation,
  type Serving,
  sources,
  sourcesOf,
} from "@crampcast/model";
import { type Palette, paletteFor } from "./colour.ts";
import type { ReportStyle } from "./forecast-report.ts";
import { adviceReason, constraintWords, noteSentence, recommendationWords } from "./plan-words.ts";
import { type Column, tableLines, wrapped } from "./table.ts";
import { distanceUnit, fluidNumber, fluidUnit, type UnitSystem } from "./unit-system.ts";
import { clock, counted, percent } from "./words.ts";

const left = (title: string): Column => ({ title, align: "left" });
const right = (title: string): Column => ({ title, align: "right" });

function points(value: number): string {
  const text = Math.abs(100 * value).toFixed(1);
  return text === "0.0" ? text : `${value < 0 ? "−" : "+"}${text}`;
}

/** Finish times are searched in whole half minutes or so: nearer than this is the goal itself. */
const GOAL_OFF_S = 60;

function frontierLines(frontier: Frontier, shown: number, units: UnitSystem, palette: Palette): string[] {
  const nearestS = frontier.points[frontier.goalIndex]?.plan.finishTimeS ?? 0;
  const isGoalKept = Math.abs(nearestS - frontier.own.finishTimeS) <= GOAL_OFF_S;
  const rows = frontier.points.map(({ plan, sameAsFasterIndex }, index) => {
    const { crampProbability: chance, totals } = plan;
    const marks = [
      ...(index === frontier.goalIndex ? [isGoalKept ? "goal" : "nearest to the goal"] : []),
      ...(index === frontier.recommendedIndex ? ["recommended"] : []),
      ...(index === shown && index !== frontier.recommendedIndex ? ["shown"] : []),
      ...(sameAsFasterIndex === null ? [] : ["not told apart from the faster one"]),
    ];
    return [
      clock(plan.finishTimeS),
      percent(chance.central),
      `${percent(chance.low)} to ${percent(chance.high)}`,
      fluidNumber(totals.drinkKg, units),
      totals.sodiumMmol.toFixed(0),
      percent(totals.bodyMassLossFraction.central),
      marks.join(", "),
    ];
  });
  return [
    palette.strong("The price of safety: finish time against the chance of a cramp"),
    ...tableLines(
      [
        right("finish"),
        right("chance"),
        right("range"),
        right(`drink, ${fluidUnit(units)}`),
        right("sodium, mmol"),
        right("mass lost"),
        left(""),
      ],
      rows,
    ),
  ];
}

interface Row {
  readonly distanceM: number;
  readonly split: PaceSplit | null;
  readonly servings: readonly Serving[];
}

function takenText(serving: Serving): string {
  const { source, count, drink } = serving;
  if (source === "capsule") return counted(count, "capsule");
  if (source === "bottle") return `${percent(count).replace(" %", " % of a bottle")} of ${drink?.name ?? "drink"}`;
  return `${counted(count, "cup")} of ${drink?.name ?? "drink"}`;
}

/** Pace by kilometre or mile with what is taken on the way, leg by leg. */
function wayLines(plan: RacePlan, units: UnitSystem, palette: Palette): string[] {
  const unit = distanceUnit(units);
  return plan.request.legs.flatMap((leg, legIndex) => {
    const splits = plan.splits.filter((split) => split.legIndex === legIndex);
    const servings = plan.servings.filter((serving) => serving.legIndex === legIndex);
    const lengthM = splits.at(-1)?.toM ?? 0;
    const legS = splits.reduce((sum, split) => sum + split.durationS, 0);
    if (leg.sport === "transition") return [`${palette.strong(leg.sport)}  ${clock(legS)}`];
    const everyM = unit.lengthM * (lengthM > 60 * unit.lengthM ? 10 : lengthM > 12 * unit.lengthM ? 5 : 1);
    const rows: Row[] = [];
    let before = 0;
    for (let mark = everyM; before < lengthM; mark += everyM) {
      const toM = mark > lengthM - 0.1 * everyM ? lengthM : mark;
      rows.push({
        distanceM: toM,
        split: between(splits, before, toM),
        servings: servings.filter((serving) => serving.distanceM > before && serving.distanceM <= toM),
      });
      before = toM;
    }
    const isRide = leg.sport === "cycling";
    return [
      `${palette.strong(leg.sport)}  ${(lengthM / unit.lengthM).toFixed(1)} ${unit.name} in ${clock(legS)}`,
      ...tableLines(
        [right(unit.name), right("clock"), right(isRide ? "W" : `min/${unit.name}`), left("take")],
        rows.map(({ distanceM, split, servings: taken }) => [
          (distanceM / unit.lengthM).toFixed(1),
          clock(split?.endTimeS ?? 0),
          split === null ? "" : paceText(split, unit.lengthM),
          taken.map((each) => `${(each.distanceM / unit.lengthM).toFixed(1)}: ${takenText(each)}`).join(", "),
        ]),
      ),
    ];
  });
}

function paceText(split: PaceSplit, unitM: number): string {
  if (split.powerW !== null) return split.powerW.toFixed(0);
  const way = split.toM - split.fromM;
  return way > 0 ? clock((split.durationS * unitM) / way) : "";
}

/** Splits of a kilometre gathered between two distances, by their shares. */
function between(splits: readonly PaceSplit[], fromM: number, toM: number): PaceSplit | null {
  const first = splits[0];
  if (first === undefined) return null;
  let durationS = 0;
  let work = 0;
  let endTimeS = first.endTimeS - first.durationS;
  for (const split of splits) {
    const inside = Math.min(split.toM, toM) - Math.max(split.fromM, fromM);
    const share = inside > 0 ? inside / (split.toM - split.fromM) : 0;
    durationS += share * split.durationS;
    work += share * split.durationS * (split.powerW ?? 0);
    const upTo = Math.min(1, Math.max(0, (toM - split.fromM) / (split.toM - split.fromM)));
    endTimeS += upTo * split.durationS;
  }
  const powerW = first.powerW === null ? null : durationS > 0 ? work / durationS : 0;
  return { ...first, fromM, toM, durationS, endTimeS, powerW };
}

function adviceLines(each: Recommendation, own: RacePlan, style: ReportStyle, palette: Palette): string[] {
  const { what } = recommendationWords[each.key];
  const why = adviceReason(each.key, own.constraints);
  const change = each.crampProbabilityDifference;
  const effect =
    change === null
      ? "Not simulated alone."
      : each.isDistinguishable
        ? `Alone it changes the chance of a cramp by ${points(change.central)} points (${points(change.low)} to ${points(change.high)} over bodies).`
        : "Alone it makes no difference to the chance of a cramp that the simulation can tell.";
  const named = (keys: Recommendation["claims"]): string =>
    keys
      .map(
        (key) =>
          `${claimOf(key).statement.replace(/\.$/, "")} (${sourcesOf(key)
            .map((one) => sources[one].title.split(":")[0])
            .join("; ")})`,
      )
      .join(". ");
  const evidence = [
    `Certainty: ${each.certainty}.`,
    ...(each.claims.length > 0 ? [`For: ${named(each.claims)}.`] : []),
    ...(each.against.length > 0 ? [`Against: ${named(each.against)}.`] : []),
  ].join(" ");
  const text = (words: string): string[] =>
    wrapped(`  ${words}`, style.columnCount, "  ").map((line) => line.replace(/^(?! {2})/, "  "));
  return [palette.strong(what), ...text(`${why} ${effect}`), ...text(evidence).map(palette.faint)];
}

/** A frontier as the lines of a plain text report; `shown` is the point whose plan is written out. */
export function planReport(frontier: Frontier, shown: number, style: ReportStyle): string[] {
  const palette = paletteFor(style.hasColour);
  const { units, columnCount } = style;
  const plan = frontier.points[shown]?.plan ?? frontier.own;
  const { own } = frontier;
  // Drinking evenly breaks no limit of the body: it is said, but not among what is broken.
  const broken = own.constraints.filter((check) => !check.isKept && check.key !== "whole-units");
  const isToldEvenly = own.constraints.some((check) => !check.isKept && check.key === "whole-units");
  const text = (words: string): string[] => wrapped(words, columnCount);
  const { sweatKg, bodyMassLossFraction: loss, plasmaSodiumMmolPerL: sodium, coreTemperatureC: core } = plan.totals;
  const gain = frontier.assumedGainFraction;
  return [
    ...frontierLines(frontier, shown, units, palette),
    "",
    ...text(
      `Own plan: ${clock(own.finishTimeS)}, ${percent(own.crampProbability.central)} ` +
        `(${percent(own.crampProbability.low)} to ${percent(own.crampProbability.high)}), ` +
        `${fluidNumber(own.totals.drinkKg, units)} ${fluidUnit(units)} to drink. ` +
        (broken.length === 0 ? "It keeps every limit." : "It breaks:"),
    ),
    ...broken.flatMap((check) => wrapped(`  - ${constraintWords[check.key](check)}`, columnCount, "    ")),
    ...(isToldEvenly ? text("It is told evenly by the hour or station; the plan below comes in whole cups.") : []),
    "",
    palette.strong(`The plan for ${clock(plan.finishTimeS)}`),
    ...text(
      `In all ${fluidNumber(plan.totals.drinkKg, units)} ${fluidUnit(units)} to drink, ${plan.totals.sodiumMmol.toFixed(0)} mmol of sodium, ` +
        `${plan.totals.carbohydrateG.toFixed(0)} g of carbohydrate. The middle body sweats ${fluidNumber(sweatKg.central, units)} ${fluidUnit(units)} ` +
        `(${fluidNumber(sweatKg.low, units)} to ${fluidNumber(sweatKg.high, units)}), loses ${percent(loss.central)} of its mass, ends with a blood sodium of ` +
        `${sodium.central.toFixed(0)} mmol/L (${sodium.low.toFixed(0)} to ${sodium.high.toFixed(0)}) and peaks at ${core.central.toFixed(1)} °C inside.`,
    ),
    ...(plan.request.preCooling ? text("Before the start: ice slurry or cold water as in the advice below.") : []),
    "",
    ...wayLines(plan, units, palette),
    "",
    palette.strong("Limits that no plan may cross"),
    ...plan.constraints.flatMap((check) =>
      wrapped(`  ${check.isKept ? "kept" : "BROKEN"}  ${constraintWords[check.key](check)}`, columnCount, "        "),
    ),
    "",
    palette.strong("What changes against the own plan"),
    ...frontier.recommendations.flatMap((each) => adviceLines(each, own, style, palette)),
    "",
    ...(gain === null
      ? text("Against the own plan the recommended one promises no gain that the simulation can tell.")
      : text(
          `Of what moves the promised gain, ${percent(gain)} are numbers that rest on assumptions and not on a source.`,
        )),
    ...frontier.notes.flatMap(({ key, values }) => wrapped(`- ${noteSentence(key, values)}`, columnCount, "  ")),
    "",
    palette.faint(
      `${counted(frontier.evaluationCount, "plan")} tried, each plan here on ${frontier.memberCount} bodies, seed ${frontier.seed}. Listen to thirst and to your body before any plan.`,
    ),
  ];
}
