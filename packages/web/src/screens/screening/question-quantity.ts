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

function plain(unit: string): Quantity {
  return {
    unit,
    toText: (value) => String(Number(value.toFixed(1))),
    parse: parseNumber,
    say: (value) => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} ${unit}`.trim(),
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
