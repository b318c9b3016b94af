import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { CardSection } from "../../components/card-section.tsx";

/** Asks for the weather of past activities, and says first what leaves this machine for it. */
export function PastWeatherSection(): ReactNode {
  const { t } = useTranslation("import");
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [message, setMessage] = useState("");

  async function ask(): Promise<void> {
    setIsBusy(true);
    let count = 0;
    for (;;) {
      const answer = await callServer("attachWeather", {});
      if (!answer.ok) {
        setMessage(t("weather.failed"));
        break;
      }
      const { attachedCount, remainingCount, reason } = answer.value;
      count += attachedCount;
      setMessage(t("weather.attached", { count, remainingCount }));
      if (attachedCount > 0 && remainingCount > 0) continue;
      if (reason !== null) setMessage(`${t("weather.attached", { count, remainingCount })} ${reason}`);
      break;
    }
    setIsBusy(false);
    await queries.invalidateQueries();
  }
  return (
    <CardSection title={t("weather.title")} lead={t("weather.lead")}>
      <Button className="cc-start" variant="default" loading={isBusy} onClick={() => void ask()}>
        {t("weather.ask")}
      </Button>
      <Text role="status" className="cc-status">
        {message}
      </Text>
    </CardSection>
  );
}
