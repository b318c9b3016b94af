import type { english } from "./english.ts";

type Text<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Text<T[Key]> };

/** Every word of the programme: what another language has to give. `{{name}}` is filled in. */
export type ProgrammeWords = Text<typeof english>;

/** A text with its values filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
