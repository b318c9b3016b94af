import type { RaceRequest } from "@crampcast/model";
import type { PlanWishes, Supplies } from "@crampcast/model/plan";
import { Alert, Button, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { formatVolume } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import { SuppliesFields } from "./supplies-fields.tsx";
import { WillingFields } from "./willing-fields.tsx";

interface SuppliesSectionProps {
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  /** Nothing was said yet: the wishes are guesses from the race. */
  readonly isAssumed: boolean;
  readonly units: UnitSystem;
  readonly onKeep: (wishes: PlanWishes) => void;
}

/** What the race hands out, what is carried and what the athlete would change: told in a few lines, or as a form. */
export function SuppliesSection(props: SuppliesSectionProps): ReactNode {
  const { t } = useTranslation(["plan", "common"]);
  const { request, wishes, isAssumed, units, onKeep } = props;
  const [isOpen, setIsOpen] = useState(false);
  const kinds = quantities(units);
  const isOnly = request.legs.length === 1;
  const heading = (index: number) => {
    const leg = request.legs[index];
    return leg && !isOnly ? t("plan:supplies.leg", { number: index + 1, sport: t(`common:sport.${leg.sport}`) }) : null;
  };
  const keepLeg = (index: number, supplies: Supplies) =>
    onKeep({ ...wishes, suppliesOfLegs: wishes.suppliesOfLegs.map((one, at) => (at === index ? supplies : one)) });
  return (
    <CardSection
      title={t("plan:supplies.title")}
      lead={t("plan:supplies.lead")}
      action={
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          onClick={() => {
            // Closing the form says that what stands in it is so.
            if (isOpen && isAssumed) onKeep(wishes);
            setIsOpen(!isOpen);
          }}
        >
          {t(isOpen ? "plan:supplies.close" : "plan:supplies.change")}
        </Button>
      }
    >
      {isAssumed && (
        <Alert color="yellow" variant="light">
          {t("plan:supplies.assumed")}
        </Alert>
      )}
      {wishes.suppliesOfLegs.map((supplies, index) => {
        const leg = request.legs[index];
        if (!leg || !supplies) return null;
        const title = heading(index);
        return (
          <div key={title ?? "only"} className="pl-leg">
            {title !== null && <Title order={3}>{title}</Title>}
            {isOpen ? (
              <SuppliesFields
                leg={leg}
                supplies={supplies}
                kinds={kinds}
                units={units}
                onChange={(next) => keepLeg(index, next)}
              />
            ) : (
              <SuppliesWords supplies={supplies} units={units} />
            )}
          </div>
        );
      })}
      {isOpen ? (
        <WillingFields request={request} wishes={wishes} kinds={kinds} onChange={onKeep} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("plan:supplies.say.willing", {
            walk: t(wishes.mayWalk ? "common:yes" : "common:no").toLowerCase(),
            preCool: t(wishes.mayPreCool ? "common:yes" : "common:no").toLowerCase(),
          })}
        </Text>
      )}
    </CardSection>
  );
}

function SuppliesWords({ supplies, units }: { readonly supplies: Supplies; readonly units: UnitSystem }) {
  const { t } = useTranslation("plan");
  const { stationDrinks, cupKg, bottles, capsules } = supplies;
  const kinds = quantities(units);
  const lines = [
    stationDrinks.length > 0
      ? t("supplies.say.stationDrinks", {
          drinks: stationDrinks
            .map((drink) => `${drink.name} (${kinds.sodiumMgPerL.say(drink.sodiumMmolPerL)})`)
            .join(", "),
          cup: formatVolume(cupKg, units),
        })
      : t("supplies.say.stationNothing"),
    bottles &&
      t("supplies.say.bottles", {
        count: bottles.maxCount,
        size: formatVolume(bottles.bottleKg, units),
        drink: bottles.drink.name,
      }),
    capsules &&
      t("supplies.say.capsules", {
        count: capsules.maxCount,
        sodium: kinds.sodiumMg.say(capsules.sodiumMmol),
      }),
    !bottles && !capsules && t("supplies.say.nothingCarried"),
  ];
  return <Text>{lines.filter(Boolean).join(" ")}</Text>;
}
