import { Alert, Checkbox, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import type { LegProps } from "./leg-props.ts";
import { drinks } from "./race-draft.ts";

/** What is drunk on a leg: how much, when, what is in it, and capsules. */
export function IntakeFields({ leg, kinds, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const [sodiumUnit, setSodiumUnit] = useState<"mg" | "mmol">("mg");
  return (
    <>
      <Title order={3}>{t("intake.title")}</Title>
      {leg.servings !== null && (
        <Alert color="blue" variant="light">
          {t("intake.planned", { count: leg.servings.length })}
        </Alert>
      )}
      <div className="cc-fields">
        <ChoiceField
          label={t("intake.pattern")}
          value={leg.pattern}
          choices={[
            { value: "continuous", label: t("intake.continuous") },
            { value: "aid-stations", label: t("intake.stations") },
          ]}
          onChange={(pattern) => change({ pattern })}
        />
        <ChoiceField
          label={t("intake.amount")}
          value={leg.isToThirst ? "thirst" : "planned"}
          choices={[
            { value: "planned", label: t("intake.asPlanned") },
            { value: "thirst", label: t("intake.toThirst") },
          ]}
          onChange={(amount) => change({ isToThirst: amount === "thirst" })}
        />
        {leg.pattern === "continuous" ? (
          <QuantityField
            key="per-hour"
            label={t(leg.isToThirst ? "intake.mostPerHour" : "intake.perHour")}
            {...(leg.isToThirst ? { description: t("intake.mostHint") } : {})}
            quantity={kinds.drinkPerHour}
            bounds={{ min: 0, max: 3 }}
            value={leg.drinkKgPerH}
            isRequired
            onChange={(drinkKgPerH) => drinkKgPerH !== null && change({ drinkKgPerH })}
          />
        ) : (
          <QuantityField
            key="per-station"
            label={t(leg.isToThirst ? "intake.mostPerStation" : "intake.perStation")}
            {...(leg.isToThirst ? { description: t("intake.mostHint") } : {})}
            quantity={kinds.drink}
            bounds={{ min: 0, max: 1.5 }}
            value={leg.drinkPerStationKg}
            isRequired
            onChange={(drinkPerStationKg) => drinkPerStationKg !== null && change({ drinkPerStationKg })}
          />
        )}
        <ChoiceField
          label={t("intake.drink")}
          value={leg.drink}
          choices={[
            { value: "water", label: t("intake.water") },
            { value: "sports", label: t("intake.sports") },
            { value: "own", label: t("intake.own") },
          ]}
          onChange={(drink) => change({ drink, ...(drink === "own" ? {} : drinks[drink]) })}
        />
      </div>
      {leg.drink === "own" && (
        <div className="cc-fields">
          <ChoiceField
            label={t("intake.sodiumUnit")}
            value={sodiumUnit}
            choices={[
              { value: "mg", label: "mg/L" },
              { value: "mmol", label: "mmol/L" },
            ]}
            onChange={setSodiumUnit}
          />
          <QuantityField
            key={sodiumUnit}
            label={t("intake.sodium")}
            quantity={sodiumUnit === "mg" ? kinds.sodiumMgPerL : kinds.sodiumMmolPerL}
            bounds={{ min: 0, max: 200 }}
            value={leg.drinkSodiumMmolPerL}
            isRequired
            onChange={(value) => value !== null && change({ drinkSodiumMmolPerL: value })}
          />
          <QuantityField
            label={t("intake.carbohydrate")}
            quantity={kinds.carbohydrate}
            bounds={{ min: 0, max: 300 }}
            value={leg.drinkCarbohydrateGPerL}
            isRequired
            onChange={(value) => value !== null && change({ drinkCarbohydrateGPerL: value })}
          />
          <QuantityField
            label={t("intake.temperature")}
            quantity={kinds.temperature}
            bounds={{ min: 0, max: 60 }}
            value={leg.drinkTemperatureC}
            isRequired
            onChange={(value) => value !== null && change({ drinkTemperatureC: value })}
          />
        </div>
      )}
      <Checkbox
        label={t("intake.capsules")}
        checked={leg.hasCapsules}
        onChange={(event) => change({ hasCapsules: event.currentTarget.checked })}
      />
      {leg.hasCapsules && (
        <div className="cc-fields">
          <QuantityField
            label={t("intake.capsuleEvery")}
            quantity={kinds.duration}
            bounds={{ min: 300, max: 50_000 }}
            value={leg.capsuleEveryS}
            isRequired
            onChange={(value) => value !== null && change({ capsuleEveryS: value })}
          />
          <QuantityField
            label={t("intake.capsuleSodium")}
            description={t("intake.capsuleHint")}
            quantity={kinds.sodiumMg}
            bounds={{ min: 0, max: 60 }}
            value={leg.capsuleSodiumMmol}
            isRequired
            onChange={(value) => value !== null && change({ capsuleSodiumMmol: value })}
          />
        </div>
      )}
    </>
  );
}
