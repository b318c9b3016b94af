import type { Supplies } from "@crampcast/model/plan";
import type { Drink, RaceLeg } from "@crampcast/model/scenario";
import { Button, Checkbox, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatDistance } from "../../text/format.ts";
import type { quantities } from "../../text/quantities.ts";
import type { UnitSystem } from "../../text/units.ts";
import { DrinkFields } from "./drink-fields.tsx";
import { drinkOfLeg, isWater, waterNamed } from "./usual-wishes.ts";

const MAX_DRINKS = 6;
/** Capsules as sold hold 200 to 350 mg of sodium. @source assumption */
const CAPSULE_SODIUM_MMOL = 10;

interface SuppliesFieldsProps {
  readonly leg: RaceLeg;
  readonly supplies: Supplies;
  readonly kinds: ReturnType<typeof quantities>;
  readonly units: UnitSystem;
  readonly onChange: (supplies: Supplies) => void;
}

/** The form of what one leg has: drinks of the stations, the cup, bottles and capsules. */
export function SuppliesFields(props: SuppliesFieldsProps): ReactNode {
  const { t } = useTranslation("plan");
  const { leg, supplies, kinds, units, onChange } = props;
  const { stationDrinks, cupKg } = supplies;
  const stations = leg.course.aidStations;
  const first = stations[0];
  const setDrinks = (drinks: readonly Drink[]) => onChange({ ...supplies, stationDrinks: drinks });
  const add = () => {
    setDrinks([
      ...stationDrinks,
      stationDrinks.some(isWater)
        ? drinkOfLeg(leg, t("supplies.drinkNumber", { number: stationDrinks.length + 1 }))
        : waterNamed(t("supplies.water")),
    ]);
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        {first
          ? t("supplies.stationCount", { count: stations.length, where: formatDistance(first.distanceM, units) })
          : t("supplies.noStations")}
      </Text>
      {first && (
        <>
          {stationDrinks.length === 0 && <Text>{t("supplies.stationsNothing")}</Text>}
          {stationDrinks.map((drink, index) => (
            <DrinkFields
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the drink's identity, names may be equal or empty
              key={index}
              legend={t("supplies.drinkNumber", { number: index + 1 })}
              drink={drink}
              kinds={kinds}
              onChange={(next) => setDrinks(stationDrinks.map((one, at) => (at === index ? next : one)))}
              onRemove={() => setDrinks(stationDrinks.filter((_, at) => at !== index))}
            />
          ))}
          <div className="cc-fields">
            {stationDrinks.length > 0 && (
              <QuantityField
                label={t("supplies.cup")}
                description={t("supplies.cupHint")}
                quantity={kinds.drink}
                bounds={{ min: 0.03, max: 1 }}
                value={cupKg}
                isRequired
                onChange={(value) => value !== null && onChange({ ...supplies, cupKg: value })}
              />
            )}
          </div>
          {stationDrinks.length < MAX_DRINKS && (
            <div>
              <Button variant="default" size="sm" onClick={add}>
                {t("supplies.addDrink")}
              </Button>
            </div>
          )}
        </>
      )}
      <Carried {...props} />
    </>
  );
}

function Carried({ leg, supplies, kinds, onChange }: SuppliesFieldsProps) {
  const { t } = useTranslation("plan");
  const { bottles, capsules } = supplies;
  return (
    <>
      <Checkbox
        label={t("supplies.carry")}
        checked={bottles !== null}
        onChange={(event) =>
          onChange({
            ...supplies,
            bottles: event.currentTarget.checked
              ? { drink: drinkOfLeg(leg, t("supplies.usual")), bottleKg: 0.5, maxCount: 1 }
              : null,
          })
        }
      />
      {bottles && (
        <DrinkFields
          legend={t("supplies.inBottle")}
          drink={bottles.drink}
          kinds={kinds}
          onChange={(drink) => onChange({ ...supplies, bottles: { ...bottles, drink } })}
        >
          <QuantityField
            label={t("supplies.bottleHolds")}
            quantity={kinds.drink}
            bounds={{ min: 0.1, max: 2 }}
            value={bottles.bottleKg}
            isRequired
            onChange={(value) => value !== null && onChange({ ...supplies, bottles: { ...bottles, bottleKg: value } })}
          />
          <QuantityField
            label={t("supplies.bottleCount")}
            quantity={kinds.count}
            bounds={{ min: 1, max: 20 }}
            value={bottles.maxCount}
            isRequired
            isWhole
            onChange={(value) => value !== null && onChange({ ...supplies, bottles: { ...bottles, maxCount: value } })}
          />
        </DrinkFields>
      )}
      <Checkbox
        label={t("supplies.capsules")}
        checked={capsules !== null}
        onChange={(event) =>
          onChange({
            ...supplies,
            capsules: event.currentTarget.checked ? { sodiumMmol: CAPSULE_SODIUM_MMOL, maxCount: 4 } : null,
          })
        }
      />
      {capsules && (
        <div className="cc-fields">
          <QuantityField
            label={t("supplies.capsuleSodium")}
            description={t("supplies.capsuleHint")}
            quantity={kinds.sodiumMg}
            bounds={{ min: 0, max: 60 }}
            value={capsules.sodiumMmol}
            isRequired
            onChange={(value) =>
              value !== null && onChange({ ...supplies, capsules: { ...capsules, sodiumMmol: value } })
            }
          />
          <QuantityField
            label={t("supplies.capsuleCount")}
            quantity={kinds.count}
            bounds={{ min: 1, max: 60 }}
            value={capsules.maxCount}
            isRequired
            isWhole
            onChange={(value) =>
              value !== null && onChange({ ...supplies, capsules: { ...capsules, maxCount: value } })
            }
          />
        </div>
      )}
    </>
  );
}
