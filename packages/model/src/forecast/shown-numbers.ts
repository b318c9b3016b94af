import { shownAnswers, shownMuscles } from "./shown-answers.ts";
import { shownInputs, shownWarnings } from "./shown-inputs.ts";

/** Every number that the app shows, apart from parameters, with what it rests on. */
export const shownNumbers = { ...shownAnswers, ...shownMuscles, ...shownInputs, ...shownWarnings } as const;
