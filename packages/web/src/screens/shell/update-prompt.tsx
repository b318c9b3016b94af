import { useRegisterSW } from "virtual:pwa-register/react";
import { Button, Dialog, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Registers the service worker; says when the app is ready without a connection and when a newer version waits. */
export function UpdatePrompt(): ReactNode {
  const { t } = useTranslation("shell");
  const {
    needRefresh: [needsRefresh, setNeedsRefresh],
    offlineReady: [isOfflineReady],
    updateServiceWorker,
  } = useRegisterSW();
  return (
    <>
      <div role="status" className="cc-visually-hidden">
        {isOfflineReady ? t("offlineReady") : ""}
      </div>
      <Dialog
        opened={needsRefresh}
        radius="lg"
        shadow="lg"
        size="md"
        role="status"
        position={{ bottom: 84, right: 16 }}
      >
        <Text fw={700}>{t("update.title")}</Text>
        <Text size="sm" mb="sm">
          {t("update.text")}
        </Text>
        <Group gap="xs">
          <Button size="sm" onClick={() => void updateServiceWorker(true)}>
            {t("update.now")}
          </Button>
          <Button size="sm" variant="default" onClick={() => setNeedsRefresh(false)}>
            {t("update.later")}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
