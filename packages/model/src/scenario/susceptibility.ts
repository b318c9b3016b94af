import type { AthleteProfile } from "../athlete/profile.ts";
import type { Basis, BasisShift } from "./basis.ts";
import { type RiskFactor, sourceWords } from "./risk-factor.ts";
import { factorOf, illnessShifts, medicineFactors, type RiskShift, separateShifts } from "./risk-shifts.ts";

/** What everything known of a person makes of the hazard and of the muscles, with how sure it is. */
export interface Susceptibility {
  /** Median hazard of this person over that of a usual race field. */
  readonly ratio: number;
  /** Standard deviation of its logarithm: what studies leave open. @unit 1 */
  readonly logSd: number;
  /** Logarithm of muscle capacity against the population's, mean and standard deviation. @unit 1 */
  readonly capacity: { readonly logMean: number; readonly logSd: number };
  readonly basis: readonly Basis[];
}

/** Illness, medicines, allergy and collapse describe partly the same people: the largest counts whole, the rest so much. */
const OVERLAP_SHARE = 0.25;
const LARGEST_RATIO = 18;
/** From the median to the 90 % quantile of a normal distribution, in standard deviations. */
const TO_NINETY_PERCENT = 1.2816;

/** One shift against the field: mean of the logarithm and its two kinds of doubt. */
interface Centred {
  readonly shift: RiskShift;
  readonly raw: number;
  readonly field: number;
  readonly own: number;
  readonly shared: number;
}

/**
 * The hazard of "usual" was fitted to fields in which some people have the factor, so that having it counts for less than
 * its ratio and not having it for a little under 1. Doubt about the ratio counts as far as the person differs from the field.
 */
function centred(shift: RiskShift): Centred {
  const factor = factorOf(shift);
  const { logShift: log, fieldMean } = factor;
  if (!shift.isAnswered) return { shift, raw: 0, field: 0, own: 0, shared: 0 };
  const isCount = shift.factor === "chronicCondition";
  const grown = fieldMean * Math.exp(log);
  const field = isCount ? grown - fieldMean : Math.log(grown + 1 - fieldMean);
  const fieldSlope = isCount ? grown : grown / (grown + 1 - fieldMean);
  const slope = shift.amount - fieldSlope;
  return {
    shift,
    raw: log * shift.amount,
    field,
    own: factor.logSd * slope,
    shared: factor.sharedLogSd * slope,
  };
}

/** Largest whole, the others in part. Rises with each of its items. */
function overlapping(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const sum = values.reduce((total, value) => total + value, 0);
  return largest + OVERLAP_SHARE * (sum - largest);
}

function shiftOf(factor: RiskFactor, mean: number, sd: number): BasisShift {
  const at = (deviations: number): number => Number(Math.exp(mean + deviations * sd).toPrecision(4));
  return { actsOn: factor.actsOn, ratio: at(0), low: at(-TO_NINETY_PERCENT), high: at(TO_NINETY_PERCENT) };
}

function publishedWords({ published }: RiskFactor): string {
  if (published === null) return "no size printed";
  const { measure, estimate, interval } = published;
  return `${measure} ${estimate}${interval === null ? "" : ` (${interval[0]} to ${interval[1]})`}`;
}

/** One line for people: what was answered, how far it shifts, what was printed, who says so. */
function lineOf(item: Centred): Basis {
  const { shift } = item;
  const factor = factorOf(shift);
  const { key } = factor;
  const isGiven = shift.factor === "maleSex" || shift.factor === "ageOver40";
  if (!shift.isAnswered) {
    return { key, value: null, origin: "assumed", note: "not answered: that of the population" };
  }
  const mean = item.raw - item.field;
  const made = shiftOf(factor, mean, Math.hypot(item.own, item.shared));
  const what = factor.actsOn === "hazard" ? "hazard" : "muscle capacity";
  const range = `× ${made.ratio.toFixed(2)} (${made.low.toFixed(2)} to ${made.high.toFixed(2)}) against a usual race field`;
  const by = factor.sources.length > 0 ? sourceWords(factor.sources) : "no publication";
  const against = factor.against.length > 0 ? `; otherwise: ${sourceWords(factor.against)}` : "";
  return {
    key,
    value: isGiven ? made.ratio : shift.value,
    origin: "typed",
    note: `${factor.words}: ${what} ${range}; ${publishedWords(factor)}, ${by}${against}; ${factor.reason}`,
    shift: made,
    sources: factor.sources,
  };
}

/** Lines that stand in the basis also unanswered: they were there before the others. */
const alwaysTold: readonly string[] = ["chronicCondition", "familyHistory"];

/** What was answered; of the medicines those that are taken, or one line for none. */
function isTold({ shift }: Centred): boolean {
  if (!shift.isAnswered) return alwaysTold.includes(shift.factor);
  return !medicineFactors.includes(shift.factor) || shift.amount > 0 || shift.factor === "otherMedicine";
}

/**
 * Hazard and muscle capacity of this person against those of a usual race field, from everything they told of themselves.
 * What was not answered leaves the population's value. Overlapping illnesses are counted, not multiplied.
 * @source macMillan2024 schwellnus2018 deJager2022risk johnsonKona; sizes and doubts in `riskFactors`
 */
export function susceptibilityOf(profile: AthleteProfile): Susceptibility {
  const illness = illnessShifts(profile).map(centred);
  const separate = separateShifts(profile).map(centred);
  const hazards = separate.filter((item) => factorOf(item.shift).actsOn === "hazard");
  const capacities = separate.filter((item) => factorOf(item.shift).actsOn === "capacity");
  const sum = (items: readonly Centred[], of: (item: Centred) => number): number =>
    items.reduce((total, item) => total + of(item), 0);

  const logMean =
    sum(hazards, (item) => item.raw - item.field) +
    overlapping(illness.map((item) => item.raw)) -
    overlapping(illness.map((item) => item.field));
  const own = Math.hypot(...hazards.map((item) => item.own), overlapping(illness.map((item) => Math.abs(item.own))));
  const shared = sum(hazards, (item) => item.shared) + overlapping(illness.map((item) => item.shared));
  return {
    ratio: Math.min(LARGEST_RATIO, Math.exp(logMean)),
    logSd: Math.hypot(own, shared),
    capacity: {
      logMean: sum(capacities, (item) => item.raw),
      logSd: Math.hypot(...capacities.map((item) => item.own)),
    },
    basis: [...separate, ...illness].filter(isTold).map(lineOf),
  };
}
