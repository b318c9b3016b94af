import {
  type CalendarDay,
  dayAfter,
  dayWords,
  isHardRun,
  latestRecords,
  mondayOf,
  type Programme,
  type ProgrammeSession,
  type SessionRecord,
  sessionName,
  standingSessions,
  timeWords,
} from "@crampcast/model/plan/programme";
import { Button, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDrag } from "./use-drag.ts";
import { useProgrammeWords } from "./words-in-use.ts";

/** One week: a column for each day, sessions to open, to tick off and to move. */
export function WeekCalendar(props: {
  readonly programme: Programme;
  readonly records: readonly SessionRecord[];
  readonly today: CalendarDay;
  readonly monday: CalendarDay;
  readonly openId: string | null;
  readonly onMonday: (monday: CalendarDay) => void;
  readonly onOpen: (sessionId: string) => void;
  readonly onMove: (sessionId: string, date: CalendarDay) => void;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words, numbers } = useProgrammeWords();
  const { programme, records, today, monday } = props;
  const drag = useDrag(props.onMove);
  const sessions = standingSessions(programme, records);
  const latest = latestRecords(records.filter((record) => record.state !== "moved"));
  const moved = new Set(records.filter((record) => record.state === "moved").map((record) => record.sessionId));
  const week = programme.weeks.find((one) => one.monday === monday);
  const first = programme.weeks[0]?.monday ?? monday;
  const last = programme.weeks.at(-1)?.monday ?? monday;
  const now = mondayOf(today);
  const { race } = programme.input;

  return (
    <section className="cc-card pg-week" aria-labelledby="pg-week-title">
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={2} id="pg-week-title">
            {t("week.title", { day: dayWords(monday, words.language) })}
          </Title>
          {week !== undefined && (
            <Text c="dimmed" size="sm">
              {[
                words.weekKinds[week.kind],
                week.distanceM > 0 ? t("week.planned", { distance: numbers.distance(week.distanceM) }) : "",
                week.hipPhase === null ? "" : t("week.hipPhase", { phase: week.hipPhase }),
              ]
                .filter((text) => text !== "")
                .join(" · ")}
            </Text>
          )}
        </div>
        <Group gap="xs" className="ch-no-print">
          <Button
            variant="default"
            size="sm"
            disabled={monday <= first}
            onClick={() => props.onMonday(dayAfter(monday, -7))}
          >
            {t("week.before")}
          </Button>
          {monday !== now && now >= first && now <= last && (
            <Button variant="default" size="sm" onClick={() => props.onMonday(now)}>
              {t("week.now")}
            </Button>
          )}
          <Button
            variant="default"
            size="sm"
            disabled={monday >= last}
            onClick={() => props.onMonday(dayAfter(monday, 7))}
          >
            {t("week.after")}
          </Button>
        </Group>
      </Group>
      <ol className="pg-days">
        {[0, 1, 2, 3, 4, 5, 6].map((index) => {
          const date = dayAfter(monday, index);
          const here = sessions.filter((one) => one.date === date);
          return (
            <li
              key={date}
              className="pg-day"
              data-day={date}
              data-over={drag.over === date}
              data-today={date === today}
            >
              <h3>
                {dayWords(date, words.language)}
                {date === today && <span className="pg-today"> {t("week.today")}</span>}
              </h3>
              {race?.date === date && <p className="pg-race">{t("week.raceDay", { name: race.name })}</p>}
              {here.length === 0 && race?.date !== date && <p className="pg-rest">{t("week.rest")}</p>}
              <ul>
                {here.map((session) => (
                  <SessionChip
                    key={session.id}
                    session={session}
                    state={latest.get(session.id)?.state ?? null}
                    isMoved={moved.has(session.id)}
                    isOpen={props.openId === session.id}
                    isDragged={drag.sessionId === session.id}
                    name={sessionName(session, words)}
                    amount={session.distanceM > 0 ? numbers.distance(session.distanceM) : timeWords(session.durationS)}
                    onOpen={() => props.onOpen(session.id)}
                    onStep={(days) => props.onMove(session.id, dayAfter(session.date, days))}
                    handle={drag.handleProps(session.id)}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      <Text c="dimmed" size="sm" className="ch-no-print">
        {t("week.howToMove")}
      </Text>
    </section>
  );
}

function SessionChip(props: {
  readonly session: ProgrammeSession;
  readonly state: string | null;
  readonly isMoved: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly name: string;
  readonly amount: string;
  readonly onOpen: () => void;
  readonly onStep: (days: number) => void;
  readonly handle: ReturnType<ReturnType<typeof useDrag>["handleProps"]>;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words } = useProgrammeWords();
  const { session, state, name } = props;
  const notes = [
    state === "done" ? t("week.done") : state === "missed" ? t("week.missed") : "",
    props.isMoved ? t("week.moved") : "",
    session.isOptional && state === null ? t("week.optional") : "",
  ].filter((note) => note !== "");
  return (
    <li className="pg-chip" data-state={state ?? "open"} data-hard={isHardRun(session)} data-dragged={props.isDragged}>
      <button
        type="button"
        className="pg-open"
        aria-expanded={props.isOpen}
        onClick={props.onOpen}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
          event.preventDefault();
          props.onStep(event.key === "ArrowLeft" ? -1 : 1);
        }}
      >
        <span className="pg-name">
          {state === "done" && <span aria-hidden="true">✓ </span>}
          {name}
        </span>
        <span className="pg-amount">{props.amount}</span>
        {notes.length > 0 && <span className="pg-note">{notes.join(", ")}</span>}
        <span className="cc-visually-hidden">, {dayWords(session.date, words.language)}</span>
      </button>
      <span className="pg-handle ch-no-print" title={t("week.handle", { session: name })} {...props.handle}>
        <svg width="14" height="20" viewBox="0 0 14 20" aria-hidden="true">
          <path
            d="M4 4v.1M10 4v.1M4 10v.1M10 10v.1M4 16v.1M10 16v.1"
            stroke="currentColor"
            strokeWidth="3"
            strokeLinecap="round"
          />
        </svg>
      </span>
    </li>
  );
}
