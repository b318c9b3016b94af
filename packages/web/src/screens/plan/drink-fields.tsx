import type { Drink } from "@crampcast/model/scenario";
import { Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { quantities } from "../../text/quantities.ts";

/** What one drink is: its name, sodium, carbohydrate and temperature. */
export function DrinkFields(props: {
  readonly legend: string;
  readonly drink: Drink;
  readonly kinds: ReturnType<typeof quantities>;
  readonly onChange: (drink: Drink) => void;
  readonly onRemove?: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation("plan");
  const { legend, drink, kinds, onChange, onRemove, children } = props;
  return (
    <fieldset className="pl-drink">
      <legend>{legend}</legend>
      <div className="cc-fields">
        <TextInput
          label={t("supplies.name")}
          value={drink.name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => onChange({ ...drink, name: event.currentTarget.value })}
        />
        <QuantityField
          label={t("supplies.sodium")}
          quantity={kinds.sodiumMgPerL}
          bounds={{ min: 0, max: 200 }}
          value={drink.sodiumMmolPerL}
          isRequired
          onChange={(value) => value !== null && onChange({ ...drink, sodiumMmolPerL: value })}
        />
        <QuantityField
          label={t("supplies.carbohydrate")}
          quantity={kinds.carbohydrate}
          bounds={{ min: 0, max: 300 }}
          value={drink.carbohydrateGPerL}
          isRequired
          onChange={(value) => value !== null && onChange({ ...drink, carbohydrateGPerL: value })}
        />
        <QuantityField
          label={t("supplies.temperature")}
          quantity={kinds.temperature}
          bounds={{ min: 0, max: 60 }}
          value={drink.temperatureC}
          isRequired
          onChange={(value) => value !== null && onChange({ ...drink, temperatureC: value })}
        />
        {children}
      </div>
      {onRemove && (
        <Button
          variant="subtle"
          size="sm"
          mt="xs"
          aria-label={t("supplies.removeDrinkSpoken", { name: drink.name || legend })}
          onClick={onRemove}
        >
          {t("supplies.removeDrink")}
        </Button>
      )}
    </fieldset>
  );
}
