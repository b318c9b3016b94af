import { z } from "zod";
import { DrinkSchema, MemberCountSchema, RaceRequestSchema, SeedSchema } from "./races.ts";

const SpreadSchema = z.object({ central: z.number(), low: z.number(), high: z.number() });
const countSchema = z.int().min(0).max(60);

/** See `Supplies` in the model. */
const SuppliesSchema = z.object({
  stationDrinks: z.array(DrinkSchema).max(12),
  cupKg: z.number().min(0.03).max(1),
  bottles: z.object({ drink: DrinkSchema, bottleKg: z.number().min(0.1).max(2), maxCount: countSchema }).nullable(),
  capsules: z.object({ sodiumMmol: z.number().min(0).max(60), maxCount: countSchema }).nullable(),
});

/** What the athlete is willing to change; see `PlanWishes` in the model. */
export const PlanWishesSchema = z.object({
  suppliesOfLegs: z.array(SuppliesSchema.nullable()).min(1).max(12),
  finishRangeS: z
    .object({ fastestS: z.number().min(60).max(400_000), slowestS: z.number().min(60).max(400_000) })
    .nullable(),
  mayWalk: z.boolean(),
  mayPreCool: z.boolean(),
});

const ServingSchema = z.object({
  legIndex: z.int().min(0),
  distanceM: z.number(),
  timeS: z.number(),
  source: z.enum(["station", "bottle", "capsule"]),
  stationName: z.string().nullable(),
  drink: DrinkSchema.nullable(),
  count: z.number().min(0),
  drinkKg: z.number().min(0),
  sodiumMmol: z.number().min(0),
});

const PaceSplitSchema = z.object({
  legIndex: z.int().min(0),
  fromM: z.number(),
  toM: z.number(),
  durationS: z.number(),
  endTimeS: z.number(),
  powerW: z.number().nullable(),
  climbM: z.number(),
});

/** One plan of a race, in whole cups, bottles and capsules; see `RacePlan` in the model. */
export const SearchedPlanSchema = z.object({
  request: RaceRequestSchema,
  finishTimeS: z.number(),
  crampProbability: SpreadSchema,
  splits: z.array(PaceSplitSchema).max(2000),
  servings: z.array(ServingSchema).max(2000),
  totals: z.object({
    drinkKg: z.number(),
    sodiumMmol: z.number(),
    carbohydrateG: z.number(),
    sweatKg: SpreadSchema,
    bodyMassLossFraction: SpreadSchema,
    plasmaSodiumMmolPerL: SpreadSchema,
    coreTemperatureC: SpreadSchema,
  }),
  constraints: z.array(
    z.object({
      key: z.enum([
        "drinks-at-most-sweat",
        "no-mass-gain",
        "sodium-in-range",
        "stomach-holds",
        "whole-units",
        "within-supplies",
        "core-temperature",
        "within-reach",
      ]),
      value: z.number(),
      limit: z.number(),
      isKept: z.boolean(),
    }),
  ),
});

/** A plan that was handed out as JSON, with the plan for other weather. */
export const SavedPlansSchema = z.object({
  formatVersion: z.literal(1),
  planA: SearchedPlanSchema,
  planB: SearchedPlanSchema.nullable(),
});

/** Finish time against the chance of a cramp, fastest first; see `Frontier` in the model. */
export const FrontierSchema = z.object({
  points: z.array(z.object({ plan: SearchedPlanSchema, sameAsFasterIndex: z.int().nullable() })).min(1),
  goalIndex: z.int().min(0),
  recommendedIndex: z.int().min(0),
  own: SearchedPlanSchema,
  recommendations: z.array(
    z.object({
      key: z.string(),
      certainty: z.enum(["high", "moderate", "low", "very low"]),
      claims: z.array(z.string()),
      against: z.array(z.string()),
      crampProbabilityDifference: SpreadSchema.nullable(),
      isDistinguishable: z.boolean(),
    }),
  ),
  assumedGainFraction: z.number().nullable(),
  notes: z.array(z.object({ key: z.string(), values: z.record(z.string(), z.number()) })),
  seed: SeedSchema,
  memberCount: z.int(),
  evaluationCount: z.int(),
});

/** The same race at other starts and in other weather, and the plan for a hotter day; see `OtherDays` in the model. */
export const OtherDaysSchema = z.object({
  rows: z.array(
    z.object({
      startEpochMs: z.number(),
      weather: z.enum(["cool", "expected", "hot"]),
      airTemperatureC: z.number(),
      crampProbability: SpreadSchema,
      drinkKg: z.number(),
      finishTimeS: z.number(),
    }),
  ),
  planB: SearchedPlanSchema.nullable(),
});

const wishes = {
  /** Left out: what races and athletes usually have, see `usualWishes` in the model. */
  wishes: PlanWishesSchema.optional(),
};

/** POST /api/plans: a stored race for the stored athlete, or a whole request, kept with a stored race if named. */
export const StartPlanSchema = z.union([
  z.object({
    raceId: z.uuid(),
    memberCount: MemberCountSchema.optional(),
    seed: SeedSchema.optional(),
    // A wrong request beside an id must not be passed over for the stored athlete.
    request: z.never().optional(),
    ...wishes,
  }),
  z.object({ request: RaceRequestSchema, raceId: z.uuid().nullish(), ...wishes }),
]);

/** A search for plans and, when done, its frontier. */
export const PlanJobSchema = z.object({
  id: z.uuid(),
  raceId: z.uuid().nullable(),
  state: z.enum(["queued", "running", "done", "failed"]),
  progressFraction: z.number().min(0).max(1),
  modelVersion: z.string(),
  seed: SeedSchema,
  inputHash: z.string(),
  createdEpochMs: z.number(),
  frontier: FrontierSchema.nullable(),
  /** Of the recommended plan. */
  otherDays: OtherDaysSchema.nullable(),
  error: z.string().nullable(),
});

/** Which plan an export is of, and in whose units and words. */
export const PlanExportQuerySchema = z.object({
  /** Point of the frontier, fastest first; left out: the recommended one. */
  point: z.coerce.number().int().min(0).optional(),
  /** Another search, for other weather: its recommended plan is plan B. Left out: the plan for a hotter day. */
  planB: z.uuid().optional(),
  leg: z.coerce.number().int().min(0).default(0),
  language: z.enum(["en", "de"]).default("en"),
  units: z.enum(["metric", "imperial"]).default("metric"),
  /** Of sheets: a page, a card for the pocket, a strip for the wrist. */
  size: z.enum(["a4", "card", "band"]).default("a4"),
});

const id = z.object({ id: z.uuid() });

/**
 * Routes of plans. Besides, as they are not JSON: `GET /api/plans/:id/events` are server-sent events whose `data` is a
 * `PlanJob`, and `GET /api/plans/:id/` followed by `course.fit`, `course.gpx`, `course.tcx`, `workout.fit`,
 * `calendar.ics`, `sheet.html`, `sheet.pdf` or `plan.json` answers that file of a plan (`PlanExportQuery`).
 */
export const planRoutes = {
  listPlans: {
    method: "GET",
    path: "/api/plans",
    summary: "All searches for plans, newest first, without their answers",
    query: z.object({ raceId: z.uuid().optional() }),
    status: 200,
    response: z.array(PlanJobSchema),
  },
  startPlan: {
    method: "POST",
    path: "/api/plans",
    summary: "Search the plans of a race: finish time against the chance of a cramp",
    body: StartPlanSchema,
    status: 202,
    response: PlanJobSchema,
  },
  readPlan: {
    method: "GET",
    path: "/api/plans/:id",
    summary: "One search for plans and its frontier",
    params: id,
    status: 200,
    response: PlanJobSchema,
  },
  removePlan: {
    method: "DELETE",
    path: "/api/plans/:id",
    summary: "Remove a search for plans",
    params: id,
    status: 204,
    response: z.null(),
  },
} as const;

export type StartPlan = z.infer<typeof StartPlanSchema>;
export type PlanJob = z.infer<typeof PlanJobSchema>;
export type PlanExportQuery = z.infer<typeof PlanExportQuerySchema>;
