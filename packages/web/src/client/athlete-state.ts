import type { AthleteState, SaveAthlete } from "@crampcast/contract";
import type { AthleteProfile, Capacity, TrainingHistory } from "@crampcast/model/athlete";
import { defaultProfile, mergeTraining, trainingKeys, unknownTraining } from "@crampcast/model/athlete";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type CallFailure, callServer } from "./api.ts";
import { type DeviceAthlete, deviceAthlete, deviceHistory, lastServerHistory } from "./device-athlete.ts";

/** The key under which the server's answer about the athlete is cached; invalidate it when activities change. */
export const athleteQueryKey = ["athlete"] as const;

/** A number the person typed is known as well as they can read it off: to about 3 %. @source assumption */
const TYPED_VARIATION_FRACTION = 0.03;

/** Everything known about the athlete, from the server where it answers and from this device where not. */
export interface KnownAthlete extends DeviceAthlete {
  readonly derived: TrainingHistory;
  /** The profile for a forecast: answers, or the default person; `isAssumed` says which. */
  readonly profile: AthleteProfile;
  readonly isAssumed: boolean;
  /** False until the server answered or turned out to be out of reach. */
  readonly isSettled: boolean;
  /** Saves on the device and, where it answers, on the server; returns why the server did not take it. */
  readonly save: (next: SaveAthlete) => Promise<CallFailure | null>;
}

/** The athlete of this device and server. */
export function useAthlete(): KnownAthlete {
  const queries = useQueryClient();
  const onDevice = deviceAthlete.useValue();
  const serverHistory = lastServerHistory.useValue();
  const ownHistory = deviceHistory.useValue();
  const query = useQuery({
    queryKey: athleteQueryKey,
    queryFn: async () => {
      const result = await callServer("readAthlete", { query: {} });
      return result.ok ? result.value : null;
    },
    networkMode: "always",
    retry: false,
  });
  const fromServer = query.data ?? null;
  useEffect(() => {
    if (fromServer !== null) takeOver(fromServer);
  }, [fromServer]);

  const known = fromServer?.answers ? { answers: fromServer.answers, overrides: fromServer.overrides } : onDevice;
  const derived = mergeTraining(ownHistory, fromServer?.derived ?? serverHistory);
  return {
    ...known,
    derived,
    profile: profileOf(known, derived),
    isAssumed: known.answers === null,
    isSettled: !query.isPending,
    async save(next) {
      deviceAthlete.write(next);
      const result = await callServer("saveAthlete", { body: next });
      if (!result.ok) return result;
      queries.setQueryData<AthleteState | null>([...athleteQueryKey], result.value);
      return null;
    },
  };
}

/** Keeps a copy of the server's answer for the times without it. */
function takeOver(state: AthleteState): void {
  lastServerHistory.write(state.derived);
  if (state.answers !== null) deviceAthlete.write({ answers: state.answers, overrides: state.overrides });
}

/** Profile of a forecast from answers, derived numbers and what was typed over them. */
export function profileOf(known: DeviceAthlete, derived: TrainingHistory): AthleteProfile {
  const answers = known.answers ?? defaultProfile("male");
  return { ...answers, training: mergeTraining(derived, typedTraining(known, derived)) };
}

function typedTraining(known: DeviceAthlete, derived: TrainingHistory): TrainingHistory {
  const typed: { -readonly [Key in keyof TrainingHistory]: Capacity | null } = { ...unknownTraining };
  for (const key of trainingKeys) {
    const value = known.overrides[key];
    if (value === undefined) continue;
    const variationFraction = Math.min(derived[key]?.variationFraction ?? 1, TYPED_VARIATION_FRACTION);
    typed[key] = { value, variationFraction, origin: "typed", derivedFrom: null };
  }
  return typed;
}
