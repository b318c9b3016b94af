import { Popover, UnstyledButton } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { NavIcon, ScreenLink, type screens } from "./nav-links.tsx";

/** The tab "More": opens the names of the screens that have no tab of their own, and marks itself on one of them. */
export function MoreScreens(props: { readonly screens: readonly (typeof screens)[number][] }): ReactNode {
  const { t } = useTranslation("shell");
  const pathname = useLocation({ select: (location) => location.pathname });
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const current = props.screens.find((screen) => screen.to === pathname);
  // A chosen screen takes the focus itself; only Escape brings it back here.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      closeOnEscape={false}
      position="top-end"
      offset={6}
      trapFocus
      withinPortal
      shadow="md"
      radius="lg"
    >
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className="cc-tab-button"
          data-current={current !== undefined}
          onClick={() => setIsOpen((was) => !was)}
          onKeyDown={closeOnEscape}
        >
          <NavIcon path="M5 12h.01M12 12h.01M19 12h.01" />
          <span>{t("more")}</span>
          {current && <span className="cc-visually-hidden">: {t(`nav.${current.key}`)}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={closeOnEscape} className="cc-more-list">
        <ul>
          {props.screens.map((screen) => (
            <li key={screen.to}>
              <ScreenLink screen={screen} hasIcon={true} onClick={() => setIsOpen(false)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
