import { enEvidence } from "./en-evidence.ts";
import { enForecast } from "./en-forecast.ts";
import { enCrampLog, enDifferential, enGuide } from "./en-guide.ts";
import { enImport } from "./en-import.ts";
import { enPlan } from "./en-plan.ts";
import { enProgramme } from "./en-programme.ts";
import { enRace } from "./en-race.ts";
import { enScreening } from "./en-screening.ts";
import { enCommon, enShell } from "./en-shell.ts";
import { enYou } from "./en-you.ts";

/** Every word a person reads, in English, one namespace per part of the app. */
export const english = {
  common: enCommon,
  shell: enShell,
  evidence: enEvidence,
  forecast: enForecast,
  guide: enGuide,
  differential: enDifferential,
  crampLog: enCrampLog,
  import: enImport,
  plan: enPlan,
  programme: enProgramme,
  race: enRace,
  screening: enScreening,
  you: enYou,
} as const;
