import { timeWords } from "@crampcast/model/plan/programme";
import { Button, Group } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Counts down one hold or rest; says so when it is over. */
export function HoldTimer(props: {
  readonly durationS: number;
  readonly of: string;
  readonly isRest: boolean;
}): ReactNode {
  const { durationS, of } = props;
  const { t } = useTranslation("programme");
  const start = t(props.isRest ? "detail.restStart" : "detail.timerStart", { time: timeWords(durationS) });
  const [endEpochMs, setEndEpochMs] = useState<number | null>(null);
  const [leftS, setLeftS] = useState(durationS);
  useEffect(() => {
    if (endEpochMs === null) return;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endEpochMs - Date.now()) / 1000));
      setLeftS(left);
      if (left === 0) setEndEpochMs(null);
    }, 200);
    return () => clearInterval(timer);
  }, [endEpochMs]);
  return (
    <Group className="ch-no-print" gap="sm">
      <Button
        size="xs"
        variant="default"
        aria-label={`${t("detail.timer")}, ${of}: ${endEpochMs === null ? start : t("detail.timerStop")}`}
        onClick={() => {
          setLeftS(durationS);
          setEndEpochMs(endEpochMs === null ? Date.now() + 1000 * durationS : null);
        }}
      >
        {endEpochMs === null ? start : t("detail.timerStop")}
      </Button>
      {endEpochMs !== null && <span className="cc-tabular">{leftS} s</span>}
      <span role="status">{endEpochMs === null && leftS === 0 ? t("detail.timerOver") : ""}</span>
    </Group>
  );
}
