import { deEvidence } from "./de-evidence.ts";
import { deForecast } from "./de-forecast.ts";
import { deCrampLog, deDifferential, deGuide } from "./de-guide.ts";
import { deImport } from "./de-import.ts";
import { dePlan } from "./de-plan.ts";
import { deProgramme } from "./de-programme.ts";
import { deRace } from "./de-race.ts";
import { deScreening } from "./de-screening.ts";
import { deCommon, deShell } from "./de-shell.ts";
import { deYou } from "./de-you.ts";
import type { DeepText } from "./deep-text.ts";
import type { english } from "./english.ts";

export { deBasisNames } from "./de-basis-names.ts";
export { deFileReasons } from "./de-file-reasons.ts";
export { deWarnings } from "./de-warnings.ts";

/** Every word a person reads, in German; fetched only by those who read it. */
export const german = {
  common: deCommon,
  shell: deShell,
  evidence: deEvidence,
  forecast: deForecast,
  guide: deGuide,
  differential: deDifferential,
  crampLog: deCrampLog,
  import: deImport,
  plan: dePlan,
  programme: deProgramme,
  race: deRace,
  screening: deScreening,
  you: deYou,
} as const satisfies DeepText<typeof english>;
