import { Anchor, Button, Center, Code, Loader, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Shown while the code of a screen arrives. */
export function ScreenLoading(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <Center mih="40vh" role="status">
      <Loader aria-hidden />
      <span className="cc-visually-hidden">{t("loading")}</span>
    </Center>
  );
}

/** Shown when a screen threw: what is kept, what to do, and the message for whoever looks into it. */
export function ScreenFailed({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <Stack className="cc-screen" align="start" role="alert">
      <Title order={1}>{t("failure.title")}</Title>
      <Text>{t("failure.text")}</Text>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <Button onClick={() => window.location.reload()}>{t("failure.reload")}</Button>
    </Stack>
  );
}

/** Shown for an address that is no screen. */
export function NotFound(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <Stack className="cc-screen" align="start">
      <Title order={1}>{t("notFound.title")}</Title>
      <Text>{t("notFound.text")}</Text>
      <Anchor renderRoot={(props) => <Link to="/" {...props} />}>{t("notFound.home")}</Anchor>
    </Stack>
  );
}
