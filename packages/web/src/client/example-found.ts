import type { RacePlan } from "@crampcast/model/plan";
import { usualWishes } from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";
import type { FoundPlans } from "./plan-shelf.ts";
import { sampleRequest } from "./sample-request.ts";

const spread = { central: 0.2, low: 0.1, high: 0.3 };

const planOf = (request: RaceRequest): RacePlan => ({
  request,
  finishTimeS: request.legs.reduce((sum, leg) => sum + leg.pacing.goalTimeS, 0),
  crampProbability: spread,
  splits: [],
  servings: [],
  totals: {
    drinkKg: 1,
    sodiumMmol: 30,
    carbohydrateG: 60,
    sweatKg: spread,
    bodyMassLossFraction: spread,
    plasmaSodiumMmolPerL: spread,
    coreTemperatureC: spread,
  },
  constraints: [],
});

/** The sample race at another goal time. */
export const slowerSample: RaceRequest = {
  ...sampleRequest,
  legs: sampleRequest.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS: leg.pacing.goalTimeS + 600 } })),
};

/** Plans of the sample race as a search leaves them, for tests: made up, of one point. */
export const exampleFound: FoundPlans = {
  id: "sample",
  frontier: {
    points: [{ plan: planOf(slowerSample), sameAsFasterIndex: null }],
    goalIndex: 0,
    recommendedIndex: 0,
    own: planOf(sampleRequest),
    recommendations: [],
    assumedGainFraction: null,
    notes: [],
    seed: sampleRequest.seed,
    memberCount: 10,
    evaluationCount: 1,
  },
  request: sampleRequest,
  wishes: usualWishes(sampleRequest),
  chosenIndex: 0,
  foundEpochMs: Date.UTC(2026, 10, 1),
  modelVersion: "1",
  serverPlanId: null,
};
