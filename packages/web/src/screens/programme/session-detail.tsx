import {
  becauseWords,
  type CalendarDay,
  dayAfter,
  dayWords,
  doseWords,
  judgeMove,
  latestRecords,
  type Programme,
  type ProgrammeSession,
  type SessionRecord,
  sessionName,
  timeWords,
} from "@crampcast/model/plan/programme";
import { Alert, Button, CloseButton, Group, NativeSelect, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SourceDetails } from "../screening/source-details.tsx";
import { screeningWordsOf } from "../screening/words-in-use.ts";
import { ExerciseDrawing } from "./exercise-drawing.tsx";
import { HoldTimer } from "./hold-timer.tsx";
import { useProgrammeWords } from "./words-in-use.ts";

const tens = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** One session opened: tick off with pain, move, and each exercise with its drawing, dose and reasons. */
export function SessionDetail(props: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly session: ProgrammeSession;
  readonly today: CalendarDay;
  readonly onRecord: (record: SessionRecord) => void;
  readonly onMove: (sessionId: string, date: CalendarDay) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation("programme");
  const sourceWords = screeningWordsOf(i18n.language);
  const { words, numbers } = useProgrammeWords();
  const { session, programme, records } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const name = sessionName(session, words);
  const part = words.parts[session.part];
  const reason = programme.reasons.find((one) => one.part === session.part);
  // A session that was opened is what the person wants to read next.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="cc-card pg-detail" aria-labelledby="pg-detail-title">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Title order={2} id="pg-detail-title" tabIndex={-1} ref={heading}>
          {name} · {dayWords(session.date, words.language)}
        </Title>
        <CloseButton aria-label={t("detail.close")} onClick={props.onClose} size="lg" />
      </Group>
      <Text>
        {session.distanceM > 0 ? `${numbers.distance(session.distanceM)}, ` : ""}
        {timeWords(session.durationS)}. {part.aim}
      </Text>
      <CheckOff session={session} records={records} onRecord={props.onRecord} />
      <MoveFields {...props} />
      <ol className="pg-exercises">
        {session.exercises.map(({ exercise, dose }) => {
          const { name: title, how, mind } = words.exercises[exercise];
          const isHold = dose.holdS !== null && dose.holdS >= 10;
          const timerS = isHold ? dose.holdS : dose.restS;
          return (
            <li key={exercise}>
              <ExerciseDrawing exercise={exercise} title={t("detail.picture", { exercise: title })} description={how} />
              <div>
                <h3>{title}</h3>
                <p className="pg-dose">{doseWords(dose, words, numbers)}</p>
                <p>{how}</p>
                <p>
                  <strong>{t("detail.mind")}</strong> {mind}
                </p>
                {timerS !== null && timerS >= 10 && <HoldTimer durationS={timerS} of={title} isRest={!isHold} />}
              </div>
            </li>
          );
        })}
      </ol>
      <dl className="pg-rules-of">
        <dt>{t("detail.progression")}</dt>
        <dd>
          {part.progression} {words.painRule}
        </dd>
        <dt>{t("detail.stop")}</dt>
        <dd>
          {part.stop} {words.everyStop}
        </dd>
        {reason !== undefined && (
          <>
            <dt>{t("detail.why")}</dt>
            <dd>
              {asSentence(becauseWords(reason, words))} {asSentence(words.certainty[reason.certainty ?? "practice"])}{" "}
              {words.crampEvidence[reason.crampEvidence]}
            </dd>
          </>
        )}
        <dt>{t("detail.notShown")}</dt>
        <dd>{part.notShown}</dd>
      </dl>
      {reason !== undefined && (
        <>
          <SourceDetails label={t("detail.evidence")} of={name} keys={reason.claims} words={sourceWords} />
          <SourceDetails label={t("detail.against")} of={name} keys={reason.against} words={sourceWords} />
        </>
      )}
    </section>
  );
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function CheckOff(props: {
  readonly session: ProgrammeSession;
  readonly records: readonly SessionRecord[];
  readonly onRecord: (record: SessionRecord) => void;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words } = useProgrammeWords();
  const { session } = props;
  const record = latestRecords(props.records.filter((one) => one.state !== "moved")).get(session.id);
  const [painOfTen, setPainOfTen] = useState<number | null>(record?.painOfTen ?? null);
  const tell = (state: "done" | "missed", pain: number | null) =>
    props.onRecord({ sessionId: session.id, state, date: null, painOfTen: state === "done" ? pain : null });
  const setPain = (pain: number | null) => {
    setPainOfTen(pain);
    if (record?.state === "done") tell("done", pain);
  };
  return (
    <fieldset className="pg-fieldset ch-no-print">
      <legend>{t("detail.doneQuestion")}</legend>
      <Group align="end">
        <NativeSelect
          label={t("detail.pain")}
          description={words.painHint}
          value={painOfTen === null ? "" : String(painOfTen)}
          data={[
            { value: "", label: t("detail.painNotTold") },
            ...tens.map((ten) => ({ value: String(ten), label: String(ten) })),
          ]}
          onChange={(event) => setPain(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
        />
        <Button
          variant={record?.state === "done" ? "filled" : "default"}
          aria-pressed={record?.state === "done"}
          onClick={() => tell("done", painOfTen)}
        >
          {t("detail.done")}
        </Button>
        <Button
          variant={record?.state === "missed" ? "filled" : "default"}
          aria-pressed={record?.state === "missed"}
          onClick={() => tell("missed", null)}
        >
          {t("detail.notDone")}
        </Button>
      </Group>
    </fieldset>
  );
}

function MoveFields(props: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly session: ProgrammeSession;
  readonly today: CalendarDay;
  readonly onMove: (sessionId: string, date: CalendarDay) => void;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words } = useProgrammeWords();
  const { session } = props;
  const [date, setDate] = useState(session.date);
  const days = Array.from({ length: 15 }, (_, index) => dayAfter(session.date, index - 7));
  const warnings = judgeMove({ ...props, sessionId: session.id, date });
  return (
    <div className="ch-no-print">
      <Group align="end">
        <NativeSelect
          label={t("detail.moveTo")}
          value={date}
          data={days.map((day) => ({ value: day, label: dayWords(day, words.language) }))}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Button variant="default" disabled={date === session.date} onClick={() => props.onMove(session.id, date)}>
          {t("detail.move")}
        </Button>
      </Group>
      {warnings.length > 0 && (
        <Alert
          mt="sm"
          styles={{ title: { color: "inherit" } }}
          color="yellow"
          role="status"
          title={t("moved.would", { day: dayWords(date, words.language) })}
        >
          {warnings.map((key) => (
            <p key={key}>{words.warnings[key]}</p>
          ))}
        </Alert>
      )}
    </div>
  );
}
