import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";

/** The way to the screening, for the screen You. */
export function ScreeningOffer(): ReactNode {
  const { t } = useTranslation("screening");
  return (
    <CardSection title={t("offer.title")} lead={t("offer.text")}>
      <Anchor fw={600} renderRoot={(root) => <Link to="/screening" {...root} />}>
        {t("offer.open")}
      </Anchor>
    </CardSection>
  );
}
