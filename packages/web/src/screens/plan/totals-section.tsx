import type { Spread } from "@crampcast/model";
import type { RacePlan } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import { formatNumber, formatShare, formatTemperature, formatVolume } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";

/** What goes in against what is sweated out, and what that makes of the body at the finish. */
export function TotalsSection({ plan, units }: { readonly plan: RacePlan; readonly units: UnitSystem }): ReactNode {
  const { t } = useTranslation("plan");
  const { totals } = plan;
  const { sodiumMg } = quantities(units);
  const mass = (fraction: number) =>
    t(fraction >= 0 ? "totals.lost" : "totals.gained", { value: formatShare(Math.abs(fraction)) });
  const spread = ({ low, high }: Spread, words: (value: number) => string) =>
    t("totals.range", { low: words(low), high: words(high) });
  const core = (value: number) => formatTemperature(value, units, 1);
  const plasma = (value: number) => t("totals.plasmaValue", { value: formatNumber(value, 1) });
  const rows = [
    { name: t("totals.sodium"), value: sodiumMg.say(totals.sodiumMmol), range: null, of: null },
    { name: t("totals.carbohydrate"), value: `${formatNumber(totals.carbohydrateG)} g`, range: null, of: null },
    {
      name: t("totals.mass"),
      value: mass(totals.bodyMassLossFraction.central),
      range: spread(totals.bodyMassLossFraction, mass),
      of: "bodyMassLossFraction",
    },
    {
      name: t("totals.plasma"),
      value: plasma(totals.plasmaSodiumMmolPerL.central),
      range: spread(totals.plasmaSodiumMmolPerL, plasma),
      of: "plasmaSodiumMmolPerL",
    },
    {
      name: t("totals.core"),
      value: core(totals.coreTemperatureC.central),
      range: spread(totals.coreTemperatureC, core),
      of: "coreTemperatureC",
    },
  ];
  return (
    <section className="cc-card pl-stack" aria-labelledby="pl-totals-title">
      <Title order={2} size="h3" id="pl-totals-title">
        {t("totals.title")}
      </Title>
      <Balance drinkKg={totals.drinkKg} sweatKg={totals.sweatKg} units={units} />
      <dl className="pl-rows">
        {rows.map(({ name, value, range, of }) => (
          <div key={name}>
            <dt>
              {name} {of !== null && <SourceNote of={of} what={name} />}
            </dt>
            <dd>
              <b>{value}</b>
              {range !== null && <span className="cc-sub">{range}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Two bars of one scale: what is drunk, and what is sweated with its spread. */
function Balance(props: { readonly drinkKg: number; readonly sweatKg: Spread; readonly units: UnitSystem }) {
  const { t } = useTranslation("plan");
  const { drinkKg, sweatKg, units } = props;
  const most = Math.max(drinkKg, sweatKg.high, 0.01);
  const share = (kg: number) => `${Math.max(0, (kg / most) * 100)}%`;
  return (
    <div>
      <div className="pl-bar-head">
        <span>{t("totals.drink")}</span>
        <b>{formatVolume(drinkKg, units)}</b>
      </div>
      <svg className="pl-bar" aria-hidden="true" height="14" width="100%">
        <rect className="pl-bar-drink" width={share(drinkKg)} height="14" rx="3" />
      </svg>
      <div className="pl-bar-head">
        <span>
          {t("totals.sweat")} <SourceNote of="sweatKg" what={t("totals.sweat")} />
        </span>
        <b>{formatVolume(sweatKg.central, units)}</b>
      </div>
      <svg className="pl-bar" aria-hidden="true" height="14" width="100%">
        <rect className="pl-bar-sweat" width={share(sweatKg.central)} height="14" rx="3" />
        <line className="ch-whisker" x1={share(sweatKg.low)} x2={share(sweatKg.high)} y1="7" y2="7" />
      </svg>
      <Text size="sm" c="dimmed">
        {t("totals.range", { low: formatVolume(sweatKg.low, units), high: formatVolume(sweatKg.high, units) })}
      </Text>
    </div>
  );
}
