import { requestBounds } from "@crampcast/model/scenario";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { doseKind } from "./further-kinds.ts";
import type { LegProps } from "./leg-props.ts";
import type { RaceDraft } from "./race-draft.ts";

/** Something cold before the start: folded away until wanted. */
export function PreCoolingFields(props: {
  readonly draft: RaceDraft;
  readonly kinds: LegProps["kinds"];
  readonly change: (part: Partial<RaceDraft>) => void;
}): ReactNode {
  const { t } = useTranslation("race");
  const { draft, kinds, change } = props;
  const [isOpen, setIsOpen] = useState(draft.preCooling !== "none");
  return (
    <details className="cc-further" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t("preCooling.folded")}</summary>
      <div className="cc-fields">
        <ChoiceField
          label={t("preCooling.method")}
          description={t("preCooling.hint")}
          value={draft.preCooling}
          choices={[
            { value: "none", label: t("further.none") },
            { value: "ice-slurry", label: t("preCooling.slurry") },
            { value: "cold-water", label: t("preCooling.coldWater") },
          ]}
          onChange={(preCooling) => change({ preCooling })}
        />
        {draft.preCooling !== "none" && (
          <QuantityField
            label={t("preCooling.dose")}
            description={t("preCooling.doseHint")}
            quantity={doseKind(kinds)}
            bounds={requestBounds.preCoolingGPerKg}
            value={draft.preCoolingDoseGPerKg}
            isRequired
            onChange={(dose) => dose !== null && change({ preCoolingDoseGPerKg: dose })}
          />
        )}
      </div>
    </details>
  );
}
