import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCurrentPlan } from "../../client/plan-state.ts";
import type { TrainingAsOf } from "../../client/training-as-of.ts";
import { formatDate } from "../../text/format.ts";

/** One sentence that says for which day training numbers hold; nothing when that is today. */
export function AsOfNote({ asOf }: { readonly asOf: TrainingAsOf | null }): ReactNode {
  const { t } = useTranslation("you");
  const { request } = useCurrentPlan();
  if (asOf === null) return null;
  const isRace = asOf.kind === "race" && request !== null;
  const offsetS = isRace ? request.weather.utcOffsetS : -60 * new Date(asOf.epochMs).getTimezoneOffset();
  const date = formatDate(asOf.epochMs, offsetS);
  return <Text fw={600}>{t(`training.asOf.${asOf.kind}`, { date, race: request?.name ?? "" })}</Text>;
}
