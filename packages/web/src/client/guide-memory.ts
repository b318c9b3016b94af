import {
  type CrampPlace,
  type GuideSession,
  isCrampPlace,
  type MeasureDone,
  readGuideSession,
} from "@crampcast/model/guide";
import { storedValue } from "./stored-value.ts";

/** The muscle of the last cramp, so that the next one needs one press less. */
export const lastPlace = storedValue<CrampPlace | null>({
  key: "crampcast.last-cramp-place",
  initial: null,
  check: (raw) => (isCrampPlace(raw) ? raw : null),
});

/** The guide as it was left, so that a closed app, a call or a restarted phone loses nothing; null before and after. */
export const runningGuide = storedValue<GuideSession | null>({
  key: "crampcast.running-guide",
  initial: null,
  check: readGuideSession,
});

/** How the relief guide speaks, and whom it calls. */
export interface GuideSettings {
  readonly isSoundOn: boolean;
  /** As dialled. */
  readonly emergencyNumber: string;
}

/** What is dialled where this browser's language is spoken; 112 works in Europe and from most mobile phones. */
function usualEmergencyNumber(): string {
  const language = typeof navigator === "undefined" ? "" : navigator.language;
  if (/-(US|CA|MX)$/i.test(language)) return "911";
  if (/-AU$/i.test(language)) return "000";
  if (/-NZ$/i.test(language)) return "111";
  return "112";
}

/** Settings of the guide on this device. */
export const guideSettings = storedValue<GuideSettings>({
  key: "crampcast.guide-settings",
  initial: { isSoundOn: true, emergencyNumber: usualEmergencyNumber() },
  check(raw) {
    if (raw === null || typeof raw !== "object") return null;
    const number = "emergencyNumber" in raw && typeof raw.emergencyNumber === "string" ? raw.emergencyNumber : "";
    return {
      isSoundOn: !("isSoundOn" in raw) || raw.isSoundOn !== false,
      emergencyNumber: /^[0-9+*# ]{2,20}$/.test(number) ? number : usualEmergencyNumber(),
    };
  },
});

/** What the guide knows of a cramp, until the person has time to write it down. */
export interface CrampDraft {
  readonly place: CrampPlace | null;
  readonly epochMs: number;
  readonly lastedS: number | null;
  readonly done: readonly MeasureDone[];
  readonly distanceM: number | null;
}

/** Cramps that wait to be written down, oldest first; at most ten. */
export const crampDrafts = storedValue<readonly CrampDraft[]>({
  key: "crampcast.cramp-drafts",
  initial: [],
  check: (raw) => (Array.isArray(raw) ? raw.flatMap((one) => draftOf(one) ?? []) : null),
});

/** Keeps a draft; one of the same moment is replaced. */
export function keepDraft(draft: CrampDraft): void {
  crampDrafts.write([...crampDrafts.read().filter((one) => one.epochMs !== draft.epochMs), draft].slice(-10));
}

/** Removes the draft of a moment. */
export function dropDraft(epochMs: number): void {
  crampDrafts.write(crampDrafts.read().filter((one) => one.epochMs !== epochMs));
}

function draftOf(raw: unknown): CrampDraft | null {
  if (raw === null || typeof raw !== "object") return null;
  const place = "place" in raw && isCrampPlace(raw.place) ? raw.place : null;
  const epochMs = "epochMs" in raw && typeof raw.epochMs === "number" ? raw.epochMs : null;
  if (epochMs === null) return null;
  const lastedS = "lastedS" in raw && typeof raw.lastedS === "number" ? raw.lastedS : null;
  const distanceM = "distanceM" in raw && typeof raw.distanceM === "number" ? raw.distanceM : null;
  const listed: readonly unknown[] = "done" in raw && Array.isArray(raw.done) ? raw.done : [];
  return { place, epochMs, lastedS, distanceM, done: measures.filter((measure) => listed.includes(measure)) };
}

const measures: readonly MeasureDone[] = ["stretch", "opposite-muscle", "pickle-juice", "walked", "slowed", "stopped"];
