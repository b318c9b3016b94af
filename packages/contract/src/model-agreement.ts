import type { AthleteProfile, Explanation, Forecast, RaceRequest } from "@crampcast/model";
import type { Frontier, PlanWishes } from "@crampcast/model/plan";
import type { Programme } from "@crampcast/model/plan/programme";
import type { OtherDays } from "@crampcast/model/plan/race-day";
import type { z } from "zod";
import type { AthleteProfileSchema } from "./athletes.ts";
import type { ExplanationSchema, ForecastSchema } from "./forecasts.ts";
import type { FrontierSchema, OtherDaysSchema, PlanWishesSchema } from "./plans.ts";
import type { ProgrammeSchema } from "./programmes.ts";
import type { RaceRequestSchema } from "./races.ts";

type Assignable<From, To> = From extends To ? true : never;

/** Fails to compile when a schema and the model's own type drift apart. */
export const agreement: {
  readonly requestIn: Assignable<z.infer<typeof RaceRequestSchema>, RaceRequest>;
  readonly profileIn: Assignable<z.infer<typeof AthleteProfileSchema>, AthleteProfile>;
  readonly forecastIn: Assignable<keyof z.infer<typeof ForecastSchema>, keyof Forecast>;
  readonly forecastOut: Assignable<keyof Forecast, keyof z.infer<typeof ForecastSchema>>;
  readonly explanationOut: Assignable<keyof Explanation, keyof z.infer<typeof ExplanationSchema>>;
  readonly explanationIn: Assignable<keyof z.infer<typeof ExplanationSchema>, keyof Explanation>;
  readonly wishesIn: Assignable<z.infer<typeof PlanWishesSchema>, PlanWishes>;
  readonly frontierIn: Assignable<
    Omit<z.infer<typeof FrontierSchema>, "recommendations">,
    Omit<Frontier, "recommendations">
  >;
  readonly otherDaysIn: Assignable<z.infer<typeof OtherDaysSchema>, OtherDays>;
  readonly frontierOut: Assignable<keyof Frontier, keyof z.infer<typeof FrontierSchema>>;
  readonly programmeIn: Assignable<z.infer<typeof ProgrammeSchema>, Programme>;
  readonly programmeOut: Assignable<Programme, z.input<typeof ProgrammeSchema>>;
} = {
  programmeIn: true,
  programmeOut: true,
  requestIn: true,
  profileIn: true,
  forecastIn: true,
  forecastOut: true,
  explanationOut: true,
  explanationIn: true,
  wishesIn: true,
  frontierIn: true,
  otherDaysIn: true,
  frontierOut: true,
};
