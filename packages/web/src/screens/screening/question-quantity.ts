import type { Question } from "@crampcast/model/screening";
import { formatNumber } from "../../text/format.ts";
import { parseNumber } from "../../text/parse.ts";
import type { Quantity, quantities } from "../../text/quantities.ts";

/** How the number of a question is shown and typed, and how many of the question's unit one of the field's is. */
export interface QuestionQuantity {
  readonly quantity: Quantity;
  /** Question's value divided by the field's value. */
  readonly perField: number;
}

/** One digit behind the decimal sign of the language, or none. */
function shown(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1);
}

function plain(unit: string): Quantity {
  return {
    unit,
    toText: shown,
    parse: parseNumber,
    say: (value) => `${shown(value)} ${unit}`.trim(),
  };
}

/** The quantity of a question: height and mass in the units the person reads, everything else as the question has it. */
export function quantityOf(
  question: Question,
  kinds: ReturnType<typeof quantities>,
  units: Readonly<Record<string, string>>,
): QuestionQuantity {
  if (question.linkId === "you.height-cm") return { quantity: kinds.height, perField: 100 };
  if (question.linkId === "you.mass-kg") return { quantity: kinds.mass, perField: 1 };
  const unit = (question.unit ?? "").replace(/\{.*\}/, "");
  return { quantity: plain(units[unit] ?? unit), perField: 1 };
}
