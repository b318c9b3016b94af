import type { AthleteState, SaveAthlete } from "@crampcast/contract";
import type { AthleteProfile, TrainingHistory } from "@crampcast/model/athlete";
import { defaultProfile, mergeTraining, trainingKeys, unknownTraining } from "@crampcast/model/athlete";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type CallFailure, callServer } from "./api.ts";
import { type DeviceAthlete, deviceAthlete, lastServerHistory } from "./device-athlete.ts";
import { deviceShelfKey, deviceTraining, noDeviceTraining } from "./device-training.ts";
import { type TrainingQuestion, usualRace } from "./training-question.ts";

/** The key under which the server's answer about the athlete is cached; invalidate it when activities change. */
export const athleteQueryKey = ["athlete"] as const;

/** How sure a typed number is: people read it off a test or a watch. The server takes the same. @source assumption */
const TYPED_VARIATION_FRACTION = 0.05;

/** Everything known about the athlete, from the server where it answers and from this device where not. */
export interface KnownAthlete extends DeviceAthlete {
  readonly derived: TrainingHistory;
  /** Start of the last imported activity, here or on the server; null when there is none known. @unit ms */
  readonly lastActivityEpochMs: number | null;
  /** The profile for a forecast: answers, or the default person; `isAssumed` says which. */
  readonly profile: AthleteProfile;
  readonly isAssumed: boolean;
  /** False until the server answered or turned out to be out of reach. */
  readonly isSettled: boolean;
  /** Saves on the device and, where it answers, on the server; returns why the server did not take it. */
  readonly save: (next: SaveAthlete) => Promise<CallFailure | null>;
}

/** The athlete of this device and server. Numbers that are only shown are not kept for forecasts without a server. */
export function useAthlete(
  question: TrainingQuestion = usualRace,
  { isOnlyShown = false }: { readonly isOnlyShown?: boolean } = {},
): KnownAthlete {
  const queries = useQueryClient();
  const onDevice = deviceAthlete.useValue();
  const serverHistory = lastServerHistory.useValue();
  const query = useQuery({
    queryKey: [...athleteQueryKey, question],
    queryFn: async () => {
      const result = await callServer("readAthlete", {
        query: { ...question, asOfEpochMs: question.asOfEpochMs ?? undefined },
      });
      return result.ok ? result.value : null;
    },
    networkMode: "always",
    retry: false,
    placeholderData: keepPreviousData,
  });
  const onThisDevice = useQuery({
    queryKey: [...deviceShelfKey, "training", question],
    queryFn: () => deviceTraining(question, Date.now()),
    networkMode: "always",
    retry: false,
    placeholderData: keepPreviousData,
  });
  const fromServer = query.data ?? null;
  useEffect(() => {
    if (fromServer !== null && !isOnlyShown) takeOver(fromServer);
  }, [fromServer, isOnlyShown]);

  const known = fromServer?.answers ? { answers: fromServer.answers, overrides: fromServer.overrides } : onDevice;
  const own = onThisDevice.data ?? noDeviceTraining;
  const derived = mergeTraining(own.training, fromServer?.derived ?? serverHistory);
  const lastMs = Math.max(own.lastActivityEpochMs ?? 0, fromServer?.lastActivityEpochMs ?? 0);
  const isPending = [query, onThisDevice].some((one) => one.isPending || one.isPlaceholderData);
  return {
    ...known,
    derived,
    lastActivityEpochMs: lastMs > 0 ? lastMs : null,
    profile: profileOf(known, derived),
    isAssumed: known.answers === null,
    isSettled: !isPending,
    async save(next) {
      deviceAthlete.write(next);
      const result = await callServer("saveAthlete", { body: next });
      if (!result.ok) return result;
      queries.setQueriesData<AthleteState | null>({ queryKey: athleteQueryKey }, (before) =>
        before ? { ...result.value, derived: before.derived } : result.value,
      );
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
  return { ...answers, training: mergeTraining(derived, typedTraining(known)) };
}

function typedTraining(known: DeviceAthlete): TrainingHistory {
  const typed: { -readonly [Key in keyof TrainingHistory]: TrainingHistory[Key] } = { ...unknownTraining };
  for (const key of trainingKeys) {
    const value = known.overrides[key];
    if (value === undefined) continue;
    typed[key] = { value, variationFraction: TYPED_VARIATION_FRACTION, origin: "typed", derivedFrom: null };
  }
  return typed;
}
