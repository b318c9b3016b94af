import type { RaceLeg } from "./race-request.ts";

/**
 * Insulation of usual race kit: vest or T-shirt, shorts, underwear, socks and shoes are 0.18 to 0.25 in garment tables; a
 * vest and shorts alone are 0.15. @unit clo
 */
export const USUAL_KIT_CLO = 0.2;

type ClothedLeg = Pick<RaceLeg, "sport" | "clothingClo"> & { readonly pacing: Pick<RaceLeg["pacing"], "goalTimeS"> };

/**
 * Kit worn in each leg, clo: what the leg says, or usual race kit. A transition is where kit is changed: when it says
 * nothing, the kit of the leg after it is worn. @unit clo
 */
export function kitOfLegsClo(legs: readonly ClothedLeg[]): number[] {
  return legs.map((leg, index) => {
    if (leg.clothingClo !== null) return leg.clothingClo;
    const next = leg.sport === "transition" ? legs[index + 1]?.clothingClo : null;
    return next ?? USUAL_KIT_CLO;
  });
}

/** What a request says about clothing. */
export interface KnownClothing {
  /** Over the legs on land that name their kit, weighted by time. @unit clo */
  readonly meanClo: number;
  /** Kits that differ between legs, in the order of the race; one when all are alike. @unit clo */
  readonly kitsClo: readonly number[];
  /** Whether every run, walk and ride names its kit. */
  readonly isComplete: boolean;
}

/** What the legs on land say about clothing, or null when none does. */
export function knownClothing(legs: readonly ClothedLeg[]): KnownClothing | null {
  const onLand = legs.filter((leg) => leg.sport !== "swimming" && leg.sport !== "transition");
  const named = onLand.flatMap(({ clothingClo, pacing }) =>
    clothingClo === null ? [] : [{ clothingClo, lengthS: pacing.goalTimeS }],
  );
  const lengthS = named.reduce((sum, leg) => sum + leg.lengthS, 0);
  if (lengthS === 0) return null;
  return {
    meanClo: named.reduce((sum, leg) => sum + leg.clothingClo * leg.lengthS, 0) / lengthS,
    kitsClo: named.map((leg) => leg.clothingClo).filter((clo, index, all) => clo !== all[index - 1]),
    isComplete: named.length === onLand.length,
  };
}
