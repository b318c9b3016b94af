import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { useServerIsUp } from "../../client/server-status.ts";
import { racesQueryKey, storeCurrentPlan } from "../../client/stored-races.ts";
import { storedDraft } from "./race-draft.ts";

/**
 * Stores the current plan on the server where it answers, at once or when it is back, so that the race is there after
 * the browser is closed. The form goes on with the stored race, unless it holds another one by now.
 */
export function useKeepRaceStored(): void {
  const { t } = useTranslation("race");
  const { request, isSample } = useCurrentPlan();
  const isUp = useServerIsUp();
  const queries = useQueryClient();
  useEffect(() => {
    if (isUp !== true || request === null || isSample) return;
    void storeCurrentPlan().then((raceId) => {
      if (raceId === null) return;
      const draft = storedDraft.read();
      const isSame =
        (draft?.name.trim() || t("defaultName")) === request.name &&
        draft?.legs[0]?.goalTimeS === request.legs[0]?.pacing.goalTimeS;
      if (draft !== null && isSame) storedDraft.write({ ...draft, raceId });
      void queries.invalidateQueries({ queryKey: racesQueryKey });
    });
  }, [isUp, request, isSample, queries, t]);
}
