import type { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { RaceDraft } from "./race-draft.ts";

/** What the parts of the weather share. */
export interface WeatherProps {
  readonly draft: RaceDraft;
  readonly units: UnitSystem;
  readonly kinds: ReturnType<typeof quantities>;
  readonly change: (part: Partial<RaceDraft>) => void;
}
