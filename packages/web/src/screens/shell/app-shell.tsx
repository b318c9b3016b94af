import { AppShell, Group } from "@mantine/core";
import { Link, Outlet, useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeepPlanCurrent } from "../../client/keep-plan-current.ts";
import { CrampNowButton } from "../guide/cramp-now-button.tsx";
import { useKeepRaceStored } from "../race/use-keep-race-stored.ts";
import { keepFocus } from "./keep-focus.ts";
import { NavLinks, screens } from "./nav-links.tsx";
import { NavTabs } from "./nav-tabs.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { UpdatePrompt } from "./update-prompt.tsx";

/** Frame of every screen: skip link, header, tab bar on a phone; moves the focus to the heading of a new screen. */
export function Shell(): ReactNode {
  const { t } = useTranslation("shell");
  useFocusOnNewScreen();
  useKeepPlanCurrent();
  useKeepRaceStored();
  const content = useRef<HTMLElement>(null);
  useEffect(() => (content.current === null ? undefined : keepFocus(content.current)), []);
  return (
    <AppShell header={{ height: "4rem" }} footer={{ height: { base: "3.75rem", lg: 0 } }} padding="md">
      <a className="cc-skip" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header className="cc-header">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Link to="/" className="cc-brand">
            <img src="/icon.svg" alt="" width="34" height="34" />
            <span>{t("product")}</span>
          </Link>
          <Group visibleFrom="lg" component="nav" aria-label={t("navigation")}>
            <NavLinks />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <CrampNowButton />
            <SettingsMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content" ref={content} tabIndex={-1}>
        <Outlet />
        <p className="cc-footer">{t("footer")}</p>
      </AppShell.Main>
      <AppShell.Footer hiddenFrom="lg" className="cc-tabs" component="nav" aria-label={t("navigation")}>
        <NavTabs />
      </AppShell.Footer>
      <UpdatePrompt />
    </AppShell>
  );
}

function useFocusOnNewScreen(): void {
  const router = useRouter();
  const { t } = useTranslation(["shell", "guide", "differential", "crampLog", "screening", "plan"]);
  const isFirst = useRef(true);
  useEffect(() => {
    const beside = (pathname: string) => {
      if (pathname === "/now") return t("guide:title");
      if (pathname === "/is-it-a-cramp") return t("differential:title");
      if (pathname === "/race-card") return t("plan:card.title");
      if (pathname === "/screening") return t("screening:title");
      return pathname === "/log-cramp" ? t("crampLog:title") : null;
    };
    const title = (pathname: string) => {
      const screen = screens.find((candidate) => candidate.to === pathname);
      const name = screen ? t(`nav.${screen.key}`) : beside(pathname);
      document.title = name === null ? t("product") : t("documentTitle", { screen: name });
    };
    title(router.state.location.pathname);
    return router.subscribe("onRendered", (event) => {
      title(event.toLocation.pathname);
      // The first page keeps the focus where the browser put it.
      if (isFirst.current || !event.pathChanged) {
        isFirst.current = false;
        return;
      }
      const heading = document.querySelector("#content h1");
      if (heading instanceof HTMLElement) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    });
  }, [router, t]);
}
