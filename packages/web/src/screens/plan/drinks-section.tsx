import type { RacePlan, Serving } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDistance, formatDuration, formatNumber, formatVolume } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import { stopsIn } from "./stops-in.ts";

/** What is taken where and when, in whole cups, bottles and capsules, and the cooling before the start. */
export function DrinksSection({ plan, units }: { readonly plan: RacePlan; readonly units: UnitSystem }): ReactNode {
  const { t } = useTranslation(["plan", "common"]);
  const { legs } = plan.request;
  const stops = stopsIn(plan.servings);
  const servingWords = useServingWords(units);
  const { sodiumMg } = quantities(units);
  const cooling = useCoolingWords(plan, units);
  return (
    <section className="cc-card pl-stack" aria-labelledby="pl-drinks-title">
      <Title order={2} size="h3" id="pl-drinks-title">
        {t("plan:drinks.title")}
      </Title>
      <Text>
        <b>{t("plan:drinks.cooling")}:</b> {cooling}
      </Text>
      {stops.length === 0 ? (
        <Text>{t("plan:drinks.none")}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
        <section className="ch-table-scroll pl-drinks" tabIndex={0} aria-label={t("plan:drinks.table")}>
          <table className="ch-table">
            <caption className="cc-visually-hidden">{t("plan:drinks.table")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("plan:drinks.where")}</th>
                <th scope="col">{t("plan:drinks.what")}</th>
                <th scope="col">{t("plan:drinks.sodium")}</th>
              </tr>
            </thead>
            <tbody>
              {stops.map((stop) => {
                const leg = legs[stop.legIndex];
                return (
                  <tr key={`${stop.legIndex}-${stop.distanceM}`}>
                    <th scope="row">
                      {formatDistance(stop.distanceM, units)}
                      <span className="cc-sub">
                        {formatDuration(stop.timeS)}
                        {legs.length > 1 && leg && ` · ${t(`common:sport.${leg.sport}`)}`}
                      </span>
                    </th>
                    <td className="pl-what">
                      {stop.servings.map((serving) => (
                        <span key={`${serving.source}-${serving.drink?.name}-${serving.count}`}>
                          {servingWords(serving)}
                        </span>
                      ))}
                    </td>
                    <td>{sodiumMg.say(stop.servings.reduce((sum, serving) => sum + serving.sodiumMmol, 0))}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      <Text size="sm" fw={600}>
        {t("plan:drinks.thirst")}
      </Text>
    </section>
  );
}

/** One serving in words: `2 cups of water (300 mL)`. */
export function useServingWords(units: UnitSystem): (serving: Serving) => string {
  const { t } = useTranslation("plan");
  return ({ source, count, drink, drinkKg }) => {
    if (source === "capsule") return t("drinks.capsules", { count });
    const name = drink?.name ?? "";
    const amount = formatVolume(drinkKg, units);
    if (source === "bottle") {
      return t("drinks.bottle", { share: shareWords(count), drink: name, amount });
    }
    return t("drinks.cups", { count, drink: name, amount });
  };
}

/** A share of a bottle as people say it. */
function shareWords(count: number): string {
  const quarters = ["", "¼", "½", "¾"];
  const whole = Math.floor(count + 1e-9);
  const quarter = (count - whole) * 4;
  if (Math.abs(quarter - Math.round(quarter)) > 1e-6) return formatNumber(count, 2);
  return `${whole > 0 ? whole : ""}${quarters[Math.round(quarter)] ?? ""}`;
}

/** The cooling before the start in words. */
function useCoolingWords({ request }: RacePlan, units: UnitSystem): string {
  const { t } = useTranslation("plan");
  const { preCooling, athlete } = request;
  if (!preCooling || preCooling.doseGPerKg === 0) return t("drinks.noCooling");
  const amount = formatVolume((preCooling.doseGPerKg * athlete.massKg) / 1000, units);
  return t(preCooling.method === "ice-slurry" ? "drinks.slurry" : "drinks.coldWater", { amount });
}
