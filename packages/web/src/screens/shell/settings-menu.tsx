import { ActionIcon, Popover, SegmentedControl, Stack, Text, useMantineColorScheme } from "@mantine/core";
import { type ReactNode, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../client/settings.ts";
import { showLanguage } from "../../text/index.ts";
import { deviceLanguages, isLanguage, languageFor, languageNames } from "../../text/language.ts";

/** Language, units and light or dark, behind one button. */
export function SettingsMenu(): ReactNode {
  const { t } = useTranslation("shell");
  const settings = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  const languageId = useId();
  const unitsId = useId();
  const appearanceId = useId();
  // Also follows the choice made in another tab.
  useEffect(() => {
    void showLanguage(languageFor(settings.language, deviceLanguages()));
  }, [settings.language]);
  return (
    <Popover position="bottom-end" trapFocus withinPortal shadow="md" radius="lg">
      <Popover.Target>
        <ActionIcon variant="default" size={44} radius="xl" aria-label={t("settings.open")}>
          <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path
              d="M4 6h10m4 0h2M4 12h2m4 0h10M4 18h8m4 0h4M16 4v4M8 10v4M14 16v4"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.2"
              strokeLinecap="round"
            />
          </svg>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("settings.open")}>
        <Stack gap="xs">
          <Text id={languageId} fw={700} size="sm">
            {t("settings.language")}
          </Text>
          <SegmentedControl
            aria-labelledby={languageId}
            value={settings.language}
            onChange={(value) => settings.change({ language: isLanguage(value) ? value : "auto" })}
            data={[
              { value: "de", label: <span lang="de">{languageNames.de}</span> },
              { value: "en", label: <span lang="en">{languageNames.en}</span> },
              { value: "auto", label: t("settings.languageAuto") },
            ]}
          />
          <Text id={unitsId} fw={700} size="sm">
            {t("settings.units")}
          </Text>
          <SegmentedControl
            aria-labelledby={unitsId}
            value={settings.units}
            onChange={(value) => settings.change({ units: value === "imperial" ? "imperial" : "metric" })}
            data={[
              { value: "metric", label: t("settings.metric") },
              { value: "imperial", label: t("settings.imperial") },
            ]}
          />
          <Text id={appearanceId} fw={700} size="sm">
            {t("settings.appearance")}
          </Text>
          <SegmentedControl
            aria-labelledby={appearanceId}
            value={settings.colorScheme}
            onChange={(value) => {
              const colorScheme = value === "light" || value === "dark" ? value : "auto";
              settings.change({ colorScheme });
              setColorScheme(colorScheme);
            }}
            data={[
              { value: "light", label: t("settings.light") },
              { value: "dark", label: t("settings.dark") },
              { value: "auto", label: t("settings.auto") },
            ]}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
