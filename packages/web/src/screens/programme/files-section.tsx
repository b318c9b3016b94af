import { writeCalendar } from "@crampcast/files/write";
import {
  type CalendarDay,
  type Programme,
  programmeDocument,
  programmeEvents,
  type SessionRecord,
} from "@crampcast/model/plan/programme";
import { reportHtml } from "@crampcast/model/screening";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { useProgrammeWords } from "./words-in-use.ts";

const printedWeekCount = 4;

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Paper and calendar; both are made on this device, the PDF by the server where it has the programme. */
export function FilesSection(props: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly today: CalendarDay;
  readonly isOnServer: boolean | null;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words, numbers } = useProgrammeWords();
  const { programme, records, today } = props;
  const [isEmpty, setIsEmpty] = useState(false);
  const writeEvents = () => {
    const events = programmeEvents({ programme, records, from: today, words, numbers });
    const written = writeCalendar({
      name: words.title,
      writtenEpochMs: Date.now(),
      revision: records.length,
      timeZone: programme.input.timeZone ?? null,
      events,
    });
    setIsEmpty(!written.ok);
    if (written.ok) download("crampcast-programme.ics", "text/calendar;charset=utf-8", written.text);
  };
  return (
    <CardSection title={t("files.title")} lead={t("files.text")}>
      <Group>
        {props.isOnServer === true && (
          <Anchor
            href={`/api/programme/programme.pdf?language=${words.language}&weeks=${printedWeekCount}&today=${today}`}
            target="_blank"
            rel="noopener"
            className="cc-button-link"
          >
            {t("files.pdf")}
          </Anchor>
        )}
        <Button
          variant="default"
          onClick={() =>
            download(
              "crampcast-programme.html",
              "text/html;charset=utf-8",
              reportHtml(programmeDocument({ programme, records, today, weekCount: printedWeekCount, words, numbers })),
            )
          }
        >
          {t("files.html")}
        </Button>
        <Button variant="default" onClick={writeEvents}>
          {t("files.ics")}
        </Button>
      </Group>
      {isEmpty && <Text role="status">{t("files.none")}</Text>}
    </CardSection>
  );
}
