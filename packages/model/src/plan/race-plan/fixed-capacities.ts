import { trainingBounds } from "../../athlete/athlete-bounds.ts";
import { assumedCritical, criticals, type RaceRequest, type Scenario } from "../../scenario/index.ts";

/**
 * The request with critical speeds and powers that were never stated fixed at what the athlete's own goal suggests: a
 * search over finish times must not make the athlete fitter by asking for more. The forecast of the own plan stays the same, but
 * for those so slow that no profile may state it.
 */
export function withFixedCapacities(request: RaceRequest, own: Scenario): RaceRequest {
  const { athlete } = request;
  const assumed = criticals
    .filter((item) => athlete.training[item.key] === null)
    .map((item) => {
      const capacity = assumedCritical(athlete, own, item);
      const { min, max } = trainingBounds[item.key];
      return [item.key, { ...capacity, value: Math.min(max, Math.max(min, capacity.value)) }] as const;
    });
  if (assumed.length === 0) return request;
  return {
    ...request,
    athlete: { ...athlete, training: { ...athlete.training, ...Object.fromEntries(assumed) } },
  };
}
