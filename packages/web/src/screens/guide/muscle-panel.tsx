import type { CrampPlace, GuideEvent } from "@crampcast/model/guide";
import { type MuscleGroup, muscleGroups } from "@crampcast/model/physiology";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { BodyMap } from "../../components/body-map/body-map.tsx";
import { GuideButton } from "./guide-button.tsx";

/** Most often cramped first, as races see them. */
const inOrder: readonly MuscleGroup[] = [
  "gastrocnemius",
  "hamstrings",
  "rectus-femoris",
  "foot-intrinsics",
  "soleus",
  "vasti",
  "adductors",
  "gluteus-maximus",
];

/** Which muscle and which side: two buttons a muscle, or the body. */
export function MusclePanel({ send }: { readonly send: (event: GuideEvent) => void }): ReactNode {
  const { t } = useTranslation("guide");
  const [side, setSide] = useState<"left" | "right">("left");
  const tell = (place: CrampPlace) => send({ kind: "choice", choice: "told-muscle", place });
  return (
    <>
      <ul className="gd-muscles">
        {inOrder.map((muscle) => (
          <li key={muscle}>
            <h2 id={`gd-${muscle}`}>{t(`muscle.${muscle}`)}</h2>
            {(["left", "right"] as const).map((each) => (
              <button
                key={each}
                type="button"
                className="gd-button"
                data-muscle={`${muscle} ${each}`}
                aria-label={t(`place.${each}`, { muscle: t(`muscle.${muscle}`) })}
                onClick={() => tell({ muscle, side: each })}
              >
                {t(`side.${each}`)}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <GuideButton event="not-listed" onPress={() => send({ kind: "choice", choice: "not-listed" })}>
        {t("choice.not-listed")}
      </GuideButton>
      <h2>{t("orOnTheBody")}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: two toggle buttons, not fields of a form */}
      <div className="gd-pair" role="group" aria-label={t("sideOnBody")}>
        {(["left", "right"] as const).map((each) => (
          <GuideButton
            key={each}
            kind={side === each ? "main" : "plain"}
            isPressed={side === each}
            onPress={() => setSide(each)}
          >
            {t(`side.${each}`)}
          </GuideButton>
        ))}
      </div>
      <BodyMap
        parts={muscleGroups.map((id) => ({ id, level: 2, label: t(`muscle.${id}`), name: t(`muscle.${id}`) }))}
        selected={null}
        onSelect={(id) => {
          const muscle = muscleGroups.find((one) => one === id);
          if (muscle !== undefined) tell({ muscle, side });
        }}
        name={t("bodyName")}
        frontLabel={t("frontOfBody")}
        backLabel={t("backOfBody")}
      />
    </>
  );
}
