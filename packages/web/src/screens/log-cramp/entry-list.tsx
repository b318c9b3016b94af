import { Badge, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownCramp } from "../../client/cramp-log.ts";
import { useSettings } from "../../client/settings.ts";
import { CardSection } from "../../components/card-section.tsx";
import { formatClock, formatDate, formatDistance, formatNumber } from "../../text/format.ts";
import { usePlaceWords } from "../guide/guide-words.ts";

interface EntryActions {
  readonly onCorrect: (entry: ShownCramp) => void;
  readonly onWithdraw: (entry: ShownCramp) => void;
}

/** All entries: those in exercise, and apart from them those at rest and at night. */
export function EntryList(props: EntryActions & { readonly entries: readonly ShownCramp[] }): ReactNode {
  const { t } = useTranslation("crampLog");
  const during = props.entries.filter((entry) => entry.circumstance === "during-exercise");
  const apart = props.entries.filter((entry) => entry.circumstance !== "during-exercise");
  if (props.entries.length === 0) {
    return (
      <CardSection title={t("entries")}>
        <Text c="dimmed">{t("none")}</Text>
      </CardSection>
    );
  }
  return (
    <>
      {during.length > 0 && (
        <CardSection title={t("groups.exercise")}>
          <Entries {...props} entries={during} />
        </CardSection>
      )}
      {apart.length > 0 && (
        <CardSection title={t("groups.apart")}>
          <Entries {...props} entries={apart} />
        </CardSection>
      )}
    </>
  );
}

function Entries({ entries, ...actions }: EntryActions & { readonly entries: readonly ShownCramp[] }): ReactNode {
  return (
    <ul className="gd-list">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} {...actions} />
      ))}
    </ul>
  );
}

function Entry({ entry, onCorrect, onWithdraw }: EntryActions & { readonly entry: ShownCramp }): ReactNode {
  const { t } = useTranslation("crampLog");
  const { units } = useSettings();
  const words = usePlaceWords();
  const offsetS = -new Date(entry.epochMs).getTimezoneOffset() * 60;
  const when = `${formatDate(entry.epochMs, offsetS)} ${formatClock(entry.epochMs, offsetS)}`;
  const name = t("entryName", { place: words(entry), when });
  const isCurrent = entry.supersededById === null && !entry.isWithdrawn;
  const severity = entry.severity === 1 ? "1" : entry.severity === 2 ? "2" : entry.severity === 3 ? "3" : null;
  return (
    <li className="cc-card" data-entry={entry.id}>
      <Text fw={700} td={isCurrent ? "none" : "line-through"}>
        {name}
      </Text>
      <Group gap="xs" my="xs">
        {entry.isWithdrawn && <Badge color="gray">{t("withdrawn")}</Badge>}
        {entry.supersededById !== null && <Badge color="gray">{t("corrected")}</Badge>}
        {entry.isWaiting && <Badge color="gray">{t("waiting")}</Badge>}
        {entry.activityId !== null && <Badge color="gray">{t("linked")}</Badge>}
      </Group>
      <Text size="sm">
        {t(`circumstances.${entry.circumstance}`)}
        {severity !== null && ` · ${t(`severities.${severity}`)}`}
        {entry.lastedS !== null && ` · ${t("minutes", { minutes: formatNumber(entry.lastedS / 60, 1) })}`}
        {entry.distanceM !== null && ` · ${formatDistance(entry.distanceM, units)}`}
      </Text>
      <ul>
        {entry.measures.map(({ measure, helped }) => (
          <li key={measure}>
            {t(`measure.${measure}`)}: {t(`helped.${helped}`)}
          </li>
        ))}
      </ul>
      {entry.note !== "" && <Text size="sm">{entry.note}</Text>}
      {entry.refusal !== null && (
        <Text c="red">
          {t("refused")} <span lang="en">{entry.refusal}</span>
        </Text>
      )}
      {isCurrent && (
        <Group gap="xs" mt="xs">
          <Button variant="default" aria-label={t("correctNamed", { entry: name })} onClick={() => onCorrect(entry)}>
            {t("correct")}
          </Button>
          <Button variant="default" aria-label={t("withdrawNamed", { entry: name })} onClick={() => onWithdraw(entry)}>
            {t("withdraw")}
          </Button>
        </Group>
      )}
    </li>
  );
}
