import type { FactorKey } from "../../screening/index.ts";
import { screen } from "../../screening/index.ts";
import type { ProgrammePart } from "./parts.ts";
import { programmeParts } from "./parts.ts";
import { descentWorthTrainingM } from "./planning-context.ts";
import type { ProgrammeInput, ProgrammeReason, ProgrammeSession } from "./programme.ts";

interface PartEvidence extends Omit<ProgrammeReason, "part" | "becauseOf"> {
  /** Screening factors that ask for it. */
  readonly factors: readonly FactorKey[];
  /** Muscles that cramp and ask for it. */
  readonly muscles: readonly string[];
}

/** Why each part may be there, with what speaks for it and what did not show. */
export const partEvidence: Readonly<Record<ProgrammePart, PartEvidence>> = {
  conditioning: {
    factors: ["unaccustomed", "cramped-before"],
    muscles: [],
    certainty: "low",
    crampEvidence: "nothing-shown",
    claims: ["load-single-run"],
    against: ["load-ten-percent", "load-week-ratio"],
  },
  "race-pace": {
    factors: ["starts-faster-than-practised"],
    muscles: [],
    certainty: "low",
    crampEvidence: "goes-with-fewer",
    claims: ["rf-s11-56-pace", "rf-s11im"],
    against: ["inc-mn"],
  },
  downhill: {
    factors: [],
    muscles: ["quadriceps"],
    certainty: "moderate",
    crampEvidence: "nothing-shown",
    claims: ["downhill-damage", "rf-mn-ck24"],
    against: [],
  },
  "return-to-running": {
    factors: ["muscle-injury", "injury-last-year", "rehabilitation-unfinished"],
    muscles: [],
    certainty: "low",
    crampEvidence: "goes-with-fewer",
    claims: ["pain-limit", "rf-s18-muscleinj"],
    against: [],
  },
  "hip-strength": {
    factors: ["no-strength-work", "low-back-pain", "cramped-before"],
    muscles: ["hamstring", "hip"],
    certainty: "very low",
    crampEvidence: "one-person",
    claims: ["pv-wagner-out", "pv-wagner-str", "pv-wagner-emg", "rf-mn-strength"],
    against: ["strength-first-marathon"],
  },
  "hamstring-eccentric": {
    factors: ["no-strength-work", "muscle-injury"],
    muscles: ["hamstring"],
    certainty: "moderate",
    crampEvidence: "nothing-shown",
    claims: ["nordic-injury", "muscle-manjra"],
    against: [],
  },
  "calf-eccentric": {
    factors: ["no-strength-work", "muscle-injury"],
    muscles: ["calf", "foot"],
    certainty: "low",
    crampEvidence: "nothing-shown",
    claims: ["calf-eccentric-tendon", "muscle-manjra"],
    against: [],
  },
  plyometrics: {
    factors: [],
    muscles: [],
    certainty: null,
    crampEvidence: "nothing-shown",
    claims: [],
    against: [],
  },
  heat: {
    factors: ["heat-without-practice"],
    muscles: [],
    certainty: "moderate",
    crampEvidence: "nothing-shown",
    claims: ["acclimatise-weeks", "acclimation-decay", "na-acclim"],
    against: [],
  },
  stretching: {
    factors: ["little-stretching"],
    muscles: [],
    certainty: "low",
    crampEvidence: "goes-with-fewer",
    claims: ["rf-manjra-stretch", "noct-hall"],
    against: ["tf-stretch18", "tf-stretch17"],
  },
  "warm-up": {
    factors: [],
    muscles: [],
    certainty: "low",
    crampEvidence: "nothing-shown",
    claims: ["warm-up-dynamic"],
    against: [],
  },
  taper: {
    factors: ["hard-last-days"],
    muscles: [],
    certainty: "moderate",
    crampEvidence: "goes-with-fewer",
    claims: ["taper-two-weeks", "rf-s11-56-taper"],
    against: ["rf-s11-56-null"],
  },
};

function raceReasons(input: ProgrammeInput, part: ProgrammePart): readonly string[] {
  const { race, injury } = input;
  if (part === "downhill" && (race?.descentM ?? 0) >= descentWorthTrainingM) return ["race-descends"];
  if (part === "heat" && race !== null) return ["race-warmer"];
  if (part === "return-to-running" && injury !== null) return ["open-injury"];
  if (part === "return-to-running") return ["little-running"];
  if ((part === "race-pace" || part === "taper") && race !== null) return ["race-ahead"];
  return [];
}

/** The parts that are in the programme, each with what asks for it and its evidence. */
export function reasonsFor(input: ProgrammeInput, sessions: readonly ProgrammeSession[]): readonly ProgrammeReason[] {
  const matters = screen(input.answers).matters.map((finding) => finding.key);
  const muscles = input.answers["cramps.muscles"];
  const present = new Set<ProgrammePart>(sessions.map((session) => session.part));
  if (sessions.some((one) => one.exercises.some((exercise) => exercise.exercise === "leg-swings")))
    present.add("warm-up");
  return programmeParts
    .filter((part) => present.has(part))
    .map((part) => {
      const { factors, muscles: cramping, ...evidence } = partEvidence[part];
      const asked = [
        ...factors.filter((key) => matters.includes(key)),
        ...(Array.isArray(muscles)
          ? cramping.filter((one) => muscles.includes(one)).map((one) => `cramps-in-${one}`)
          : []),
        ...raceReasons(input, part),
      ];
      return { part, becauseOf: asked.length === 0 ? ["any-athlete"] : asked, ...evidence };
    });
}
