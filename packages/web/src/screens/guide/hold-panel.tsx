import { type CrampPlace, type GuideState, type GuideStateKey, guideStates, stretches } from "@crampcast/model/guide";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceWords } from "./guide-words.ts";
import { StretchDrawing } from "./stretch-drawing.tsx";
import { breathAt } from "./use-guide.ts";

/** How to hold the stretch of this muscle: drawing, one sentence, and the breathing clock. */
export function HoldPanel(props: {
  readonly state: GuideStateKey;
  readonly place: CrampPlace | null;
  readonly elapsedS: number;
}): ReactNode {
  const { t } = useTranslation("guide");
  const words = usePlaceWords();
  const muscle = props.place?.muscle ?? "elsewhere";
  const isOpposite = props.state === "tighten-opposite";
  if (muscle === "elsewhere") {
    return (
      <>
        <p className="gd-says">{isOpposite ? t("oppositeElsewhere") : t("elsewhereHow")}</p>
        <div className="gd-hold">
          <BreathingClock {...props} />
        </div>
      </>
    );
  }
  return (
    <>
      <p className="gd-says">{isOpposite ? t(`opposite.${stretches[muscle].opposite}`) : t(`how.${muscle}`)}</p>
      <div className="gd-hold">
        {!isOpposite && (
          <StretchDrawing
            muscle={muscle}
            isMirrored={props.place?.side === "right"}
            title={props.place === null ? t(`muscle.${muscle}`) : words(props.place)}
            description={t(`picture.${muscle}`)}
          />
        )}
        <BreathingClock {...props} />
      </div>
    </>
  );
}

/** Seconds left, and a ring that grows and shrinks with slow breathing. */
function BreathingClock({ state, elapsedS }: { readonly state: GuideStateKey; readonly elapsedS: number }): ReactNode {
  const { t } = useTranslation("guide");
  const { timers }: GuideState = guideStates[state];
  const lengthS = timers.at(-1)?.afterS ?? 0;
  const breath = breathAt(elapsedS);
  const scale: CSSProperties & Record<"--gd-breath", string> = {
    "--gd-breath": (0.65 + 0.35 * breath.fullFraction).toFixed(3),
  };
  return (
    <div className="gd-breath">
      <div className="gd-breath-ring" style={scale} role="timer" aria-label={t("holdLabel")}>
        <span className="gd-clock">{t("secondsLeft", { seconds: Math.max(0, Math.ceil(lengthS - elapsedS)) })}</span>
      </div>
      <span className="gd-phase" aria-hidden="true">
        {breath.phase === "in" ? t("breatheIn") : t("breatheOut")}
      </span>
    </div>
  );
}
