import type { FitMessage } from "./message.ts";

/** A value of a developer field, with the name and unit its own description states. */
export interface DeveloperValue {
  readonly name: string;
  readonly unit: string | null;
  readonly value: number | string;
}

/** What a file says about one of its developer fields. */
export interface FieldDescription {
  readonly name: string;
  readonly unit: string | null;
  readonly baseType: number;
  readonly scale: number;
  readonly shift: number;
}

/** Remembers a description for the fields that follow it. */
export function takeFieldDescription(message: FitMessage, descriptions: Map<number, FieldDescription>): void {
  const scale = message.number(6);
  const shift = message.number(7);
  descriptions.set(message.number(0) * 256 + message.number(1), {
    name: message.text(3) ?? `developer field ${message.number(1)}`,
    unit: message.text(8),
    baseType: message.number(2),
    scale: Number.isNaN(scale) || scale === 0 ? 1 : scale,
    shift: Number.isNaN(shift) ? 0 : shift,
  });
}

/** The developer fields of a message by their described names; fields without description are left out. */
export function developerValuesOf(
  message: FitMessage,
  descriptions: ReadonlyMap<number, FieldDescription>,
): DeveloperValue[] {
  const values: DeveloperValue[] = [];
  for (const layout of message.developerFields) {
    const description = descriptions.get(layout.developerIndex * 256 + layout.number);
    if (description === undefined) continue;
    const raw = message.developerValue(layout, description.baseType);
    if (raw === "" || Number.isNaN(raw)) continue;
    const value = typeof raw === "string" ? raw : raw / description.scale - description.shift;
    values.push({ name: description.name, unit: description.unit, value });
  }
  return values;
}
