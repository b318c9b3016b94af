import { courseDistanceM } from "@crampcast/model/course";
import type { CrampPlace } from "@crampcast/model/guide";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { crampDrafts, keepDraft } from "../../client/guide-memory.ts";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { useSettings } from "../../client/settings.ts";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatChance, formatDuration, formatShare } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import { useRestOfRace } from "./use-rest-of-race.ts";

/** What a slower rest of the race would change: the plan on this device run again from the place of the cramp. */
export function RestPanel({
  place,
  startedAtS,
}: {
  readonly place: CrampPlace | null;
  readonly startedAtS: number;
}): ReactNode {
  const { t } = useTranslation("guide");
  const { units } = useSettings();
  const { request, isSample } = useCurrentPlan();
  const [distanceM, setDistanceM] = useState<number | null>(null);
  const muscle = place === null || place.muscle === "elsewhere" ? null : place.muscle;
  const answer = useRestOfRace(request, distanceM, muscle);
  if (request === null) return <p className="gd-says">{t("restOfRace.noPlan")}</p>;
  const raceM = request.legs.reduce((sum, leg) => sum + courseDistanceM(leg.course), 0);
  return (
    <>
      <p className="gd-small">{isSample ? t("restOfRace.sample") : t("restOfRace.lead", { race: request.name })}</p>
      <QuantityField
        label={t("restOfRace.where")}
        quantity={quantities(units).distance}
        bounds={{ min: 100, max: Math.max(200, raceM - 100) }}
        value={distanceM}
        onChange={(value) => {
          setDistanceM(value);
          const draft = crampDrafts.read().find((one) => one.epochMs === Math.round(startedAtS * 1000));
          if (draft !== undefined) keepDraft({ ...draft, distanceM: value });
        }}
      />
      <div role="status">
        {distanceM !== null && answer === null && <p className="gd-small">{t("restOfRace.running")}</p>}
        {answer?.ok === false && (
          <p className="gd-small">
            {t("restOfRace.failed")} <span lang="en">{answer.reason}</span>
          </p>
        )}
      </div>
      {answer?.ok && (
        <>
          <table className="gd-table">
            <caption className="cc-visually-hidden">{t("restOfRace.table")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("restOfRace.pace")}</th>
                <th scope="col">{t("restOfRace.another")}</th>
                <th scope="col">{t("restOfRace.finish")}</th>
              </tr>
            </thead>
            <tbody>
              {answer.options.map(({ slowerFraction, another }) => (
                <tr key={slowerFraction}>
                  <th scope="row">
                    {slowerFraction === 0
                      ? t("restOfRace.asPlanned")
                      : t("restOfRace.slower", { share: formatShare(slowerFraction, 0) })}
                  </th>
                  <td>
                    {t("restOfRace.odds", {
                      chance: formatChance(another.crampProbability.central),
                      low: formatChance(another.crampProbability.low),
                      high: formatChance(another.crampProbability.high),
                    })}
                  </td>
                  <td>{formatDuration(another.finishS)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="gd-small">{t("restOfRace.assumes")}</p>
        </>
      )}
    </>
  );
}
