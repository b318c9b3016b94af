import { type ConstraintCheck, type ConstraintKey, planLimits, type RacePlan } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDuration, formatNumber, formatShare, formatTemperature, formatVolume } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { brokenLimits, isToldEvenly } from "./broken-limits.ts";

/** Each hard limit with what the chosen plan makes of it, and where the athlete's own plan breaks one. */
export function LimitsSection(props: {
  readonly plan: RacePlan;
  readonly own: RacePlan;
  readonly units: UnitSystem;
}): ReactNode {
  const { t } = useTranslation("plan");
  const { plan, own, units } = props;
  const broken = brokenLimits(own);
  return (
    <section className="cc-card pl-stack" aria-labelledby="pl-limits-title">
      <div>
        <Title order={2} size="h3" id="pl-limits-title">
          {t("limits.title")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("limits.lead")}
        </Text>
      </div>
      <ul className="pl-limits pl-limits-wide">
        {plan.constraints.map((check) => (
          <LimitRow key={check.key} check={check} units={units} />
        ))}
      </ul>
      <div className="pl-own" data-broken={broken.length > 0}>
        <Title order={3} size="h4">
          {t("limits.ownTitle")}
        </Title>
        {broken.length === 0 ? (
          <Text>{t("limits.ownKept")}</Text>
        ) : (
          <>
            <Text size="sm">{t("limits.ownLead", { time: formatDuration(own.finishTimeS) })}</Text>
            <ul className="pl-limits pl-limits-wide">
              {broken.map((check) => (
                <li key={check.key}>
                  <Status isKept={false} />
                  <div>
                    <b>{t(`limits.brokenWords.${isOnlyEarly(check.key, own) ? "drinks-early" : check.key}`)}</b>
                    <LimitNumbers check={check} units={units} />
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        {isToldEvenly(own) && (
          <Text size="sm" mt="xs">
            {t("limits.ownEvenly")}
          </Text>
        )}
      </div>
    </section>
  );
}

/** Whether the whole drink stays under the sweat of a body that sweats little: then only its timing is off. */
const isOnlyEarly = (key: ConstraintKey, { totals }: RacePlan): boolean =>
  key === "drinks-at-most-sweat" && totals.drinkKg < totals.sweatKg.low;

interface LimitProps {
  readonly check: ConstraintCheck;
  readonly units: UnitSystem;
}

function LimitRow({ check, units }: LimitProps) {
  const { t } = useTranslation("plan");
  return (
    <li>
      <Status isKept={check.isKept} />
      <div>
        <b>{t(`limits.name.${check.key}`)}</b>
        <LimitNumbers check={check} units={units} />
      </div>
    </li>
  );
}

/** Kept or broken, by a sign, a word and a colour. */
function Status({ isKept }: { readonly isKept: boolean }) {
  const { t } = useTranslation("plan");
  return (
    <span className="pl-status" data-kept={isKept}>
      <span aria-hidden="true">{isKept ? "✓" : "✗"}</span> {t(isKept ? "limits.kept" : "limits.broken")}
    </span>
  );
}

function LimitNumbers({ check: { key, value, limit }, units }: LimitProps) {
  const { t } = useTranslation("plan");
  return (
    <span className="cc-sub">
      {t(`limits.means.${key}`, {
        ahead: formatVolume(planLimits.aheadKg, units),
        stomach: formatVolume(planLimits.stomachKg, units),
        core: formatTemperature(planLimits.coreTemperatureC, units),
        sodium: formatNumber(planLimits.lowSodiumMmolPerL),
      })}{" "}
      {t("limits.valueOfLimit", { value: inWords(key, value), limit: inWords(key, limit) })}
    </span>
  );
}

/** A value of a limit as people read it: shares as percent, units as counts. */
function inWords(key: ConstraintKey, value: number): string {
  if (key === "whole-units") return formatNumber(value, value === 0 ? 0 : 2);
  if (key === "within-supplies" || key === "drinks-at-most-sweat") return formatShare(value, 0);
  return formatShare(value, value > 0 && value < 0.1 ? 1 : 0);
}
