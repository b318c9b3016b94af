import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { sendCrampOutbox } from "../../client/cramp-log.ts";
import "./cramp-now-button.css";

/** The red button on every screen: one press to the relief guide. Also sends cramps that waited for the server. */
export function CrampNowButton(): ReactNode {
  const { t } = useTranslation("guide");
  useEffect(() => {
    void sendCrampOutbox();
  }, []);
  return (
    <Link to="/now" className="cn-button" aria-label={t("button")}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <path d="M13 2 5 14h6l-1 8 9-13h-6z" fill="currentColor" />
      </svg>
      <span>{t("button")}</span>
    </Link>
  );
}
