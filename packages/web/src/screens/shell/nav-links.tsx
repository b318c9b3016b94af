import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The screens: what is asked for most often first. */
export const screens = [
  { to: "/", key: "forecast", path: "M3 17l5-7 4 4 5-9 4 6" },
  { to: "/what-if", key: "whatIf", path: "M4 7h9m4 0h3M4 17h3m4 0h9M15 4v6M9 14v6" },
  { to: "/race", key: "race", path: "M5 21V4h11l-2 4 2 4H5" },
  { to: "/plan", key: "plan", path: "M3 5c5 0 5 12 18 13M6 13v7M12 9v11M18 20v-1" },
  { to: "/programme", key: "programme", path: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8.5 15l2.5 2.5 5-5" },
  { to: "/you", key: "you", path: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c1-5 4-6 8-6s7 1 8 6" },
  { to: "/import", key: "import", path: "M12 3v12m-5-5l5 5 5-5M4 20h16" },
  { to: "/evidence", key: "evidence", path: "M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14" },
] as const;

interface ScreenLinkProps {
  readonly screen: (typeof screens)[number];
  readonly hasIcon: boolean;
  readonly onClick?: () => void;
}

/** A link to one screen that marks itself when it is the current one. */
export function ScreenLink({ screen, hasIcon, onClick }: ScreenLinkProps): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <Link to={screen.to} activeOptions={{ exact: true, includeSearch: false }} {...(onClick ? { onClick } : {})}>
      {hasIcon && <NavIcon path={screen.path} />}
      <span>{t(`nav.${screen.key}`)}</span>
    </Link>
  );
}

/** The drawing of a tab; its word stands beside it. */
export function NavIcon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** All screens beside one another, for the header of a wide window. */
export function NavLinks(): ReactNode {
  return (
    <ul className="cc-nav">
      {screens.map((screen) => (
        <li key={screen.to}>
          <ScreenLink screen={screen} hasIcon={false} />
        </li>
      ))}
    </ul>
  );
}
