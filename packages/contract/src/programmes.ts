import { isClaimKey } from "@crampcast/model/evidence";
import { exerciseKeys, injuryRegions, isCalendarDay, programmeParts } from "@crampcast/model/plan/programme";
import { clinicianRules } from "@crampcast/model/screening";
import { z } from "zod";
import { TimeZoneSchema } from "./races.ts";
import { ScreeningAnswersSchema } from "./screenings.ts";

const day = z.string().refine(isCalendarDay, "a calendar day, YYYY-MM-DD");
const count = z.number().min(0).max(100_000);
const seconds = z.number().min(0).max(1_000_000);
const metres = z.number().min(0).max(1_000_000);
const painOfTen = z.int().min(0).max(10);
// Object.keys of a constant table gives the keys of that table.
const ruleKeys = Object.keys(clinicianRules) as (keyof typeof clinicianRules)[];
const rule = z.enum(ruleKeys);
const part = z.enum(programmeParts);
const claim = z.string().refine(isClaimKey, "the key of a claim");

/** What a programme is made from. */
export const ProgrammeInputSchema = z.object({
  formatVersion: z.literal(1),
  answers: ScreeningAnswersSchema,
  clearedRules: z.array(rule).max(50).readonly(),
  startDate: day,
  race: z
    .object({
      name: z.string().max(200),
      date: day,
      isRunning: z.boolean(),
      distanceM: z.number().min(100).max(1_000_000),
      descentM: z.number().min(0).max(30_000).nullable(),
      airTemperatureC: z.number().min(-40).max(60).nullable(),
    })
    .nullable(),
  history: z.object({
    weeklyDistanceM: z.number().min(0).max(400_000).nullable(),
    longestRunM: z.number().min(0).max(300_000).nullable(),
    runsPerWeek: z.number().min(0).max(14).nullable(),
    easySpeedMps: z.number().min(1).max(7).nullable(),
    accustomedAirTemperatureC: z.number().min(-40).max(60).nullable(),
  }),
  injury: z
    .object({
      region: z.enum(injuryRegions).nullable(),
      stage: z.enum(["in-treatment", "returning"]),
      sinceDate: day.nullable(),
      painAtRestOfTen: painOfTen.nullable(),
      painWalkingOfTen: painOfTen.nullable(),
      canWalkHalfHour: z.boolean().nullable(),
    })
    .nullable(),
  unavailableWeekdays: z.array(z.int().min(0).max(6)).max(7).readonly(),
  unavailableDates: z.array(day).max(400).readonly(),
  timeZone: TimeZoneSchema.nullish(),
  usualStartS: z.number().min(0).max(86_399).nullish(),
});

const DoseSchema = z.object({
  sets: count.nullable(),
  repetitions: count.nullable(),
  holdS: seconds.nullable(),
  tempo: z.object({ upS: seconds, holdS: seconds, downS: seconds }).nullable(),
  durationS: seconds.nullable(),
  distanceM: metres.nullable(),
  descentM: metres.nullable(),
  restS: seconds.nullable(),
  loadFraction: z.number().min(0).max(3).nullable(),
  effortOfTen: z.number().min(0).max(10).nullable(),
  isEachSide: z.boolean(),
});

const SessionSchema = z.object({
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[a-z-]+\.\d{1,2}$/),
  date: day,
  part,
  exercises: z
    .array(z.object({ exercise: z.enum(exerciseKeys), dose: DoseSchema }))
    .max(20)
    .readonly(),
  durationS: seconds,
  distanceM: metres,
  isLong: z.boolean(),
  isOptional: z.boolean(),
});

const ProgressSchema = z.object({
  stepIndex: z.int().min(0).max(50),
  goodSessionCount: count,
  setbackCount: count,
  doneCount: count,
});

/** A dated programme as it is kept: what was prescribed does not change when the app does. */
export const ProgrammeSchema = z.object({
  formatVersion: z.literal(1),
  input: ProgrammeInputSchema,
  plannedFrom: day,
  weeks: z
    .array(
      z.object({
        monday: day,
        kind: z.enum(["build", "easy", "hold", "taper", "race", "waiting-for-clinician", "waiting-for-criteria"]),
        distanceM: metres,
        hipPhase: z.int().min(1).max(3).nullable(),
      }),
    )
    .max(200)
    .readonly(),
  sessions: z.array(SessionSchema).max(4000).readonly(),
  reasons: z
    .array(
      z.object({
        part,
        becauseOf: z.array(z.string().max(100)).max(30).readonly(),
        certainty: z.enum(["high", "moderate", "low", "very low"]).nullable(),
        crampEvidence: z.enum(["one-person", "goes-with-fewer", "nothing-shown"]),
        claims: z.array(claim).max(30).readonly(),
        against: z.array(claim).max(30).readonly(),
      }),
    )
    .max(20)
    .readonly(),
  leftOut: z
    .array(
      z.object({
        part,
        reason: z.enum([
          "too-few-weeks",
          "later-phase-needs-weeks",
          "injury-region",
          "criteria-not-met",
          "tests-missing",
          "not-a-runner",
          "race-is-flat",
          "race-not-warmer",
          "heat-needs-clinician",
          "heat-runs-too-short",
          "no-race",
          "no-free-day",
        ]),
      }),
    )
    .max(40)
    .readonly(),
  notices: z
    .array(
      z.object({
        key: z.enum([
          "refer-injury-in-treatment",
          "refer-criteria-fail",
          "refer-setbacks",
          "refer-pain",
          "criteria-open",
          "may-ask-to-start",
          "may-run",
          "distance-assumed",
          "longest-assumed",
          "region-not-told",
          "programme-cut-at-a-year",
          "race-beyond-longest-run",
          "race-while-in-treatment",
          "race-in-days",
          "gap-stepped-back",
          "missed-not-stacked",
          "pain-stepped-back",
          "outside-evidence",
        ]),
        values: z.record(z.string().max(100), z.union([z.number(), z.string().max(400)])),
      }),
    )
    .max(40)
    .readonly(),
  progress: z.object({
    "hip-strength": ProgressSchema,
    "hamstring-eccentric": ProgressSchema,
    "calf-eccentric": ProgressSchema,
    plyometrics: ProgressSchema,
    "return-to-running": ProgressSchema,
  }),
});

/** What happened to a session. The device names it, so that sending it twice stores it once. */
export const SessionRecordSchema = z.object({
  id: z.uuid(),
  recordedEpochMs: z.number().min(0).max(8_640_000_000_000_000),
  sessionId: SessionSchema.shape.id,
  state: z.enum(["done", "missed", "moved"]),
  date: day.nullable(),
  painOfTen: painOfTen.nullable(),
});

/** PUT /api/programme: of two savings the newer one stays. */
export const SaveProgrammeSchema = z.object({
  programme: ProgrammeSchema,
  savedEpochMs: z.number().min(0).max(8_640_000_000_000_000),
});

/** POST /api/programme/records. */
export const AddRecordsSchema = z.object({ records: z.array(SessionRecordSchema).max(2000).readonly() });

/** The programme with its records, oldest first; null programme: none is kept. */
export const StoredProgrammeSchema = z.object({
  saved: SaveProgrammeSchema.nullable(),
  records: z.array(SessionRecordSchema).readonly(),
});

export type SaveProgramme = z.infer<typeof SaveProgrammeSchema>;
export type StoredRecord = z.infer<typeof SessionRecordSchema>;
export type StoredProgramme = z.infer<typeof StoredProgrammeSchema>;
