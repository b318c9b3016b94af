import { stepBalance, stepDrinking, stepGut, stepKidney } from "./fluids/step-fluids.ts";
import { stepHazard } from "./hazard/step-hazard.ts";
import { stepDrinkCooling, stepHeat } from "./heat/step-heat.ts";
import { stepMetabolism } from "./metabolism/step-metabolism.ts";
import { stepMuscle, stepReserve } from "./muscle/step-muscle.ts";
import type { Parameters } from "./parameters.ts";
import type { State } from "./state.ts";
import type { StepInput } from "./step-input.ts";
import { stepSweat } from "./sweat/step-sweat.ts";

/**
 * One step of one body. Inputs are constant over it; the state is changed in place.
 *
 * The text of the processes is kept to a small subset, so that it can be compiled for many bodies at once: `const`
 * numbers, arithmetic, `Math.*`, `?:`, pure helpers, loops over `muscleIndices`; `x` and `p` are read, only `s` is
 * written; no branches around writes, no early returns. What one process hands to the next goes through `s`.
 */
export function step(x: StepInput, p: Parameters, s: State): void {
  // Energy first: heat, load and mass loss all rest on it.
  stepMetabolism(x, p, s);
  // What is drunk is known first: it cools before it is absorbed.
  stepDrinking(x, p, s);
  // Heat before fluids: this step's sweat is water lost in this step. Dehydration acts back one step later.
  stepDrinkCooling(x, p, s);
  stepHeat(x, p, s);
  stepSweat(x, p, s);
  stepGut(x, p, s);
  // The kidney answers to the blood of the step before.
  stepKidney(x, p, s);
  stepBalance(x, p, s);
  // Muscles before hazard: the hazard asks what share of the capacity left after this step is demanded.
  stepReserve(x, p, s);
  stepMuscle(x, p, s);
  stepHazard(x, p, s);
  s.elapsedS = s.elapsedS + x.stepS;
}
