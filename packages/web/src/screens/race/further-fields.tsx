import { requestBounds } from "@crampcast/model/scenario";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { useFieldProblem } from "../../components/form-problems.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { formatHours } from "../../text/format.ts";
import { foodKinds, minutes } from "./further-kinds.ts";
import type { LegProps } from "./leg-props.ts";
import type { LegDraft } from "./race-draft.ts";
import { courseOf, mayStop } from "./race-request-of.ts";

/** Walk breaks, stops and food of a leg: folded away until wanted, open where some are in the plan. */
export function FurtherFields(props: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const { leg } = props;
  const hasSome = isGiven(leg);
  const [isOpen, setIsOpen] = useState(hasSome);
  return (
    <details className="cc-further" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(foldedKey(leg))}</summary>
      <div className="cc-blocks">
        {leg.sport === "running" && <WalkBreakFields {...props} />}
        <div className="cc-fields">
          {mayStop(leg) && <StopField {...props} />}
          <FoodFields {...props} />
        </div>
      </div>
    </details>
  );
}

const isGiven = (leg: LegDraft): boolean =>
  (leg.sport === "running" && leg.walkBreaks !== "none") ||
  leg.stopPerStationS !== null ||
  leg.foodCarbohydrateGPerH !== null ||
  leg.foodSodiumMmolPerH !== null;

function foldedKey({ sport }: LegDraft) {
  if (sport === "running") return "further.running";
  return mayStop({ sport }) ? "further.other" : "further.food";
}

function WalkBreakFields({ leg, kinds, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  return (
    <div className="cc-fields">
      <ChoiceField
        label={t("further.walkBreaks")}
        description={t("further.walkHint")}
        value={leg.walkBreaks}
        choices={[
          { value: "none", label: t("further.none") },
          { value: "time", label: t("further.byTime") },
          { value: "distance", label: t("further.byDistance") },
        ]}
        onChange={(walkBreaks) => change({ walkBreaks })}
      />
      {leg.walkBreaks === "time" && (
        <QuantityField
          key="time"
          label={t("further.walkEveryTime")}
          quantity={minutes}
          bounds={requestBounds.walkBreakEveryS}
          value={leg.walkEveryS}
          isRequired
          onChange={(walkEveryS) => walkEveryS !== null && change({ walkEveryS })}
        />
      )}
      {leg.walkBreaks === "distance" && (
        <QuantityField
          key="distance"
          label={t("further.walkEveryDistance")}
          quantity={kinds.distance}
          bounds={requestBounds.walkBreakEveryM}
          value={leg.walkEveryM}
          isRequired
          onChange={(walkEveryM) => walkEveryM !== null && change({ walkEveryM })}
        />
      )}
      {leg.walkBreaks !== "none" && (
        <QuantityField
          label={t("further.walkLength")}
          quantity={minutes}
          bounds={requestBounds.walkBreakLengthS}
          value={leg.walkLengthS}
          isRequired
          onChange={(walkLengthS) => walkLengthS !== null && change({ walkLengthS })}
        />
      )}
    </div>
  );
}

/** Standing still for more of the goal time than this leaves too little to move in. */
const LONGEST_STANDING_FRACTION = 0.6;

function StopField({ leg, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const id = useId();
  const built = courseOf(leg);
  const count = built.ok ? built.course.aidStations.length : 0;
  const totalS = count * (leg.stopPerStationS ?? 0);
  const isTooLong = leg.goalTimeS !== null && totalS > LONGEST_STANDING_FRACTION * leg.goalTimeS;
  const total = { count, total: totalS < 600 ? minutes.say(totalS) : formatHours(totalS) };
  const problem = isTooLong ? t("further.stopsTooLong", total) : null;
  useFieldProblem(id, t("further.stop"), problem);
  const hint =
    count === 0 ? t("further.stopNoStations") : totalS > 0 ? t("further.stopTotal", total) : t("further.stopHint");
  return (
    <div id={id} tabIndex={-1}>
      <QuantityField
        label={t("further.stop")}
        description={problem ?? hint}
        quantity={minutes}
        bounds={requestBounds.stopPerStationS}
        value={leg.stopPerStationS}
        onChange={(stopPerStationS) => change({ stopPerStationS })}
      />
    </div>
  );
}

function FoodFields({ leg, kinds, change }: LegProps): ReactNode {
  const { t } = useTranslation("race");
  const food = foodKinds(kinds);
  return (
    <>
      <QuantityField
        label={t("further.foodCarbohydrate")}
        description={t("further.foodHint")}
        quantity={food.carbohydrate}
        bounds={{ min: 0, max: 150 }}
        value={leg.foodCarbohydrateGPerH}
        onChange={(foodCarbohydrateGPerH) => change({ foodCarbohydrateGPerH })}
      />
      <QuantityField
        label={t("further.foodSodium")}
        description={t("intake.capsuleHint")}
        quantity={food.sodium}
        bounds={{ min: 0, max: 100 }}
        value={leg.foodSodiumMmolPerH}
        onChange={(foodSodiumMmolPerH) => change({ foodSodiumMmolPerH })}
      />
    </>
  );
}
