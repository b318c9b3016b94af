import type { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { LegDraft } from "./race-draft.ts";

/** What the parts of a leg share. */
export interface LegProps {
  readonly leg: LegDraft;
  readonly units: UnitSystem;
  readonly kinds: ReturnType<typeof quantities>;
  readonly change: (part: Partial<LegDraft>) => void;
}
