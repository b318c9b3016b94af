import { careSources } from "./care-sources.ts";
import { cohortSources } from "./cohort-sources.ts";
import { exerciseSources } from "./exercise-sources.ts";
import { mechanismSources } from "./mechanism-sources.ts";
import { physiologySources } from "./physiology-sources.ts";

/** Every publication that is named. The key is first author and year, with a word when two would be equal; it is never reused. */
export const sources = {
  ...physiologySources,
  ...cohortSources,
  ...mechanismSources,
  ...careSources,
  ...exerciseSources,
} as const;

/** Key of a publication: a formula, parameter or claim that names another does not compile. */
export type SourceKey = keyof typeof sources;
