import type { CrampPlace } from "@crampcast/model/guide";
import { useTranslation } from "react-i18next";

/** The words for a muscle on a side, in the reader's language. */
export function usePlaceWords(): (place: CrampPlace) => string {
  const { t } = useTranslation("guide");
  return ({ muscle, side }) => {
    const name = t(`muscle.${muscle}`);
    if (muscle === "elsewhere") return name;
    if (side === "left") return t("place.left", { muscle: name });
    return side === "right" ? t("place.right", { muscle: name }) : t("place.both", { muscle: name });
  };
}
